/*
 * The rest of a clause: what follows its verb, up to where another clause
 * begins, and what that other clause may say of the day.
 */
#ifndef CLAIM_REST_H
#define CLAIM_REST_H

#include "claim/clause.h"

/* Sets rest_end, and notes dates. False where another clause cannot be told
 * from this one. */
bool rest_read(const struct parts *parts, struct clause *clause);

/* The same behind "announced that", where the rest is a clause of its own and
 * told whole or not at all. */
bool rest_read_content(const struct parts *parts, struct clause *clause);

/* The day of a clause that has none of its own, from behind its rest: "when a
 * bus overturned on Sunday". Sets background_end. */
void rest_date(const struct parts *parts, struct clause *clause);

#endif
