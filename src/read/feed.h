/*
 * News as XML: feeds (RSS 0.91 to 2.0, RSS 1.0, Atom, RFC 4287), and what
 * agencies deliver (NewsML-G2, NITF), each of its articles an item.
 */
#ifndef READ_FEED_H
#define READ_FEED_H

#include "read/item.h"
#include "read/xml.h"

/* False where the document is none of these. What it holds may still be no
 * item. Everything is in the arena. */
bool feed_read(
	struct arena *arena, const struct xml_tree *tree, struct items *items);

/* The two that feed_read leaves to modules of their own. An item that is no
 * text (a picture, a package) gives none. */
void newsml_read(struct arena *arena, const struct xml_tree *tree,
	uint32_t news_item, struct items *items);
void nitf_read(struct arena *arena, const struct xml_tree *tree, uint32_t nitf,
	struct item *item);

#endif
