/*
 * What a claim is of: "debt", "deaths", the noun that a sum is told of, or
 * what the verb says.
 */
#ifndef CLAIM_CLAIM_ATTRIBUTE_H
#define CLAIM_CLAIM_ATTRIBUTE_H

#include "claim/claim_scan.h"

/* The attribute in the tables that a word of the clause, or of the value
 * itself, tells of: the nearest; or absent. */
struct str claim_attribute_known(const struct claim_scan *scan,
	const struct assertion *assertion, enum attribute_kind kind);

/* The noun or verb that the value leans on, where no table tells. */
struct str claim_attribute_told(const struct claim_scan *scan,
	const struct assertion *assertion, enum attribute_kind kind);

/* The one, else the other. */
struct str claim_attribute(const struct claim_scan *scan,
	const struct assertion *assertion, enum attribute_kind kind);

/* What was done to those counted, told right beside them: "killed 14 workers";
 * absent where nothing was. */
struct str claim_fate(
	const struct claim_scan *scan, const struct assertion *assertion);

/* The head of a noun phrase: its last noun before "of" or a preposition. */
struct str claim_head(const struct claim_scan *scan, struct noun noun);

#endif
