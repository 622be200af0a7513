#include "claim/point.h"

static const struct point points[] = {
#define POINT(KIND, key, side, phrases, example)                               \
	{POINT_##KIND, key, side, STR_INIT(phrases), STR_INIT(example)},
#include "lang/en/point.def"
#undef POINT
};

uint32_t point_count(void)
{
	return sizeof(points) / sizeof(*points);
}

const struct point *point_row(uint32_t index)
{
	return &points[index];
}
