#include "story/merge.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

enum { MAY = 20210 }; /* some day of which to count */

static void event_add(
	struct corpus *corpus, const char *key, int first, int last)
{
	struct corpus_event *row = ROWS_ADD(&corpus->arena, &corpus->events);

	row->event.key = str_of(key);
	row->event.fact = FACT_NO_ROW;
	row->event.days = first < 0
				  ? INTERVAL_NONE
				  : (struct interval){MAY + first, MAY + last};
}

/* The clusters as letters: "ab c" are events 0 and 1, and event 2. */
static void expect(struct corpus *corpus, const char *wanted)
{
	struct clusters clusters = {0};
	struct buffer got = BUFFER_INIT;
	bool used[26] = {false};

	events_merge(corpus, NULL, &clusters);
	for (uint32_t e = 0; e < corpus->events.count; e++)
		ROWS_EACH (struct cluster, cluster, clusters) {
			if (clusters.order[cluster->first] != e || used[e])
				continue;
			if (got.len > 0)
				buffer_add_char(&got, ' ');
			for (uint32_t i = cluster->first; i < cluster->end;
				i++) {
				used[clusters.order[i]] = true;
				buffer_add_char(
					&got, (char)('a' + clusters.order[i]));
			}
		}
	buffer_add_char(&got, '\0');
	assert_string_equal(got.ptr, wanted);
	buffer_release(&got);
}

static void keys_and_days_decide(void **state)
{
	struct corpus corpus;

	(void)state;
	corpus_init(&corpus);
	event_add(&corpus, "x", 1, 1);
	event_add(&corpus, "x", 1, 1);
	event_add(&corpus, "x", 9, 9);
	event_add(&corpus, "y", 1, 1);
	event_add(&corpus, "x", -1, -1);
	event_add(&corpus, "x", -1, -1);
	expect(&corpus, "ab c d ef");
	corpus_release(&corpus);
}

/* "last week" is the only day in it; two days in it leave it on its own. */
static void coarse_days_join_one(void **state)
{
	struct corpus corpus;

	(void)state;
	corpus_init(&corpus);
	event_add(&corpus, "x", 0, 6);
	event_add(&corpus, "x", 3, 3);
	event_add(&corpus, "x", 0, 30);
	event_add(&corpus, "x", 20, 20);
	event_add(&corpus, "x", 40, 46);
	event_add(&corpus, "x", 44, 50);
	event_add(&corpus, "x", 50, 52);
	expect(&corpus, "ab c d ef g");
	corpus_release(&corpus);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_and_days_decide),
		cmocka_unit_test(coarse_days_join_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
