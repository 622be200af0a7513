/*
 * The door to expat: an XML document (XML 1.0, Namespaces in XML 1.0) as a
 * table of nodes in the order of the document, so that whatever walks it is a
 * loop. Nothing is fetched: no DTD, no entity from outside; those of HTML are
 * known without one.
 */
#ifndef READ_XML_H
#define READ_XML_H

#include "base/rows.h"
#include "factcheck.h"

/* One element, or a run of text, whose name is absent. The nodes inside of
 * node i are those from i + 1 up to its end. */
struct xml_node {
	/* Without prefix in the vocabularies of news ("item", "headline");
	 * "dc:creator", "content:encoded" with the one people know; in any
	 * other namespace "*:title". */
	struct str name;
	struct str text;
	uint32_t end;               /* index behind the last one inside */
	uint32_t line;              /* of the file, 1-based */
	uint32_t first, attributes; /* rows in the tree's attributes */
};
struct xml_nodes ROWS_OF(struct xml_node);

struct xml_attribute {
	struct str name, value; /* "xml:lang" is called so */
};
struct xml_attributes ROWS_OF(struct xml_attribute);

struct xml_tree {
	struct xml_nodes nodes; /* the first is the root */
	struct xml_attributes attributes;
};

/*
 * Reads valid UTF-8 without NUL, whatever encoding it declares. Everything is
 * in the arena. FC_BAD_INPUT where it is not well-formed, FC_TOO_LARGE where
 * elements are nested deeper than 256.
 */
enum fc_status xml_read(struct arena *arena, struct str text,
	struct xml_tree *tree, struct fc_error *error);

enum { XML_NO_NODE = 0 }; /* the root is nobody's child */

bool xml_is(const struct xml_tree *tree, uint32_t node, const char *name);

/* The first child; the next sibling; XML_NO_NODE behind the last one. `inside`
 * is their parent. */
uint32_t xml_first(const struct xml_tree *tree, uint32_t inside);
uint32_t xml_next(const struct xml_tree *tree, uint32_t inside, uint32_t node);

/* The first child of a name, or by a path of names ("itemMeta/provider/name")
 * of such; XML_NO_NODE where there is none. */
uint32_t xml_find(
	const struct xml_tree *tree, uint32_t inside, const char *path);

/* The value of an attribute; absent where there is none. */
struct str xml_attribute(
	const struct xml_tree *tree, uint32_t node, const char *name);

/* All text inside a node, trimmed, in the arena; absent where there is none. */
struct str xml_text(
	struct arena *arena, const struct xml_tree *tree, uint32_t node);

/* The same of what xml_find gives. */
struct str xml_text_at(struct arena *arena, const struct xml_tree *tree,
	uint32_t inside, const char *path);

#endif
