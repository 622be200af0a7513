/*
 * Findings: what an editor is told of two versions, with the places in both
 * and the reasons: conflicts, what time explains, and passages that are the
 * same.
 */
#ifndef STORY_FINDING_H
#define STORY_FINDING_H

#include "story/kind.h"
#include "story/match.h"

enum finding_class {
	FINDING_CONFLICT,  /* both cannot be true */
	FINDING_DUPLICATE, /* the same passage */
	FINDING_UPDATE,    /* explained by time or by a correction */
	FINDING_NOTE
};

struct finding {
	enum finding_class class;
	struct str kind; /* "day", "number", ...; absent for a duplicate */
	struct str rule; /* "FC301"; absent for a duplicate */
	struct str message;
	struct span a, b; /* bytes of the texts */
	struct strs because;
};
struct findings ROWS_OF(struct finding);

/* "conflict", "duplicate", ... */
struct str finding_class_name(enum finding_class class);

/* Two versions and what is found in them. Borrows all of it. */
struct findings_between {
	struct arena *arena;
	const struct version *a, *b;
	struct findings *findings;
};

/* Adds what stands at a place of each, with the message of its kind and the
 * first reason. */
struct finding *finding_add(const struct findings_between *two,
	enum finding_class class, enum kind kind, struct span a, struct span b,
	struct str why);

/* Lets one of that kind tell of what stands at further places, too. */
void finding_widen(const struct findings_between *two, struct finding *finding,
	enum kind kind, struct span a, struct span b);

/* Whether one of them tells of what overlaps both. */
bool findings_tell(
	const struct findings *findings, struct span a, struct span b);

/* Puts them in the order of a, and tells each difference once: of conflicts and
 * updates that overlap on both sides an update, else the one that was added
 * first. */
void findings_settle(struct arena *arena, struct findings *findings);

/* Takes back the conflicts between what is there in a and in b. */
void findings_drop(struct findings *findings, struct span a, struct span b);

/* Adds a row for each match that is one passage. */
void duplicates_find(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct findings *findings);

/* Where one is a house's own later report, and no correction, numbers that
 * differ have gone on: they are updates. */
void findings_follow(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings);

/* Where one of the two calls itself a correction, the reason of each conflict
 * says which of them stands. */
void findings_correct(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings);

#endif
