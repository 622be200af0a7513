#include "report/link.h"

/* What may stand bare in the path of an address (RFC 3986, 3.3). */
static bool is_bare(char c)
{
	return char_is_alpha(c) || char_is_digit(c) ||
	       (c && strchr("-._~/!$&'()*+,=:@", c));
}

static void write_encoded(struct buffer *out, struct str path)
{
	static const char digits[] = "0123456789ABCDEF";

	for (size_t i = 0; i < path.len; i++) {
		uint8_t byte = (uint8_t)path.ptr[i];

		if (is_bare(path.ptr[i])) {
			buffer_add_char(out, path.ptr[i]);
			continue;
		}
		buffer_add_char(out, '%');
		buffer_add_char(out, digits[byte >> 4]);
		buffer_add_char(out, digits[byte & 15]);
	}
}

void link_write(struct buffer *out, struct str base, struct str path,
	uint32_t line, struct str text)
{
	size_t scheme = sizeof("file://") - 1;

	if (str_starts(path, STR("/"))) {
		size_t root = str_find_char(base, '/', scheme);

		base = str_cut(base, 0, root);
	}
	buffer_put(out, "\033]8;;");
	buffer_add(out, str_cut(base, 0, scheme));
	write_encoded(out, str_cut(base, scheme, base.len));
	write_encoded(out, path);
	buffer_add_char(out, '#');
	buffer_add_number(out, line);
	buffer_put(out, "\033\\");
	buffer_add(out, text);
	buffer_put(out, "\033]8;;\033\\");
}
