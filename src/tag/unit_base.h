/*
 * What a unit of measure is in the base units of the SI.
 */
#ifndef TAG_UNIT_BASE_H
#define TAG_UNIT_BASE_H

#include "base/arena.h"

/* In the order in which UDUNITS writes them: "m2.kg.s-3.A-1". */
enum { UNIT_BASES = 8 };

/* base = factor times value, plus offset. */
struct unit {
	double factor, offset;
	int8_t powers[UNIT_BASES]; /* of m, kg, s, A, K, mol, cd, rad */
};

/* The base units it is measured in, "m.s-1"; "1" where it has none. */
struct str unit_base(struct arena *arena, const struct unit *unit);

/* The place of a base unit, named by its symbol; UNIT_BASES: it is none. */
uint32_t unit_base_place(struct str symbol);

#endif
