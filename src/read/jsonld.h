/*
 * JSON-LD: what a page says of its article in a script of type
 * application/ld+json, by schema.org's NewsArticle and its kin.
 */
#ifndef READ_JSONLD_H
#define READ_JSONLD_H

#include "read/article.h"

/*
 * Fills what is still absent in *metadata, and adds stamps, from the article
 * that the script speaks of; from a WebPage where it speaks of none. `place`
 * is where the script's text begins in the file, UINT32_MAX where that is not
 * known. Scripts that are no JSON are ignored.
 */
void jsonld_read(struct arena *arena, struct str script, uint32_t place,
	struct metadata *metadata);

#endif
