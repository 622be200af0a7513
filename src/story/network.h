/*
 * Time as a network of constraints: instants, and bounds on the days between
 * two of them, each with its reason (the simple temporal problem of Dechter,
 * Meiri and Pearl 1991). It is kept solved: each bound that is added spreads
 * to the instants that it moves, and to no others. So each instant has the
 * window that all bounds leave it; or there are bounds that cannot all hold,
 * and the fewest of them are told.
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
	/* The next one of the same `from`, and of the same `to`. */
	uint32_t next_out, next_in;
};
struct constraints ROWS_OF(struct constraint);

/* What distances are measured: from whichever instant is farthest back, from
 * the origin, and to the origin. */
enum { FROM_ANY, FROM_ORIGIN, TO_ORIGIN, DISTANCES };

struct instant {
	int64_t distance[DISTANCES]; /* days; the shortest sum of bounds */
	uint32_t by[DISTANCES];      /* the last of those bounds */
	uint32_t out, in;            /* the first bound from it and to it */
	bool waiting;                /* in the queue */
};
struct instants ROWS_OF(struct instant);
struct instant_queue ROWS_OF(uint32_t);

/* Indexes in bounds, each ending at the instant where the next begins. */
struct cycle ROWS_OF(uint32_t);

struct network {
	struct arena *arena;
	struct constraints bounds;
	struct instants instants;
	struct instant_queue queue; /* whose neighbours may move yet */
	bool torn;                  /* the bounds cannot all hold */
};

/* Day 0 of the calendar, which every network has. */
enum { NETWORK_ORIGIN };

void network_init(struct network *network, struct arena *arena);

/* A new instant, of which nothing is known. */
uint32_t network_instant(struct network *network);

/* `to` lies `least` to `most` days behind `from`. */
void network_between(struct network *network, uint32_t from, uint32_t to,
	int32_t least, int32_t most, struct str because);

/* `to` lies `least` days or more behind `from`. */
void network_behind(struct network *network, uint32_t from, uint32_t to,
	int32_t least, struct str because);

/* The instant lies in the interval; an end that is DAY_NONE is open. */
void network_on(struct network *network, uint32_t instant, struct interval days,
	struct str because);

/* Where the bounds leave an instant, DAY_NONE being an open end. Only of a
 * network that is not torn. */
struct interval network_window(const struct network *network, uint32_t instant);

/* Adds the reasons of the bounds that leave an instant its window, from the
 * calendar on, each once. */
void network_window_tell(
	const struct network *network, uint32_t instant, struct strs *because);

/*
 * The fewest bounds of a torn network that contradict each other, in the order
 * in which they follow on, in its arena. Time is the product of instants and
 * bounds, times the length of that cycle.
 */
void network_cycle(const struct network *network, struct cycle *cycle);

/* Adds the reasons of a cycle in its order, each once, and its gap. */
void network_tell(const struct network *network, const struct cycle *cycle,
	struct strs *because);

/* Days by which a cycle's bounds miss each other: more than 0. */
int32_t network_gap(const struct network *network, const struct cycle *cycle);

#endif
