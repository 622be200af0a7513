/*
 * Events: dated happenings that an article tells of. Named events ("the 2023
 * World Internet Conference", or one of the fact base) and dated main clauses
 * ("On September 21, Huawei Cloud released the Pangu Medical Model"); failing
 * both, what a sentence only names with a day of its own (claim/event_noun.h).
 */
#ifndef CLAIM_EVENT_H
#define CLAIM_EVENT_H

#include "claim/dates.h"
#include "claim/tagged.h"
#include "facts/mention.h"
#include "tag/masthead.h"

struct event {
	struct span span;     /* the words that name it, or its clause */
	uint32_t sentence;    /* index in sentences */
	struct str title;     /* what an editor would write; in the arena */
	struct str key;       /* identity: equal for the same event told in
				 other words; folded words in the arena */
	struct interval days; /* DAY_NONE where the text cannot tell */
	enum timex_mod mod;   /* APPROX and such make it tentative */
	struct dates dates;   /* what dates it in the text */
	uint32_t timex;       /* the one of them that did, or UINT32_MAX */
	int32_t year;         /* that stands in its name, or 0 */
	uint32_t fact;        /* index in facts_events, or FACT_NO_ROW */
	uint32_t series;      /* index in facts_entities, or FACT_NO_ROW */
	struct str place;
	struct strs participants;
	bool named;    /* a named event, else a dated clause */
	bool planned;  /* told as still to come */
	bool inferred; /* counted from a publication day that is inferred */
	bool ongoing;  /* "the ongoing Games" */
	struct strs because;
};
struct events ROWS_OF(struct event);

/*
 * Names and clauses first, without days (events_find), then their days, once
 * timexes are resolved against `published` (events_date). Dating may be
 * repeated when a better publication window is known.
 */
void events_find(struct arena *arena, const struct tagged *tagged,
	const struct masthead *masthead, const struct facts *facts,
	const struct mentions *mentions, struct events *events);

void events_date(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct timexes *timexes, const struct masthead *masthead,
	const struct facts *facts, struct events *events);

#endif
