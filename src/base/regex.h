/*
 * Regular expressions: the door to PCRE2. Compiled once, matched by JIT
 * where the machine has it, always under a match limit, so that no text can
 * make a pattern run for long. A compiled regex is constant: threads share it.
 * For mastheads, credits and user patterns; the hot tagging path is a scan.
 */
#ifndef BASE_REGEX_H
#define BASE_REGEX_H

#include "base/str.h"

enum regex_flag {
	REGEX_FOLD = 1 << 0,  /* letters of both cases are the same */
	REGEX_LINES = 1 << 1, /* ^ and $ match at every line */
	REGEX_DOTALL = 1 << 2 /* . matches a line's end too */
};

struct regex;

/* Why a pattern does not compile, and where, in bytes of the pattern. */
struct regex_error {
	size_t offset;
	char reason[128];
};

/* Compiles a pattern (PCRE2 syntax, UTF-8, without \C). `flags` is a set of
 * enum regex_flag. NULL, and *error filled where it is not NULL, when the
 * pattern is wrong. */
struct regex *regex_new(
	struct str pattern, unsigned flags, struct regex_error *error);

/* NULL is allowed. */
void regex_free(struct regex *regex);

enum { REGEX_GROUPS = 16 };

/* The spans of one match: groups[0] is the whole, groups[n] the n-th pair of
 * parentheses. A group that took no part is {UINT32_MAX, UINT32_MAX}. */
struct regex_match {
	struct span groups[REGEX_GROUPS];
};

/*
 * The first match in `text` that begins at or after byte `from`; look-behind
 * sees what is before. False where nothing matches, where `from` is behind
 * the text, or where the match limit was met. Any bytes are allowed in
 * `text`: what is not UTF-8 is matched by nothing. Spans are offsets into
 * `text`, of which no more than 2^32 - 2 bytes are looked at. *match may be
 * NULL.
 */
bool regex_find(const struct regex *regex, struct str text, size_t from,
	struct regex_match *match);

/* Whether group `n` took part in the match. */
static inline bool regex_has(const struct regex_match *match, unsigned n)
{
	return match->groups[n].start != UINT32_MAX;
}

/* The bytes of group `n` in the text that was matched; absent where the
 * group took no part. */
static inline struct str regex_group(
	const struct regex_match *match, struct str text, unsigned n)
{
	return regex_has(match, n) ? str_at(text, match->groups[n]) : STR_NONE;
}

#endif
