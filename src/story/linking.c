#include "story/linking.h"

#include "base/workers.h"
#include "story/background.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

enum { RUN_PAIRS = 512 };

/* --- the order of sketches */

static int64_t time_of(const struct sketch *sketch)
{
	enum { DAY = 24 * 60 };

	if (sketch->minute != NO_MINUTE)
		return sketch->minute;
	return sketch->day != DAY_NONE ? (int64_t)sketch->day * DAY : INT64_MAX;
}

static int sketch_order(const void *left, const void *right)
{
	const struct sketch *a = left, *b = right;
	int64_t a_time = time_of(a), b_time = time_of(b);

	if (a_time != b_time)
		return a_time < b_time ? -1 : 1;
	if (a->content != b->content)
		return a->content < b->content ? -1 : 1;
	return (a->identity > b->identity) - (a->identity < b->identity);
}

/* --- judging */

/* Some articles with what they are to be compared with. */
struct run {
	uint32_t first, end; /* sketches */
	struct arena arena;
	struct pair_links links;
};

/* Of which each thread that judges takes one while it does. */
struct shelf {
	atomic_flag taken;
	struct pairing pairing;
};

struct office {
	struct linking *linking;
	struct candidates candidates;
	uint32_t *twins;
	struct shelf *shelves; /* no fewer than threads */
	uint32_t next;
};

static bool run_pull(void *user, void *slot)
{
	struct office *office = user;
	const uint64_t *first = office->candidates.first;
	struct run *run = slot;
	uint32_t articles = office->candidates.articles;

	while (office->next < articles &&
		first[office->next] == first[office->next + 1])
		office->next++;
	run->first = run->end = office->next;
	while (run->end < articles &&
		first[run->end] - first[run->first] < RUN_PAIRS)
		run->end++;
	office->next = run->end;
	return run->end > run->first;
}

static struct shelf *shelf_take(const struct office *office)
{
	struct shelf *shelf = office->shelves;

	while (atomic_flag_test_and_set(&shelf->taken))
		shelf++;
	return shelf;
}

static void run_work(void *user, void *slot)
{
	const struct office *office = user;
	const struct candidates *candidates = &office->candidates;
	struct shelf *shelf = shelf_take(office);
	struct run *run = slot;

	for (uint32_t a = run->first; a < run->end; a++)
		if (candidates->first[a] < candidates->first[a + 1])
			pairing_judge(&shelf->pairing,
				office->linking->sketches, office->twins,
				candidates, a, &run->arena, &run->links);
	atomic_flag_clear(&shelf->taken);
}

static bool run_consume(void *user, void *slot)
{
	struct office *office = user;
	struct linking *linking = office->linking;
	const uint64_t *first = office->candidates.first;
	struct run *run = slot;

	ROWS_EACH (struct pair_link, link, run->links)
		*ROWS_ADD(&linking->arena, &linking->links) = *link;
	run->links = (struct pair_links){0};
	arena_reset(&run->arena);
	if (linking->progress)
		linking->progress(linking->user, first[run->end],
			first[office->candidates.articles]);
	return true;
}

static void *zeroed(size_t count, size_t size)
{
	void *rows = calloc(count, size);

	if (!rows) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	return rows;
}

/* Terms that a thread keeps unpacked: some percent of what is packed. */
static uint32_t unpacked_most(const struct sketches *sketches)
{
	enum { LEAST = 1 << 10, MOST = 1 << 18, BYTES_A_TERM = 4096 };
	uint64_t bytes = 0;

	ROWS_EACH (struct sketch, sketch, *sketches)
		bytes += sketch->length;
	bytes /= BYTES_A_TERM;
	return bytes < LEAST ? LEAST : bytes > MOST ? MOST : (uint32_t)bytes;
}

static void candidates_judge(struct office *office)
{
	unsigned threads = office->linking->threads;
	size_t slots = workers_slots(threads);
	uint32_t unpacked = unpacked_most(office->linking->sketches);
	struct run *runs = zeroed(slots, sizeof(*runs));
	const struct workers workers = {.threads = threads,
		.slots = runs,
		.slot_size = sizeof(*runs),
		.user = office,
		.pull = run_pull,
		.work = run_work,
		.consume = run_consume};

	office->shelves = zeroed(slots, sizeof(*office->shelves));
	for (size_t i = 0; i < slots; i++)
		office->shelves[i].pairing.unpacked.most = unpacked;
	workers_run(&workers);
	for (size_t i = 0; i < slots; i++) {
		arena_release(&runs[i].arena);
		pairing_release(&office->shelves[i].pairing);
	}
	free(office->shelves);
	free(runs);
}

/* What recurs, and what is common. */
static void sketches_mark(struct sketches *sketches)
{
	struct commonness commonness;

	background_find(sketches, &commonness);
	sketches_mark_common(sketches, &commonness);
	commonness_release(&commonness);
}

void linking_run(struct linking *linking)
{
	struct sketches *sketches = linking->sketches;
	struct office office = {.linking = linking};

	if (sketches->count)
		qsort(sketches->rows, sketches->count, sizeof(*sketches->rows),
			sketch_order);
	sketches_mark(sketches);
	candidates_find(sketches, &office.candidates);
	office.twins = twins_find(sketches);
	candidates_judge(&office);
	free(office.twins);
	candidates_release(&office.candidates);
}

void linking_release(struct linking *linking)
{
	arena_release(&linking->arena);
}
