/*
 * Small steps over the bytes of a masthead. Each takes a str and an offset
 * into it and returns the offset behind what it read, or the same offset where
 * there was nothing to read. None looks beyond the str.
 */
#ifndef TAG_MASTHEAD_SCAN_H
#define TAG_MASTHEAD_SCAN_H

#include "base/str.h"

/* Blanks of a line: space, tab, no-break space. Not line ends. Mostly it is one
 * space, or none. */
size_t scan_space_rest(struct str s, size_t at);
static inline size_t scan_space(struct str s, size_t at)
{
	at += at < s.len && s.ptr[at] == ' ';
	if (at < s.len && char_is_alpha(s.ptr[at]))
		return at;
	return scan_space_rest(s, at);
}

/* A dash: em, en, horizontal bar, "-", "--" and longer, "_". *narrow tells
 * whether it is one ASCII hyphen, which may also join words. */
size_t scan_dash(struct str s, size_t at, bool *narrow);

/* Letters of any script, with inner apostrophes: "People's", "Sao". Most words
 * are of ASCII, and end where that ends. */
size_t scan_word_rest(struct str s, size_t at, size_t end);
static inline size_t scan_word(struct str s, size_t at)
{
	size_t end = at;

	while (end < s.len && char_is_alpha(s.ptr[end]))
		end++;
	if (end == s.len ||
		((unsigned char)s.ptr[end] < 0x80 && s.ptr[end] != '\''))
		return end;
	return scan_word_rest(s, at, end);
}

/* ASCII digits, at most `most`. */
size_t scan_digits(struct str s, size_t at, size_t most);

/* `phrase` in either case, with no letter or digit right behind it; it is not
 * empty. The first byte is looked at here: tables of phrases are tried often.
 */
size_t scan_phrase_rest(struct str s, size_t at, struct str phrase);
static inline size_t scan_phrase(struct str s, size_t at, struct str phrase)
{
	if (at >= s.len || ((s.ptr[at] ^ phrase.ptr[0]) & 0xDF))
		return at;
	return scan_phrase_rest(s, at, phrase);
}

/* A hyphen, slash or dot between words that is one byte: '-' '/' '.'. */
static inline bool scan_is(struct str s, size_t at, char c)
{
	return at < s.len && s.ptr[at] == c;
}

/* Whether a word begins with an upper-case letter, or one beyond ASCII that
 * is not known to be lower case. */
bool word_is_wide_capital(struct str word);
static inline bool word_is_capital(struct str word)
{
	if (word.len && (unsigned char)word.ptr[0] >= 0x80)
		return word_is_wide_capital(word);
	return word.len && char_is_upper(word.ptr[0]);
}

/* Whether a word has two letters or more and none in lower case. */
bool word_is_upper(struct str word);

/* As str_cmp, both cases being the same. Tables are searched by it, where most
 * words are told apart by their first letter. */
int fold_cmp_rest(struct str a, struct str b);
static inline int fold_cmp(struct str a, struct str b)
{
	int order = 0;

	if (a.len && b.len)
		order = (unsigned char)char_lower(a.ptr[0]) -
			(unsigned char)char_lower(b.ptr[0]);
	return order ? order : fold_cmp_rest(a, b);
}

/* Whether s is in a table that is sorted by fold_cmp. */
bool words_hold(const struct str *words, size_t count, struct str s);

/* A line at a time: the bytes up to the next line feed, without the blanks
 * at its ends; *at moves behind the line feed. *start is where the trimmed
 * line begins. Call while *at < text.len. */
struct str scan_line(struct str text, size_t *at, size_t *start);

/* The line before offset *end, trimmed; *end moves to where it begins.
 * Does not look further back than `from`. Call while *end > from. */
struct str scan_line_back(struct str text, size_t from, size_t *end);

#endif
