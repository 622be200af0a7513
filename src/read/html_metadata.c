#include "read/html_metadata.h"

#include "base/utf8.h"
#include "read/jsonld.h"
#include "read/stamp.h"

enum field {
	FIELD_TITLE,
	FIELD_PUBLISHER,
	FIELD_AUTHOR,
	FIELD_URL,
	FIELD_LANGUAGE,
	FIELD_SOURCE,
	FIELD_PUBLISHED,
	FIELD_MODIFIED
};

/* The names of meta elements, by property, name or itemprop. */
static const struct {
	struct str name;
	enum field field;
} metas[] = {
	{STR_INIT("og:title"), FIELD_TITLE},
	{STR_INIT("twitter:title"), FIELD_TITLE},
	{STR_INIT("dc.title"), FIELD_TITLE},
	{STR_INIT("headline"), FIELD_TITLE},
	{STR_INIT("og:site_name"), FIELD_PUBLISHER},
	{STR_INIT("publisher"), FIELD_PUBLISHER},
	{STR_INIT("dc.publisher"), FIELD_PUBLISHER},
	{STR_INIT("author"), FIELD_AUTHOR},
	{STR_INIT("article:author"), FIELD_AUTHOR},
	{STR_INIT("byl"), FIELD_AUTHOR},
	{STR_INIT("parsely-author"), FIELD_AUTHOR},
	{STR_INIT("sailthru.author"), FIELD_AUTHOR},
	{STR_INIT("dc.creator"), FIELD_AUTHOR},
	{STR_INIT("og:url"), FIELD_URL},
	{STR_INIT("og:locale"), FIELD_LANGUAGE},
	{STR_INIT("content-language"), FIELD_LANGUAGE},
	{STR_INIT("source"), FIELD_SOURCE},
	{STR_INIT("original-source"), FIELD_SOURCE},
	{STR_INIT("syndication-source"), FIELD_SOURCE},
	{STR_INIT("article:published_time"), FIELD_PUBLISHED},
	{STR_INIT("article:published"), FIELD_PUBLISHED},
	{STR_INIT("og:published_time"), FIELD_PUBLISHED},
	{STR_INIT("og:pubdate"), FIELD_PUBLISHED},
	{STR_INIT("datePublished"), FIELD_PUBLISHED},
	{STR_INIT("date"), FIELD_PUBLISHED},
	{STR_INIT("pubdate"), FIELD_PUBLISHED},
	{STR_INIT("publishdate"), FIELD_PUBLISHED},
	{STR_INIT("publish-date"), FIELD_PUBLISHED},
	{STR_INIT("publish_date"), FIELD_PUBLISHED},
	{STR_INIT("publication_date"), FIELD_PUBLISHED},
	{STR_INIT("citation_publication_date"), FIELD_PUBLISHED},
	{STR_INIT("parsely-pub-date"), FIELD_PUBLISHED},
	{STR_INIT("sailthru.date"), FIELD_PUBLISHED},
	{STR_INIT("cXenseParse:recs:publishtime"), FIELD_PUBLISHED},
	{STR_INIT("dc.date"), FIELD_PUBLISHED},
	{STR_INIT("dc.date.issued"), FIELD_PUBLISHED},
	{STR_INIT("dcterms.created"), FIELD_PUBLISHED},
	{STR_INIT("dcterms.issued"), FIELD_PUBLISHED},
	{STR_INIT("dcterms.date"), FIELD_PUBLISHED},
	{STR_INIT("article:modified_time"), FIELD_MODIFIED},
	{STR_INIT("article:modified"), FIELD_MODIFIED},
	{STR_INIT("og:updated_time"), FIELD_MODIFIED},
	{STR_INIT("dateModified"), FIELD_MODIFIED},
	{STR_INIT("lastmod"), FIELD_MODIFIED},
	{STR_INIT("last-modified"), FIELD_MODIFIED},
	{STR_INIT("revised"), FIELD_MODIFIED},
	{STR_INIT("dcterms.modified"), FIELD_MODIFIED},
};

/* A page of which the metadata is read. */
struct reading {
	struct arena *arena;
	struct str page;
	const struct html_tree *tree;
	struct metadata *metadata;
	struct span url; /* where it stands */
};

static struct span span_of(const struct reading *reading, struct str source)
{
	uintptr_t first = (uintptr_t)reading->page.ptr;
	uintptr_t start = (uintptr_t)source.ptr;
	struct span span = {0, 0};

	if (!source.ptr || start < first ||
		start + source.len > first + reading->page.len)
		return span;
	span.start = (uint32_t)(start - first);
	span.end = span.start + (uint32_t)source.len;
	return span;
}

static struct str copy(struct reading *reading, struct str value)
{
	return arena_copy(reading->arena, utf8_repair(reading->arena, value));
}

static void fill(struct reading *reading, struct str *field, struct str value)
{
	value = str_trim(value);
	if (!field->len && value.len)
		*field = copy(reading, value);
}

static void add_stamp(struct reading *reading, struct str value,
	struct str source, bool modified, struct str where)
{
	stamp_add(reading->arena, &reading->metadata->stamps,
		(struct stamp){.modified = modified,
			.basis = BASIS_METADATA,
			.written = copy(reading, value),
			.where = where,
			.span = span_of(reading, source)});
}

static void add_url(
	struct reading *reading, struct str value, struct str source)
{
	if (reading->metadata->url.len)
		return;
	fill(reading, &reading->metadata->url, value);
	reading->url = span_of(reading, source);
}

static bool is_url(struct str value)
{
	return str_find(value, STR("://"), 0) != STR_NPOS;
}

