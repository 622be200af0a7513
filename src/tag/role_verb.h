/*
 * Titles that a verb gives or takes: "Wu is the chief executive of Alibaba",
 * "Acme named Ann Weir chairman", "Lee stepped down as president of Tern".
 */
#ifndef TAG_ROLE_VERB_H
#define TAG_ROLE_VERB_H

#include "tag/role_group.h"

/* Whose titles these are, as role_group_person; "former" is noted before them
 * where the verb makes it so. *of is the body that gave the title. */
uint32_t role_verb_person(const struct role_text *text,
	struct role_group *group, struct role_side *of);

#endif
