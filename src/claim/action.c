#include "claim/action.h"

static const struct action_class_row classes[] = {
#define CLASS(NAME, kind, trait, why) {ACTION_##trait, STR_INIT(why)},
#define ACTION(NAME, side, phrases, example)
#include "lang/en/action.def"
#undef CLASS
#undef ACTION
};

static const struct action actions[] = {
#define CLASS(NAME, kind, trait, why)
#define ACTION(NAME, side, phrases, example)                                   \
	{ACTION_##NAME, side, STR_INIT(phrases), STR_INIT(example)},
#include "lang/en/action.def"
#undef CLASS
#undef ACTION
};

const struct action_class_row *action_class_at(enum action_class class)
{
	return &classes[class];
}

uint32_t action_count(void)
{
	return sizeof(actions) / sizeof(*actions);
}

const struct action *action_row(uint32_t index)
{
	return &actions[index];
}
