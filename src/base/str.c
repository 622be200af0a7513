#include "base/str.h"

#include "base/bits.h"

int str_cmp(struct str a, struct str b)
{
	size_t shorter = a.len < b.len ? a.len : b.len;
	int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;

	if (order)
		return order;
	return a.len < b.len ? -1 : a.len > b.len;
}

bool str_starts_fold(struct str s, struct str prefix)
{
	if (s.len < prefix.len)
		return false;
	for (size_t i = 0; i < prefix.len; i++) {
		char differs = s.ptr[i] ^ prefix.ptr[i];

		if (differs && (differs != 0x20 || !char_is_alpha(s.ptr[i])))
			return false;
	}
	return true;
}

struct str str_trim_ends(struct str s)
{
	while (s.len && char_is_space(s.ptr[0]))
		s = str_cut(s, 1, s.len);
	while (s.len && char_is_space(s.ptr[s.len - 1]))
		s.len--;
	return s;
}

/* The byte of `what` to look for: one that is rarer in texts than spaces and
 * the letters that every second word has. */
static size_t rare_byte(struct str what)
{
	static const bool common[256] = {[' '] = true,
		['a'] = true,
		['d'] = true,
		['e'] = true,
		['h'] = true,
		['i'] = true,
		['l'] = true,
		['n'] = true,
		['o'] = true,
		['r'] = true,
		['s'] = true,
		['t'] = true};
	size_t key = 0;

	while (key < what.len && common[(uint8_t)what.ptr[key]])
		key++;
	if (key < what.len)
		return key;
	return what.len > 1 && what.ptr[0] == ' ';
}

size_t str_find(struct str s, struct str what, size_t from)
{
	size_t key = rare_byte(what);

	if (what.len == 0)
		return from <= s.len ? from : STR_NPOS;
	while (from + what.len <= s.len) {
		const char *hit = memchr(s.ptr + from + key, what.ptr[key],
			s.len - from - what.len + 1);

		if (!hit)
			return STR_NPOS;
		from = (size_t)(hit - s.ptr) - key;
		if (!memcmp(s.ptr + from, what.ptr, what.len))
			return from;
		from++;
	}
	return STR_NPOS;
}

size_t str_find_char_back(struct str s, char c, size_t from)
{
	size_t at = s.len;

	while (at >= from + 8) {
		uint64_t hits =
			bits_bytes_same(bits_eight(s.ptr + at - 8), (uint8_t)c);

		if (hits)
			return at - 8 + bits_highest(hits) / 8;
		at -= 8;
	}
	while (at > from)
		if (s.ptr[--at] == c)
			return at;
	return STR_NPOS;
}

struct str str_split(struct str *rest, char separator)
{
	struct str part = *rest;
	size_t at = str_find_char(*rest, separator, 0);

	if (at == STR_NPOS) {
		*rest = STR_NONE;
		return part;
	}
	*rest = str_cut(part, at + 1, part.len);
	return str_cut(part, 0, at);
}

/* Eight at a time; the last eight may overlap what was looked at. */
bool str_has_control(struct str s)
{
	uint64_t found = 0;
	size_t at = 0;

	if (s.len < 8) {
		while (at < s.len && (unsigned char)s.ptr[at] >= ' ')
			at++;
		return at < s.len;
	}
	for (; s.len - at > 32; at += 32)
		for (size_t i = 0; i < 32; i += 8)
			found |= bits_bytes_below(
				bits_eight(s.ptr + at + i), ' ');
	for (; s.len - at > 8; at += 8)
		found |= bits_bytes_below(bits_eight(s.ptr + at), ' ');
	return found | bits_bytes_below(bits_eight(s.ptr + s.len - 8), ' ');
}

struct str str_last_word(struct str s)
{
	size_t at = s.len;

	while (at > 0 && s.ptr[at - 1] != ' ')
		at--;
	return str_cut(s, at, s.len);
}

bool str_number(struct str s, int32_t *value)
{
	int32_t sum = 0;

	if (s.len == 0 || s.len > 9)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (!char_is_digit(s.ptr[i]))
			return false;
		sum = sum * 10 + (s.ptr[i] - '0');
	}
	*value = sum;
	return true;
}
