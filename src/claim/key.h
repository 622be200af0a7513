/*
 * Keys: the identity of an event, equal where two articles tell of the same
 * event in other words. A key has no day in it; events of one key are one
 * where their days meet.
 */
#ifndef CLAIM_KEY_H
#define CLAIM_KEY_H

#include "claim/event_name.h"
#include "claim/event_noun.h"

/* "named|baidu ai cloud summit": the words without year and article. */
struct str key_of_name(struct arena *arena, const struct parts *parts,
	const struct event_name *name);

/* "noun|bombing|nairobi": the noun and the names beside it. */
struct str key_of_noun(struct arena *arena, const struct parts *parts,
	const struct event_noun *noun);

/*
 * "launch|pangu medical model": the verb's sense, and what it was done to
 * where that has a name of its own; otherwise its head word, who did it and
 * the names in the clause.
 */
struct str key_of_clause(struct arena *arena, const struct parts *parts,
	const struct clause *clause);

#endif
