#include "base/width.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants these four before it. */
#include <cmocka.h>

#define BRIDGE "\xe6\xa9\x8b"                   /* a wide character */
#define COMMA "\xe3\x80\x81"                    /* a wide comma */
#define ACCENT "e\xcc\x81"                      /* e, combining acute */
#define FLAG "\xf0\x9f\x87\xb0\xf0\x9f\x87\xaa" /* two regional letters */
#define DOTS "\xe2\x80\xa6"

static void test_of(void **state)
{
	static const struct {
		const char *text;
		size_t columns;
	} cases[] = {
		{"", 0},
		{"summit", 6},
		{BRIDGE BRIDGE, 4},
		{ACCENT ACCENT, 2},
		{FLAG, 2},
		{"\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd", 2}, /* thumb, skin */
		{"8\xe2\x80\x93"
		 "10",
			4},
		{"\xff", 1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_int_equal(
			width_of(str_of(cases[i].text)), cases[i].columns);
}

static void test_fit(void **state)
{
	static const struct {
		const char *text;
		size_t columns;
		const char *fitted;
	} cases[] = {
		{"summit", 8, "summit  "},
		{"summit", 6, "summit"},
		{"summit", 5, "summ" DOTS},
		{"summit", 1, DOTS},
		{"summit", 0, ""},
		{"", 2, "  "},
		{BRIDGE BRIDGE BRIDGE, 4, BRIDGE DOTS " "},
		{"caf" ACCENT " noir", 5, "caf" ACCENT DOTS},
		{FLAG FLAG, 3, FLAG DOTS},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct buffer out = BUFFER_INIT;

		width_fit(&out, str_of(cases[i].text), cases[i].columns);
		assert_int_equal(width_of(buffer_str(&out)), cases[i].columns);
		buffer_add_char(&out, '\0');
		assert_string_equal(out.ptr, cases[i].fitted);
		buffer_release(&out);
	}
}

/* Lines of a text, joined by bars. */
static void check_lines(const char *text, size_t columns, const char *expected)
{
	struct buffer out = BUFFER_INIT;
	struct str rest = str_of(text);

	do {
		if (out.len)
			buffer_add_char(&out, '|');
		buffer_add(&out, width_line(&rest, columns));
	} while (rest.len);
	buffer_add_char(&out, '\0');
	assert_string_equal(out.ptr, expected);
	buffer_release(&out);
}

static void test_line(void **state)
{
	(void)state;
	check_lines("the port stands still", 9, "the port|stands|still");
	check_lines("the port", 8, "the port");
	check_lines("  the   port  ", 4, "the|port");
	check_lines("", 4, "");
	check_lines("   ", 4, "");
	check_lines("a wwwwwwww b", 3, "a|www|www|ww|b");
	check_lines(BRIDGE BRIDGE BRIDGE, 4, BRIDGE BRIDGE "|" BRIDGE);
	check_lines("port" BRIDGE BRIDGE, 6, "port" BRIDGE "|" BRIDGE);
	check_lines(BRIDGE BRIDGE COMMA BRIDGE, 4,
		BRIDGE "|" BRIDGE COMMA "|" BRIDGE);
	check_lines(BRIDGE BRIDGE, 1, BRIDGE "|" BRIDGE);
	check_lines("a b", 0, "a|b");
	check_lines(ACCENT ACCENT ACCENT, 2, ACCENT ACCENT "|" ACCENT);
}

/* A megabyte without a space is cut in time that grows with its length. */
static void test_long_word(void **state)
{
	struct buffer word = BUFFER_INIT;
	struct str rest;
	size_t lines = 0;

	(void)state;
	memset(buffer_reserve(&word, 1 << 20), 'w', 1 << 20);
	word.len = 1 << 20;
	for (rest = buffer_str(&word); rest.len; lines++)
		assert_int_equal(width_line(&rest, 64).len, 64);
	assert_int_equal(lines, (1 << 20) / 64);
	buffer_release(&word);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_of),
		cmocka_unit_test(test_fit),
		cmocka_unit_test(test_line),
		cmocka_unit_test(test_long_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
