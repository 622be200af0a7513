/*
 * Chapters: the dated events of a timeline in the order of a page, each filed
 * under its year, and in years with much to tell under its month.
 */
#ifndef REPORT_CHAPTER_H
#define REPORT_CHAPTER_H

#include "story/timeline.h"

/* One event and the chapter it belongs to. A chapter is a run of lines with
 * the same year and month. */
struct chapter_line {
	int32_t year;
	int32_t month;  /* 0: the year as a whole */
	uint32_t event; /* index in timeline->events */
};

struct chapters {
	struct chapter_line *lines;
	uint32_t count;
	struct buffer memory;
};

/* By year, what is wider than a month first in a year of months, then in the
 * timeline's order. Release it. */
void chapters_make(struct chapters *chapters, const struct timeline *timeline);
void chapters_release(struct chapters *chapters);

/* Whether line i begins a chapter. */
bool chapter_begins(const struct chapters *chapters, uint32_t i);

/* "2023" or "November 2023". */
void chapter_write_heading(struct buffer *out, const struct chapter_line *line);

#endif
