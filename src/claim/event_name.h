/*
 * Names of events in a sentence: "the 2023 World Internet Conference", "Expo
 * 2020", and whatever the fact base knows as an event or a series.
 */
#ifndef CLAIM_EVENT_NAME_H
#define CLAIM_EVENT_NAME_H

#include "claim/clause.h"
#include "facts/mention.h"

struct event_name {
	uint32_t first, end; /* tokens of the sentence, with the year */
	int32_t year;        /* in the name, or 0 */
	uint32_t fact;       /* index in facts_events, or FACT_NO_ROW */
	uint32_t series;     /* index in facts_entities, or FACT_NO_ROW */
	bool gathering;      /* may be a body: a year or a meeting needed */
	bool edition;        /* another edition is meant: "the next ..." */
	bool ongoing;
};

enum { EVENT_NAMES_MAX = 8 };

struct event_names {
	struct event_name rows[EVENT_NAMES_MAX];
	uint32_t count;
};

/* In order; none overlap. Those beyond EVENT_NAMES_MAX are left out. */
void event_names_find(const struct parts *parts, const struct facts *facts,
	const struct mentions *mentions, struct event_names *names);

/*
 * What dates a name in its sentence: a day behind it ("the Summit in Seoul on
 * May 3"), a day that owns it ("this week's Summit"), or the clause's own day
 * where the name meets, speaks, or is where the rest happened. `clause` may
 * be NULL. *planned is set where it is told as still to come.
 */
void event_name_date(const struct parts *parts, const struct clause *clause,
	const struct event_name *name, const struct timexes *timexes,
	struct dates *dates, bool *planned);

/* Whether the clause only says that the name took place, or spoke. */
bool event_name_is_clause(const struct parts *parts,
	const struct clause *clause, const struct event_name *name);

/* Whether the name is what the clause launched, held or announced. */
bool event_name_is_object(const struct parts *parts,
	const struct clause *clause, const struct event_name *name);

#endif
