/*
 * Notices: short articles that correct, clarify or take back another one and
 * name it: "In the Oslo item headlined 'X' please read ... instead of ...".
 */
#ifndef STORY_NOTICE_H
#define STORY_NOTICE_H

#include "base/str.h"

/* Whether a text calls itself one, in its title or at its head. */
bool notice_is(struct str title, struct str text);

#endif
