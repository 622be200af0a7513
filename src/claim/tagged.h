/*
 * Tagged sentences: the sentences of one article with their parts, each tagged
 * when it is first asked for, and once, though events, quotes and claims all
 * read it. Lives in the article's arena.
 */
#ifndef CLAIM_TAGGED_H
#define CLAIM_TAGGED_H

#include "claim/parts.h"

struct tagged_sentence {
	const uint8_t *part; /* as in struct parts; NULL: not asked for yet */
	const uint32_t *timex;
};

struct tagged {
	struct arena *arena;
	const struct article *article;
	const struct tokens *tokens;
	const struct sentences *sentences;
	const struct timexes *timexes;
	const struct claim_words *words;
	struct tagged_sentence *rows; /* by sentence */
};

/* For an article whose temporal expressions are found. What it is given must
 * outlive it. */
void tagged_init(struct tagged *tagged, struct arena *arena,
	const struct article *article, const struct tokens *tokens,
	const struct sentences *sentences, const struct timexes *timexes,
	const struct claim_words *words);

/* All is to be tagged anew: the temporal expressions have become others. */
void tagged_forget(struct tagged *tagged);

/* The parts of a sentence; the caller may change them. */
void tagged_parts(
	const struct tagged *tagged, uint32_t sentence, struct parts *parts);

#endif
