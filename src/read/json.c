#include "read/json.h"

#include <json-c/json.h>

enum { DEPTH_MAX = 64 };

/* A struct json is json-c's object under a name of our own. */
static struct json_object *object_of(const struct json *value)
{
	union {
		const struct json *ours;
		struct json_object *theirs;
	} door = {value};

	return door.theirs;
}

static const char *reason_of(enum json_tokener_error error)
{
	if (error == json_tokener_continue ||
		error == json_tokener_error_parse_eof)
		return "JSON ends too early";
	if (error == json_tokener_error_depth)
		return "JSON is nested too deeply";
	return error == json_tokener_success ? "is null" : "is not JSON";
}

struct json *json_read(
	struct str text, bool strict, const char **reason, size_t *offset)
{
	struct json_tokener *tokener = json_tokener_new_ex(DEPTH_MAX);
	struct json_object *object = NULL;
	enum json_tokener_error error = json_tokener_error_size;

	if (tokener && text.len < INT32_MAX) {
		json_tokener_set_flags(
			tokener, strict ? JSON_TOKENER_STRICT
					: JSON_TOKENER_ALLOW_TRAILING_CHARS);
		object =
			json_tokener_parse_ex(tokener, text.ptr, (int)text.len);
		/* Only what follows tells that a number or null has ended. */
		if (json_tokener_get_error(tokener) == json_tokener_continue)
			object = json_tokener_parse_ex(tokener, "\n", 1);
		error = json_tokener_get_error(tokener);
		*offset = json_tokener_get_parse_end(tokener);
	}
	if (tokener)
		json_tokener_free(tokener);
	if (!object)
		*reason = reason_of(error);
	return (struct json *)object;
}

void json_free(struct json *document)
{
	json_object_put((struct json_object *)document);
}

bool json_is_object(const struct json *value)
{
	return value && json_object_is_type(object_of(value), json_type_object);
}

const struct json *json_get(const struct json *value, const char *key)
{
	struct json_object *member = NULL;

	if (json_is_object(value))
		json_object_object_get_ex(object_of(value), key, &member);
	return (const struct json *)member;
}

size_t json_count(const struct json *value)
{
	if (!value || !json_object_is_type(object_of(value), json_type_array))
		return 0;
	return json_object_array_length(object_of(value));
}

const struct json *json_item(const struct json *value, size_t index)
{
	if (index >= json_count(value))
		return NULL;
	return (const struct json *)json_object_array_get_idx(
		object_of(value), index);
}

struct str json_string(const struct json *value)
{
	struct json_object *object = object_of(value);

	if (!value || !json_object_is_type(object, json_type_string))
		return STR_NONE;
	return str_from(json_object_get_string(object),
		(size_t)json_object_get_string_len(object));
}

struct str json_word(const struct json *value)
{
	struct json_object *object = object_of(value);

	if (value && (json_object_is_type(object, json_type_int) ||
			     json_object_is_type(object, json_type_double)))
		return str_of(json_object_get_string(object));
	return json_string(value);
}
