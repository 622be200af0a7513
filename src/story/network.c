#include "story/network.h"

#include <inttypes.h>

enum { NO_BOUND = UINT32_MAX };

/* No bound is known; sums stay below it, for days do (base/day.h). */
static const int64_t FAR = INT64_MAX / 4;

void network_init(struct network *network, struct arena *arena)
{
	*network = (struct network){.arena = arena, .count = 1};
}

uint32_t network_instant(struct network *network)
{
	return network->count++;
}

static void bound_add(struct network *network, uint32_t from, uint32_t to,
	int32_t most, struct str because)
{
	*ROWS_ADD(network->arena, &network->bounds) =
		(struct constraint){from, to, most, because};
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

/* Shortens what is known of the ends of all bounds; false where nothing is
 * shorter. Backwards, distances are to the start. */
static bool bounds_relax(
	const struct network *network, int64_t *distances, bool backwards)
{
	bool shorter = false;

	ROWS_EACH (struct constraint, bound, network->bounds) {
		uint32_t from = backwards ? bound->to : bound->from;
		uint32_t to = backwards ? bound->from : bound->to;
		int64_t sum = distances[from] + bound->most;

		if (distances[from] < FAR && sum < distances[to]) {
			distances[to] = sum;
			shorter = true;
		}
	}
	return shorter;
}

/* Distances from the origin, or to it; false where there are none, for a cycle
 * makes them ever shorter (Bellman 1958). */
static bool distances_find(
	const struct network *network, int64_t *distances, bool backwards)
{
	for (uint32_t i = 0; i < network->count; i++)
		distances[i] = FAR;
	distances[NETWORK_ORIGIN] = 0;
	for (uint32_t round = 0; round < network->count; round++)
		if (!bounds_relax(network, distances, backwards))
			return true;
	return false;
}

/* A contradiction need not touch the origin. */
static bool holds(const struct network *network, int64_t *distances)
{
	memset(distances, 0, network->count * sizeof(*distances));
	for (uint32_t round = 0; round < network->count; round++)
		if (!bounds_relax(network, distances, false))
			return true;
	return false;
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
	walks_clear(walks[0], network->count);
	walks[0][start].distance = 0;
	for (uint32_t length = 1; length < most; length++) {
		walks_clear(walks[length], network->count);
		walks_lengthen(network, walks[length - 1], walks[length]);
		if (walks[length][start].distance < 0)
			return length;
	}
	return most;
}

static void cycle_find(const struct network *network, struct cycle *cycle)
{
	uint32_t most = network->count + 1;
	struct walk **walks =
		arena_alloc(network->arena, (most + 1) * sizeof(*walks));

	for (uint32_t i = 0; i <= most; i++)
		walks[i] = arena_alloc_raw(
			network->arena, network->count * sizeof(**walks));
	for (uint32_t start = 0; start < network->count && most > 2; start++) {
		uint32_t length = walk_from(network, start, walks, most);

		if (length == most)
			continue;
		cycle_read(network, walks, length, start, cycle);
		most = length;
	}
}

bool network_solve(const struct network *network, struct interval **windows,
	struct cycle *cycle)
{
	size_t size = network->count * sizeof(int64_t);
	int64_t *latest = arena_alloc_raw(network->arena, size);
	int64_t *earliest = arena_alloc_raw(network->arena, size);

	*windows = arena_alloc_raw(
		network->arena, network->count * sizeof(**windows));
	*cycle = (struct cycle){0};
	if (!holds(network, latest)) {
		cycle_find(network, cycle);
		return false;
	}
	distances_find(network, latest, false);
	distances_find(network, earliest, true);
	for (uint32_t i = 0; i < network->count; i++)
		(*windows)[i] = (struct interval){
			earliest[i] < FAR ? (day_t)-earliest[i] : DAY_NONE,
			latest[i] < FAR ? (day_t)latest[i] : DAY_NONE};
	return true;
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
