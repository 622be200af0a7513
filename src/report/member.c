#include "report/member.h"

#include <math.h>

void member_next(struct buffer *out)
{
	char before = out->len ? out->ptr[out->len - 1] : '{';

	if (before != '{' && before != '[')
		buffer_add_char(out, ',');
}

static void day_value(struct buffer *out, day_t day)
{
	char *at;

	if (day == DAY_NONE) {
		buffer_put(out, "null");
		return;
	}
	at = buffer_reserve(out, DAY_ROOM + 2);
	*at = '"';
	at = day_put(at + 1, day);
	*at = '"';
	buffer_end(out, at + 1);
}

void member_day(struct buffer *out, struct str key, day_t day)
{
	member_begin(out, key);
	day_value(out, day);
}

/* Most are one day, which is written once and copied. */
void member_days(struct buffer *out, struct interval days)
{
	size_t from, len;
	char *at;

	member_begin(out, KEY("earliest"));
	from = out->len;
	day_value(out, days.earliest);
	len = out->len - from;
	if (days.latest != days.earliest) {
		member_day(out, KEY("latest"), days.latest);
		return;
	}
	at = member_key(out, KEY("latest"), len);
	memcpy(at, out->ptr + from, len);
	buffer_end(out, at + len);
}

void member_real(struct buffer *out, struct str key, double number)
{
	bool whole = number > -1e15 && number < 1e15 &&
		     (double)(int64_t)number == number;

	if (whole) {
		member_number(out, key, (int64_t)number);
		return;
	}
	if (!isfinite(number)) {
		member_null(out, key);
		return;
	}
	member_begin(out, key);
	buffer_add_real(out, number);
}

void member_strs(struct buffer *out, struct str key, const struct strs *values)
{
	member_begin(out, key);
	buffer_add_char(out, '[');
	ROWS_EACH (struct str, value, *values) {
		char *at = buffer_reserve(out, 1 + ESCAPE_ROOM(*value));

		*at = ',';
		at += value > values->rows;
		escape_json_at(out, at, *value);
	}
	buffer_add_char(out, ']');
}
