/*
 * Credits: the houses a story says it was taken from or written with. They
 * stand in lines of their own around the story ("Source: ..."), at the end
 * of its last sentence ("(AFP)"), or in its first and last sentences
 * ("reported China Daily"). Who took a photograph is not one.
 */
#ifndef TAG_CREDIT_H
#define TAG_CREDIT_H

#include "read/article.h"

/* Adds the name a reader would write, once. */
void credit_add(struct arena *arena, struct strs *credits, struct str written);

/* Adds the houses of "AP", "AFP/Reuters", "ANN/THE CHINA DAILY"; of a chain,
 * not the carrier where another house is named. */
void credit_add_chain(
	struct arena *arena, struct strs *credits, struct str chain);

/* What the tail says besides. */
struct credit_tail {
	struct str publisher; /* of "Copyright 2024 Example Media" */
	struct str byline;    /* of "(Reporting by Jane Doe; ...)" */
	struct str signature; /* a line that is likely a house, unknown */
};

/* Reads the article's text from `story` on: its first and its last bytes. */
void credits_find(struct arena *arena, const struct article *article,
	uint32_t story, struct strs *credits, struct credit_tail *tail);

#endif
