/*
 * The predicate: the verb group of a main clause and what follows it, up to
 * where another clause begins.
 */
#ifndef CLAIM_PREDICATE_H
#define CLAIM_PREDICATE_H

#include "claim/parts.h"

#define VERB_NONE UINT32_MAX

struct clause {
	uint32_t subject, subject_end;
	uint32_t group, group_end; /* the verb with its auxiliaries */
	uint32_t rest, rest_end;   /* behind the verb, to the clause's end */
	/* The same with the background that dates it ("when a bus overturned
	 * on Sunday"), else rest_end. */
	uint32_t background_end;
	uint32_t verb;    /* index for verb_at; VERB_NONE: says is true */
	uint32_t verb_at; /* its token */
	bool passive;
	bool planned;         /* "will open", "is to open" */
	bool content;         /* "announced that ...": the rest is a clause */
	bool says;            /* somebody spoke; dates are of the speaking */
	bool drop[PARTS_MAX]; /* tokens that no title needs */
	struct dates dates;
	bool pronoun; /* the subject is "he" or "she" */
};

/* Whether the main verb, or its first auxiliary, may stand at i. */
bool predicate_begins(const struct parts *parts, uint32_t i);

/* Whether the past form at i is a participle behind its noun: "a man arrested
 * in London", "the bill passed by the house". */
bool predicate_is_reduced(const struct parts *parts, uint32_t i);

/* Notes the timex that token i belongs to, where it says when. */
void predicate_date(const struct parts *parts, uint32_t i, struct dates *dates);

/* Whether the time at i only measures from another event: "a week after the
 * vote". */
bool predicate_is_distance(const struct parts *parts, uint32_t i);

/* Fills the verb, rest and dates of a clause whose group is known. False
 * where the verb tells of no happening, or where it is not sure. */
bool predicate_read(const struct parts *parts, struct clause *clause);

#endif
