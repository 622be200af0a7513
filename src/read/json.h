/*
 * The door to json-c. A value is owned by the document it was read in and
 * lives until that is freed; strings are borrowed from it.
 */
#ifndef READ_JSON_H
#define READ_JSON_H

#include "base/str.h"

struct json;

/*
 * Reads one JSON value (RFC 8259) from valid UTF-8; not strict allows what
 * pages get wrong: trailing commas, single quotes. NULL where it is not JSON
 * or nested deeper than 64: then *reason, static, says why and *offset where.
 */
struct json *json_read(
	struct str text, bool strict, const char **reason, size_t *offset);
void json_free(struct json *document);

bool json_is_object(const struct json *value);

/* Member of an object; NULL where there is none, or value is no object. */
const struct json *json_get(const struct json *value, const char *key);

/* Elements of an array; 0 and NULL for anything else. */
size_t json_count(const struct json *value);
const struct json *json_item(const struct json *value, size_t index);

/* A string's bytes, which may hold NUL; absent for anything else. */
struct str json_string(const struct json *value);

/* A string's bytes, or a number as it would be written. */
struct str json_word(const struct json *value);

#endif
