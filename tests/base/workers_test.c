#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "base/workers.h"

#include <pthread.h>
#include <stdlib.h>

struct slot {
	uint32_t number, worked;
	bool busy;
};

/* Counts: pulls numbers up to `limit`, consumes up to `stop`. */
struct job {
	uint32_t limit, stop, pulled, consumed;
	size_t slots;
	bool disorder;
};

static bool job_pull(void *user, void *slot)
{
	struct job *job = user;
	struct slot *item = slot;

	if (job->pulled == job->limit)
		return false;
	if (item->busy || job->pulled - job->consumed >= job->slots)
		job->disorder = true;
	item->busy = true;
	item->number = job->pulled++;
	return true;
}

static void job_work(void *user, void *slot)
{
	struct slot *item = slot;
	volatile uint32_t spin = item->number % 7 * 3000;

	(void)user;
	/* Some take long, so that later ones are ready before them. */
	while (spin)
		spin--;
	item->worked = item->number * 2 + 1;
}

static bool job_consume(void *user, void *slot)
{
	struct job *job = user;
	struct slot *item = slot;

	if (item->number != job->consumed ||
		item->worked != item->number * 2 + 1)
		job->disorder = true;
	item->busy = false;
	item->worked = 0;
	job->consumed++;
	return job->consumed != job->stop;
}

static bool job_run(struct job *job, unsigned threads)
{
	size_t slots = workers_slots(threads);
	struct slot *items = calloc(slots, sizeof(*items));
	struct workers workers = {.threads = threads,
		.slots = items,
		.slot_size = sizeof(*items),
		.user = job,
		.pull = job_pull,
		.work = job_work,
		.consume = job_consume};
	bool finished;

	assert_non_null(items);
	job->slots = slots;
	finished = workers_run(&workers);
	free(items);
	assert_false(job->disorder);
	return finished;
}

static void test_order(void **state)
{
	(void)state;
	for (unsigned threads = 0; threads <= 5; threads++) {
		struct job job = {.limit = 500};

		assert_true(job_run(&job, threads));
		assert_int_equal(job.consumed, 500);
	}
}

static void test_few_items(void **state)
{
	(void)state;
	for (uint32_t limit = 0; limit < 4; limit++) {
		struct job job = {.limit = limit};

		assert_true(job_run(&job, 3));
		assert_int_equal(job.consumed, limit);
	}
}

static bool once_pull(void *user, void *slot)
{
	(void)slot;
	return !(*(int *)user)++;
}

static void once_work(void *user, void *slot)
{
	(void)user;
	*(pthread_t *)slot = pthread_self();
}

static bool once_consume(void *user, void *slot)
{
	(void)user;
	assert_true(pthread_equal(*(pthread_t *)slot, pthread_self()));
	return true;
}

/* Threads for one item would be waited for longer than for the item; and who
 * said that there is no more is not asked again. */
static void test_one_item_alone(void **state)
{
	pthread_t slots[10];
	int asked = 0;
	struct workers workers = {.threads = 4,
		.slots = slots,
		.slot_size = sizeof(*slots),
		.user = &asked,
		.pull = once_pull,
		.work = once_work,
		.consume = once_consume};

	(void)state;
	assert_int_equal(workers_slots(4), 10);
	assert_true(workers_run(&workers));
	assert_int_equal(asked, 2);
}

static void test_stop(void **state)
{
	(void)state;
	for (unsigned threads = 1; threads <= 4; threads++) {
		struct job job = {.limit = 1000, .stop = 10};

		assert_false(job_run(&job, threads));
		assert_int_equal(job.consumed, 10);
		assert_true(job.pulled <= 10 + job.slots);
	}
}

static void test_absurd_threads(void **state)
{
	struct job job = {.limit = 50};

	(void)state;
	assert_true(job_run(&job, 100000));
	assert_int_equal(job.consumed, 50);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_few_items),
		cmocka_unit_test(test_one_item_alone),
		cmocka_unit_test(test_stop),
		cmocka_unit_test(test_absurd_threads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
