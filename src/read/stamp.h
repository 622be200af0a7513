/*
 * Stamps: what a file says about its own day, in machine form.
 */
#ifndef READ_STAMP_H
#define READ_STAMP_H

#include "read/article.h"

/*
 * Adds a published or modified stamp unless `written` is blank; fills its day
 * (see stamp_day). Strings are borrowed. Beyond 64 stamps nothing is added: no
 * page needs them.
 */
void stamp_add(struct arena *arena, struct stamps *stamps, struct stamp stamp);

/*
 * The day that a machine wrote: ISO 8601, 2023/11/10, or day and year around
 * the name of a month (Fri, 10 Nov 2023 08:00 GMT). DAY_NONE where that is
 * anything else, or open to doubt as 11/10/2023 is. The day is that of the
 * zone it was written in.
 */
day_t stamp_day(struct str written);

/*
 * The minute of the day, 0 to 1439, that stands behind that day ("T07:42",
 * " 08:00 GMT"), -1 where none does. Where a zone is given as an offset or as
 * Z the minute is told in UTC, and *shift is set to the days that it is off
 * from the day as written: -1, 0 or 1.
 */
int32_t stamp_minute(struct str written, int32_t *shift);

/* Adds the day that the path of a URL names (/2023/11/10/, /2023-11-10-x,
 * /2023/nov/10/), where it names one that exists. `span` is the URL's. */
void stamp_add_url(struct arena *arena, struct stamps *stamps, struct str url,
	struct span span);

#endif
