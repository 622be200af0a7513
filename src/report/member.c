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
	member_begin(out, key);
	if (isfinite(number))
		buffer_add_real(out, number);
	else
		buffer_put(out, "null");
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
