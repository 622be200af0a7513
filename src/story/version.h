/*
 * A version is one article's telling of a story, as it is compared with
 * others: its passages, and what marks the story: names, numbers, days and
 * unusual words, each once. It owns what it needs, so the reading may go.
 */
#ifndef STORY_VERSION_H
#define STORY_VERSION_H

#include "story/said.h"
#include "story/details.h"
#include "story/passage.h"
#include "story/trait.h"

struct days ROWS_OF(day_t);

/* The minute of publication where only the day is known, or nothing. */
#define NO_MINUTE INT64_MIN

/* What its traits and passages weigh together. */
struct sums {
	uint32_t traits[4];              /* by enum term_kind */
	uint32_t rare_names, rare_words; /* by how rare in the corpus */
	uint32_t passages;
	bool table; /* it consists of numbers more than of words */
};

struct findings; /* story/finding.h */

struct version {
	const struct vocabulary *vocabulary; /* borrowed */
	struct article article; /* id, path, text, map, lines; no blocks */
	struct str title, publisher;
	struct str url; /* canonical; absent where the file does not say */
	struct strs credits;
	struct published published;
	int64_t minute; /* of publication, UTC, since 1970; or NO_MINUTE */
	struct civil dateline; /* its day where the year is not known; or 0s */
	uint64_t content;      /* of all its passages: equal where they are */
	struct passages passages;
	struct terms title_terms;
	bool title_is_passage;  /* the headline stands in the text */
	bool notice;            /* it corrects another (see notice.h) */
	struct traits traits;   /* by key; none twice, none without weight */
	struct traits headline; /* its rare words, by key */
	struct sums sums;
	struct days days;       /* told of, in order, none twice */
	struct details details; /* what can be compared; empty where only
				   links are looked for */
	struct said said;       /* what is claimed; likewise */
	/* What it gets wrong by itself, see story/fault.h; or NULL. */
	const struct findings *faults;
};

struct versions ROWS_OF(struct version);

/* All that a sketch is made of: no traits, and strings are borrowed from the
 * reading. */
void version_read(struct arena *arena, const struct reading *reading,
	const struct vocabulary *vocabulary, struct version *version);

/* Everything in the arena. Linear. */
void version_make(struct arena *arena, const struct reading *reading,
	const struct vocabulary *vocabulary, struct version *version);

/* Fills traits, headline and sums from the terms of passages and title; or
 * headline and sums, where the traits are known. */
void version_mark(struct arena *arena, struct version *version);
void version_sum(struct arena *arena, struct version *version);

/* The day nearest to another that its dateline without a year may mean;
 * DAY_NONE where it has none. */
day_t version_dateline_day(const struct version *version, day_t day);

/* Days from the publication of a to that of b, a dateline without a year being
 * of the nearest one; false where one is unknown. */
bool version_days(
	const struct version *a, const struct version *b, int32_t *days);

/* Whether a time is of an earlier year than that of the publication, told by
 * the year or the month. */
bool version_is_history(
	const struct version *version, const struct said_time *time);

/* A sentence or two without a day; what has one is news, if short. */
static inline bool version_is_statement(const struct version *version)
{
	return version->said.sentences.count <= STATEMENT_SENTENCES &&
	       version->published.basis == BASIS_NONE;
}

/* The text of a passage, borrowed from the version. */
static inline struct str version_str(
	const struct version *version, const struct passage *passage)
{
	return str_at(version->article.text, passage->span);
}

/* Where an editor finds a span of the version: bytes of its file. */
struct span version_place(const struct version *version, struct span span,
	uint32_t *line, uint32_t *column);

#endif
