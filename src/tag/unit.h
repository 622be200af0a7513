/*
 * The door to UDUNITS-2: what a unit is in the base units of the SI, and
 * whether two units can be converted at all. Its tables are read when the
 * first unit is asked for, which takes some milliseconds, and then kept; any
 * number of threads may ask.
 */
#ifndef TAG_UNIT_H
#define TAG_UNIT_H

#include "base/str.h"

struct units;

struct units *units_new(void);
void units_free(struct units *units);

/*
 * `value` of the unit that UDUNITS spells `unit`, in base units: *base, and
 * their names "m.s-1" in *base_unit, which lives as long as `units`. False
 * where UDUNITS or its tables do not know it; then nothing is set.
 */
bool units_base(struct units *units, struct str unit, double value,
	double *base, struct str *base_unit);

/* value of `from` in `to`; false where they do not measure the same. */
bool units_convert(struct units *units, struct str from, struct str to,
	double value, double *converted);

#endif
