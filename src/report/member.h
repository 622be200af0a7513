/*
 * Members of JSON objects and items of arrays, appended one after another.
 * The comma before one is found by looking at what stands there, so a writer
 * has no state: begin with '{', add members, end with '}'. No printf: this
 * is on the hot path of extract.
 */
#ifndef REPORT_MEMBER_H
#define REPORT_MEMBER_H

#include "base/day.h"
#include "base/rows.h"

/* A comma, unless an object or array has just begun. */
void member_next(struct buffer *out);

/* `key` is the name with quotes and colon; the value must follow. */
void member_begin(struct buffer *out, struct str key);

void member_str(struct buffer *out, struct str key, struct str value);
void member_number(struct buffer *out, struct str key, int64_t number);

/* To twelve digits, without an exponent where it has none to lose; what is
 * not finite is null. */
void member_real(struct buffer *out, struct str key, double number);
void member_bool(struct buffer *out, struct str key, bool value);

/* DAY_NONE is null. */
void member_day(struct buffer *out, struct str key, day_t day);

/* The same, where an absent or empty value is null. */
void member_str_or_null(struct buffer *out, struct str key, struct str value);

void member_strs(struct buffer *out, struct str key, const struct strs *values);

/* The key of a member from a literal: KEY("start"). */
#define KEY(name) STR("\"" name "\":")

#endif
