#include "claim/gauge.h"

static const struct gauge gauges[] = {
#define GAUGE(NAME, values, change, phrases, example)                          \
	{values, GAUGE_##change, STR_INIT(phrases), STR_INIT(example)},
#include "lang/en/gauge.def"
#undef GAUGE
};

uint32_t gauge_count(void)
{
	return sizeof(gauges) / sizeof(*gauges);
}

const struct gauge *gauge_row(uint32_t index)
{
	return &gauges[index];
}
