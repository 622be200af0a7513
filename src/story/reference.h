/*
 * References: the days that articles speak of, whether or not an event was
 * found there. What many speak of, and still long after, is what mattered.
 */
#ifndef STORY_REFERENCE_H
#define STORY_REFERENCE_H

#include "story/excerpt.h"

/* The first time that an article speaks of a day. */
struct reference {
	day_t day;
	uint32_t article;  /* index in corpus_articles */
	uint32_t sentence; /* how far down it stands */
	uint32_t line, column;
	struct span file_span; /* of the sentence */
	struct excerpt excerpt;
	bool later; /* three days after it or more */
	bool ahead; /* before it */
};
struct references ROWS_OF(struct reference);

/* Adds a row for each day that the story itself speaks of, by place; `article`
 * is the number it has in the corpus. */
void references_keep(struct arena *arena, const struct reading *reading,
	uint32_t article, bool context, struct references *references);

#endif
