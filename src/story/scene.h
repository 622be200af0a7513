/*
 * Scenes: which sentences of two versions tell of the same, by the topics they
 * have in common. Borrows the versions.
 */
#ifndef STORY_SCENE_H
#define STORY_SCENE_H

#include "base/keyed.h"
#include "story/version.h"

enum { SCENES_MOST = 80 }; /* sentences; more are a book, or a table */

struct scenes {
	const struct version *a, *b;
	struct keyed_rows a_topics, b_topics; /* of all sentences */
	uint32_t *worth; /* by sentence of a, then of b; see scenes_worth */
	/* By sentence: what it has in common with the one that is most alike.
	 */
	uint32_t best_a[SCENES_MOST], best_b[SCENES_MOST];
};

/* Into the arena. False where a version has more sentences than are compared.
 */
bool scenes_make(struct arena *arena, const struct version *a,
	const struct version *b, struct scenes *scenes);

/* What two sentences have in common: about 20 for a name or a rare word, 12
 * for a topic, 3 for what says little. */
static inline uint32_t scenes_worth(
	const struct scenes *scenes, uint32_t a, uint32_t b)
{
	return scenes->worth[a * scenes->b->said.sentences.count + b];
}

/* The same of any two versions. */
uint32_t scene_worth(const struct version *a, uint32_t a_sentence,
	const struct version *b, uint32_t b_sentence);

/* What one topic is worth that both have. */
uint32_t scene_topic_worth(
	const struct said_topic *a, const struct said_topic *b);

/* The same, and half of what the sentences before them have: "Neither child
 * was vaccinated" tells little of which children. */
uint32_t scenes_around(const struct scenes *scenes, uint32_t a, uint32_t b);

/* How many of the two have no sentence that is more alike: 0 to 2. */
uint32_t scenes_ends(const struct scenes *scenes, uint32_t a, uint32_t b);

/* The sentence that holds an offset, or the next one. */
uint32_t scene_of(const struct version *version, uint32_t offset);

#endif
