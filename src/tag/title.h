/*
 * Titles: the words for what somebody is: "CEO", "Senior Vice-President",
 * "former deputy foreign minister", "Secretary of State". Only the words;
 * whose title it is, and where, is for tag/role to say.
 */
#ifndef TAG_TITLE_H
#define TAG_TITLE_H

#include "tag/name_words.h"
#include "text/token.h"

struct title {
	uint32_t first, end; /* tokens of the title, without such words */
	uint32_t from;       /* first token of these: "the", "former" */
	uint32_t over;       /* where the head ends and "of Science and
				Technology" begins; else end */
	uint32_t sets;       /* enum title_set of its head */
	uint32_t head;       /* index for title_row_at */
	uint8_t flags;       /* enum title_flag, a set */
};
struct titles ROWS_OF(struct title);

/* In order, none overlapping, each within one sentence. One linear pass. */
void titles_find(struct arena *arena, const struct tokens *tokens,
	const struct sentences *sentences, const struct name_words *words,
	struct titles *titles);

/* The first row that ends behind a token; titles->count without one. */
uint32_t titles_from(const struct titles *titles, uint32_t token);

/*
 * A title in the form in which two can be compared: "CEO" and "Chief Executive
 * Officer" are "chief executive officer", "Vice-Chairman" and "vice chair" are
 * "vice chair". `end` may lie behind title->end, where what follows belongs
 * to it ("head of research"). In the arena.
 */
struct str title_normal(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct name_words *words,
	const struct title *title, uint32_t end);

#endif
