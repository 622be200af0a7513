#include "report/uri.h"

#include "report/member.h"

void member_uri(struct buffer *out, struct str path)
{
	static const char digits[] = "0123456789ABCDEF";

	member_begin(out, KEY("uri"));
	buffer_add_char(out, '"');
	if (path.len && path.ptr[0] == '/')
		buffer_put(out, "file://");
	for (size_t i = 0; i < path.len; i++) {
		uint8_t c = (uint8_t)path.ptr[i];

		if (char_is_alpha((char)c) || char_is_digit((char)c) ||
			(c && c < 128 && strchr("-._~/+@", c))) {
			buffer_add_char(out, (char)c);
			continue;
		}
		buffer_add_char(out, '%');
		buffer_add_char(out, digits[c >> 4]);
		buffer_add_char(out, digits[c & 15]);
	}
	buffer_add_char(out, '"');
}
