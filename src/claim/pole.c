#include "claim/pole.h"

static const struct axis axes[] = {
#define AXIS(NAME, values, crossed, kind, why) {values, crossed, STR_INIT(why)},
#define POLE(NAME, side, phrases, example)
#include "lang/en/pole.def"
#undef AXIS
#undef POLE
};

static const struct pole poles[] = {
#define AXIS(NAME, values, crossed, kind, why)
#define POLE(NAME, side, phrases, example)                                     \
	{AXIS_##NAME, side, STR_INIT(phrases), STR_INIT(example)},
#include "lang/en/pole.def"
#undef AXIS
#undef POLE
};

const struct axis *axis_at(enum pole_axis axis)
{
	return &axes[axis];
}

uint32_t pole_count(void)
{
	return sizeof(poles) / sizeof(*poles);
}

const struct pole *pole_row(uint32_t index)
{
	return &poles[index];
}

uint32_t pole_next(const struct phrases *phrases, const struct article *article,
	const struct tokens *tokens, uint32_t at, uint32_t limit,
	uint32_t *next, uint32_t *row)
{
	uint16_t found;
	uint32_t length =
		phrases_next(phrases, article, tokens, at, limit, next, &found);

	if (length)
		*row = found;
	return length;
}
