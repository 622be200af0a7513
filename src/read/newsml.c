#include "read/feed.h"

#include "read/prose.h"

/* NewsML-G2 (IPTC): a newsItem has its administration in itemMeta, what is
 * said of its content in contentMeta, and the content itself in contentSet, as
 * it is or in several renditions. */

struct newsml {
	struct arena *arena;
	const struct xml_tree *tree;
	uint32_t item;
};

static struct str text_at(const struct newsml *newsml, const char *path)
{
	return xml_text_at(newsml->arena, newsml->tree, newsml->item, path);
}

static struct str attribute_at(
	const struct newsml *newsml, const char *path, const char *name)
{
	uint32_t node = xml_find(newsml->tree, newsml->item, path);

	return node == XML_NO_NODE ? STR_NONE
				   : xml_attribute(newsml->tree, node, name);
}

/* A party by its name, or by the literal or code that stands for it. */
static struct str party_at(
	const struct newsml *newsml, const char *path, const char *name_path)
{
	return item_either(text_at(newsml, name_path),
		item_either(attribute_at(newsml, path, "literal"),
			item_either(text_at(newsml, path),
				attribute_at(newsml, path, "qcode"))));
}

/* The first node of a name among all that are inside. */
static uint32_t descendant(
	const struct xml_tree *tree, uint32_t inside, const char *name)
{
	for (uint32_t i = inside + 1; i < tree->nodes.rows[inside].end; i++)
		if (xml_is(tree, i, name))
			return i;
	return XML_NO_NODE;
}

/* Its text: NITF, XHTML, any other markup, or plain. */
static void content_read(
	const struct newsml *newsml, uint32_t content, struct item *item)
{
	const struct xml_tree *tree = newsml->tree;
	uint32_t inner = descendant(tree, content, "nitf");

	if (inner != XML_NO_NODE) {
		struct str title = item->title;

		nitf_read(newsml->arena, tree, inner, item);
		item->title = item_either(title, item->title);
		return;
	}
	if (xml_is(tree, content, "inlineData")) {
		item->text = item_prose(
			newsml->arena, xml_text(newsml->arena, tree, content));
		return;
	}
	inner = descendant(tree, content, "body");
	item->text = prose_read(
		newsml->arena, tree, inner != XML_NO_NODE ? inner : content);
}

/* The first rendition that is a text. */
static uint32_t content_find(const struct newsml *newsml)
{
	uint32_t set = xml_find(newsml->tree, newsml->item, "contentSet");
	uint32_t found = XML_NO_NODE;

	if (set == XML_NO_NODE)
		return XML_NO_NODE;
	found = xml_find(newsml->tree, set, "inlineXML");
	return found != XML_NO_NODE ? found
				    : xml_find(newsml->tree, set, "inlineData");
}

static void metadata_read(const struct newsml *newsml, struct item *item)
{
	struct str version = text_at(newsml, "itemMeta/versionCreated");

	item->line = newsml->tree->nodes.rows[newsml->item].line;
	item->id = xml_attribute(newsml->tree, newsml->item, "guid");
	item->title = item_either(text_at(newsml, "contentMeta/headline"),
		text_at(newsml, "itemMeta/title"));
	item->published =
		item_either(text_at(newsml, "itemMeta/firstCreated"), version);
	item->modified = version;
	item->publisher =
		party_at(newsml, "itemMeta/provider", "itemMeta/provider/name");
	item->author = item_either(text_at(newsml, "contentMeta/by"),
		party_at(newsml, "contentMeta/creator",
			"contentMeta/creator/name"));
	item->language = attribute_at(newsml, "contentMeta/language", "tag");
	item->source = text_at(newsml, "contentMeta/creditline");
}

void newsml_read(struct arena *arena, const struct xml_tree *tree,
	uint32_t news_item, struct items *items)
{
	const struct newsml newsml = {arena, tree, news_item};
	uint32_t content = content_find(&newsml);
	struct item item = {0};

	if (content == XML_NO_NODE)
		return;
	metadata_read(&newsml, &item);
	content_read(&newsml, content, &item);
	if (str_trim(item.text).len)
		*ROWS_ADD(arena, items) = item;
}
