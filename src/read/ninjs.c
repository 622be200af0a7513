#include "read/ninjs.h"

static struct str copy_of(struct arena *arena, struct str s)
{
	return s.len ? arena_copy(arena, s) : STR_NONE;
}

static struct str string_at(
	struct arena *arena, const struct json *object, const char *key)
{
	return copy_of(arena, json_string(json_get(object, key)));
}

/* A party: a string, an object with a name, or an array of these. */
static struct str party_at(
	struct arena *arena, const struct json *object, const char *key)
{
	const struct json *value = json_get(object, key);

	if (json_count(value))
		value = json_item(value, 0);
	return item_either(copy_of(arena, json_string(value)),
		item_either(string_at(arena, value, "name"),
			string_at(arena, value, "literal")));
}

/* ninjs 2 has arrays of {"value": ..., "contenttype": ...} for what 1 has in
 * one field: the plain one of them, else the first. */
static const struct json *value_of(const struct json *array, bool *markup)
{
	const struct json *first = NULL;

	for (size_t i = 0; i < json_count(array); i++) {
		const struct json *one = json_item(array, i);
		struct str type = json_string(json_get(one, "contenttype"));

		if (!json_string(json_get(one, "value")).len)
			continue;
		*markup = str_find(type, STR("html"), 0) != STR_NPOS;
		if (str_eq(type, STR("text/plain")))
			return json_get(one, "value");
		if (!first)
			first = json_get(one, "value");
	}
	if (first)
		*markup = true;
	return first;
}

static struct str text_of(struct arena *arena, const struct json *object)
{
	struct str plain = string_at(arena, object, "body_text");
	struct str html = string_at(arena, object, "body_html");
	bool markup = false;
	const struct json *body;

	if (plain.len)
		return plain;
	if (html.len)
		return item_prose(arena, html);
	body = value_of(json_get(object, "bodies"), &markup);
	if (body) {
		plain = copy_of(arena, json_string(body));
		return markup ? item_prose(arena, plain) : plain;
	}
	return item_either(string_at(arena, object, "description_text"),
		item_prose(
			arena, string_at(arena, object, "description_html")));
}

static struct str title_of(struct arena *arena, const struct json *object)
{
	bool markup = false;
	const struct json *headline =
		value_of(json_get(object, "headlines"), &markup);

	return item_either(string_at(arena, object, "headline"),
		item_either(copy_of(arena, json_string(headline)),
			string_at(arena, object, "title")));
}

static bool is_ninjs(const struct json *object)
{
	static const char *const signs[] = {"body_text", "body_html", "bodies",
		"headline", "headlines", "versioncreated", "versionCreated"};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (json_is_object(object) && json_get(object, signs[i]))
			return true;
	return false;
}

static void object_read(
	struct arena *arena, const struct json *object, struct items *items)
{
	struct str version =
		item_either(string_at(arena, object, "versioncreated"),
			string_at(arena, object, "versionCreated"));
	struct item item = {.id = string_at(arena, object, "uri"),
		.title = title_of(arena, object),
		.text = text_of(arena, object),
		.modified = version,
		.author = item_either(string_at(arena, object, "byline"),
			party_at(arena, object, "by")),
		.language = string_at(arena, object, "language"),
		.source = string_at(arena, object, "source"),
		.line = 1};

	item.published = item_either(
		item_either(string_at(arena, object, "firstcreated"),
			string_at(arena, object, "firstCreated")),
		version);
	item.publisher = item_either(party_at(arena, object, "provider"),
		string_at(arena, object, "copyrightholder"));
	if (str_starts(item.id, STR("http")))
		item.url = item.id;
	if (item.text.len)
		*ROWS_ADD(arena, items) = item;
}

bool ninjs_read(
	struct arena *arena, const struct json *value, struct items *items)
{
	const struct json *inner = json_get(value, "items");
	const struct json *array = json_count(value) ? value : inner;
	bool found = false;

	if (is_ninjs(value)) {
		object_read(arena, value, items);
		return true;
	}
	for (size_t i = 0; i < json_count(array); i++) {
		if (!is_ninjs(json_item(array, i)))
			continue;
		object_read(arena, json_item(array, i), items);
		found = true;
	}
	return found;
}
