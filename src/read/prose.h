/*
 * Prose: the text of marked-up news, XHTML or NITF, as a reader would see it:
 * a paragraph is a block, an empty line between two.
 */
#ifndef READ_PROSE_H
#define READ_PROSE_H

#include "read/xml.h"

/* The text inside a node, in the arena; empty where it has none. */
struct str prose_read(
	struct arena *arena, const struct xml_tree *tree, uint32_t node);

#endif
