#include "report/member.h"

#include <math.h>

void member_next(struct buffer *out)
{
	char before = out->len ? out->ptr[out->len - 1] : '{';

	if (before != '{' && before != '[')
		buffer_add_char(out, ',');
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
		member_next(out);
		escape_json(out, *value);
	}
	buffer_add_char(out, ']');
}
