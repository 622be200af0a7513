/*
 * Details: what a version says that can be compared with another telling,
 * each with its place. Copies of the reading's rows, so that the reading may
 * go; each table is in order of start.
 */
#ifndef STORY_DETAILS_H
#define STORY_DETAILS_H

#include "claim/reading.h"

/* A name as written, not a pronoun. */
struct said_name {
	struct span span;
	struct str full; /* as names_full */
	uint8_t kind;    /* enum name_kind */
	bool person;     /* may be one */
};
struct said_names ROWS_OF(struct said_name);

struct said_title {
	struct span span;
	struct str normal; /* as title_normal */
};
struct said_titles ROWS_OF(struct said_title);

/* The day in front of a story: "NAIROBI, August 21 (Xinhua) -". */
struct said_dateline {
	struct str place;
	uint32_t timex; /* row in timexes, or UINT32_MAX: there is none */
};

struct details {
	struct said_dateline dateline;
	struct quantities quantities;
	struct timexes timexes; /* without nodes */
	struct said_names names;
	struct said_titles titles;
	struct quotes quotes;
	struct tlinks tlinks; /* rows of timexes are those above */
	struct pasts pasts;
};

/* Everything in the arena. Tables that were not asked for stay empty. */
void details_make(struct arena *arena, const struct reading *reading,
	const struct name_words *words, struct details *details);

#endif
