#include "story/region.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static const char *const rows[][3] = {
#define REGION_FORM(name, shortened, post) {name, shortened, post},
#include "lang/en/region.def"
#undef REGION_FORM
};

/* Each form of a row is the row's, and no other's. */
static void forms_are_one_region(void **state)
{
	enum { ROWS = sizeof(rows) / sizeof(*rows) };

	(void)state;
	for (size_t i = 0; i < ROWS; i++)
		for (size_t j = 0; j < ROWS; j++)
			for (int form = 0; form < 9; form++)
				assert_int_equal(
					regions_alike(str_of(rows[i][form / 3]),
						str_of(rows[j][form % 3])),
					i == j);
}

static void points_and_parties_are_passed_over(void **state)
{
	(void)state;
	assert_true(regions_alike(STR("N.Y."), STR("New York")));
	assert_true(regions_alike(STR("R-MI"), STR("Michigan")));
	assert_true(regions_alike(STR("OKLA."), STR("Oklahoma")));
	/* A word, and no region. */
	assert_false(regions_alike(STR("or"), STR("Oregon")));
	assert_false(regions_alike(STR("Dravenport"), STR("Dravenport")));
	assert_false(regions_alike(STR_NONE, STR_NONE));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_are_one_region),
		cmocka_unit_test(points_and_parties_are_passed_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