static void add_meta(struct reading *reading, enum field field, struct str name,
	struct str value, struct str source)
{
	struct metadata *metadata = reading->metadata;

	switch (field) {
	case FIELD_TITLE:
		fill(reading, &metadata->title, value);
		break;
	case FIELD_PUBLISHER:
		fill(reading, &metadata->publisher, value);
		break;
	case FIELD_AUTHOR:
		if (!is_url(value))
			fill(reading, &metadata->author, value);
		break;
	case FIELD_URL:
		add_url(reading, value, source);
		break;
	case FIELD_LANGUAGE:
		fill(reading, &metadata->language, value);
		break;
	case FIELD_SOURCE:
		fill(reading, &metadata->source, value);
		break;
	case FIELD_PUBLISHED:
	case FIELD_MODIFIED:
		add_stamp(reading, value, source, field == FIELD_MODIFIED,
			arena_format(
				reading->arena, "meta %.*s", STR_ARG(name)));
		break;
	}
}

static void read_meta(struct reading *reading, const struct html_node *node)
{
	static const char *const naming[] = {
		"property", "name", "itemprop", "http-equiv"};
	struct str source = STR_NONE;
	struct str value = html_attribute(node, "content", &source);

	for (size_t n = 0; n < sizeof(naming) / sizeof(naming[0]); n++) {
		struct str name =
			str_trim(html_attribute(node, naming[n], NULL));

		for (size_t i = 0; i < sizeof(metas) / sizeof(metas[0]); i++)
			if (name.len && str_eq_fold(metas[i].name, name)) {
				add_meta(reading, metas[i].field, name, value,
					source);
				return;
			}
	}
}

static void read_canonical(
	struct reading *reading, const struct html_node *node)
{
	struct str source = STR_NONE;
	struct str href = html_attribute(node, "href", &source);

	if (str_eq_fold(html_attribute(node, "rel", NULL), STR("canonical")))
		add_url(reading, href, source);
}

static void read_jsonld(struct reading *reading, uint32_t index)
{
	const struct html_node *script = &reading->tree->nodes.rows[index];
	struct str type = html_attribute(script, "type", NULL);
	const struct html_node *text = script + 1;
	struct span place;

	if (!str_starts_fold(type, STR("application/ld+json")) ||
		script->end == index + 1)
		return;
	place = span_of(reading, text->source);
	/* Line ends and the like: places are off where lengths differ. */
	jsonld_read(reading->arena, text->text,
		text->text.len == place.end - place.start ? place.start
							  : UINT32_MAX,
		reading->metadata);
}

void html_metadata_read(struct arena *arena, struct str page,
	const struct html_tree *tree, struct metadata *metadata)
{
	struct reading reading = {arena, page, tree, metadata, {0, 0}};
	const struct html_node *nodes = tree->nodes.rows;
	uint32_t count = tree->nodes.count;

	for (uint32_t i = 0; i < count; i++)
		if (html_is(&nodes[i], "link"))
			read_canonical(&reading, &nodes[i]);
	for (uint32_t i = 0; i < count; i++)
		if (html_is(&nodes[i], "script"))
			read_jsonld(&reading, i);
	for (uint32_t i = 0; i < count; i++)
		if (html_is(&nodes[i], "meta"))
			read_meta(&reading, &nodes[i]);
	for (uint32_t i = 0; i < count; i++) {
		if (html_is(&nodes[i], "html"))
			fill(&reading, &metadata->language,
				html_attribute(&nodes[i], "lang", NULL));
		else if (html_is(&nodes[i], "title") && !metadata->title.len)
			metadata->title = html_text(arena, tree, i);
	}
	stamp_add_url(arena, &metadata->stamps, metadata->url, reading.url);
}

/* What a <time> says it is of. */
enum about { ABOUT_UNKNOWN, ABOUT_PUBLISHED, ABOUT_MODIFIED };

static enum about about_of(const struct html_node *node)
{
	static const char *const published[] = {"published", "publish",
		"pubdate", "posted", "entry-date", "dateline", "timestamp"};
	static const char *const modified[] = {
		"updated", "update", "modified", "lastmod"};
	struct str property = html_attribute(node, "itemprop", NULL);

	if (str_find(property, STR("dateModified"), 0) != STR_NPOS)
		return ABOUT_MODIFIED;
	if (str_find(property, STR("datePublished"), 0) != STR_NPOS ||
		html_attribute(node, "pubdate", NULL).ptr)
		return ABOUT_PUBLISHED;
	if (html_has_word(
		    node, modified, sizeof(modified) / sizeof(modified[0])))
		return ABOUT_MODIFIED;
	if (html_has_word(
		    node, published, sizeof(published) / sizeof(published[0])))
		return ABOUT_PUBLISHED;
	return ABOUT_UNKNOWN;
}

void html_times_read(struct arena *arena, struct str page,
	const struct html_tree *tree, const struct html_main *main,
	struct metadata *metadata)
{
	struct reading reading = {arena, page, tree, metadata, {0, 0}};

	for (uint32_t i = main->start; i < main->end; i++) {
		const struct html_node *node = &tree->nodes.rows[i];
		struct str source = STR_NONE, value;
		enum about about;

		if (main->out[i] || !html_is(node, "time"))
			continue;
		about = about_of(node);
		if (about == ABOUT_UNKNOWN && i > main->story)
			continue;
		value = html_attribute(node, "datetime", &source);
		if (!value.len) {
			value = html_text(arena, tree, i);
			source = STR_NONE;
		}
		add_stamp(&reading, value, source, about == ABOUT_MODIFIED,
			STR("time element"));
	}
}
