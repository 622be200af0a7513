/* Each row of action.def is found in its example, and each class has sides that
 * exclude each other. */
#include "example.h"

#include "claim/action.h"
#include "claim/inflect.h"

/* Whether the row is the longest that begins anywhere in the reading. */
static bool is_read(const struct attributes *attributes,
	const struct reading *reading, uint32_t wanted)
{
	uint32_t t = 0;

	while (t < reading->tokens.count) {
		uint16_t row;
		uint32_t length = phrases_at(&attributes->actions,
			&reading->article, &reading->tokens, t,
			reading->tokens.count, &row);

		if (length && row == wanted)
			return true;
		t += length ? length : 1;
	}
	return false;
}

static void examples_are_found(void **state)
{
	const struct attributes *attributes = &attributes_digest;
	struct road road;
	struct arena arena = {0};

	(void)state;
	road_open(&road, NULL);
	for (uint32_t i = 0; i < action_count(); i++) {
		struct reading reading;

		road_read(&road, &arena, STR("action"), action_row(i)->example,
			DAY_NONE, &reading);
		if (!example_has(&attributes->actions, &reading, i))
			fail_msg("not found: %.*s",
				STR_ARG(action_row(i)->example));
		for (uint32_t j = 0; j < action_count(); j++)
			if (action_row(j)->class == action_row(i)->class &&
				j != i && is_read(attributes, &reading, j))
				fail_msg("of two sides: %.*s",
					STR_ARG(action_row(i)->example));
		arena_reset(&arena);
	}
	arena_release(&arena);
	road_close(&road);
}

/* What is opposed to nothing can contradict nothing; "not" turns side 1 into
 * side 2, so that others have no more. */
static void classes_have_sides(void **state)
{
	uint32_t sides[ACTION_CLASSES] = {0};

	(void)state;
	for (uint32_t i = 0; i < action_count(); i++)
		sides[action_row(i)->class] |= 1u << action_row(i)->side;
	for (uint32_t c = 0; c < ACTION_CLASSES; c++) {
		const struct action_class_row *class =
			action_class_at((enum action_class)c);

		assert_true((sides[c] & 6u) == 6u);
		if (class->trait != ACTION_CHOICE)
			assert_int_equal(sides[c], 6u);
		assert_true(class->why.len > 0);
	}
}

static void verbs_are_inflected(void **state)
{
	static const struct {
		struct str list, forms;
	} rows[] = {
		{STR_INIT("reject~"),
			STR_INIT("reject|rejects|rejected|rejecting")},
		{STR_INIT("ban~|axe~"),
			STR_INIT(
				"ban|bans|banned|banning|axe|axes|axed|axing")},
		{STR_INIT("deny~ it"),
			STR_INIT("deny it|denies it|denied it|denying it")},
		{STR_INIT("admit~"),
			STR_INIT("admit|admits|admitted|admitting")},
		{STR_INIT("open~"), STR_INIT("open|opens|opened|opening")},
		{STR_INIT("begin~"),
			STR_INIT("begin|begins|began|begun|beginning")},
		{STR_INIT("veto~"), STR_INIT("veto|vetoes|vetoed|vetoing")},
		{STR_INIT("on bail"), STR_INIT("on bail")},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct str made = inflect_list(&arena, rows[i].list);

		if (!str_eq(made, rows[i].forms))
			fail_msg("%.*s, not %.*s", STR_ARG(made),
				STR_ARG(rows[i].forms));
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_are_found),
		cmocka_unit_test(classes_have_sides),
		cmocka_unit_test(verbs_are_inflected),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
