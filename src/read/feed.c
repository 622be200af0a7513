#include "read/feed.h"

#include "read/prose.h"

/* What a feed says of itself holds for its items. */
struct feed {
	struct arena *arena;
	const struct xml_tree *tree;
	struct str title, language;
	struct items *items;
};

static struct str text_at(
	const struct feed *feed, uint32_t inside, const char *path)
{
	return item_fold(feed->arena,
		xml_text_at(feed->arena, feed->tree, inside, path));
}

static struct str prose_at(
	const struct feed *feed, uint32_t inside, const char *path)
{
	return item_prose(feed->arena, text_at(feed, inside, path));
}

static struct item *item_add(const struct feed *feed, uint32_t node)
{
	struct item *item = ROWS_ADD(feed->arena, feed->items);

	item->line = feed->tree->nodes.rows[node].line;
	item->publisher = feed->title;
	item->language = feed->language;
	return item;
}

/* --- RSS */

static void rss_item_read(const struct feed *feed, uint32_t node)
{
	struct item *item = item_add(feed, node);

	item->title = prose_at(feed, node, "title");
	item->text = item_either(prose_at(feed, node, "content:encoded"),
		item_either(prose_at(feed, node, "description"), item->title));
	item->url = text_at(feed, node, "link");
	item->id = item_either(text_at(feed, node, "guid"), item->url);
	item->published = item_either(
		text_at(feed, node, "pubDate"), text_at(feed, node, "dc:date"));
	item->author = item_either(text_at(feed, node, "dc:creator"),
		text_at(feed, node, "author"));
	item->source = text_at(feed, node, "source");
}

/* Items stand in the channel, in RSS 1.0 beside it. */
static void rss_read(struct feed *feed)
{
	uint32_t channel = xml_find(feed->tree, 0, "channel");

	feed->title = text_at(feed, channel, "title");
	feed->language = item_either(text_at(feed, channel, "language"),
		text_at(feed, channel, "dc:language"));
	for (uint32_t inside = 0;; inside = channel) {
		for (uint32_t node = xml_first(feed->tree, inside);
			node != XML_NO_NODE;
			node = xml_next(feed->tree, inside, node))
			if (xml_is(feed->tree, node, "item"))
				rss_item_read(feed, node);
		if (inside == channel)
			break;
	}
}

/* --- Atom */

/* A text construct: plain, escaped HTML, or XHTML in a <div>. */
static struct str construct_at(
	const struct feed *feed, uint32_t inside, const char *name)
{
	uint32_t node = xml_find(feed->tree, inside, name);
	struct str type;

	if (node == XML_NO_NODE)
		return STR_NONE;
	type = xml_attribute(feed->tree, node, "type");
	if (str_eq(type, STR("xhtml")) || str_ends(type, STR("xml")))
		return prose_read(feed->arena, feed->tree, node);
	return str_eq(type, STR("html")) || str_eq(type, STR("text/html"))
		       ? prose_at(feed, inside, name)
		       : text_at(feed, inside, name);
}

/* The address for people: of no relation, or the alternate one. */
static struct str link_of(const struct feed *feed, uint32_t entry)
{
	for (uint32_t node = xml_first(feed->tree, entry); node != XML_NO_NODE;
		node = xml_next(feed->tree, entry, node)) {
		struct str relation = xml_attribute(feed->tree, node, "rel");

		if (xml_is(feed->tree, node, "link") &&
			(!relation.len || str_eq(relation, STR("alternate"))))
			return xml_attribute(feed->tree, node, "href");
	}
	return STR_NONE;
}

static void entry_read(const struct feed *feed, uint32_t node)
{
	struct item *item = item_add(feed, node);

	item->title = construct_at(feed, node, "title");
	item->text = item_either(construct_at(feed, node, "content"),
		item_either(construct_at(feed, node, "summary"), item->title));
	item->url = link_of(feed, node);
	item->id = item_either(text_at(feed, node, "id"), item->url);
	item->published = item_either(text_at(feed, node, "published"),
		text_at(feed, node, "updated"));
	item->modified = text_at(feed, node, "updated");
	item->author = text_at(feed, node, "author/name");
	item->source = text_at(feed, node, "source/title");
	item->language = item_either(
		xml_attribute(feed->tree, node, "xml:lang"), item->language);
}

static void atom_read(struct feed *feed)
{
	feed->title = construct_at(feed, 0, "title");
	feed->language = xml_attribute(feed->tree, 0, "xml:lang");
	for (uint32_t node = xml_first(feed->tree, 0); node != XML_NO_NODE;
		node = xml_next(feed->tree, 0, node))
		if (xml_is(feed->tree, node, "entry"))
			entry_read(feed, node);
}

/* --- what agencies deliver */

/* A message holds sets of items; an item may be alone. */
static void newsml_find(const struct feed *feed)
{
	for (uint32_t i = 0; i < feed->tree->nodes.count; i++)
		if (xml_is(feed->tree, i, "newsItem"))
			newsml_read(feed->arena, feed->tree, i, feed->items);
}

bool feed_read(
	struct arena *arena, const struct xml_tree *tree, struct items *items)
{
	struct feed feed = {.arena = arena, .tree = tree, .items = items};

	if (xml_is(tree, 0, "rss") || xml_is(tree, 0, "rdf:RDF"))
		rss_read(&feed);
	else if (xml_is(tree, 0, "feed"))
		atom_read(&feed);
	else if (xml_is(tree, 0, "entry"))
		entry_read(&feed, 0);
	else if (xml_is(tree, 0, "nitf"))
		nitf_read(arena, tree, 0, item_add(&feed, 0));
	else if (xml_is(tree, 0, "newsItem") ||
		 xml_is(tree, 0, "newsMessage") ||
		 xml_is(tree, 0, "packageItem"))
		newsml_find(&feed);
	else
		return false;
	return true;
}
