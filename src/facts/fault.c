#include "facts/sheet.h"

/* Bytes at the start of s that a terminal would act on: control characters,
 * C1 controls (U+0080 to U+009F), bidirectional marks and overrides. */
static size_t unsafe_bytes(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.ptr;

	if (p[0] < 0x20 || p[0] == 0x7f)
		return 1;
	if (s.len > 1 && p[0] == 0xc2 && p[1] < 0xa0)
		return 2;
	if (s.len > 2 && p[0] == 0xe2 &&
		((p[1] == 0x80 && (p[2] & 0xfe) == 0x8e) ||
			(p[1] == 0x80 && p[2] >= 0xa8 && p[2] <= 0xae) ||
			(p[1] == 0x81 && p[2] >= 0xa6 && p[2] <= 0xa9)))
		return 3;
	return 0;
}

static size_t character_bytes(struct str s)
{
	size_t len = 1;

	while (len < s.len && len < 4 && (s.ptr[len] & 0xc0) == 0x80)
		len++;
	return len;
}

/* Copies s to a C string, cut off behind a whole character. */
static void copy_safe(char *out, size_t room, struct str s)
{
	size_t len = 0;

	while (s.len) {
		size_t unsafe = unsafe_bytes(s);
		size_t bytes = unsafe ? unsafe : character_bytes(s);

		if (len + bytes + 1 > room)
			break;
		if (unsafe)
			out[len++] = '?';
		else
			memcpy(out + len, s.ptr, bytes);
		len += unsafe ? 0 : bytes;
		s = str_cut(s, bytes, s.len);
	}
	out[len] = '\0';
}

enum fc_status fault(struct fc_error *error, enum fc_status status,
	struct fact_origin where, const char *reason, struct str detail)
{
	*error = (struct fc_error){status, where.line, 0, reason, "", ""};
	copy_safe(error->detail, sizeof(error->detail), detail);
	copy_safe(error->path, sizeof(error->path), where.path);
	return status;
}
