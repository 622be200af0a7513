#include "report/link.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

#define BASE "file://desk/home/ann/"

static const struct {
	const char *path, *address;
} cases[] = {
	{"news/a.txt", "file://desk/home/ann/news/a.txt#7"},
	{"/srv/a.txt", "file://desk/srv/a.txt#7"},
	{"a b;c.txt", "file://desk/home/ann/a%20b%3Bc.txt#7"},
	{"a#?%.txt", "file://desk/home/ann/a%23%3F%25.txt#7"},
	{"\xc3\xa9.txt", "file://desk/home/ann/%C3%A9.txt#7"},
	{"\x1b]8;;x\x07.txt", "file://desk/home/ann/%1B%5D8%3B%3Bx%07.txt#7"},
};

static void addresses_hold_any_path(void **state)
{
	struct buffer out = BUFFER_INIT, expected = BUFFER_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		buffer_clear(&out);
		buffer_clear(&expected);
		link_write(&out, STR(BASE), str_of(cases[i].path), 7,
			STR("shown"));
		buffer_put(&expected, "\033]8;;");
		buffer_add(&expected, str_of(cases[i].address));
		buffer_put(&expected, "\033\\shown\033]8;;\033\\");
		assert_true(str_eq(buffer_str(&out), buffer_str(&expected)));
	}
	buffer_release(&out);
	buffer_release(&expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(addresses_hold_any_path),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
