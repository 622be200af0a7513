#include "read/html_tree.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <gumbo.h>

static const struct html_tag other = {STR_INIT(""), 0, BLOCK_PARAGRAPH};

#define TAG(name, flags, kind)                                                 \
	{                                                                      \
		STR_INIT(name), (flags), BLOCK_##kind                          \
	}

static const struct html_tag tags[] = {
	TAG("html", HTML_BLOCK, PARAGRAPH),
	TAG("body", HTML_BLOCK, PARAGRAPH),
	TAG("head", HTML_UNSEEN, PARAGRAPH),
	TAG("title", HTML_UNSEEN, PARAGRAPH),
	TAG("meta", HTML_UNSEEN, PARAGRAPH),
	TAG("link", HTML_UNSEEN, PARAGRAPH),
	TAG("script", HTML_UNSEEN, PARAGRAPH),
	TAG("style", HTML_UNSEEN, PARAGRAPH),
	TAG("noscript", HTML_UNSEEN, PARAGRAPH),
	TAG("template", HTML_UNSEEN, PARAGRAPH),
	TAG("iframe", HTML_UNSEEN, PARAGRAPH),
	TAG("object", HTML_UNSEEN, PARAGRAPH),
	TAG("video", HTML_UNSEEN, PARAGRAPH),
	TAG("audio", HTML_UNSEEN, PARAGRAPH),
	TAG("canvas", HTML_UNSEEN, PARAGRAPH),
	TAG("svg", HTML_UNSEEN, PARAGRAPH),
	TAG("math", HTML_UNSEEN, PARAGRAPH),
	TAG("button", HTML_UNSEEN, PARAGRAPH),
	TAG("select", HTML_UNSEEN, PARAGRAPH),
	TAG("textarea", HTML_UNSEEN, PARAGRAPH),
	TAG("nav", HTML_BLOCK | HTML_FURNITURE, PARAGRAPH),
	TAG("footer", HTML_BLOCK | HTML_FURNITURE, PARAGRAPH),
	TAG("aside", HTML_BLOCK | HTML_FURNITURE, PARAGRAPH),
	TAG("form", HTML_BLOCK | HTML_FURNITURE, PARAGRAPH),
	TAG("menu", HTML_BLOCK | HTML_FURNITURE, PARAGRAPH),
	TAG("dialog", HTML_BLOCK | HTML_FURNITURE, PARAGRAPH),
	TAG("header", HTML_BLOCK, PARAGRAPH),
	TAG("main", HTML_BLOCK, PARAGRAPH),
	TAG("article", HTML_BLOCK, PARAGRAPH),
	TAG("section", HTML_BLOCK, PARAGRAPH),
	TAG("div", HTML_BLOCK, PARAGRAPH),
	TAG("p", HTML_BLOCK, PARAGRAPH),
	TAG("blockquote", HTML_BLOCK, PARAGRAPH),
	TAG("address", HTML_BLOCK, PARAGRAPH),
	TAG("center", HTML_BLOCK, PARAGRAPH),
	TAG("details", HTML_BLOCK, PARAGRAPH),
	TAG("summary", HTML_BLOCK, PARAGRAPH),
	TAG("fieldset", HTML_BLOCK, PARAGRAPH),
	TAG("hgroup", HTML_BLOCK, PARAGRAPH),
	TAG("hr", HTML_BLOCK, PARAGRAPH),
	TAG("h1", HTML_BLOCK, HEADING),
	TAG("h2", HTML_BLOCK, HEADING),
	TAG("h3", HTML_BLOCK, HEADING),
	TAG("h4", HTML_BLOCK, HEADING),
	TAG("h5", HTML_BLOCK, HEADING),
	TAG("h6", HTML_BLOCK, HEADING),
	TAG("ul", HTML_BLOCK, PARAGRAPH),
	TAG("ol", HTML_BLOCK, PARAGRAPH),
	TAG("dl", HTML_BLOCK, PARAGRAPH),
	TAG("li", HTML_BLOCK, ITEM),
	TAG("dt", HTML_BLOCK, ITEM),
	TAG("dd", HTML_BLOCK, ITEM),
	TAG("figure", HTML_BLOCK, CAPTION),
	TAG("figcaption", HTML_BLOCK, CAPTION),
	TAG("table", HTML_BLOCK, PARAGRAPH),
	TAG("caption", HTML_BLOCK, CAPTION),
	TAG("thead", HTML_BLOCK, PARAGRAPH),
	TAG("tbody", HTML_BLOCK, PARAGRAPH),
	TAG("tfoot", HTML_BLOCK, PARAGRAPH),
	TAG("tr", HTML_BLOCK, PARAGRAPH),
	TAG("td", HTML_BLOCK, CELL),
	TAG("th", HTML_BLOCK, CELL),
	TAG("pre", HTML_BLOCK, CODE),
	TAG("br", 0, PARAGRAPH),
	TAG("a", 0, PARAGRAPH),
	TAG("time", 0, PARAGRAPH),
};

