/*
 * A gate in front of a table of phrases: by three letters most places of a text
 * are turned away that no phrase of the table begins at, before the phrases are
 * tried one by one. It lets some pass that none begins at, and turns none away
 * that one does. A table makes its gate of its rows, which the compiler folds
 * into two numbers:
 *
 *	struct gate gate = {0, 0};
 *	#define LABEL(phrase, kind, example) GATE_ADD(gate, phrase);
 *	#include "lang/en/masthead_line.def"
 *	return gate;
 *
 * Where phrases are looked for at ends, a gate is made of their last letters.
 */
#ifndef TAG_GATE_H
#define TAG_GATE_H

#include "base/str.h"

/* The pairs of letters that phrases begin with, and those one letter on; or
 * the pairs in front of their last letters, and the last. */
struct gate {
	uint64_t first, second;
};

/* A letter of either case as 1 to 26, anything else 0. */
static inline uint32_t gate_letter(char c)
{
	return char_is_alpha(c) ? (uint32_t)c & 31 : 0;
}

static inline uint64_t gate_pair(uint32_t a, uint32_t b)
{
	return UINT64_C(1) << ((a + b * 11) % 64);
}

/* Where a phrase of fewer than three bytes matches, no letter follows. */
#define GATE_BYTE(phrase, at)                                                  \
	gate_letter(sizeof(phrase) > (at) + 1 ? (phrase)[(at)] : '\0')
#define GATE_ADD(gate, phrase) GATE_ADD_FROM(gate, phrase, 0)

/* Of the letters from a place in a phrase on, which has three more bytes. */
#define GATE_ADD_FROM(gate, phrase, at)                                        \
	((gate).first |= gate_pair(                                            \
		 GATE_BYTE(phrase, (at)), GATE_BYTE(phrase, (at) + 1)),        \
		(gate).second |= gate_pair(GATE_BYTE(phrase, (at) + 1),        \
			GATE_BYTE(phrase, (at) + 2)))

/* In front of a phrase of two letters there must be none. */
#define GATE_BACK(phrase, back)                                                \
	gate_letter(sizeof(phrase) > (back) + 1                                \
			    ? (phrase)[sizeof(phrase) - 2 - (back)]            \
			    : '\0')
#define GATE_ADD_END(gate, phrase)                                             \
	((gate).first |=                                                       \
		gate_pair(GATE_BACK(phrase, 2), GATE_BACK(phrase, 1)),         \
		(gate).second |=                                               \
		gate_pair(GATE_BACK(phrase, 1), GATE_BACK(phrase, 0)))

static inline bool gate_lets_letters(
	struct gate gate, uint32_t a, uint32_t b, uint32_t c)
{
	return (gate.first & gate_pair(a, b)) &&
	       (gate.second & gate_pair(b, c));
}

/* Whether a phrase of the table may begin at an offset of s. */
static inline bool gate_lets(struct gate gate, struct str s, size_t at)
{
	size_t left = at < s.len ? s.len - at : 0;
	uint32_t a = left > 0 ? gate_letter(s.ptr[at]) : 0;
	uint32_t b = left > 1 ? gate_letter(s.ptr[at + 1]) : 0;
	uint32_t c = left > 2 ? gate_letter(s.ptr[at + 2]) : 0;

	return gate_lets_letters(gate, a, b, c);
}

/* Whether s may end with a phrase of the table, of three bytes or more. */
static inline bool gate_lets_end(struct gate gate, struct str s)
{
	const char *last = s.len >= 3 ? &s.ptr[s.len - 3] : NULL;

	return last && gate_lets_letters(gate, gate_letter(last[0]),
			       gate_letter(last[1]), gate_letter(last[2]));
}

#endif
