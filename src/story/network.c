#include "story/network.h"

#include <inttypes.h>

enum { NO_BOUND = UINT32_MAX };

/* No bound is known; sums stay below it, for days do (base/day.h). */
static const int64_t FAR = INT64_MAX / 4;

void network_init(struct network *network, struct arena *arena)
{
	*network = (struct network){.arena = arena};
	network_instant(network);
	network->instants.rows[NETWORK_ORIGIN].distance[FROM_ORIGIN] = 0;
	network->instants.rows[NETWORK_ORIGIN].distance[TO_ORIGIN] = 0;
}

uint32_t network_instant(struct network *network)
{
	*ROWS_ADD(network->arena, &network->instants) =
		(struct instant){.distance = {0, FAR, FAR},
			.by = {NO_BOUND, NO_BOUND, NO_BOUND},
			.out = NO_BOUND,
			.in = NO_BOUND};
	return network->instants.count - 1;
}

/* --- what a bound moves */

/* Shortens the distance of the bound's far end, which is its `from` where
 * distances are to the origin; true where it did. */
static bool bound_shorten(struct network *network, int kind, uint32_t row)
{
	const struct constraint *bound = &network->bounds.rows[row];
	bool backwards = kind == TO_ORIGIN;
	struct instant *instants = network->instants.rows;
	uint32_t near = backwards ? bound->to : bound->from;
	uint32_t far = backwards ? bound->from : bound->to;
	int64_t sum = instants[near].distance[kind] + bound->most;

	if (instants[near].distance[kind] >= FAR ||
		sum >= instants[far].distance[kind])
		return false;
	instants[far].distance[kind] = sum;
	instants[far].by[kind] = row;
	if (!instants[far].waiting)
		*ROWS_ADD(network->arena, &network->queue) = far;
	instants[far].waiting = true;
	return true;
}

/*
 * Spreads a new bound to all that it moves. False where it comes back to where
 * the bound begins: then it closes a cycle that makes distances ever shorter
 * (Bellman 1958, as Cotton and Maler 2006 keep it up bound by bound).
 */
static bool bound_spread(struct network *network, int kind, uint32_t added)
{
	uint32_t begins = network->bounds.rows[added].from;
	bool backwards = kind == TO_ORIGIN;
	bool closed = false;

	network->queue.count = 0;
	bound_shorten(network, kind, added);
	for (uint32_t i = 0; i < network->queue.count && !closed; i++) {
		struct instant *at =
			&network->instants.rows[network->queue.rows[i]];
		uint32_t row = backwards ? at->in : at->out;

		at->waiting = false;
		while (row != NO_BOUND && !closed) {
			const struct constraint *bound =
				&network->bounds.rows[row];

			closed = bound_shorten(network, kind, row) &&
				 kind == FROM_ANY && bound->to == begins;
			row = backwards ? bound->next_in : bound->next_out;
		}
	}
	return !closed;
}

static void bound_add(struct network *network, uint32_t from, uint32_t to,
	int32_t most, struct str because)
{
	struct instant *instants = network->instants.rows;
	uint32_t row = network->bounds.count;

	*ROWS_ADD(network->arena, &network->bounds) = (struct constraint){
		from, to, most, because, instants[from].out, instants[to].in};
	instants[from].out = row;
	instants[to].in = row;
	if (network->torn)
		return;
	network->torn =
		from == to ? most < 0 : !bound_spread(network, FROM_ANY, row);
	if (network->torn)
		return;
	bound_spread(network, FROM_ORIGIN, row);
	bound_spread(network, TO_ORIGIN, row);
}

void network_behind(struct network *network, uint32_t from, uint32_t to,
	int32_t least, struct str because)
{
	bound_add(network, to, from, -least, because);
}

void network_between(struct network *network, uint32_t from, uint32_t to,
	int32_t least, int32_t most, struct str because)
{
	bound_add(network, from, to, most, because);
	bound_add(network, to, from, -least, because);
}

void network_on(struct network *network, uint32_t instant, struct interval days,
	struct str because)
{
	if (days.latest != DAY_NONE)
		bound_add(
			network, NETWORK_ORIGIN, instant, days.latest, because);
	if (days.earliest != DAY_NONE)
		bound_add(network, instant, NETWORK_ORIGIN, -days.earliest,
			because);
}

struct interval network_window(const struct network *network, uint32_t instant)
{
	const int64_t *distance = network->instants.rows[instant].distance;

