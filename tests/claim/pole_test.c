/* Each row of pole.def is found in its example, and each axis has two ends. */
#include "example.h"

#include "claim/pole.h"

static bool is_told(const struct attributes *attributes,
	const struct reading *reading, uint32_t wanted)
{
	for (uint32_t t = 0; t < reading->tokens.count; t++) {
		uint32_t next = 0, row;

		while (pole_next(&attributes->poles, &reading->article,
			&reading->tokens, t, reading->tokens.count, &next,
			&row))
			if (row == wanted)
				return true;
	}
	return false;
}

static void examples_are_found(void **state)
{
	const struct attributes *attributes = &attributes_digest;
	struct road road;
	struct arena arena = {0};
	struct buffer text = BUFFER_INIT;

	(void)state;
	road_open(&road, NULL);
	for (uint32_t i = 0; i < pole_count(); i++) {
		struct str example = pole_row(i)->example;
		struct reading reading;

		assert_true(str_find_char(example, '[', 0) != STR_NPOS);
		example_write(example, &text);
		road_read(&road, &arena, STR("pole"), buffer_str(&text),
			DAY_NONE, &reading);
		if (!is_told(attributes, &reading, i))
			fail_msg("not found: %.*s", STR_ARG(example));
		for (uint32_t j = 0; j < pole_count(); j++)
			if (pole_row(j)->axis == pole_row(i)->axis && j != i)
				assert_false(is_told(attributes, &reading, j));
		arena_reset(&arena);
	}
	buffer_release(&text);
	arena_release(&arena);
	road_close(&road);
}

static void axes_have_two_ends(void **state)
{
	(void)state;
	for (enum pole_axis axis = 0; axis < AXES; axis++) {
		uint32_t sides = 0;

		for (uint32_t i = 0; i < pole_count(); i++)
			if (pole_row(i)->axis == axis)
				sides |= 1u << pole_row(i)->side;
		assert_true(sides & 1u << 1 && sides & 1u << 2);
		assert_true(axis_at(axis)->values != 0);
		assert_true(axis_at(axis)->why.len > 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_are_found),
		cmocka_unit_test(axes_have_two_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
