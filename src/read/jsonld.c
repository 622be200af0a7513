#include "read/jsonld.h"

#include "read/json.h"
#include "read/stamp.h"

enum { THINGS_MAX = 256, NAMES_MAX = 16 };

/* The objects of a script in which things may be described. */
struct things {
	const struct json *rows[THINGS_MAX];
	size_t count;
};

struct script {
	struct arena *arena;
	struct str text;
	uint32_t place;
	struct things things;
	struct metadata *metadata;
};

static void things_add(struct things *things, const struct json *value)
{
	size_t count = json_count(value);

	if (json_is_object(value) && things->count < THINGS_MAX)
		things->rows[things->count++] = value;
	for (size_t i = 0; i < count && things->count < THINGS_MAX; i++)
		if (json_is_object(json_item(value, i)))
			things->rows[things->count++] = json_item(value, i);
}

/* Top-level objects, what lies in their graphs, and what pages are about. */
static void things_find(struct things *things, const struct json *document)
{
	things_add(things, document);
	for (size_t i = 0; i < things->count; i++) {
		things_add(things, json_get(things->rows[i], "@graph"));
		things_add(things, json_get(things->rows[i], "mainEntity"));
	}
}

static bool is_article_type(struct str type)
{
	return str_ends(type, STR("Article")) ||
	       str_ends(type, STR("Posting")) || str_eq(type, STR("Report"));
}

static bool is_page_type(struct str type)
{
	return str_ends(type, STR("WebPage"));
}

static bool has_type(const struct json *thing, bool (*is)(struct str))
{
	const struct json *type = json_get(thing, "@type");
	size_t count = json_count(type);

	for (size_t i = 0; i < count; i++)
		if (is(json_string(json_item(type, i))))
			return true;
	return is(json_string(type));
}

static const struct json *thing_find(
	const struct things *things, bool (*is)(struct str))
{
	for (size_t i = 0; i < things->count; i++)
		if (has_type(things->rows[i], is))
			return things->rows[i];
	return NULL;
}

/* What a value with only an "@id" refers to. */
static const struct json *resolve(
	const struct things *things, const struct json *value)
{
	struct str id = json_string(json_get(value, "@id"));

	if (!id.len || json_get(value, "name"))
		return value;
	for (size_t i = 0; i < things->count; i++)
		if (str_eq(id, json_string(json_get(things->rows[i], "@id"))))
			return things->rows[i];
	return value;
}

static struct str name_of(const struct things *things, const struct json *value)
{
	if (json_string(value).len)
		return str_trim(json_string(value));
	return str_trim(json_string(json_get(resolve(things, value), "name")));
}

/* A name, or several with commas between, in the arena. */
static struct str names_of(
	const struct script *script, const struct json *value)
{
	size_t count = json_count(value);
	struct str names =
		arena_copy(script->arena, name_of(&script->things, value));

	for (size_t i = 0; i < count && i < NAMES_MAX; i++) {
		struct str name = name_of(&script->things, json_item(value, i));

		if (!name.len)
			continue;
		names = names.len ? arena_format(script->arena, "%.*s, %.*s",
					    STR_ARG(names), STR_ARG(name))
				  : arena_copy(script->arena, name);
	}
	return names;
}

static void fill(struct script *script, struct str *field, struct str value)
{
	value = str_trim(value);
	if (!field->len && value.len && !memchr(value.ptr, '\0', value.len))
		*field = arena_copy(script->arena, value);
}

/* Where the value stands behind its key, as far as it has no escapes. */
static struct span value_span(
	const struct script *script, const char *key, struct str value)
{
	struct span span = {0, 0};
	struct str quoted = arena_format(script->arena, "\"%s\"", key);
	size_t at = 0;

	if (script->place == UINT32_MAX)
		return span;
	while ((at = str_find(script->text, quoted, at)) != STR_NPOS) {
		size_t start = at + quoted.len;

		at = start;
		while (start < script->text.len &&
			(char_is_space(script->text.ptr[start]) ||
				memchr(":\"", script->text.ptr[start], 2)))
			start++;
		if (!str_starts(str_cut(script->text, start, script->text.len),
			    value))
			continue;
		span.start = script->place + (uint32_t)start;
		span.end = span.start + (uint32_t)value.len;
		return span;
	}
	return span;
}

static void add_stamp(struct script *script, const struct json *thing,
	const char *key, bool modified)
{
	struct str value = json_string(json_get(thing, key));

	if (!value.len || memchr(value.ptr, '\0', value.len))
		return;
	stamp_add(script->arena, &script->metadata->stamps,
		(struct stamp){.modified = modified,
			.basis = BASIS_METADATA,
			.written = arena_copy(script->arena, value),
			.where = arena_format(script->arena, "JSON-LD %s", key),
			.span = value_span(script, key, value)});
}

static void thing_read(struct script *script, const struct json *thing)
{
	struct metadata *metadata = script->metadata;
	const struct json *page = json_get(thing, "mainEntityOfPage");

	fill(script, &metadata->title,
		json_string(json_get(thing, "headline")));
	fill(script, &metadata->publisher,
		names_of(script, json_get(thing, "publisher")));
	fill(script, &metadata->author,
		names_of(script, json_get(thing, "author")));
	fill(script, &metadata->url, json_string(json_get(thing, "url")));
	fill(script, &metadata->url, json_string(page));
	fill(script, &metadata->url, json_string(json_get(page, "@id")));
	fill(script, &metadata->language,
		json_string(json_get(thing, "inLanguage")));
	add_stamp(script, thing, "datePublished", false);
	add_stamp(script, thing, "dateModified", true);
}

void jsonld_read(struct arena *arena, struct str script, uint32_t place,
	struct metadata *metadata)
{
	struct script reading = {.arena = arena,
		.text = script,
		.place = place,
		.metadata = metadata};
	const struct json *thing;
	struct json *document;
	const char *reason = NULL;
	size_t start = 0, offset = 0;

	/* Some hide it in a comment or a CDATA section. */
	while (start < script.len && script.ptr[start] != '{' &&
		script.ptr[start] != '[')
		start++;
	if (str_starts(str_cut(script, start, script.len), STR("[CDATA[")))
		start += STR("[CDATA[").len;
	document = json_read(
		str_cut(script, start, script.len), false, &reason, &offset);
	if (!document)
		return;
	things_find(&reading.things, document);
	thing = thing_find(&reading.things, is_article_type);
	if (!thing)
		thing = thing_find(&reading.things, is_page_type);
	if (thing)
		thing_read(&reading, thing);
	json_free(document);
}
