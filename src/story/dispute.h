/*
 * Disputes: two passages that cannot both be true of one event, side by side,
 * so that a printer can show what each says and which of its words say so.
 */
#ifndef STORY_DISPUTE_H
#define STORY_DISPUTE_H

#include "story/corpus.h"

/* A dispute's side that no article told, but the facts. */
#define ARTICLE_NONE UINT32_MAX

/* One side. Strings live in the corpus's arena. */
struct dispute_side {
	uint32_t article; /* index in corpus_articles, or ARTICLE_NONE */
	uint32_t line;
	struct str text;  /* the passage; the fact's title where no article */
	struct span mark; /* bytes of `text` that say it; {0,0}: all of it */
	struct str value; /* what it comes to: "2023-11-08", "6 dead" */
};

struct dispute {
	struct str kind;   /* as of compare's findings: "day", "number", ... */
	struct str reason; /* why both cannot be true */
	struct dispute_side sides[2]; /* what the timeline goes by first */
};
struct disputes ROWS_OF(struct dispute);

/* The side of an event that an article dates; its value is the days. */
struct dispute_side dispute_side_of(
	struct corpus *corpus, const struct corpus_event *source);

/* The side of an event of the fact base. */
struct dispute_side dispute_side_known(
	struct corpus *corpus, const struct facts *facts, uint32_t fact);

#endif
