/*
 * Links of a corpus: which of many articles tell one story. Candidates are
 * judged by threads, each as compare would judge the two alone, but without
 * what recurs in the corpus and with its common names weighing less.
 */
#ifndef STORY_LINKING_H
#define STORY_LINKING_H

#include "story/pairing.h"

/* Told how many of so many candidates are judged. */
typedef void (*linking_progress)(void *user, uint64_t done, uint64_t total);

/*
 * Sketches are sorted (by time, then content: never by the order in which
 * they were read) and what recurs in them is marked. Links are by a, then b.
 */
struct linking {
	struct sketches *sketches;
	unsigned threads;
	linking_progress progress; /* or NULL */
	void *user;

	struct arena arena; /* of what follows */
	struct pair_links links;
};
void linking_run(struct linking *linking);
void linking_release(struct linking *linking);

#endif
