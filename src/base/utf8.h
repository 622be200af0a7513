/*
 * UTF-8 (RFC 3629): one code point at a time, and whole runs of bytes at
 * once. Surrogates, overlong forms and everything above U+10FFFF are damage.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/arena.h"

/* What utf8_next gives for damage. */
#define UTF8_BAD UINT32_MAX

/* What is written in its place, U+FFFD, three bytes. */
#define UTF8_REPLACEMENT STR("\xEF\xBF\xBD")

/*
 * Reads the code point that begins at `at` (below s.len) and returns its
 * bytes, 1 to 4. For damage *point is UTF8_BAD and the bytes returned are the
 * longest beginning of a sequence, at least one: what one U+FFFD replaces
 * (Unicode 15, section 3.9, table 3-8).
 */
size_t utf8_next(struct str s, size_t at, uint32_t *point);

/* Offset of the first byte that is not valid UTF-8; s.len where all is. */
size_t utf8_valid(struct str s);

/* s itself where it is valid; else a copy in the arena with U+FFFD for each
 * piece of damage. */
struct str utf8_repair(struct arena *arena, struct str s);

/* Writes a code point and returns its bytes, 1 to 4; U+FFFD for surrogates
 * and what lies above U+10FFFF. */
size_t utf8_write(char out[4], uint32_t point);

#endif
