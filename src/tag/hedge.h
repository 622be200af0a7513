/*
 * Hedges: what the words beside a number say about it: "more than", "up to",
 * "nearly", "or so"; and whether it is told as a rise or a fall.
 */
#ifndef TAG_HEDGE_H
#define TAG_HEDGE_H

#include "tag/reader.h"

/* "rose 5%", "down 12 cents". */
enum change { CHANGE_NONE, CHANGE_UP, CHANGE_DOWN };

struct hedge {
	enum bound bound;
	enum change change;
	double low, high; /* of the set, hundredths of the number; 0: open */
	struct str words; /* the row's, for the reason; absent where none */
};

/* Takes the words in front of token `first`, down to `floor`; returns the
 * first of them. */
uint32_t hedge_before(const struct reader *reader, uint32_t floor,
	uint32_t first, struct hedge *hedge);

/* Takes a row of the bounds that stand behind a number. */
void hedge_take(struct hedge *hedge, const struct bound_row *row);

/* The row of those bounds that begins with token `at`, and its tokens. */
/* The length of the phrase that bounds the number in front of it, and its row
 * in bounds.def; 0 for none, and for "and over" of the number that follows. */
uint32_t hedge_phrase(const struct reader *reader, uint32_t at, uint32_t limit,
	uint16_t *row);

uint32_t hedge_behind(const struct reader *reader, uint32_t at, uint32_t limit,
	struct hedge *hedge);

/* The change that the word in front of `first` tells, or the one behind. Of
 * `things` only "up 12", "fell by 12": "lost" and "sank" may do other things
 * to them. */
enum change change_before(const struct reader *reader, uint32_t floor,
	uint32_t first, bool things);
enum change change_behind(
	const struct reader *reader, uint32_t at, uint32_t limit);

/* The token of that role (from, between) in front of the hedges before token
 * `first`; else `first`, and not *found. */
uint32_t hedge_word_before(const struct reader *reader, uint32_t floor,
	uint32_t first, enum tally_role role, bool *found);

#endif
