/*
 * The scan for claims: one sentence at a time, with its parts, and what all of
 * its claims have in common. Lives on the stack of claims_find.
 */
#ifndef CLAIM_CLAIM_SCAN_H
#define CLAIM_CLAIM_SCAN_H

#include "claim/assertion.h"
#include "claim/claim.h"
#include "claim/quote.h"
#include "tag/role.h"

/* What claims are read from; quotes and quantities may be empty. */
struct claim_sources {
	const struct setting *setting;
	const struct attributes *attributes;
	const struct quantities *quantities;
	const struct names *names;
	const struct roles *roles;
	const struct quotes *quotes;
	uint32_t story; /* the first token behind dateline and byline */
};

struct claim_scan {
	struct arena *arena;
	struct claim_sources of;
	struct claims *claims;
	uint32_t sentence;  /* index in sentences */
	struct flank flank; /* of it, quotations transparent */
	struct clauses clauses;
	struct noun speaker;                   /* who speaks in it */
	uint32_t quantity, timex, role, quote; /* the next of each */
};

/* A claim whose value is tokens [first, end) of the sentence: with its clause,
 * subject, speaker, manner, time and place; kind and value are the caller's. */
struct claim *claim_add(struct claim_scan *scan, uint32_t first, uint32_t end,
	struct assertion *assertion);

/* The same for a subject that is known. */
struct claim *claim_add_for(struct claim_scan *scan, uint32_t first,
	uint32_t end, struct noun subject);

/* Takes off what the clause around it says of how and on whose word it is
 * claimed, unless it is quoted: what stands beside a name is said of it. */
void claim_plain(const struct claim_scan *scan, struct claim *claim);

#endif
