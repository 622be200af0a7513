/*
 * The corpus keeps of each reading what a timeline needs (a copy, in its own
 * arena), and the timeline merges that into one row an event.
 */
#ifndef STORY_TIMELINE_H
#define STORY_TIMELINE_H

#include "claim/reading.h"

/* An article as the corpus keeps it. */
struct corpus_article {
	struct str id, path, title, publisher, byline, place, url, language;
	struct strs credits;
	struct published published, modified;
	uint32_t origin; /* articles with the same number have one origin */
};
struct corpus_articles ROWS_OF(struct corpus_article);

/* An event as one article tells it. */
struct corpus_event {
	uint32_t article; /* index in corpus_articles */
	struct event event; /* strings copied; span etc. as in the article */
	struct span file_span; /* of the event's words */
	uint32_t line, column;
	struct str sentence; /* its sentence, white space folded */
	struct span sentence_span; /* file bytes */
};
struct corpus_events ROWS_OF(struct corpus_event);

struct corpus {
	struct arena arena;
	struct corpus_articles articles;
	struct corpus_events events;
};

void corpus_init(struct corpus *corpus);
void corpus_release(struct corpus *corpus);

/* Copies what it needs; the reading may go. Memory grows with the events. */
void corpus_add(struct corpus *corpus, const struct reading *reading);

enum timeline_status { STATUS_CONFIRMED, STATUS_TENTATIVE, STATUS_DISPUTED };

/* One row of the timeline. Its sources are corpus events. */
struct timeline_event {
	struct str id; /* stable: from the event's identity, not its title */
	struct str title;
	struct interval days; /* DAY_NONE: undated */
	struct str edtf;
	struct str precision; /* "day", "days", "week", "month", "year", ... */
	enum timeline_status status;
	struct str place;
	uint32_t reports, origins;
	double score; /* importance 0 to 1 */
	uint32_t fact; /* index in facts_events, or FACT_NO_ROW */
	struct {
		uint32_t *rows; /* indexes in corpus->events, by article order */
		uint32_t count;
	} sources;
	struct strs conflicts, because;
};
struct timeline_events ROWS_OF(struct timeline_event);

struct timeline {
	const struct corpus *corpus;
	const struct facts *facts;
	struct timeline_events events;  /* dated: by earliest, latest, title */
	struct timeline_events undated; /* by title */
};

struct timeline_choice {
	struct interval range; /* events that touch it; DAY_NONE: open */
	uint32_t top;          /* the N most important days; 0: all */
	bool undated;          /* leave the dated ones out */
};

/* Rows live in the corpus's arena. Sorting and hashing only, no pairs. */
void timeline_make(struct corpus *corpus, const struct facts *facts,
        const struct timeline_choice *choice, struct timeline *timeline);

#endif
