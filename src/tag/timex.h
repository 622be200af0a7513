/*
 * Temporal expressions. timexes_find notes where they stand and what their
 * words say (fields as written, no anchor needed); timexes_resolve turns that
 * into TIMEX3 values and intervals of days once the publication day and the
 * text's own years are known. Resolving may be repeated with a better anchor.
 */
#ifndef TAG_TIMEX_H
#define TAG_TIMEX_H

#include "tag/calendar.h"
#include "text/token.h"

enum timex_class { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET };

/* "START", "LESS_THAN", ...; absent for MOD_NONE. */
struct str timex_mod_name(enum timex_mod mod);
struct str timex_class_name(enum timex_class kind);

enum timex_flag {
	TIMEX_RELATIVE = 1 << 0,   /* rests on the publication day */
	TIMEX_YEARLESS = 1 << 1,   /* the year was not written */
	TIMEX_UNRESOLVED = 1 << 2, /* what it rests on is not known */
	TIMEX_IMPOSSIBLE = 1 << 3, /* 30 February: no such day */
	TIMEX_AMBIGUOUS = 1 << 4,  /* 03/04/2023, undecided */
	TIMEX_IN_NAME = 1 << 5,    /* "Huawei Connect 2023" */
	TIMEX_VAGUE = 1 << 6,      /* "recently", "in the past" */
	TIMEX_WEEKDAY = 1 << 7,    /* a bare weekday */
	TIMEX_ANAPHOR = 1 << 8     /* refers to what was told before */
};

struct timex {
	struct span span;    /* bytes of the text */
	uint32_t first, end; /* token indexes, half-open */
	uint32_t node;       /* what was written: index in nodes */
	uint32_t begins;     /* the range whose beginning it is; 0: none */
	enum timex_class kind;
	enum timex_mod mod;
	uint32_t flags;       /* enum timex_flag, a set */
	struct str value;     /* TIMEX3; in the arena */
	struct str edtf;      /* absent where no day is known */
	struct str instant;   /* UTC, where a clock time has a zone; absent */
	struct interval days; /* DAY_NONE where it cannot be known */
	struct strs because;
	struct str row; /* name of the table row that found it */
};

struct timex_nodes; /* fields as written: tag/written.h */

struct timexes {
	struct timex *rows;
	uint32_t count, room;
	struct timex_nodes *nodes;
};

/* What resolving rests on. */
struct anchor {
	/* The publication day; where only a window is known, both ends. */
	struct interval published;
	enum basis basis;
	/* A day in the text's own time to count from where published is not
	 * one day: the day of a dated event of the text; or DAY_NONE. */
	day_t narrative;
	struct str narrative_because;
	bool timex3; /* FC's --timex3 */
	/* The minute of the publication day, 0 to 1439, where timed. */
	bool timed;
	int32_t minute;
	/* Of the masthead; they tell how its house writes dates. */
	struct str publisher, place;
};

struct grammar; /* compiled tables of a language: tag/grammar.h */

void timexes_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct grammar *grammar, struct timexes *timexes);

/*
 * To the letter of TimeML: an expression that is made of others ("from 1990 to
 * 1995", "two days after Friday") is given as those, without the words between.
 */
void timexes_split(struct arena *arena, const struct tokens *tokens,
	struct timexes *timexes);

/* Makes an expression what a node of it says, of those words only. */
void timex_place(const struct tokens *tokens, const struct timexes *timexes,
	uint32_t node, struct timex *timex);

void timexes_resolve(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct grammar *grammar, const struct anchor *anchor,
	struct timexes *timexes);

/* The first timex whose first token is at or after `token`. */
uint32_t timexes_from(const struct timexes *timexes, uint32_t token);

#endif
