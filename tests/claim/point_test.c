/* Each row of point.def is found in its example. */
#include "example.h"

#include "claim/point.h"

static void examples_are_found(void **state)
{
	const struct attributes *attributes = &attributes_digest;
	struct road road;
	struct arena arena = {0};

	(void)state;
	road_open(&road, NULL);
	for (uint32_t i = 0; i < point_count(); i++) {
		struct reading reading;

		road_read(&road, &arena, STR("point"), point_row(i)->example,
			DAY_NONE, &reading);
		if (!example_has(&attributes->points, &reading, i))
			fail_msg("not found: %.*s",
				STR_ARG(point_row(i)->example));
		road_read(&road, &arena, STR("point"),
			STR("Vale sells eggs at noon."), DAY_NONE, &reading);
		assert_false(example_has(&attributes->points, &reading, i));
		arena_reset(&arena);
	}
	arena_release(&arena);
	road_close(&road);
}

/* What is opposed to nothing can contradict nothing. */
static void fates_have_two_sides(void **state)
{
	uint32_t sides[8] = {0};

	(void)state;
	for (uint32_t i = 0; i < point_count(); i++)
		if (point_row(i)->kind == POINT_FATE_BEHIND)
			sides[point_row(i)->key] |= 1u << point_row(i)->side;
	for (uint32_t key = 0; key < 8; key++)
		assert_true(
			sides[key] == 0 || sides[key] == (1u << 1 | 1u << 2));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_are_found),
		cmocka_unit_test(fates_have_two_sides),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
