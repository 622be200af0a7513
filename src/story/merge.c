#include "story/merge.h"

#include "base/hash.h"

#include <stdlib.h>

/* A corpus event on its way into a cluster. */
struct item {
	uint64_t hash; /* of the fact, else the key */
	struct interval days;
	uint32_t row;
	uint32_t cluster; /* within its hash: the precise event it belongs to */
	bool fact;
};

static uint64_t event_hash(const struct event *event, const struct facts *facts)
{
	if (event->fact != FACT_NO_ROW)
		return hash_more(hash_str(STR("fact")),
			facts_events(facts)->rows[event->fact].id);
	return hash_str(event->key);
}

static int64_t length_of(struct interval days)
{
	return interval_is_known(days) ? (int64_t)days.latest - days.earliest
				       : INT64_MAX;
}

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* By identity, precise before coarse, early before late. */
static int item_order(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	int order = (a->hash > b->hash) - (a->hash < b->hash);

	if (!order)
		order = compare(length_of(a->days), length_of(b->days));
	if (!order)
		order = compare(a->days.earliest, b->days.earliest);
	return order ? order : compare(a->row, b->row);
}

/* By identity, cluster, and place in the corpus. */
static int cluster_order(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	int order = (a->hash > b->hash) - (a->hash < b->hash);

	if (!order)
		order = compare(a->cluster, b->cluster);
	return order ? order : compare(a->row, b->row);
}

/* By days, for looking up which precise days a coarse one holds. */
static int start_order(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	int order = compare(a->days.earliest, b->days.earliest);

	if (!order)
		order = compare(length_of(a->days), length_of(b->days));
	return order ? order : compare(a->row, b->row);
}

/* Single days: each its own cluster; the count of clusters. */
static uint32_t days_group(struct item *items, uint32_t count)
{
	uint32_t clusters = 0;

	for (uint32_t i = 0; i < count; i++) {
		if (i > 0 &&
			items[i].days.earliest != items[i - 1].days.earliest)
			clusters++;
		items[i].cluster = clusters;
	}
	return count > 0 ? clusters + 1 : 0;
}

/* The cluster of the only single day within `days`, or UINT32_MAX. */
static uint32_t day_within(
	const struct item *items, uint32_t count, struct interval days)
{
	uint32_t low = 0, high = count, next;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (items[mid].days.earliest < days.earliest)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == count || items[low].days.earliest > days.latest)
		return UINT32_MAX;
	next = low;
	while (next < count &&
		items[next].days.earliest == items[low].days.earliest)
		next++;
	return next == count || items[next].days.earliest > days.latest
		       ? items[low].cluster
		       : UINT32_MAX;
}

/*
 * Events of one key: single days first; a longer one joins the only day that
 * it holds; what is left joins what it overlaps, in order of time.
 */
static void key_group(struct item *items, uint32_t count)
{
	uint32_t days = 0, known, clusters;
	struct interval common = INTERVAL_NONE;

	while (days < count && length_of(items[days].days) == 0)
		days++;
	for (known = days; known < count; known++)
		if (!interval_is_known(items[known].days))
			break;
	clusters = days_group(items, days);
	qsort(items + days, known - days, sizeof(*items), start_order);
	for (uint32_t i = days; i < known; i++) {
		items[i].cluster = day_within(items, days, items[i].days);
		if (items[i].cluster != UINT32_MAX)
			continue;
		if (!interval_is_known(common) ||
			!interval_meet(common, items[i].days, &common)) {
			common = items[i].days;
			clusters++;
		}
		items[i].cluster = clusters - 1;
	}
	for (uint32_t i = known; i < count; i++)
		items[i].cluster = clusters;
}

static struct interval days_at(const struct corpus *corpus,
	const struct clusters *clusters, uint32_t i)
{
	return corpus->events.rows[clusters->order[i]].event.days;
}

/* The most precise days; of several the ones that most tell, then the first. */
static struct interval days_of_most(const struct corpus *corpus,
	const struct clusters *clusters, const struct cluster *cluster)
{
	enum { LOOKED_AT = 64 }; /* who tell the same, more or less */
	struct interval best = INTERVAL_NONE;
	uint32_t most = 0;

	for (uint32_t i = cluster->first; i < cluster->end; i++) {
		struct interval days = days_at(corpus, clusters, i);
		uint32_t told = 0;

		if (length_of(days) > length_of(best))
			continue;
		for (uint32_t j = cluster->first;
			j < cluster->end && j - cluster->first < LOOKED_AT; j++)
			told += days_at(corpus, clusters, j).earliest ==
					days.earliest &&
				days_at(corpus, clusters, j).latest ==
					days.latest;
		if (length_of(days) < length_of(best) || told > most) {
			best = days;
			most = told;
		}
	}
	return best;
}

