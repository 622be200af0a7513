/*
 * Finds the names of an article; see tag/name.h.
 */
#ifndef TAG_NAME_FIND_H
#define TAG_NAME_FIND_H

#include "tag/name.h"
#include "tag/title.h"

/* A name that the caller knows of (the fact base), where it stands. */
struct known_name {
	struct span span; /* bytes of the text */
	enum name_kind kind;
	uint32_t id;
};
struct known_names ROWS_OF(struct known_name);

/*
 * All names of the article outside its furniture, in order, none overlapping.
 * Headlines in which every longer word has a capital give none: capitals say
 * nothing there. `known` are in order and do not overlap. Linear.
 */
void names_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct name_words *words, const struct titles *titles,
	const struct known_names *known, struct names *names);

#endif
