#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "app/message.h"

#include <string.h>

static const struct {
	const char *text, *clean;
} cases[] = {
	{"news/a.txt", "news/a.txt"},
	{"", ""},
	{"a\033[31mb\007", "a?[31mb?"},
	{"a\nb\tc\x7f", "a?b?c?"},
	{"K\xc3\xb6ln", "K\xc3\xb6ln"},
	{"a\xc2\x9b"
	 "31m",
		"a?31m"},
	{"a\xe2\x80\xae"
	 "txt.exe",
		"a?txt.exe"},
	{"\xe2\x81\xa6x\xe2\x81\xa9", "?x?"},
	{"\xe2\x80\x93", "\xe2\x80\x93"},
	{"\xff\xfe\x80", "???"},
	{"cut \xe2\x80", "cut ??"},
	{"\xc0\xaf", "??"},
};

static void test_clean(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char out[64];

		message_clean(out, sizeof(out), cases[i].text);
		assert_string_equal(out, cases[i].clean);
	}
}

/* Cut off between characters, whatever the room. */
static void test_room(void **state)
{
	static const char text[] = "\xc3\xb6\xe2\x80\x93x";

	(void)state;
	for (size_t room = 1; room <= sizeof(text); room++) {
		char out[16];

		memset(out, '!', sizeof(out));
		message_clean(out, room, text);
		assert_int_equal(out[room], '!');
		assert_true(strlen(out) < room);
		assert_true(strlen(out) != 1 && strlen(out) != 3 &&
			    strlen(out) != 4);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clean),
		cmocka_unit_test(test_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