/* The days of a cluster: of its most precise event, and whether others cannot
 * be meant with it. The facts decide where they know. */
static void cluster_date(struct corpus *corpus, const struct facts *facts,
	struct clusters *clusters, struct cluster *cluster)
{
	const struct event *first =
		&corpus->events.rows[clusters->order[cluster->first]].event;

	cluster->days = days_of_most(corpus, clusters, cluster);
	if (first->fact != FACT_NO_ROW) {
		struct interval known =
			facts_events(facts)->rows[first->fact].days;

		if (interval_is_known(known))
			cluster->days = known;
	}
	for (uint32_t i = cluster->first; i < cluster->end; i++) {
		struct interval days =
			corpus->events.rows[clusters->order[i]].event.days;

		if (interval_is_known(days) &&
			interval_is_known(cluster->days) &&
			!interval_meet(days, cluster->days, &days))
			cluster->differ = true;
	}
}

/* --- what copies tell */

static uint32_t root_of(uint32_t *roots, uint32_t cluster)
{
	while (roots[cluster] != cluster) {
		roots[cluster] = roots[roots[cluster]];
		cluster = roots[cluster];
	}
	return cluster;
}

/* Gives items of clusters that copies tell as one the number of one cluster;
 * the count of numbers. Before, an item has that of its own cluster. */
static void retellings_join(
	struct corpus *corpus, struct item *items, uint32_t count)
{
	size_t size = (count + 1u) * sizeof(uint32_t);
	uint32_t *roots = arena_alloc(&corpus->arena, size);
	uint32_t *numbers = arena_alloc(&corpus->arena, size);

	for (uint32_t i = 0; i < count; i++) {
		roots[i] = i;
		numbers[items[i].row] = items[i].cluster;
	}
	ROWS_EACH (struct retelling, pair, corpus->retellings) {
		uint32_t a = root_of(roots, numbers[pair->a]);
		uint32_t b = root_of(roots, numbers[pair->b]);

		roots[a < b ? b : a] = a < b ? a : b;
	}
	for (uint32_t i = 0; i < count; i++)
		items[i].cluster = root_of(roots, items[i].cluster);
}

/* Numbers the clusters of all hashes, from 0. */
static void clusters_number(struct item *items, uint32_t count)
{
	uint32_t number = 0, before = 0;

	for (uint32_t i = 0; i < count; i++) {
		uint32_t own = items[i].cluster;

		number += i > 0 &&
			  (items[i].hash != items[i - 1].hash || own != before);
		before = own;
		items[i].cluster = number;
	}
}

static int number_order(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	int order = compare(a->cluster, b->cluster);

	if (!order)
		order = (a->fact < b->fact) - (a->fact > b->fact);
	return order ? order : compare(a->row, b->row);
}

static void cluster_add(struct corpus *corpus, const struct facts *facts,
	const struct item *items, uint32_t first, uint32_t end,
	struct clusters *clusters)
{
	struct cluster *cluster = ROWS_ADD(&corpus->arena, clusters);

	cluster->first = first;
	cluster->end = end;
	for (uint32_t i = first; i < end; i++)
		clusters->order[i] = items[i].row;
	cluster_date(corpus, facts, clusters, cluster);
}

void events_merge(struct corpus *corpus, const struct facts *facts,
	struct clusters *clusters)
{
	uint32_t count = corpus->events.count, first = 0;
	struct item *items =
		arena_alloc(&corpus->arena, (count + 1u) * sizeof(*items));

	clusters->order = arena_alloc(
		&corpus->arena, (count + 1u) * sizeof(*clusters->order));
	for (uint32_t i = 0; i < count; i++) {
		const struct event *event = &corpus->events.rows[i].event;

		items[i] = (struct item){.hash = event_hash(event, facts),
			.days = event->days,
			.fact = event->fact != FACT_NO_ROW,
			.row = i};
	}
	qsort(items, count, sizeof(*items), item_order);
	for (uint32_t i = 1; i <= count; i++) {
		if (i < count && items[i].hash == items[first].hash)
			continue;
		if (!items[first].fact)
			key_group(items + first, i - first);
		first = i;
	}
	qsort(items, count, sizeof(*items), cluster_order);
	clusters_number(items, count);
	if (corpus->retellings.count)
		retellings_join(corpus, items, count);
	qsort(items, count, sizeof(*items), number_order);
	first = 0;
	for (uint32_t i = 1; i <= count; i++) {
		if (i < count && items[i].cluster == items[first].cluster)
			continue;
		if (count > 0)
			cluster_add(corpus, facts, items, first, i, clusters);
		first = i;
	}
}
