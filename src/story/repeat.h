/*
 * Repeats: what an article says happens again and again: each day ("opens daily
 * at 9"), on days of the week ("The market is held every Tuesday and Friday
 * until 28 June", "The council meets every Friday at 7 p.m."), of
 * the month ("on the first Monday of each month") or of the year ("every 4
 * July"), or for a month of each year. Only what is told as a schedule: habits
 * of the past ("went to church every Sunday") are none, nor is "every second
 * Friday", for nobody knows on which it begins.
 */
#ifndef STORY_REPEAT_H
#define STORY_REPEAT_H

#include "story/excerpt.h"

enum repeat_rate { REPEAT_DAILY, REPEAT_WEEKLY, REPEAT_MONTHLY, REPEAT_YEARLY };

/* When it is; what does not say is 0. */
struct repeat_rule {
	enum repeat_rate rate;
	int32_t month;     /* of a year: 1 to 12 */
	int32_t month_day; /* of a month: 1 to 31 */
	uint32_t weekdays; /* of a week: bit 0 Monday to 6 */
	int32_t nth;       /* of those in the month: 1 to 5, or -1 the last */
	day_t until;       /* the last day that it may be; or DAY_NONE */
};

struct repeat {
	uint32_t article; /* index in corpus_articles */
	uint32_t line;
	struct repeat_rule rule;
	struct interval days; /* the first time from the publication on */
	struct str clock;     /* "19:00", or absent */
	struct str title;     /* "The council meets" */
	struct excerpt excerpt;
};
struct repeats ROWS_OF(struct repeat);

/* Adds a row for each, by place. None where the article has no day. */
void repeats_keep(struct arena *arena, const struct reading *reading,
	uint32_t article, struct repeats *repeats);

#endif
