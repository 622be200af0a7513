#include "given.h"

#include "read/entity.h"

static void writes_what_references_stand_for(void **state)
{
	static const struct {
		const char *reference, *text;
	} cases[] = {
		{"&amp;", "&"},
		{"&rsquo;", "\u2019"},
		{"&nbsp;", "\u00A0"},
		{"&eacute;", "\u00E9"},
		{"&yuml;", "\u00FF"},
		{"&#8217;", "\u2019"},
		{"&#xE9;", "\u00E9"},
		{"&#X1f600;", "\U0001F600"},
		{"&#0;", "\uFFFD"},
		{"&#xD800;", "\uFFFD"},
		{"&#99999999999999999999;", "\uFFFD"},
		{"&nosuch;", ""},
		{"&;", ""},
		{"&eacut;", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char bytes[4];
		size_t length = entity_write(bytes, str_of(cases[i].reference));

		assert_str(str_from(bytes, length), cases[i].text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_what_references_stand_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
