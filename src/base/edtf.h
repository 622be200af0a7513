/*
 * Extended date/time format (ISO 8601-2, Library of Congress): dates that are
 * known in part. Levels 0 and 1 are read whole; of level 2: unspecified digits
 * anywhere, qualifiers on any part, and the seasons 25 to 41 (halves of the
 * earth, quarters, thirds, halves of a year). Sets ([..] and {..}), exponents
 * and significant digits are not.
 */
#ifndef BASE_EDTF_H
#define BASE_EDTF_H

#include "base/day.h"

struct edtf {
	/* The first and the last day that may be meant; DAY_NONE is an end
	 * that is open ("..") or unknown (nothing). */
	struct interval days;
	bool approximate; /* ~ or % on any part */
	bool uncertain;   /* ? or % on any part */
};

/*
 * The whole of s, no white space. False, and *edtf untouched, where it is not
 * EDTF, names a day that does not exist, a year beyond what day.h knows, or an
 * interval that ends before it begins. Seasons are whole months: spring is
 * March to May, and winter runs from December into the year after; those of
 * the southern half of the earth are six months off. A time of day is checked
 * and left out.
 */
bool edtf_read(struct str s, struct edtf *edtf);

/*
 * Appends the shortest of: a day, a whole month, a whole year, two days with a
 * slash; an end that is DAY_NONE is "..". Nothing where both are.
 */
void edtf_write(struct buffer *out, const struct edtf *edtf);

/* The same for days alone; `approximate` adds "~". */
void edtf_write_days(
	struct buffer *out, struct interval days, bool approximate);

#endif