	return (struct interval){distance[TO_ORIGIN] < FAR
					 ? (day_t)-distance[TO_ORIGIN]
					 : DAY_NONE,
		distance[FROM_ORIGIN] < FAR ? (day_t)distance[FROM_ORIGIN]
					    : DAY_NONE};
}

static void reason_add(
	const struct network *network, uint32_t row, struct strs *because)
{
	struct str reason = network->bounds.rows[row].because;

	ROWS_EACH (struct str, told, *because)
		if (str_eq(*told, reason))
			return;
	*ROWS_ADD(network->arena, because) = reason;
}

void network_window_tell(
	const struct network *network, uint32_t instant, struct strs *because)
{
	for (int kind = FROM_ORIGIN; kind < DISTANCES; kind++) {
		struct cycle path = {0};
		uint32_t at = instant;

		while (network->instants.rows[at].by[kind] != NO_BOUND) {
			uint32_t row = network->instants.rows[at].by[kind];

			*ROWS_ADD(network->arena, &path) = row;
			at = kind == TO_ORIGIN ? network->bounds.rows[row].to
					       : network->bounds.rows[row].from;
		}
		for (uint32_t i = path.count; i > 0; i--)
			reason_add(network, path.rows[i - 1], because);
	}
}

/* --- the shortest cycle that is negative */

/* Walks from one instant, of one bound more in each round. */
struct walk {
	int64_t distance;
	uint32_t bound; /* the last one; NO_BOUND: there is no such walk */
};

static void walks_clear(struct walk *walks, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		walks[i] = (struct walk){FAR, NO_BOUND};
}

static void walks_lengthen(const struct network *network,
	const struct walk *before, struct walk *after)
{
	for (uint32_t i = 0; i < network->bounds.count; i++) {
		const struct constraint *bound = &network->bounds.rows[i];
		int64_t sum = before[bound->from].distance + bound->most;

		if (before[bound->from].distance < FAR &&
			sum < after[bound->to].distance)
			after[bound->to] = (struct walk){sum, i};
	}
}

/* The bounds of the walk back to `start`, in their order. */
static void cycle_read(const struct network *network, struct walk *const *walks,
	uint32_t length, uint32_t start, struct cycle *cycle)
{
	uint32_t at = start;

	cycle->count = 0;
	for (uint32_t i = 0; i < length; i++)
		*ROWS_ADD(network->arena, cycle) = 0;
	for (uint32_t i = length; i > 0; i--) {
		cycle->rows[i - 1] = walks[i][at].bound;
		at = network->bounds.rows[walks[i][at].bound].from;
	}
}

/* The length of the shortest negative walk from `start` to itself that has
 * fewer than `most` bounds; `most` where there is none. */
static uint32_t walk_from(const struct network *network, uint32_t start,
	struct walk **walks, uint32_t most)
{
	walks_clear(walks[0], network->instants.count);
	walks[0][start].distance = 0;
	for (uint32_t length = 1; length < most; length++) {
		walks_clear(walks[length], network->instants.count);
		walks_lengthen(network, walks[length - 1], walks[length]);
		if (walks[length][start].distance < 0)
			return length;
	}
	return most;
}

void network_cycle(const struct network *network, struct cycle *cycle)
{
	uint32_t most = network->instants.count + 1;
	struct walk **walks =
		arena_alloc(network->arena, (most + 1) * sizeof(*walks));

	*cycle = (struct cycle){0};
	for (uint32_t i = 0; i <= most; i++)
		walks[i] = arena_alloc_raw(network->arena,
			network->instants.count * sizeof(**walks));
	for (uint32_t start = 0; start < network->instants.count && most > 2;
		start++) {
		uint32_t length = walk_from(network, start, walks, most);

		if (length == most)
			continue;
		cycle_read(network, walks, length, start, cycle);
		most = length;
	}
}

int32_t network_gap(const struct network *network, const struct cycle *cycle)
{
	int32_t sum = 0;

	ROWS_EACH (uint32_t, row, *cycle)
		sum += network->bounds.rows[*row].most;
	return -sum;
}

void network_tell(const struct network *network, const struct cycle *cycle,
	struct strs *because)
{
	int32_t gap = network_gap(network, cycle);

	ROWS_EACH (uint32_t, row, *cycle)
		*ROWS_ADD(network->arena, because) =
			network->bounds.rows[*row].because;
	*ROWS_ADD(network->arena, because) = arena_format(network->arena,
		"these miss each other by %" PRId32 " %s", gap,
		gap == 1 ? "day" : "days");
}
