/*
 * Units of measure, and which can be converted. Those of the tables were told
 * by UDUNITS-2 when the library was built (src/tools/digest_units.c); those
 * that a text puts together, "mile per hour", are worked out from them.
 * Constant: any number of threads may ask.
 */
#ifndef TAG_UNIT_H
#define TAG_UNIT_H

#include "tag/unit_base.h"

/*
 * The unit that UDUNITS spells `spelled`: one that the tables name, or units
 * put together of those, "(mile)/(hour)", "(foot)^2". False for all others;
 * then nothing is set.
 */
bool unit_read(struct str spelled, struct unit *unit);

/* value of `from` in `to`; false where they do not measure the same. */
bool unit_convert(const struct unit *from, const struct unit *to, double value,
	double *converted);

#endif
