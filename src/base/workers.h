/*
 * Workers do the middle of a job by threads and keep its ends in order: items
 * are pulled one after another, worked on by whoever is free, and consumed
 * in the order in which they were pulled. So the outcome is the same for any
 * number of threads, and what is under way is bounded by the slots.
 */
#ifndef BASE_WORKERS_H
#define BASE_WORKERS_H

#include "base/str.h"

enum { WORKERS_MAX = 256 };

struct workers {
	/* 0 or 1: none, everything in the caller's; as for a single item. */
	unsigned threads;
	/* workers_slots(threads) items, the caller's; each is used again and
	 * again, so its buffers may be kept. */
	void *slots;
	size_t slot_size;
	void *user;
	/* Fills a slot with the next item, in the caller's thread; false:
	 * there is none. */
	bool (*pull)(void *user, void *slot);
	/* In any thread, many at once, each with a slot of its own. */
	void (*work)(void *user, void *slot);
	/* In the caller's thread and in order; false stops the job. */
	bool (*consume)(void *user, void *slot);
};

size_t workers_slots(unsigned threads);

/* Until pull or consume says no; false where consume did. Items that were
 * pulled by then and not consumed stay in their slots. */
bool workers_run(const struct workers *workers);

#endif
