/*
 * What an HTML page says of its article in machine form: JSON-LD, OpenGraph
 * and other meta elements, the canonical link, <title>, <time>.
 */
#ifndef READ_HTML_METADATA_H
#define READ_HTML_METADATA_H

#include "read/html_main.h"

/* Fills *metadata, in the order in which we believe them. `page` is the file,
 * in which places are told. */
void html_metadata_read(struct arena *arena, struct str page,
	const struct html_tree *tree, struct metadata *metadata);

/* Adds the stamps of <time> elements that stand for the article's own day:
 * marked up as such, or above its first paragraph. */
void html_times_read(struct arena *arena, struct str page,
	const struct html_tree *tree, const struct html_main *main,
	struct metadata *metadata);

#endif
