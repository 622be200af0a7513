/*
 * Stories: the articles of a corpus that tell one story. Copied text joins
 * articles whatever else they are linked with; tellings in other words, and
 * later ones that share a paragraph, join two groups only where most of the
 * one are linked with most of the other, lest a month of reports on one
 * company become a single story, link by link.
 */
#ifndef STORY_STORIES_H
#define STORY_STORIES_H

#include "story/linking.h"

/* Of two articles or more: members[first..end), rows of the sketches. */
struct story {
	uint32_t first, end;
};

struct stories {
	struct story *rows;
	uint32_t count, room;
	uint32_t *members; /* of all stories, each in the order of sketches */
};

/* By their first member. Depends on the links alone, not on their order; and
 * on no link of other articles. In the arena. */
void stories_find(struct arena *arena, const struct pair_links *links,
	uint32_t articles, struct stories *stories);

#endif
