#include "story/kind.h"

static const struct {
	struct str name, rule, differs;
} kinds[] = {
#define KIND(NAME, name, rule, differs)                                        \
	[KIND_##NAME] = {STR_INIT(name), STR_INIT(rule), STR_INIT(differs)},
#include "story/kind.def"
#undef KIND
};

struct str kind_name(enum kind kind)
{
	return kinds[kind].name;
}

struct str kind_rule(enum kind kind)
{
	return kinds[kind].rule;
}

struct str kind_differs(enum kind kind)
{
	return kinds[kind].differs;
}
