/*
 * A line that stands around a headline and tells of the story: byline, days,
 * house, weather, sections. It is read in fields ("Jane Doe | Xinhua | Updated:
 * 2023-11-10 09:14"), and is such a line only when every field is understood.
 */
#ifndef TAG_MASTHEAD_LINE_H
#define TAG_MASTHEAD_LINE_H

#include "tag/masthead_day.h"

struct masthead_line {
	bool published, updated; /* whether the days below were read */
	struct written_day published_day, updated_day; /* spans in the line */
	bool labelled;     /* "Published:" stood before the day */
	bool relative;     /* "2 hours ago": no day */
	bool other;        /* a label alone, a rule of dashes */
	bool weather;      /* "26 C" */
	bool navigation;   /* "World Business Sport" */
	struct str byline; /* names, or absent */
	struct str house;  /* as written, or absent */
	struct str place;
	bool doubtful; /* nothing but a name like a house's: a line of its own
			  block may be that, one of a paragraph not */
	size_t end;    /* behind it; less than the line where a story follows */
};

/* Whether `line` (trimmed) is such a line. */
bool masthead_line_read(struct str line, struct masthead_line *out);

#endif
