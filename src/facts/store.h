/*
 * What a struct facts is made of, for the files of this folder. The rest of
 * the program sees facts.h.
 */
#ifndef FACTS_STORE_H
#define FACTS_STORE_H

#include "facts/automaton.h"
#include "facts/ids.h"
#include "facts/sheet.h"

struct facts {
	struct arena arena;
	uint64_t digest; /* of the bytes that were added, in their order */
	struct entities entities;
	struct fact_events events;
	struct references series; /* one an event, by the same index */
	struct fact_rows rows;
	struct ids entity_ids, event_ids;
	/* What the build has made of the names, where nothing else is there
	 * than the built-in base; else NULL. */
	const struct automaton *digested;

	/* What facts_finish makes of it, in an arena of its own. */
	struct arena finished;
	const struct automaton *names;
	/* Events that have a series, by series, then first day. */
	uint32_t *editions;
	uint32_t edition_count;
};

/* Merges a sheet and notes that the base is not the built-in one alone. */
enum fc_status facts_add_sheet(
	struct facts *facts, const struct sheet *sheet, struct fc_error *error);

/* The automaton of every name, alias and title (names.c). */
const struct automaton *facts_name(
	const struct facts *facts, struct arena *arena);

/* Builds facts->editions (edition.c). */
void facts_order_editions(struct facts *facts);

/* Whether an event is of that year, by its days or by its name ("Tokyo 2020",
 * held in 2021). */
bool event_is_of(const struct fact_event *event, int32_t year);

#endif
