/*
 * Passages: the sentences of a story as they are compared, each a run of
 * terms. Furniture, captions, bylines and datelines are in none; a sentence
 * of more than PASSAGE_TERMS is several.
 */
#ifndef STORY_PASSAGE_H
#define STORY_PASSAGE_H

#include "story/term.h"

enum { PASSAGE_TERMS = 200 };

struct passage {
	uint32_t first, end;  /* terms */
	struct span span;     /* bytes of the text, marks at the ends too */
	uint64_t fingerprint; /* of the keys of its terms, in order */
	uint32_t weight;      /* sum of its terms' */
	uint32_t rare;        /* sum of what they weigh in the corpus, if any */
	bool headline;
	bool quoted; /* it begins with a quotation; sketches do not keep it */
};

struct passages {
	struct passage *rows;
	uint32_t count, room;
	struct terms terms;
};

/* One linear pass over the tokens. With `whole` nothing is taken for masthead
 * or furniture. */
void passages_read(struct arena *arena, const struct reading *reading,
	const struct vocabulary *vocabulary, bool whole,
	struct passages *passages);

/* The passage in which a span begins; NO_PASSAGE where none does. */
#define NO_PASSAGE UINT32_MAX
uint32_t passage_holding(const struct passages *passages, struct span span);

#endif
