/*
 * Reworded: two phrases word by word, and the words of the one that stand in
 * the place of the other's; and where in a story a phrase stands, whole or
 * with some other words. Case and the marks around words do not matter.
 */
#ifndef STORY_REWORDED_H
#define STORY_REWORDED_H

#include "base/arena.h"

struct words {
	struct span *rows; /* bytes of the text, without marks around them */
	uint32_t count;
};

/* The words of a text within a span, in the arena. */
struct words words_of(struct arena *arena, struct str text, struct span within);

/* From the first word of a run to its last; {0, 0} of none. */
struct span words_span(const struct words *words, uint32_t first, uint32_t end);

/* Words of one text, and of another. */
struct wording {
	struct str text;
	struct words words;
};

/* Where the phrase stands in a story word for word; {0, 0}: nowhere. */
struct span wording_stands(
	const struct wording *story, const struct wording *phrase);

/* The words of a story, as many as the phrase has and some, that have most in
 * common with it: more than two, and most of it. None: end is first. */
void wording_seek(const struct wording *story, const struct wording *phrase,
	uint32_t *first, uint32_t *end);

/* Words of one that stand where the other has others. */
struct rewording {
	struct span mine, other;
};
enum { REWORDINGS_MOST = 8 };

/* The first few of them; none where the two have no word in common. */
uint32_t wording_compare(const struct wording *a, const struct wording *b,
	struct rewording rewordings[REWORDINGS_MOST]);

#endif
