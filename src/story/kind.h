/*
 * Kinds of conflict: what it is that two passages tell differently. One row a
 * kind in kind.def.
 */
#ifndef STORY_KIND_H
#define STORY_KIND_H

#include "base/str.h"

enum kind {
#define KIND(NAME, name, rule, differs) KIND_##NAME,
#include "story/kind.def"
#undef KIND
	KIND_COUNT
};

struct str kind_name(enum kind kind);    /* "day" */
struct str kind_rule(enum kind kind);    /* "FC301" */
struct str kind_differs(enum kind kind); /* "another day" */

#endif
