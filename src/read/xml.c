#include "read/xml.h"

#include "base/buffer.h"
#include "read/entity.h"

#include <expat.h>
#include <stdio.h>
#include <stdlib.h>

enum {
	NESTING_MAX = 256,
	REFERENCE_MAX = 40, /* bytes of the name of an entity */
	PARTS_MAX = INT32_MAX / 2
};

/* Between the URI of a namespace and a name in it: no URI has it. */
#define SEPARATOR '\n'

/* The namespaces that are known, and how names in them are told. */
struct vocabulary_row {
	struct str uri, prefix;
};
static const struct vocabulary_row vocabularies[] = {
	{STR_INIT("http://www.w3.org/2005/Atom"), STR_INIT("")},
	{STR_INIT("http://purl.org/rss/1.0/"), STR_INIT("")},
	{STR_INIT("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
		STR_INIT("rdf:")},
	{STR_INIT("http://www.w3.org/1999/xhtml"), STR_INIT("")},
	{STR_INIT("http://iptc.org/std/nar/2006-10-01/"), STR_INIT("")},
	{STR_INIT("http://iptc.org/std/NITF/2006-10-18/"), STR_INIT("")},
	{STR_INIT("http://purl.org/dc/elements/1.1/"), STR_INIT("dc:")},
	{STR_INIT("http://purl.org/dc/terms/"), STR_INIT("dc:")},
	{STR_INIT("http://purl.org/rss/1.0/modules/content/"),
		STR_INIT("content:")},
	{STR_INIT("http://www.w3.org/XML/1998/namespace"), STR_INIT("xml:")},
};

struct parsing {
	struct arena *arena;
	struct xml_tree *tree;
	XML_Parser parser;
	struct buffer text; /* of all text nodes, one behind the other */
	uint32_t open[NESTING_MAX]; /* the elements around */
	uint32_t depth;
	bool deep;    /* nested too deeply */
	bool in_text; /* the last node is text that may go on */
};

/* "http://...\nname" as the tree tells it. */
static struct str name_of(struct arena *arena, const char *written)
{
	struct str name = str_of(written);
	struct str uri = str_split(&name, SEPARATOR);

	if (!name.ptr)
		return arena_copy(arena, uri); /* there was no separator */
	for (size_t i = 0; i < sizeof(vocabularies) / sizeof(*vocabularies);
		i++)
		if (str_eq(uri, vocabularies[i].uri))
			return arena_format(arena, "%.*s%.*s",
				STR_ARG(vocabularies[i].prefix), STR_ARG(name));
	return arena_format(arena, "*:%.*s", STR_ARG(name));
}

static struct xml_node *node_add(struct parsing *parsing)
{
	struct xml_node *node = ROWS_ADD(parsing->arena, &parsing->tree->nodes);
	XML_Size line = XML_GetCurrentLineNumber(parsing->parser);

	node->line = line < UINT32_MAX ? (uint32_t)line : UINT32_MAX;
	node->end = parsing->tree->nodes.count;
	return node;
}

static void attributes_read(
	struct parsing *parsing, struct xml_node *node, const char **attributes)
{
	node->first = parsing->tree->attributes.count;
	for (; attributes[0]; attributes += 2) {
		struct xml_attribute *row =
			ROWS_ADD(parsing->arena, &parsing->tree->attributes);

		row->name = name_of(parsing->arena, attributes[0]);
		row->value = arena_copy(parsing->arena, str_of(attributes[1]));
		node->attributes++;
	}
}

static void XMLCALL on_start(
	void *user, const char *name, const char **attributes)
{
	struct parsing *parsing = user;
	struct xml_node *node;

	if (parsing->depth == NESTING_MAX) {
		parsing->deep = true;
		XML_StopParser(parsing->parser, XML_FALSE);
		return;
	}
	parsing->in_text = false;
	parsing->open[parsing->depth++] = parsing->tree->nodes.count;
	node = node_add(parsing);
	node->name = name_of(parsing->arena, name);
	attributes_read(parsing, node, attributes);
}

static void XMLCALL on_end(void *user, const char *name)
{
	struct parsing *parsing = user;

	(void)name;
	if (!parsing->depth)
		return;
	parsing->in_text = false;
	parsing->tree->nodes.rows[parsing->open[--parsing->depth]].end =
		parsing->tree->nodes.count;
}

/* Text comes in pieces. Its bytes are found again once all are there, until
 * when a node has only their number. */
static void text_add(struct parsing *parsing, struct str piece)
{
	if (!parsing->depth || !piece.len)
		return;
	if (!parsing->in_text)
		node_add(parsing);
	parsing->in_text = true;
	buffer_add(&parsing->text, piece);
	parsing->tree->nodes.rows[parsing->tree->nodes.count - 1].text.len +=
		piece.len;
}

static void XMLCALL on_text(void *user, const char *bytes, int length)
{
	text_add(user, str_from(bytes, (size_t)length));
}

/* "&nbsp;", which XML does not know but people write. */
static void XMLCALL on_entity(void *user, const char *name, int is_parameter)
{
	char reference[REFERENCE_MAX + 3], written[4];
	int length = snprintf(reference, sizeof(reference), "&%s;", name);

	if (!is_parameter && length > 0 && (size_t)length < sizeof(reference))
		text_add(user, str_from(written, entity_write(written,
							 str_of(reference))));
}

static void texts_place(struct parsing *parsing)
{
	struct str all = arena_copy(parsing->arena, buffer_str(&parsing->text));
	size_t at = 0;

	ROWS_EACH (struct xml_node, node, parsing->tree->nodes) {
		if (node->name.ptr)
			continue;
		node->text = str_cut(all, at, at + node->text.len);
		at += node->text.len;
	}
}

static enum fc_status refuse(
	const struct parsing *parsing, struct fc_error *error)
{
	XML_Index at = XML_GetCurrentByteIndex(parsing->parser);

	error->status = parsing->deep ? FC_TOO_LARGE : FC_BAD_INPUT;
	error->reason = parsing->deep ? "its elements are nested too deeply"
				      : "is not well-formed XML";
	error->line = (uint32_t)XML_GetCurrentLineNumber(parsing->parser);
	error->offset = at > 0 ? (size_t)at : 0;
	if (!parsing->deep)
		snprintf(error->detail, sizeof(error->detail), "%s",
			XML_ErrorString(XML_GetErrorCode(parsing->parser)));
	return error->status;
}

/* In parts that expat can count. */
static bool text_parse(XML_Parser parser, struct str text)
{
	size_t at = 0;

	do {
		size_t length = text.len - at;
		bool last = length <= PARTS_MAX;

		if (!last)
			length = PARTS_MAX;
		if (XML_Parse(parser, text.ptr + at, (int)length, last) !=
			XML_STATUS_OK)
			return false;
		at += length;
	} while (at < text.len);
	return true;
}

enum fc_status xml_read(struct arena *arena, struct str text,
	struct xml_tree *tree, struct fc_error *error)
{
	struct parsing parsing = {.arena = arena, .tree = tree};
	enum fc_status status = FC_OK;

	*tree = (struct xml_tree){0};
	parsing.parser = XML_ParserCreateNS("UTF-8", SEPARATOR);
	if (!parsing.parser)
		abort();
	XML_SetUserData(parsing.parser, &parsing);
	XML_SetElementHandler(parsing.parser, on_start, on_end);
	XML_SetCharacterDataHandler(parsing.parser, on_text);
	XML_SetSkippedEntityHandler(parsing.parser, on_entity);
	XML_UseForeignDTD(parsing.parser, XML_TRUE);
	if (!text_parse(parsing.parser, text) || !tree->nodes.count)
		status = refuse(&parsing, error);
	XML_ParserFree(parsing.parser);
	texts_place(&parsing);
	buffer_release(&parsing.text);
	return status;
}

/* --- walking */

bool xml_is(const struct xml_tree *tree, uint32_t node, const char *name)
{
	return str_eq(tree->nodes.rows[node].name, str_of(name));
}

uint32_t xml_first(const struct xml_tree *tree, uint32_t inside)
{
	return inside + 1 < tree->nodes.rows[inside].end ? inside + 1
							 : XML_NO_NODE;
}

uint32_t xml_next(const struct xml_tree *tree, uint32_t inside, uint32_t node)
{
	uint32_t next = tree->nodes.rows[node].end;

	return next < tree->nodes.rows[inside].end ? next : XML_NO_NODE;
}

static uint32_t child_named(
	const struct xml_tree *tree, uint32_t inside, struct str name)
{
	uint32_t node = xml_first(tree, inside);

	while (node != XML_NO_NODE &&
		!str_eq(tree->nodes.rows[node].name, name))
		node = xml_next(tree, inside, node);
	return node;
}

uint32_t xml_find(
	const struct xml_tree *tree, uint32_t inside, const char *path)
{
	struct str rest = str_of(path);

	while (rest.len) {
		inside = child_named(tree, inside, str_split(&rest, '/'));
		if (inside == XML_NO_NODE)
			break;
	}
	return inside;
}

struct str xml_attribute(
	const struct xml_tree *tree, uint32_t node, const char *name)
{
	const struct xml_node *row = &tree->nodes.rows[node];

	for (uint32_t i = 0; i < row->attributes; i++) {
		const struct xml_attribute *attribute =
			&tree->attributes.rows[row->first + i];

		if (str_eq(attribute->name, str_of(name)))
			return attribute->value;
	}
	return STR_NONE;
}

struct str xml_text(
	struct arena *arena, const struct xml_tree *tree, uint32_t node)
{
	struct buffer out = BUFFER_INIT;
	struct str text;

	for (uint32_t i = node; i < tree->nodes.rows[node].end; i++)
		buffer_add(&out, tree->nodes.rows[i].text);
	text = str_trim(buffer_str(&out));
	text = text.len ? arena_copy(arena, text) : STR_NONE;
	buffer_release(&out);
	return text;
}

struct str xml_text_at(struct arena *arena, const struct xml_tree *tree,
	uint32_t inside, const char *path)
{
	uint32_t node = xml_find(tree, inside, path);

	return node == XML_NO_NODE ? STR_NONE : xml_text(arena, tree, node);
}
