/*
 * A str is a borrowed run of bytes: it owns nothing, is not NUL-terminated,
 * and lives as long as what it points into (an article's text, an arena, a
 * literal). {NULL, 0} is the absent string; an empty string may have either
 * pointer. A span is the same as offsets into one known text, half-open.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
	const char *ptr;
	size_t len;
};

struct span {
	uint32_t start, end;
};

/* A str of a string literal, usable in static tables. */
#define STR_INIT(literal)                                                      \
	{                                                                      \
		(literal), sizeof(literal) - 1                                 \
	}
#define STR(literal) ((struct str)STR_INIT(literal))
#define STR_NONE ((struct str){NULL, 0})

/* The two arguments of a "%.*s" conversion. */
#define STR_ARG(s) (int)(s).len, (s).ptr

static inline struct str str_from(const char *ptr, size_t len)
{
	return (struct str){ptr, len};
}

/* The str of a NUL-terminated string; absent where it is NULL. */
static inline struct str str_of(const char *text)
{
	return (struct str){text, text ? strlen(text) : 0};
}

static inline bool str_is_empty(struct str s)
{
	return s.len == 0;
}

/* The bytes [start, end) of s; both are cut off at its length. */
static inline struct str str_cut(struct str s, size_t start, size_t end)
{
	if (end > s.len)
		end = s.len;
	if (start > end)
		start = end;
	return (struct str){s.ptr ? s.ptr + start : NULL, end - start};
}

static inline struct str str_at(struct str text, struct span span)
{
	return str_cut(text, span.start, span.end);
}

static inline bool str_eq(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || !memcmp(a.ptr, b.ptr, a.len));
}

static inline bool str_starts(struct str s, struct str prefix)
{
	return s.len >= prefix.len &&
	       (prefix.len == 0 || !memcmp(s.ptr, prefix.ptr, prefix.len));
}

static inline bool str_ends(struct str s, struct str suffix)
{
	return s.len >= suffix.len &&
	       (suffix.len == 0 || !memcmp(s.ptr + s.len - suffix.len,
					   suffix.ptr, suffix.len));
}

/* Byte order; a prefix comes before what it begins. <0, 0 or >0. */
int str_cmp(struct str a, struct str b);

/* Equality and prefix where ASCII letters of both cases are the same. */
bool str_starts_fold(struct str s, struct str prefix);

/* Most strings that are held against a word begin with another letter. */
static inline bool str_eq_fold(struct str a, struct str b)
{
	return a.len == b.len &&
	       (a.len == 0 || (!((a.ptr[0] ^ b.ptr[0]) & ~0x20) &&
				      str_starts_fold(a, b)));
}

#define STR_NPOS SIZE_MAX

/* Offset of the first occurrence at or after `from`, or STR_NPOS. */
size_t str_find(struct str s, struct str what, size_t from);
static inline size_t str_find_char(struct str s, char c, size_t from)
{
	const char *hit =
		from < s.len ? memchr(s.ptr + from, c, s.len - from) : NULL;

	return hit ? (size_t)(hit - s.ptr) : STR_NPOS;
}

/* Offset of the last occurrence at or after `from`, or STR_NPOS. */
size_t str_find_char_back(struct str s, char c, size_t from);

/*
 * Cuts *rest at the first `separator`: the part before it is returned and
 * *rest becomes the part after it. Without a separator all of *rest is
 * returned and *rest becomes absent (ptr NULL).
 */
struct str str_split(struct str *rest, char separator);

/* Whether a byte is a control of ASCII: below a space. */
bool str_has_control(struct str s);

/* What stands behind the last space; all of it where there is none. */
struct str str_last_word(struct str s);

/*
 * Reads a whole decimal number of at most nine digits, no sign; false, and
 * *value untouched, where s is anything else.
 */
bool str_number(struct str s, int32_t *value);

static inline bool char_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool char_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool char_is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool char_is_alpha(char c)
{
	return char_is_lower((char)(c | 0x20));
}

static inline bool char_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline char char_lower(char c)
{
	return char_is_upper(c) ? (char)(c + ('a' - 'A')) : c;
}

/* Without the ASCII white space at both ends, of which there is mostly none. */
struct str str_trim_ends(struct str s);
static inline struct str str_trim(struct str s)
{
	bool bare = s.len && !char_is_space(s.ptr[0]) &&
		    !char_is_space(s.ptr[s.len - 1]);

	return bare ? s : str_trim_ends(s);
}

#endif
