/*
 * Whose a quantity is where that stands right beside it, whoever acts in its
 * clause: "a two-year-old girl", "the 14-day waiting period", "the firm's 400
 * stores". Indexes are of the sentence's tokens.
 */
#ifndef CLAIM_CLAIM_BESIDE_H
#define CLAIM_CLAIM_BESIDE_H

#include "claim/claim_scan.h"

/* False where the clause tells; else the subject, which may be none. */
bool claim_beside(const struct claim_scan *scan,
	const struct quantity *quantity, const struct assertion *assertion,
	struct noun *subject);

#endif