static const struct html_tag *tag_of(const GumboNode *node)
{
	struct str name = str_of(gumbo_normalized_tagname(
		node->type == GUMBO_NODE_TEMPLATE ? GUMBO_TAG_TEMPLATE
						  : node->v.element.tag));

	for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++)
		if (str_eq(tags[i].name, name))
			return &tags[i];
	return &other;
}

static bool is_element(const GumboNode *node)
{
	return node->type == GUMBO_NODE_ELEMENT ||
	       node->type == GUMBO_NODE_TEMPLATE;
}

static const GumboVector *children_of(const GumboNode *node)
{
	if (node->type == GUMBO_NODE_DOCUMENT)
		return &node->v.document.children;
	return is_element(node) ? &node->v.element.children : NULL;
}

/* Where gumbo moved text about, its source may be anything. */
static struct str source_of(struct str page, GumboStringPiece piece)
{
	uintptr_t start = (uintptr_t)piece.data, first = (uintptr_t)page.ptr;

	if (!piece.data || start < first || start > first + page.len ||
		piece.length > first + page.len - start)
		return STR_NONE;
	return str_from(piece.data, piece.length);
}

static void node_add(struct arena *arena, struct html_tree *tree,
	struct str page, const GumboNode *node, uint32_t parent)
{
	struct html_node *row = ROWS_ADD(arena, &tree->nodes);

	row->parent = parent;
	row->end = tree->nodes.count;
	row->door = node;
	if (children_of(node)) {
		row->tag = is_element(node) ? tag_of(node) : &other;
		return;
	}
	/* A reference to a number beyond all bounds overflows in gumbo. */
	row->text = utf8_repair(arena, str_of(node->v.text.text));
	row->source = source_of(page, node->v.text.original_text);
}

/* A node whose children are being added. */
struct inside {
	const GumboVector *children;
	uint32_t row, next;
};

void html_tree_read(
	struct arena *arena, struct str page, struct html_tree *tree)
{
	struct insides ROWS_OF(struct inside) open = {NULL, 0, 0};
	GumboOptions options = kGumboDefaultOptions;
	GumboOutput *output;

	options.max_errors = 0;
	output = gumbo_parse_with_options(&options, page.ptr, page.len);
	tree->door = output;
	node_add(arena, tree, page, output->document, 0);
	*ROWS_ADD(arena, &open) =
		(struct inside){children_of(output->document), 0, 0};
	while (open.count) {
		struct inside *inside = &open.rows[open.count - 1];
		uint32_t row = tree->nodes.count, parent = inside->row;
		const GumboNode *child;

		if (inside->next == inside->children->length) {
			tree->nodes.rows[parent].end = row;
			open.count--;
			continue;
		}
		child = inside->children->data[inside->next++];
		if (child->type == GUMBO_NODE_COMMENT)
			continue;
		node_add(arena, tree, page, child, parent);
		if (children_of(child))
			*ROWS_ADD(arena, &open) =
				(struct inside){children_of(child), row, 0};
	}
}

void html_tree_free(struct html_tree *tree)
{
	if (tree->door)
		gumbo_destroy_output(&kGumboDefaultOptions, tree->door);
	tree->door = NULL;
}

bool html_is(const struct html_node *node, const char *name)
{
	return node->tag && str_eq(node->tag->name, str_of(name));
}

struct str html_attribute(
	const struct html_node *node, const char *name, struct str *source)
{
	const GumboNode *element = node->door;
	const GumboAttribute *attribute;

	if (!node->tag || !is_element(element))
		return STR_NONE;
	attribute = gumbo_get_attribute(&element->v.element.attributes, name);
	if (!attribute)
		return STR_NONE;
	if (source) {
		*source = str_from(attribute->original_value.data,
			attribute->original_value.length);
		if (source->len >= 2 && memchr("\"'", source->ptr[0], 2))
			*source = str_cut(*source, 1, source->len - 1);
	}
	return str_of(attribute->value);
}

struct str html_text(
	struct arena *arena, const struct html_tree *tree, uint32_t index)
{
	struct buffer text = BUFFER_INIT;
	struct str copy;

	for (uint32_t i = index; i < tree->nodes.rows[index].end; i++) {
		struct str piece = tree->nodes.rows[i].text;

		for (size_t at = 0; at < piece.len; at++) {
			char c = piece.ptr[at];

			if (!char_is_space(c))
				buffer_add_char(&text, c);
			else if (text.len && text.ptr[text.len - 1] != ' ')
				buffer_add_char(&text, ' ');
		}
	}
	copy = arena_copy(arena, str_trim(buffer_str(&text)));
	buffer_release(&text);
	return copy;
}
