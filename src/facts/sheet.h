/*
 * A sheet is what one file says, before it is merged with what is known: the
 * readers (YAML, calendars) fill one, and it is merged whole or not at all.
 * Rows and strings live in the arena of the fact base.
 */
#ifndef FACTS_SHEET_H
#define FACTS_SHEET_H

#include "facts/facts.h"

/* An id that must exist once everything is loaded. */
struct reference {
	struct str id; /* absent: refers to nothing */
	struct fact_origin origin;
};
struct references ROWS_OF(struct reference);

/* What a file may leave out is absent (ptr NULL). */
struct sheet_entity {
	struct entity row;
	struct str kind; /* row.kind counts where this is not absent */
	bool replaces;
};
struct sheet_entities ROWS_OF(struct sheet_entity);

struct sheet_event {
	struct fact_event row; /* without its series */
	struct reference series;
	bool replaces;
};
struct sheet_events ROWS_OF(struct sheet_event);

struct sheet_fact {
	struct fact row;
	bool replaces;
};
struct sheet_facts ROWS_OF(struct sheet_fact);

struct sheet {
	struct sheet_entities entities;
	struct sheet_events events;
	struct sheet_facts facts;
};

/*
 * Adds a sheet to the base. A known id gets what it did not have yet; another
 * value for what it has is FC_BAD_FACTS unless the row replaces, and so are an
 * id given twice, and a new row without what it needs. Then nothing changed.
 */
enum fc_status sheet_merge(
	struct facts *facts, const struct sheet *sheet, struct fc_error *error);

/* Likewise all of some sheets, without asking, into a base that is empty yet:
 * the build has merged the same. */
void sheets_take(struct facts *facts, const struct sheet *sheets, size_t count);

/* The readers: bytes to a sheet. `path` lives in the arena. */
enum fc_status yaml_read(struct arena *arena, struct str path, struct str yaml,
	struct sheet *sheet, struct fc_error *error);
enum fc_status calendar_read(struct arena *arena, struct str path,
	struct str ics, struct sheet *sheet, struct fc_error *error);

/*
 * Fills *error and returns its status. `detail` may come from a file: it is
 * cut to length, and control characters in it become "?".
 */
enum fc_status fault(struct fc_error *error, enum fc_status status,
	struct fact_origin where, const char *reason, struct str detail);

#endif
