/*
 * The door to gumbo: a page of HTML as a table of nodes in the order of the
 * page. The nodes inside node i are those from i + 1 up to its end, so that
 * whatever walks the page is a loop.
 */
#ifndef READ_HTML_TREE_H
#define READ_HTML_TREE_H

#include "base/rows.h"
#include "read/article.h"

/* What is known of an element by its name. */
enum html_flag {
	HTML_BLOCK = 1 << 0,    /* ends a paragraph */
	HTML_UNSEEN = 1 << 1,   /* nobody reads what is inside */
	HTML_FURNITURE = 1 << 2 /* of the page, not of the article */
};

struct html_tag {
	struct str name;
	unsigned flags;
	enum block_kind kind;
};

struct html_node {
	const struct html_tag *tag; /* NULL: text */
	uint32_t parent;            /* the first node is its own */
	uint32_t end;               /* index behind the last one inside */
	struct str text;            /* decoded; of text */
	struct str source;          /* its bytes in the file; may be absent */
	const void *door;           /* gumbo's node */
};
struct html_nodes ROWS_OF(struct html_node);

struct html_tree {
	struct html_nodes nodes;
	void *door;
};

/* `page` must have passed html_nesting_check and outlive the tree. The table
 * is in the arena; text and attributes live until html_tree_free. */
void html_tree_read(
	struct arena *arena, struct str page, struct html_tree *tree);
void html_tree_free(struct html_tree *tree);

bool html_is(const struct html_node *node, const char *name);

/* The value of an attribute, absent where the element has none of that name;
 * *source, unless NULL, is its bytes in the file, without quotes. The value may
 * be damaged (see utf8_repair). */
struct str html_attribute(
	const struct html_node *node, const char *name, struct str *source);

/* The text inside a node, white space collapsed, in the arena. */
struct str html_text(
	struct arena *arena, const struct html_tree *tree, uint32_t index);

#endif
