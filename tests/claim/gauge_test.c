/* Each row of gauge.def is found in its example. */
#include "example.h"

#include "claim/gauge.h"

static void examples_are_found(void **state)
{
	const struct attributes *attributes = &attributes_digest;
	struct road road;
	struct arena arena = {0};
	struct buffer text = BUFFER_INIT;

	(void)state;
	road_open(&road, NULL);
	for (uint32_t i = 0; i < gauge_count(); i++) {
		struct str example = gauge_row(i)->example;
		struct reading reading;

		assert_true(str_find_char(example, '[', 0) != STR_NPOS);
		example_write(example, &text);
		road_read(&road, &arena, STR("gauge"), buffer_str(&text),
			DAY_NONE, &reading);
		if (!example_has(&attributes->gauges, &reading, i))
			fail_msg("not found: %.*s", STR_ARG(example));
		arena_reset(&arena);
	}
	buffer_release(&text);
	arena_release(&arena);
	road_close(&road);
}

/* A gauge of nothing is none, and no day grows. */
static void rows_are_whole(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < gauge_count(); i++) {
		const struct gauge *gauge = gauge_row(i);

		assert_true(gauge->values != 0);
		if (gauge->change == GAUGE_RISES)
			assert_false(gauge->values & POLE_DAY);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_are_found),
		cmocka_unit_test(rows_are_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
