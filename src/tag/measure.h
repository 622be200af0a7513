/*
 * Measures: what a number is measured in, read from the words beside it: a
 * unit, a currency, or a rate made of two ("dollar per barrel").
 */
#ifndef TAG_MEASURE_H
#define TAG_MEASURE_H

#include "tag/figure.h"

struct measure {
	enum measure_kind kind; /* MEASURE_NUMBER: there is none */
	uint16_t row;           /* of tally->units, of a rate that above "per";
				   0 where it is put together otherwise */
	bool rate;
	struct str name;    /* normal form */
	struct str udunits; /* as UDUNITS spells it, or absent */
};

/* How many tokens of a currency end in front of token `end`, not before
 * `floor`; 0 where there is none. */
uint32_t measure_before(const struct reader *reader, uint32_t floor,
	uint32_t end, struct measure *measure);

/* The same for a unit or currency that begins with token `at`, behind a
 * number, before `limit`. A hyphen in front is part of it. */
uint32_t measure_behind(const struct reader *reader, uint32_t at,
	uint32_t limit, struct measure *measure);

/* What makes a rate of it: "per hour", "a share", "/kg". Changes the
 * measure; returns how many tokens were read. */
uint32_t measure_rate(const struct reader *reader, uint32_t at, uint32_t limit,
	struct measure *measure);

#endif
