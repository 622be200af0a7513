/*
 * Repeats: what an article says happens again and again on a day of the week
 * ("The council meets every Friday at 7 p.m.") or each day ("opens daily at
 * 9"). Only what is told as a schedule: habits of the past ("went to church
 * every Sunday") are none, nor is "every second Friday", for nobody knows on
 * which it begins.
 */
#ifndef STORY_REPEAT_H
#define STORY_REPEAT_H

#include "story/excerpt.h"

struct repeat {
	uint32_t article; /* index in corpus_articles */
	uint32_t line;
	int32_t weekday;  /* 1 Monday to 7, or 0: every day */
	day_t first;      /* its first day from the publication on */
	struct str clock; /* "19:00", or absent */
	struct excerpt excerpt;
};
struct repeats ROWS_OF(struct repeat);

/* Adds a row for each, by place. None where the article has no day. */
void repeats_keep(struct arena *arena, const struct reading *reading,
	uint32_t article, struct repeats *repeats);

#endif
