/*
 * Openings: the noun phrase that a clause opens with, where nothing but what
 * leans on that noun stands between it and the verb. It is the subject,
 * however many nouns stand nearer to the verb:
 *
 *	"sales | for the month of January | rose"
 *	"customers | holding contracts for the yard's ships | are to pay"
 */
#ifndef CLAIM_OPENING_H
#define CLAIM_OPENING_H

#include "claim/clauses.h"
#include "claim/source.h"

/* For the clause that begins at token `from` with its verb at token `verb`;
 * none where the clause opens with something else or the way is not sure. */
struct noun opening_subject(const struct flank *flank,
	const struct clauses *clauses, uint32_t from, uint32_t verb);

/* "Born in 1950, Roe has written": the noun phrase behind the comma that a
 * participle at token `from` leads to; none where it does not. */
struct noun opening_led(const struct flank *flank,
	const struct clauses *clauses, uint32_t from);

/* "people killed in", "costs related to": whether token i is a participle that
 * leans on the noun in front of it, where the clause has another verb. */
bool opening_participle(const struct parts *parts, uint32_t i);

#endif
