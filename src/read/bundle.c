#include "read/bundle.h"

#include "read/decode.h"
#include "read/feed.h"
#include "read/ninjs.h"

enum { DECLARATION_MAX = 200 /* bytes in which <?xml ...?> ends */ };

static const char no_news_xml[] =
	"is no news (neither RSS, Atom, NewsML-G2 nor NITF)";
static const char no_news_json[] = "is no news (not ninjs)";
static const char no_text[] = "holds no articles";

/* What <?xml ... encoding="..."?> says. */
static struct str encoding_of(struct str bytes)
{
	struct str head = str_cut(bytes, 0, DECLARATION_MAX);
	size_t at = str_find(head, STR("encoding="), 0);
	size_t end;

	if (!str_starts(head, STR("<?xml")) || at == STR_NPOS ||
		at > str_find(head, STR("?>"), 0))
		return STR_NONE;
	head = str_cut(head, at + STR("encoding=").len + 1, head.len);
	for (end = 0; end < head.len; end++)
		if (head.ptr[end] == '"' || head.ptr[end] == '\'')
			return str_cut(head, 0, end);
	return STR_NONE;
}

static enum fc_status refuse(struct fc_error *error, const char *reason)
{
	error->status = FC_BAD_INPUT;
	error->reason = reason;
	return error->status;
}

static enum fc_status xml_items(
	struct bundle *bundle, struct str text, struct fc_error *error)
{
	struct xml_tree tree;

	if (xml_read(&bundle->arena, text, &tree, error) != FC_OK)
		return error->status;
	if (!feed_read(&bundle->arena, &tree, &bundle->items))
		return refuse(error, no_news_xml);
	return FC_OK;
}

static enum fc_status json_items(
	struct bundle *bundle, struct str text, struct fc_error *error)
{
	struct json *value;
	bool found;

	error->reason = NULL;
	value = json_read(text, true, &error->reason, &error->offset);
	if (!value) {
		error->status = FC_BAD_INPUT;
		return error->status;
	}
	found = ninjs_read(&bundle->arena, value, &bundle->items);
	json_free(value);
	return found ? FC_OK : refuse(error, no_news_json);
}

/* No two items have one number, by which they are found again. */
static void items_number(struct items *items)
{
	uint32_t last = 0;

	ROWS_EACH (struct item, item, *items) {
		if (item->line <= last)
			item->line = last + 1;
		last = item->line;
	}
}

enum fc_status bundle_read(struct bundle *bundle, enum fc_format format,
	struct str bytes, struct fc_error *error)
{
	struct decoded decoded;
	enum fc_status status;

	*bundle = (struct bundle){0};
	status = decode(
		&bundle->arena, bytes, encoding_of(bytes), &decoded, error);
	if (status == FC_OK && !str_trim(decoded.text).len) {
		status = error->status = FC_BAD_INPUT;
		error->reason = "is empty";
	}
	if (status == FC_OK)
		status = format == FC_XML
				 ? xml_items(bundle, decoded.text, error)
				 : json_items(bundle, decoded.text, error);
	if (status == FC_OK && !bundle->items.count)
		status = refuse(error, no_text);
	items_number(&bundle->items);
	if (status != FC_OK)
		bundle_release(bundle);
	return status;
}

void bundle_release(struct bundle *bundle)
{
	arena_release(&bundle->arena);
	*bundle = (struct bundle){0};
}

bool bundle_may_be(enum fc_format format, struct str bytes)
{
	static const struct {
		enum fc_format format;
		struct str text;
	} signs[] = {
		{FC_XML, STR_INIT("<rss")},
		{FC_XML, STR_INIT("<feed")},
		{FC_XML, STR_INIT("<entry")},
		{FC_XML, STR_INIT("rdf:RDF")},
		{FC_XML, STR_INIT("<nitf")},
		{FC_XML, STR_INIT("newsItem")},
		{FC_XML, STR_INIT("newsMessage")},
		{FC_XML, STR_INIT("packageItem")},
		{FC_NINJS, STR_INIT("\"body_text\"")},
		{FC_NINJS, STR_INIT("\"body_html\"")},
		{FC_NINJS, STR_INIT("\"bodies\"")},
		{FC_NINJS, STR_INIT("\"versioncreated\"")},
		{FC_NINJS, STR_INIT("\"versionCreated\"")},
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (signs[i].format == format &&
			str_find(bytes, signs[i].text, 0) != STR_NPOS)
			return true;
	return false;
}

bool bundle_next(struct bundle *bundle, struct buffer *line, uint32_t *number)
{
	if (bundle->next == bundle->items.count)
		return false;
	*number = bundle->items.rows[bundle->next].line;
	item_write(&bundle->items.rows[bundle->next++], line);
	return true;
}
