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
 */
#ifndef TAG_GATE_H
#define TAG_GATE_H

#include "base/str.h"

/* The pairs of letters that phrases begin with, and those one letter on. */
struct gate {
	uint64_t first, second;
};

/* A letter of either case as 1 to 26, anything else 0. */
static inline uint32_t gate_letter(char c)
{
	return char_is_alpha(c) ? (uint32_t)(c & 31) : 0;
}

static inline uint64_t gate_pair(uint32_t a, uint32_t b)
{
	return UINT64_C(1) << ((a + b * 11) % 64);
}

/* Where a phrase of fewer than three bytes matches, no letter follows. */
#define GATE_BYTE(phrase, at)                                                  \
	gate_letter(sizeof(phrase) > (at) + 1 ? (phrase)[(at)] : '\0')
#define GATE_ADD(gate, phrase)                                                 \
	((gate).first |=                                                       \
		gate_pair(GATE_BYTE(phrase, 0), GATE_BYTE(phrase, 1)),         \
		(gate).second |=                                               \
		gate_pair(GATE_BYTE(phrase, 1), GATE_BYTE(phrase, 2)))

/* Whether a phrase of the table may begin at an offset of s. */
static inline bool gate_lets(struct gate gate, struct str s, size_t at)
{
	uint32_t letters[3] = {0, 0, 0};

	for (size_t i = 0; i < 3 && at + i < s.len; i++)
		letters[i] = gate_letter(s.ptr[at + i]);
	return (gate.first & gate_pair(letters[0], letters[1])) &&
	       (gate.second & gate_pair(letters[1], letters[2]));
}

#endif
