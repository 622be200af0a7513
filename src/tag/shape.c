#include "tag/shape.h"

#include "tag/calendar.h"
#include "tag/holiday.h"

static const struct shape shapes[] = {
#define SHAPE(group, pattern, operation, argument, example, value)             \
	{GROUP_##group, STR_INIT(pattern), OP_##operation, argument,           \
		STR_INIT(example), STR_INIT(value)},
#include "lang/en/shapes.def"
#undef SHAPE
#define HOLIDAY(id, rule, a, b, c, names)                                      \
	{GROUP_holiday, STR_INIT(names), OP_NEAR_HOLIDAY, HOLIDAY_##id,        \
		STR_INIT(""), STR_INIT("")},
#include "lang/en/holidays.def"
#undef HOLIDAY
};

enum { SHAPE_COUNT = sizeof(shapes) / sizeof(*shapes) };

const bool group_emits[GROUP_COUNT] = {
#define GROUP(name, emits) emits,
#include "lang/groups.def"
#undef GROUP
};

const struct shape *shapes_all(size_t *count)
{
	*count = SHAPE_COUNT;
	return shapes;
}
