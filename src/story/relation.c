#include "story/relation.h"

struct str relation_name(enum relation relation)
{
	static const struct str names[] = {
		[RELATION_IDENTICAL] = STR_INIT("identical"),
		[RELATION_REVISION] = STR_INIT("revision"),
		[RELATION_EXCERPT] = STR_INIT("excerpt"),
		[RELATION_REWRITE] = STR_INIT("rewrite"),
		[RELATION_SAME_EVENT] = STR_INIT("same-event"),
		[RELATION_UNRELATED] = STR_INIT("unrelated"),
	};

	return names[relation];
}

struct str copied_name(enum copied copied)
{
	static const struct str names[] = {
		[COPIED_UNKNOWN] = STR_INIT("unknown"),
		[COPIED_A_TO_B] = STR_INIT("a->b"),
		[COPIED_B_TO_A] = STR_INIT("b->a"),
	};

	return names[copied];
}
