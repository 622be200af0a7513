/*
 * The fact base: what the program knows beyond the text. Entities with their
 * aliases, dated events, facts with validity, each with its source. Read from
 * YAML files and house calendars, checked, then constant and shared.
 */
#ifndef FACTS_FACTS_H
#define FACTS_FACTS_H

#include "base/day.h"
#include "base/rows.h"
#include "factcheck.h"

enum entity_kind {
	ENTITY_PERSON,
	ENTITY_ORGANIZATION,
	ENTITY_PLACE,
	ENTITY_PRODUCT,
	ENTITY_SERIES
};

struct source_note {
	struct str title, url, retrieved;
};

/* Where a row was written, for errors and for findings. */
struct fact_origin {
	struct str path; /* "facts/events.yaml", or "built in: events.yaml" */
	uint32_t line;
};

struct entity {
	struct str id, name;
	enum entity_kind kind;
	struct strs aliases, misspellings;
	struct str qid;
	struct fact_origin origin;
};
struct entities ROWS_OF(struct entity);

#define FACT_NO_ROW UINT32_MAX

struct fact_event {
	struct str id, title;
	uint32_t series; /* index in entities, or FACT_NO_ROW */
	struct strs aliases;
	struct str when; /* EDTF as written */
	struct interval days;
	struct str place;
	struct source_note source;
	struct fact_origin origin;
};
struct fact_events ROWS_OF(struct fact_event);

enum fact_rank { RANK_NORMAL, RANK_PREFERRED, RANK_DEPRECATED };

struct fact {
	struct str subject;      /* id of an entity or event */
	struct str property;     /* "role", "deaths", ... */
	struct str value;        /* scalar; or role: its title */
	struct str organization; /* role: id of the organisation */
	struct interval valid;   /* EDTF interval; DAY_NONE is open */
	day_t as_of;
	struct str tolerance;
	enum fact_rank rank;
	struct source_note source;
	struct fact_origin origin;
};
struct fact_rows ROWS_OF(struct fact);

struct facts; /* owns everything below */

struct facts *facts_new(void);
void facts_free(struct facts *facts);

/* The base that is embedded in the library (facts/ of the source tree). */
enum fc_status facts_add_builtin(struct facts *facts, struct fc_error *error);

/* A YAML file, a folder of them, or an .ics calendar. On failure what was
 * loaded before stays and *error names file and line. */
enum fc_status facts_add_path(
	struct facts *facts, const char *path, struct fc_error *error);

/* The same from memory, for tests and fuzzing; `path` is for messages. */
enum fc_status facts_add_yaml(struct facts *facts, struct str path,
	struct str yaml, struct fc_error *error);
enum fc_status facts_add_calendar(struct facts *facts, struct str path,
	struct str ics, struct fc_error *error);

/* Checks references over all files and builds the automaton. Must follow the
 * last add and come before any mentions_find; may be called again. */
enum fc_status facts_finish(struct facts *facts, struct fc_error *error);

/* Other facts have another one; the built-in base is the build's. */
uint64_t facts_digest(const struct facts *facts);

const struct entities *facts_entities(const struct facts *facts);
const struct fact_events *facts_events(const struct facts *facts);
const struct fact_rows *facts_rows(const struct facts *facts);

/* Index of the entity or event with that id, FACT_NO_ROW without one. */
uint32_t facts_entity(const struct facts *facts, struct str id);
uint32_t facts_event(const struct facts *facts, struct str id);

/*
 * The edition of a series that a text published within `published` speaks of:
 * `year` where the text names one (else 0); otherwise the edition that is on,
 * or the last that began before. FACT_NO_ROW where that is not certain, for
 * one when nothing is known of the publication day, when the next edition is
 * near, or when one may have been held that the base does not know of.
 */
uint32_t facts_edition(const struct facts *facts, uint32_t series, int32_t year,
	struct interval published);

/* Everything as readable text; id absent: all of it. False: no such id. */
bool facts_write(const struct facts *facts, struct str id, struct buffer *out);

#endif
