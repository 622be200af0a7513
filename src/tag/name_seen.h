/*
 * How the words of an article are written elsewhere in it, to tell whether the
 * capital that begins a sentence is a name's.
 */
#ifndef TAG_NAME_SEEN_H
#define TAG_NAME_SEEN_H

#include "tag/name_words.h"
#include "text/token.h"

enum name_seen {
	SEEN_LOWER = 1 << 0,   /* in lower case */
	SEEN_CAPITAL = 1 << 1, /* with a capital inside a sentence */
	SEEN_RUN = 1 << 2      /* before one or two others that begin one */
};

struct seen_slot {
	uint64_t hash; /* 0: free */
	uint32_t seen;
};

struct seen_words {
	struct seen_slot *slots;
	uint32_t mask;
	/* by first letter: the lengths of words in slots, a bit each, so that
	 * most words need no hash */
	uint32_t lengths[32];
};

/* All words of the article. Linear. */
void seen_words_read(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct name_words *names,
	struct seen_words *words);

/* How the word of a token is written, a set of enum name_seen. */
uint32_t seen_word(const struct seen_words *words,
	const struct article *article, const struct token *token);

#endif
