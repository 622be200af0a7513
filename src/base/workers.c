#include "base/workers.h"

#include <pthread.h>
#include <stdlib.h>

/* Items are counted from 0; item n is in slot n modulo their number. */
struct pool {
	const struct workers *workers;
	size_t slots;
	pthread_mutex_t lock; /* over what follows */
	pthread_cond_t more;  /* for workers: pulled or ended changed */
	pthread_cond_t done;  /* for the caller: one is worked on */
	size_t pulled, taken;
	bool ended;
	bool *worked; /* a slot's item is ready to be consumed */
};

static unsigned threads_of(unsigned threads)
{
	return threads > WORKERS_MAX ? WORKERS_MAX : threads;
}

size_t workers_slots(unsigned threads)
{
	threads = threads_of(threads);
	/* While one is consumed nobody should wait for an item. */
	return threads > 1 ? 2 * (size_t)threads + 2 : 1;
}

static void *slot_of(const struct pool *pool, size_t item)
{
	return (char *)pool->workers->slots +
	       item % pool->slots * pool->workers->slot_size;
}

static void *worker_main(void *argument)
{
	struct pool *pool = argument;
	const struct workers *workers = pool->workers;

	pthread_mutex_lock(&pool->lock);
	for (;;) {
		size_t item;

		while (pool->taken == pool->pulled && !pool->ended)
			pthread_cond_wait(&pool->more, &pool->lock);
		if (pool->taken == pool->pulled)
			break;
		item = pool->taken++;
		pthread_mutex_unlock(&pool->lock);
		workers->work(workers->user, slot_of(pool, item));
		pthread_mutex_lock(&pool->lock);
		pool->worked[item % pool->slots] = true;
		pthread_cond_signal(&pool->done);
	}
	pthread_mutex_unlock(&pool->lock);
	return NULL;
}

/* Puts an item that was pulled before the workers. */
static void pool_offer(struct pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	pool->pulled++;
	pthread_cond_signal(&pool->more);
	pthread_mutex_unlock(&pool->lock);
}

static void pool_await(struct pool *pool, size_t item)
{
	bool *worked = &pool->worked[item % pool->slots];

	pthread_mutex_lock(&pool->lock);
	while (!*worked)
		pthread_cond_wait(&pool->done, &pool->lock);
	*worked = false;
	pthread_mutex_unlock(&pool->lock);
}

/* Nobody takes another item from now on. */
static void pool_end(struct pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	pool->pulled = pool->taken;
	pool->ended = true;
	pthread_cond_broadcast(&pool->more);
	pthread_mutex_unlock(&pool->lock);
}

static bool pool_run(struct pool *pool)
{
	const struct workers *workers = pool->workers;
	size_t pulled = pool->pulled, consumed = 0;
	bool more = true, going = true;

	while (going) {
		while (more && pulled - consumed < pool->slots) {
			more = workers->pull(
				workers->user, slot_of(pool, pulled));
			if (!more)
				break;
			pulled++;
			pool_offer(pool);
		}
		if (consumed == pulled)
			break;
		pool_await(pool, consumed);
		going = workers->consume(
			workers->user, slot_of(pool, consumed));
		consumed++;
	}
	pool_end(pool);
	return going;
}

static bool take_alone(const struct pool *pool, size_t item)
{
	const struct workers *workers = pool->workers;

	workers->work(workers->user, slot_of(pool, item));
	return workers->consume(workers->user, slot_of(pool, item));
}

/* What was pulled already, then one after another. */
static bool run_alone(const struct pool *pool)
{
	const struct workers *workers = pool->workers;

	for (size_t item = 0; item < pool->pulled; item++)
		if (!take_alone(pool, item))
			return false;
	while (!pool->ended && workers->pull(workers->user, workers->slots))
		if (!take_alone(pool, 0))
			return false;
	return true;
}

/* The first two items, before there is any thread: to start one takes longer
 * than to work on an article, and most runs are for one. */
static void pool_begin(struct pool *pool)
{
	const struct workers *workers = pool->workers;

	while (pool->pulled < 2 && !pool->ended)
		if (workers->pull(workers->user, slot_of(pool, pool->pulled)))
			pool->pulled++;
		else
			pool->ended = true;
}

bool workers_run(const struct workers *workers)
{
	unsigned wanted = threads_of(workers->threads), started = 0;
	struct pool pool = {.workers = workers,
		.slots = workers_slots(workers->threads),
		.lock = PTHREAD_MUTEX_INITIALIZER,
		.more = PTHREAD_COND_INITIALIZER,
		.done = PTHREAD_COND_INITIALIZER};
	pthread_t threads[WORKERS_MAX];
	bool finished;

	if (wanted > 1)
		pool_begin(&pool);
	if (wanted < 2 || pool.ended)
		return run_alone(&pool);
	pool.worked = calloc(pool.slots, sizeof(*pool.worked));
	if (!pool.worked)
		abort();
	while (started < wanted &&
		!pthread_create(&threads[started], NULL, worker_main, &pool))
		started++;
	/* A system without threads to give gets the work done all the same. */
	finished = started ? pool_run(&pool) : run_alone(&pool);
	for (unsigned i = 0; i < started; i++)
		pthread_join(threads[i], NULL);
	free(pool.worked);
	return finished;
}
