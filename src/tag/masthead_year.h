/*
 * The year of a dateline that has none. It is taken from what stands in the
 * text or the file, or it is not known: never the year that seems likely.
 */
#ifndef TAG_MASTHEAD_YEAR_H
#define TAG_MASTHEAD_YEAR_H

#include "read/article.h"
#include "tag/masthead_day.h"

/*
 * The year in which `day` (span in the article's text, no year) fell; 0 where
 * nothing tells it. `masthead` is a full day that stands elsewhere in the
 * masthead, or DAY_NONE. Adds one reason to *because in either case.
 */
int32_t masthead_year_find(struct arena *arena, const struct article *article,
	const struct written_day *day, day_t masthead, struct strs *because);

/* Which of the two days that "06/03/2024" may be, where days in words of the
 * text lie close to one of them only; else both ends as they were. */
struct interval masthead_day_decide(struct str text, struct interval either);

#endif
