/*
 * How two versions stand to each other, as it is reported.
 */
#ifndef STORY_RELATION_H
#define STORY_RELATION_H

#include "base/rows.h"

enum relation {
	RELATION_IDENTICAL,  /* the same passages, whatever stands around */
	RELATION_REVISION,   /* most of both is the same */
	RELATION_EXCERPT,    /* most of the shorter is in the longer */
	RELATION_REWRITE,    /* some passages are the same */
	RELATION_SAME_EVENT, /* told anew */
	RELATION_UNRELATED
};

enum copied { COPIED_UNKNOWN, COPIED_A_TO_B, COPIED_B_TO_A };

struct link {
	bool linked;
	enum relation relation;
	enum copied copied;
	struct str origin; /* the house it comes from; absent: unknown */
	struct strs because;
};

/* As FORMATS spells them: "same-event", "a->b". */
struct str relation_name(enum relation relation);
struct str copied_name(enum copied copied);

#endif
