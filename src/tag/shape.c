#include "tag/shape.h"

#include "tag/calendar.h"
#include "tag/holiday.h"

const struct shape shape_table[] = {
#define SHAPE(group, pattern, operation, argument, example, value)             \
	{GROUP_##group, STR_INIT(pattern), OP_##operation, argument},
#include "lang/en/shapes.def"
#undef SHAPE
#define HOLIDAY(id, rule, a, b, c, names)                                      \
	{GROUP_holiday, STR_INIT(names), OP_NEAR_HOLIDAY, HOLIDAY_##id},
#include "lang/en/holidays.def"
#undef HOLIDAY
};

const struct shape_example shape_examples[] = {
#define SHAPE(group, pattern, operation, argument, example, value)             \
	{STR_INIT(example), STR_INIT(value)},
#include "lang/en/shapes.def"
#undef SHAPE
#define HOLIDAY(id, rule, a, b, c, names) {STR_INIT(""), STR_INIT("")},
#include "lang/en/holidays.def"
#undef HOLIDAY
};

enum { SHAPE_COUNT = sizeof(shape_table) / sizeof(*shape_table) };

const bool group_emits[GROUP_COUNT] = {
#define GROUP(name, emits) emits,
#include "lang/groups.def"
#undef GROUP
};

const struct shape *shapes_all(size_t *count)
{
	*count = SHAPE_COUNT;
	return shape_table;
}
