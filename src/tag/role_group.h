/*
 * The titles that a text gives to one person in one breath, "former chairman
 * and chief executive of Acme", with what stands around them, and who that
 * person is.
 */
#ifndef TAG_ROLE_GROUP_H
#define TAG_ROLE_GROUP_H

#include "tag/role_side.h"

enum { ROLE_GROUP_MAX = 4 };

struct role_group {
	uint32_t first, count; /* titles */
	struct role_side before;
	struct role_side behind[ROLE_GROUP_MAX];
	uint32_t title_first; /* first token of the first title, with words
				 that no table knows: "deputy river warden" */
	uint32_t start;       /* first token of all, with "the", "a veteran" */
	uint32_t end;         /* first token behind all */
	uint32_t sets;        /* enum title_set of all its titles */
};

/* The group that begins with a title of the sentence. */
void role_group_read(
	const struct role_text *text, uint32_t title, struct role_group *group);

/* The first title of a group alone. */
void role_group_single(const struct role_text *text, struct role_group *group);

/* Whether a body stands with one of the titles. */
bool role_group_body(const struct role_group *group);

/* Whose titles these are: a row in names, or NAME_NO_ROW where the text gives
 * them to nobody. *of is the body behind the person ("Bob Lee of Acme"). */
uint32_t role_group_person(const struct role_text *text,
	const struct role_group *group, struct role_side *of);

#endif
