/*
 * The door to UDUNITS-2, which the build and the tests go through; the program
 * has what it said in a table (tag/unit_digest.h). Not for threads.
 */
#ifndef TOOLS_UDUNITS_H
#define TOOLS_UDUNITS_H

#include "tag/unit_base.h"

struct udunits;

/* NULL where no tables of UDUNITS are installed. */
struct udunits *udunits_new(void);
void udunits_free(struct udunits *udunits);

/* What UDUNITS says of the unit that it spells so; false where it does not
 * know it, or measures it in something that is not of the SI. */
bool udunits_read(
	const struct udunits *udunits, const char *spelled, struct unit *unit);

#endif
