/*
 * Time as a network of constraints: instants, and bounds on the days between
 * two of them, each with its reason (the simple temporal problem of Dechter,
 * Meiri and Pearl 1991). Solved, it gives each instant the window that all
 * bounds leave it, or the fewest bounds that cannot all hold.
 */
#ifndef STORY_NETWORK_H
#define STORY_NETWORK_H

#include "base/day.h"
#include "base/rows.h"

/* Days from `from` to `to` are `most` or fewer; may be negative. */
struct constraint {
	uint32_t from, to; /* instants */
	int32_t most;
	struct str because;
};
struct constraints ROWS_OF(struct constraint);

/* Indexes in bounds, each ending at the instant where the next begins. */
struct cycle ROWS_OF(uint32_t);

struct network {
	struct arena *arena;
	struct constraints bounds;
	uint32_t count; /* instants */
};

/* Day 0 of the calendar, which every network has. */
enum { NETWORK_ORIGIN };

void network_init(struct network *network, struct arena *arena);

/* A new instant, of which nothing is known. */
uint32_t network_instant(struct network *network);

/* `to` lies `least` to `most` days behind `from`. */
void network_between(struct network *network, uint32_t from, uint32_t to,
	int32_t least, int32_t most, struct str because);

/* The instant lies in the interval; an end that is DAY_NONE is open. */
void network_on(struct network *network, uint32_t instant, struct interval days,
	struct str because);

/*
 * True where all bounds can hold: windows, one an instant, in the arena, with
 * DAY_NONE for an open end. False where they cannot: *cycle is the fewest that
 * contradict each other, in the order in which they follow on. Time is the
 * product of instants and bounds, times the length of the shortest cycle.
 */
bool network_solve(const struct network *network, struct interval **windows,
	struct cycle *cycle);

/* Adds the reasons of a cycle in its order, each once, and its gap. */
void network_tell(const struct network *network, const struct cycle *cycle,
	struct strs *because);

/* Days by which a cycle's bounds miss each other: more than 0. */
int32_t network_gap(const struct network *network, const struct cycle *cycle);

#endif
