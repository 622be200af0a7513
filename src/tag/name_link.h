/*
 * Links: which rows name the same, by their words: the same words again, "Wu"
 * behind "Wu Yongming", "Alibaba" for "Alibaba Group", "WIC" behind "World
 * Internet Conference (WIC)". What is said of one row is then said of all.
 */
#ifndef TAG_NAME_LINK_H
#define TAG_NAME_LINK_H

#include "tag/name_sign.h"

/* Sets head, kind, gender and person of the written rows. */
void names_link(struct arena *arena, const struct article *article,
	const struct tokens *tokens, struct names *names,
	struct name_signs *signs);

#endif
