#include "read/format.h"

enum { LOOK = 1024 /* bytes in which the root of a page stands */ };

struct sign {
	struct str text;
	enum fc_format format;
};

enum fc_format format_by_name(struct str name)
{
	static const struct str packed = STR_INIT(".gz");
	static const struct sign endings[] = {
		{STR_INIT(".txt"), FC_TXT},
		{STR_INIT(".text"), FC_TXT},
		{STR_INIT(".md"), FC_MARKDOWN},
		{STR_INIT(".markdown"), FC_MARKDOWN},
		{STR_INIT(".html"), FC_HTML},
		{STR_INIT(".htm"), FC_HTML},
		{STR_INIT(".jsonl"), FC_ARTICLES_JSONL},
		{STR_INIT(".ndjson"), FC_ARTICLES_JSONL},
		{STR_INIT(".xml"), FC_XML},
		{STR_INIT(".rss"), FC_XML},
		{STR_INIT(".atom"), FC_XML},
		{STR_INIT(".json"), FC_NINJS},
		{STR_INIT(".warc"), FC_WARC},
	};

	if (str_ends(name, packed))
		name = str_cut(name, 0, name.len - packed.len);
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		size_t length = endings[i].text.len;

		if (name.len > length &&
			str_eq_fold(str_cut(name, name.len - length, name.len),
				endings[i].text))
			return endings[i].format;
	}
	return FC_BY_NAME;
}

/* A page that begins as XML does. */
static bool is_xhtml(struct str bytes)
{
	bytes = str_cut(bytes, 0, LOOK);
	return str_find(bytes, STR("<html"), 0) != STR_NPOS;
}

enum fc_format format_by_bytes(struct str bytes)
{
	static const struct sign starts[] = {
		{STR_INIT("{"), FC_ARTICLES_JSONL},
		{STR_INIT("<!doctype html"), FC_HTML},
		{STR_INIT("<html"), FC_HTML},
		{STR_INIT("---\n"), FC_MARKDOWN},
		{STR_INIT("---\r\n"), FC_MARKDOWN},
		{STR_INIT("<?xml"), FC_XML},
		{STR_INIT("<rss"), FC_XML},
		{STR_INIT("<feed"), FC_XML},
		{STR_INIT("<nitf"), FC_XML},
		{STR_INIT("<newsItem"), FC_XML},
		{STR_INIT("<newsMessage"), FC_XML},
		{STR_INIT("WARC/"), FC_WARC},
	};

	if (str_starts(bytes, STR("\xEF\xBB\xBF")))
		bytes = str_cut(bytes, 3, bytes.len);
	while (bytes.len && char_is_space(bytes.ptr[0]))
		bytes = str_cut(bytes, 1, bytes.len);
	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (str_starts_fold(bytes, starts[i].text))
			return starts[i].format == FC_XML && is_xhtml(bytes)
				       ? FC_HTML
				       : starts[i].format;
	return FC_TXT;
}
