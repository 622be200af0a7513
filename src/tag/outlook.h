/*
 * The outlook from a place of a text: which patterns may match there, by the
 * tokens that stand there. A table of states, which the build makes of the
 * patterns (outlook_make.h), is walked token by token. What looks around, or
 * asks for capitals or for no space, is left to the matcher, so that a few
 * patterns too many are told at most, never one too few.
 *
 * Texts are full of what begins like an expression of time ("the", "one",
 * "first"), and most of that is ruled out here, by a handful of steps.
 */
#ifndef TAG_OUTLOOK_H
#define TAG_OUTLOOK_H

#include "tag/symbol.h"

/* A set of compiled patterns: from `first` on among the outlooks' `patterns`
 * their numbers in order, NO_PATTERN behind them. Most have a handful. */
struct outlook_set {
	uint32_t first;
	uint32_t groups; /* those of its patterns, bits */
	uint32_t open;   /* those of patterns that may end further on */
	/* By group, how many patterns of lower ones come first; 255 at most. */
	uint8_t lower[GROUP_COUNT];
};

enum { NO_PATTERN = UINT16_MAX };

/* Where a token leads: to a state, 0 where nothing goes on, and to a set of the
 * patterns that may match up to here, 0 where none do. */
struct outlook_step {
	uint16_t state, set;
};

/* Whether it leads anywhere; both are looked at in one. */
static inline bool outlook_goes_on(struct outlook_step step)
{
	uint32_t both;

	memcpy(&both, &step, sizeof(both));
	return both != 0;
}

/* Rows of states lie in one another's gaps: a cell says whose it is. */
struct outlook_cell {
	uint16_t state;
	struct outlook_step step;
};

struct outlook_state {
	uint64_t taken; /* the columns that have cells, bits by COLUMN_BIT */
	uint32_t row;   /* of its cells, the first column's */
	/* Where columns without a cell lead: those that patterns name, and
	 * those that only holidays begin with. Others lead nowhere. */
	struct outlook_step other, named;
};

/* Most steps are by a column without a cell, and most of these are told
 * without a look at the cells, which are many. */
#define COLUMN_BIT(column) ((uint64_t)1 << ((column) % 64))

struct outlooks {
	struct outlook_state *states; /* 0 is none */
	struct outlook_cell *cells;
	struct outlook_set *sets;   /* 0 is empty, OUTLOOK_ANYTHING full */
	uint16_t *patterns;         /* of the sets */
	uint16_t *columns;          /* by symbol */
	struct outlook_step *first; /* by symbol: where it leads */
	uint32_t names, names_end;  /* columns that only holidays begin with */
	uint32_t state_count, cell_count, set_count, pattern_count;
};

/* How many tokens are looked at, which keeps a walk short in a text of number
 * words alone. What then goes on still may be anything. */
enum { OUTLOOK_DEPTH = 8, OUTLOOK_ANYTHING = 1 };

struct outlook {
	uint32_t groups; /* those of the patterns, bits */
	uint32_t count;
	uint16_t sets[OUTLOOK_DEPTH];
	uint8_t lengths[OUTLOOK_DEPTH]; /* where their patterns end, in tokens
					 */
};

/* Where a column without a cell leads. */
static inline struct outlook_step outlook_other(const struct outlooks *outlooks,
	const struct outlook_state *state, uint32_t column)
{
	if (column < outlooks->names)
		return state->other;
	return column < outlooks->names_end ? state->named
					    : (struct outlook_step){0, 0};
}

static inline struct outlook_step outlook_next(
	const struct outlooks *outlooks, uint32_t number, symbol_id symbol)
{
	const struct outlook_state *state = &outlooks->states[number];
	uint32_t column = outlooks->columns[symbol];
	const struct outlook_cell *cell;

	if (state->taken & COLUMN_BIT(column)) {
		cell = &outlooks->cells[state->row + column];
		if (cell->state == number)
			return cell->step;
	}
	return outlook_other(outlooks, state, column);
}

/* The outlook from the first of `count` symbols, of which there is one at
 * least. */
static inline void outlook_read(const struct outlooks *outlooks,
	const symbol_id *symbols, uint32_t count, struct outlook *outlook)
{
	struct outlook_step step = outlooks->first[symbols[0]];

	outlook->groups = outlook->count = 0;
	for (uint32_t i = 1; i < OUTLOOK_DEPTH; i++) {
		if (step.set) {
			outlook->lengths[outlook->count] = (uint8_t)i;
			outlook->sets[outlook->count++] = step.set;
			outlook->groups |= outlooks->sets[step.set].groups;
		}
		if (!step.state || i == count)
			return;
		step = outlook_next(outlooks, step.state, symbols[i]);
	}
	outlook->lengths[outlook->count] = OUTLOOK_DEPTH;
	outlook->sets[outlook->count++] = OUTLOOK_ANYTHING;
	outlook->groups = outlooks->sets[OUTLOOK_ANYTHING].groups;
}

/* How many tokens a pattern of a group can take at most; UINT32_MAX where that
 * is not known. */
static inline uint32_t outlook_reach(const struct outlooks *outlooks,
	const struct outlook *outlook, uint32_t group)
{
	uint32_t reach = 0;

	for (uint32_t i = 0; i < outlook->count; i++) {
		const struct outlook_set *set =
			&outlooks->sets[outlook->sets[i]];

		if (set->open & group)
			return UINT32_MAX;
		if (set->groups & group)
			reach = outlook->lengths[i];
	}
	return reach;
}

/* The patterns of a set from a group on, the first of which is `from`. */
static inline const uint16_t *outlook_set_from(const struct outlooks *outlooks,
	uint32_t number, enum group group, uint32_t from)
{
	const struct outlook_set *set = &outlooks->sets[number];
	const uint16_t *at =
		outlooks->patterns + set->first + set->lower[group];

	while (*at < from)
		at++;
	return at;
}

#endif
