/*
 * The words of a version's sentences, in which deeds are read: without the
 * marks around them, which end what is said. Borrows the version's text.
 */
#ifndef STORY_DEED_WORDS_H
#define STORY_DEED_WORDS_H

#include "story/clue.h"
#include "story/version.h"

/* A word without the marks around it. */
struct line_word {
	struct span span; /* bytes of the text */
	bool end;         /* a mark stands behind it */
};

/* The words of a sentence. */
struct line {
	const struct version *version;
	uint32_t sentence;
	struct line_word *rows;
	uint32_t count, room;
};

struct lines {
	struct line *rows; /* one a sentence */
	uint32_t count;
};

struct lines lines_make(struct arena *arena, const struct version *version);

/* Absent behind the last. */
struct str line_text(const struct line *line, uint32_t at);

/* Where it begins in the text. */
uint32_t line_offset(const struct line *line, uint32_t at);

/* Whether a mark stands behind it, or no word does. */
bool line_ends(const struct line *line, uint32_t at);

/* Whether it is that word, or one of a set, in any case. */
bool line_has(const struct line *line, uint32_t at, const char *word);
bool line_is(const struct line *line, uint32_t at, enum clue clue);

/* "Not", "never", "cannot", "didn't". */
bool line_denies(const struct line *line, uint32_t at);

#endif
