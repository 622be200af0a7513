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

/* The comma and the key, behind which there is room for `room` bytes; where
 * these begin. `key` is the name with quotes and colon. */
static inline char *member_key(struct buffer *out, struct str key, size_t room)
{
	char *at = buffer_reserve(out, key.len + 1 + room);
	bool first = (at[-1] | 0x20) == '{'; /* or '[' */

	*at = ',';
	at += !first;
	memcpy(at, key.ptr, key.len);
	return at + key.len;
}

/* The value must follow. */
static inline void member_begin(struct buffer *out, struct str key)
{
	buffer_end(out, member_key(out, key, 0));
}

/* What is JSON already. */
static inline void member_raw(
	struct buffer *out, struct str key, struct str value)
{
	char *at = member_key(out, key, value.len);

	memcpy(at, value.ptr, value.len);
	buffer_end(out, at + value.len);
}

static inline void member_null(struct buffer *out, struct str key)
{
	member_raw(out, key, STR("null"));
}

static inline void member_str(
	struct buffer *out, struct str key, struct str value)
{
	escape_json_at(out, member_key(out, key, ESCAPE_ROOM(value)), value);
}

/* A word of our own, in which nothing is to be escaped. */
static inline void member_word(
	struct buffer *out, struct str key, struct str word)
{
	char *at = member_key(out, key, word.len + 2);

	*at = '"';
	memcpy(at + 1, word.ptr, word.len);
	at += 1 + word.len;
	*at = '"';
	buffer_end(out, at + 1);
}

/* Where an absent or empty value is null. */
static inline void member_str_or_null(
	struct buffer *out, struct str key, struct str value)
{
	if (value.len)
		member_str(out, key, value);
	else
		member_null(out, key);
}

static inline void member_number(
	struct buffer *out, struct str key, int64_t number)
{
	buffer_end(out, number_put(member_key(out, key, NUMBER_ROOM), number));
}

static inline void member_bool(struct buffer *out, struct str key, bool value)
{
	if (value)
		member_raw(out, key, STR("true"));
	else
		member_raw(out, key, STR("false"));
}

/* DAY_NONE is null. */
void member_day(struct buffer *out, struct str key, day_t day);

/* The members "earliest" and "latest". */
void member_days(struct buffer *out, struct interval days);

/* To twelve digits, without an exponent where it has none to lose; what is
 * not finite is null. */
void member_real(struct buffer *out, struct str key, double number);

void member_strs(struct buffer *out, struct str key, const struct strs *values);

#endif
