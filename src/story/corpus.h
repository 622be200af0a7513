/*
 * The corpus keeps of each reading what a timeline needs: a copy, in its own
 * arena, so that the reading may go.
 */
#ifndef STORY_CORPUS_H
#define STORY_CORPUS_H

#include "claim/offset.h"
#include "story/linking.h"
#include "story/reference.h"
#include "story/repeat.h"

/* An article as the corpus keeps it. */
struct corpus_article {
	struct str id, path, title, publisher, byline, place, url, language;
	struct strs credits;
	struct published published, modified;
	uint32_t line;   /* of its file */
	bool record;     /* one of those in its file */
	uint32_t origin; /* articles with the same number have one origin */
};
struct corpus_articles ROWS_OF(struct corpus_article);

/* An event as one article tells it. */
struct corpus_event {
	uint32_t article;      /* index in corpus_articles */
	uint32_t row;          /* in the order of reading */
	struct event event;    /* strings copied; span etc. as in the article */
	struct str clock;      /* "16:30" where a time is told; else absent */
	struct span file_span; /* of the event's words */
	uint32_t line, column;
	struct excerpt
		excerpt; /* its sentence, the words that date it marked */
	/* Where its article has no day of publication, how far from that it
	 * lies; else NULL. */
	const struct offset *offset;
};
struct corpus_events ROWS_OF(struct corpus_event);

/* Two events that are told by one passage in two copies of a story. */
struct retelling {
	uint32_t a, b; /* in corpus_events */
};
struct retellings ROWS_OF(struct retelling);

struct corpus {
	struct arena arena;
	struct corpus_articles articles;
	struct corpus_events events;
	struct references references; /* only where wanted */
	bool refers;                  /* keep them */
	struct repeats repeats;       /* only where wanted */
	bool repeating;               /* keep them */
	struct sketches sketches;     /* identity: row of the article */
	/* What retold_find adds. */
	struct pair_links links; /* between articles */
	struct retellings retellings;
	bool context; /* keep what stands around each sentence */
};

/* The line of the file to show to people, of a line of the article. */
static inline uint32_t corpus_file_line(
	const struct corpus_article *article, uint32_t line)
{
	return article->record ? article->line : line;
}

void corpus_init(struct corpus *corpus);
void corpus_release(struct corpus *corpus);

/* Copies what it needs; the reading may go. Memory grows with the events. */
void corpus_add(struct corpus *corpus, const struct reading *reading);

/* The offsets of the events of the article that was added last, to be copied;
 * NULL: none. */
void corpus_offsets(struct corpus *corpus, const struct offset *offsets);

/* The sketch of the article that was added last, to be copied. */
void corpus_sketch(struct corpus *corpus, struct str packed);

/* Puts articles in the order of their files, so that nothing depends on how
 * they were named. Not after anything was found in it. */
void corpus_sort(struct corpus *corpus);

/* Where the events of each article begin, in the arena; behind the last
 * article, how many there are. After corpus_sort. */
const uint32_t *corpus_events_first(
	const struct corpus *corpus, struct arena *arena);

#endif
