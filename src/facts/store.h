/*
 * What a struct facts is made of, for the files of this folder. The rest of
 * the program sees facts.h.
 */
#ifndef FACTS_STORE_H
#define FACTS_STORE_H

#include "facts/ids.h"
#include "facts/sheet.h"

struct automaton; /* facts/automaton.h */

struct facts {
	struct arena arena;
	struct entities entities;
	struct fact_events events;
	struct references series; /* one an event, by the same index */
	struct fact_rows rows;
	struct ids entity_ids, event_ids;

	/* What facts_finish makes of it, in an arena of its own. */
	struct arena finished;
	struct automaton *names;
	/* Events that have a series, by series, then first day. */
	uint32_t *editions;
	uint32_t edition_count;
};

/* Builds facts->names from every name, alias and title (names.c). */
void facts_name(struct facts *facts);

/* Builds facts->editions (edition.c). */
void facts_order_editions(struct facts *facts);

/* Whether an event is of that year, by its days or by its name ("Tokyo 2020",
 * held in 2021). */
bool event_is_of(const struct fact_event *event, int32_t year);

/* The files of facts/ as the build has embedded them. */
struct builtin_file {
	const char *name;
	const unsigned char *bytes;
	size_t len;
};
extern const struct builtin_file builtin_files[];
extern const size_t builtin_file_count;

#endif
