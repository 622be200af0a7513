/*
 * Keys: what two versions must have in common to be worth comparing. One is
 * made of a run of words in each passage, the same wherever the passage
 * stands, as long as those words do; others of two rare names or numbers that
 * both stand at the head of the story; of the title's; of its URL.
 */
#ifndef STORY_KEY_H
#define STORY_KEY_H

#include "story/version.h"

struct keys ROWS_OF(uint32_t);

/* In order, none twice. */
void keys_find(
	struct arena *arena, const struct version *version, struct keys *keys);

#endif
