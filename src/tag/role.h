/*
 * Roles: who is what, and of what: "Alibaba Group CEO Wu Yongming", "Qiu Yong,
 * Secretary of the Party Committee of Tsinghua University,", "the co-founder,
 * Yang". One row for each title that the text gives to somebody.
 */
#ifndef TAG_ROLE_H
#define TAG_ROLE_H

#include "tag/name.h"
#include "tag/title.h"

struct role {
	struct span span;       /* of all that is said: person, title, body */
	uint32_t title;         /* index in titles */
	uint32_t person;        /* row in names */
	uint32_t organization;  /* row in names, or NAME_NO_ROW */
	struct str person_name; /* in full, where the article gives it */
	struct str title_text;  /* as written, one space between words */
	struct str normal;      /* for comparison; see title_normal */
	struct str body;        /* the organisation's name, as written; "China"
				   for "Chinese"; absent where none is given */
	uint32_t flags;         /* enum title_flag, a set */
	struct strs because;
};
struct roles ROWS_OF(struct role);

/* In order of start. Linear. */
void roles_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct name_words *words, const struct titles *titles,
	const struct names *names, struct roles *roles);

/*
 * Whom "the chairman" means: the row in names of the one person to whom the
 * article gives the title, in any form of it; NAME_NO_ROW where there is none
 * or more than one. `normal` as of title_normal.
 */
uint32_t role_holder(const struct roles *roles, const struct names *names,
	struct str normal);

#endif
