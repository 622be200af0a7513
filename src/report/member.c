#include "report/member.h"

#include "base/escape.h"

#include <math.h>

void member_next(struct buffer *out)
{
	char before = out->len ? out->ptr[out->len - 1] : '{';

	if (before != '{' && before != '[')
		buffer_add_char(out, ',');
}

/* The comma and the key at once. */
void member_begin(struct buffer *out, struct str key)
{
	char *at = buffer_reserve(out, key.len + 1);
	char before = out->len ? at[-1] : '{';

	*at = ',';
	at += before != '{' && before != '[';
	memcpy(at, key.ptr, key.len);
	out->len = (size_t)(at - out->ptr) + key.len;
}

void member_str(struct buffer *out, struct str key, struct str value)
{
	member_begin(out, key);
	escape_json(out, value);
}

void member_str_or_null(struct buffer *out, struct str key, struct str value)
{
	member_begin(out, key);
	if (value.len)
		escape_json(out, value);
	else
		buffer_put(out, "null");
}

void member_number(struct buffer *out, struct str key, int64_t number)
{
	member_begin(out, key);
	buffer_add_number(out, number);
}

void member_real(struct buffer *out, struct str key, double number)
{
	member_begin(out, key);
	if (isfinite(number))
		buffer_add_real(out, number);
	else
		buffer_put(out, "null");
}

void member_bool(struct buffer *out, struct str key, bool value)
{
	member_begin(out, key);
	buffer_add(out, value ? STR("true") : STR("false"));
}

void member_day(struct buffer *out, struct str key, day_t day)
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

void member_strs(struct buffer *out, struct str key, const struct strs *values)
{
	member_begin(out, key);
	buffer_add_char(out, '[');
	ROWS_EACH (struct str, value, *values) {
		member_next(out);
		escape_json(out, *value);
	}
	buffer_add_char(out, ']');
}
