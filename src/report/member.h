/*
 * Members of JSON objects and items of arrays, appended one after another.
 * The comma before one is found by looking at what stands there, so a writer
 * has no state: begin with '{', add members, end with '}'. No printf, and the
 * keys are known where they are written: this is on the hot path of extract.
 */
#ifndef REPORT_MEMBER_H
#define REPORT_MEMBER_H

#include "base/day.h"
#include "base/escape.h"
#include "base/rows.h"

/* The key of a member from a literal: KEY("start"). */
#define KEY(name) STR("\"" name "\":")

/* A comma, unless an object or array has just begun. */
void member_next(struct buffer *out);

/* `key` is the name with quotes and colon; the value must follow. */
static inline void member_begin(struct buffer *out, struct str key)
{
	char *at = buffer_reserve(out, key.len + 1);
	char before = out->len ? at[-1] : '{';

	*at = ',';
	at += before != '{' && before != '[';
	memcpy(at, key.ptr, key.len);
	out->len = (size_t)(at - out->ptr) + key.len;
}

static inline void member_str(
	struct buffer *out, struct str key, struct str value)
{
	member_begin(out, key);
	escape_json(out, value);
}

/* Where an absent or empty value is null. */
static inline void member_str_or_null(
	struct buffer *out, struct str key, struct str value)
{
	member_begin(out, key);
	if (value.len)
		escape_json(out, value);
	else
		buffer_put(out, "null");
}

/* What is JSON already. */
static inline void member_raw(
	struct buffer *out, struct str key, struct str value)
{
	member_begin(out, key);
	buffer_add(out, value);
}

static inline void member_number(
	struct buffer *out, struct str key, int64_t number)
{
	member_begin(out, key);
	buffer_add_number(out, number);
}

static inline void member_bool(struct buffer *out, struct str key, bool value)
{
	member_raw(out, key, value ? STR("true") : STR("false"));
}

/* DAY_NONE is null. */
static inline void member_day(struct buffer *out, struct str key, day_t day)
{
	member_begin(out, key);
	if (day == DAY_NONE) {
		buffer_put(out, "null");
		return;
	}
	buffer_add_char(out, '"');
	day_write(out, day);
	buffer_add_char(out, '"');
}

/* To twelve digits, without an exponent where it has none to lose; what is
 * not finite is null. */
void member_real(struct buffer *out, struct str key, double number);

void member_strs(struct buffer *out, struct str key, const struct strs *values);

#endif
