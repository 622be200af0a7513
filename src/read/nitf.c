#include "read/feed.h"

#include "read/prose.h"

/* The News Industry Text Format 3 (IPTC): <head> is for machines, <body> for
 * people. */

static struct str attribute_at(const struct xml_tree *tree, uint32_t inside,
	const char *path, const char *name)
{
	uint32_t node = xml_find(tree, inside, path);

	return node == XML_NO_NODE ? STR_NONE : xml_attribute(tree, node, name);
}

/* The byline by its names; what else is in it ("Our correspondent") counts
 * where there are none. */
static struct str author_of(
	struct arena *arena, const struct xml_tree *tree, uint32_t nitf)
{
	return item_either(
		xml_text_at(arena, tree, nitf, "body/body.head/byline/person"),
		xml_text_at(arena, tree, nitf, "body/body.head/byline"));
}

/* Dateline and content; the headline stands in a field of its own. */
static struct str text_of(
	struct arena *arena, const struct xml_tree *tree, uint32_t nitf)
{
	struct str dateline =
		xml_text_at(arena, tree, nitf, "body/body.head/dateline");
	uint32_t content = xml_find(tree, nitf, "body/body.content");
	struct str text = content == XML_NO_NODE
				  ? STR_NONE
				  : prose_read(arena, tree, content);

	return dateline.len && text.len
		       ? arena_format(arena, "%.*s\n\n%.*s", STR_ARG(dateline),
				 STR_ARG(text))
		       : text;
}

void nitf_read(struct arena *arena, const struct xml_tree *tree, uint32_t nitf,
	struct item *item)
{
	struct str issue =
		attribute_at(tree, nitf, "head/docdata/date.issue", "norm");
	struct str release =
		attribute_at(tree, nitf, "head/docdata/date.release", "norm");
	struct str printed =
		attribute_at(tree, nitf, "head/pubdata", "date.publication");

	item->id = item_either(item->id,
		attribute_at(tree, nitf, "head/docdata/doc-id", "id-string"));
	item->title = item_either(
		xml_text_at(arena, tree, nitf, "body/body.head/hedline/hl1"),
		item_either(xml_text_at(arena, tree, nitf, "head/title"),
			item->title));
	item->text = text_of(arena, tree, nitf);
	item->published = item_either(item->published,
		item_either(issue, item_either(release, printed)));
	item->publisher = item_either(item->publisher,
		item_either(attribute_at(tree, nitf, "head/pubdata", "name"),
			attribute_at(tree, nitf, "head/docdata/doc.copyright",
				"holder")));
	item->author = item_either(author_of(arena, tree, nitf), item->author);
	item->source = item_either(
		xml_text_at(arena, tree, nitf, "body/body.head/distributor"),
		item->source);
}
