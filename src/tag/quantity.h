/*
 * Quantities: numbers with what they count or measure. Rows are found from
 * the tokens and need no anchor; they are in order and do not overlap. Years,
 * clock times, ordinals, versions and names with a number in them are none.
 */
#ifndef TAG_QUANTITY_H
#define TAG_QUANTITY_H

#include "tag/hedge.h"
#include "tag/measure.h"
#include "tag/timex.h"

struct quantity {
	struct span span; /* bytes: from its bound words to what is counted */
	uint32_t first, end; /* the same in tokens, half-open */
	enum measure_kind kind;
	enum bound bound;
	enum change change;
	/* In the unit as written. Two values where a range, a change from one
	 * to the other, or a score was written, in their order; else equal. */
	double from, to;
	bool pair;
	/* The set that it stands for: bounds, hedges and digits as written
	 * are in it. Infinite where it is open. */
	double low, high;
	/* Normal form: "chinese yuan", "mile per hour", "large model"; absent
	 * for a bare number. The head is its noun, of a counted thing only. */
	struct str unit, head;
	/* from, in units of the SI, and which: "m.s-1"; absent unit where the
	 * unit is none of physics. */
	double base;
	struct str base_unit;
	struct str of; /* words behind "of": "its core systems"; or absent */
	struct strs because;
};
struct quantities ROWS_OF(struct quantity);

/* The bound as FORMATS spells it: "=", "~", "<=", ... or "up", "down". */
struct str quantity_bound_name(const struct quantity *quantity);

struct str quantity_kind_name(enum measure_kind kind);

#endif
