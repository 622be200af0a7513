#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "base/regex.h"

#include <stdlib.h>

static struct regex *compiled(const char *pattern, unsigned flags)
{
	struct regex_error error;
	struct regex *regex = regex_new(str_of(pattern), flags, &error);

	if (!regex)
		fail_msg("%s: %s at %zu", pattern, error.reason, error.offset);
	return regex;
}

static struct {
	const char *pattern;
	unsigned flags;
	const char *text;
	const char *whole; /* NULL: no match */
	const char *first; /* of group 1; NULL: took no part */
} finds[] = {
	{"^By (\\w+)", 0, "By Ann", "By Ann", "Ann"},
	{"^By (\\w+)", 0, "by Ann", NULL, NULL},
	{"^by (\\w+)", REGEX_FOLD, "BY ANN", "BY ANN", "ANN"},
	{"^b", 0, "a\nb", NULL, NULL},
	{"^b", REGEX_LINES, "a\nb", "b", NULL},
	{"a.b", 0, "a\nb", NULL, NULL},
	{"a.b", REGEX_DOTALL, "a\nb", "a\nb", NULL},
	{"(x)?y", 0, "y", "y", NULL},
	{"\\w+", 0,
		"\xc3\x9c"
		"ber",
		"ber", NULL},
	{"\xc3\xbc", REGEX_FOLD, "\xc3\x9c", "\xc3\x9c", NULL},
	{"^.$", 0, "\xe2\x80\x94", "\xe2\x80\x94", NULL},
	{"", 0, "", "", NULL},
};

static void test_find(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(finds) / sizeof(*finds); i++) {
		struct str text = str_of(finds[i].text);
		struct regex_match match;
		struct regex *regex =
			compiled(finds[i].pattern, finds[i].flags);
		bool found = regex_find(regex, text, 0, &match);

		regex_free(regex);
		if (found != (finds[i].whole != NULL))
			fail_msg("%s on %s", finds[i].pattern, finds[i].text);
		if (!found)
			continue;
		assert_true(str_eq(
			regex_group(&match, text, 0), str_of(finds[i].whole)));
		assert_int_equal(regex_has(&match, 1), !!finds[i].first);
		assert_true(str_eq(
			regex_group(&match, text, 1), str_of(finds[i].first)));
		assert_false(regex_has(&match, REGEX_GROUPS - 1));
	}
}

static void test_from(void **state)
{
	struct regex *regex = compiled("(?<=a)b", 0);
	struct str text = STR("ab ab");
	struct regex_match match;

	(void)state;
	assert_true(regex_find(regex, text, 1, &match));
	assert_int_equal(match.groups[0].start, 1);
	assert_true(regex_find(regex, text, 2, &match));
	assert_int_equal(match.groups[0].start, 4);
	assert_int_equal(match.groups[0].end, 5);
	assert_false(regex_find(regex, text, 5, NULL));
	assert_false(regex_find(regex, text, 6, NULL));
	assert_false(regex_find(regex, STR_NONE, 0, NULL));
	regex_free(regex);
}

static void test_wrong_pattern(void **state)
{
	struct regex_error error;

	(void)state;
	assert_null(regex_new(STR("by (\\w+"), 0, &error));
	assert_int_equal(error.offset, 7);
	assert_string_equal(error.reason, "missing closing parenthesis");
	assert_null(regex_new(STR("a\\Cb"), 0, NULL));
	regex_free(NULL);
}

/* Bytes that are no UTF-8, before and behind what is looked for. */
static void test_broken_utf8(void **state)
{
	struct regex *regex = compiled("credit: (.*)$", 0);
	struct str text = STR("\xff\xc3 credit: Reuters");
	struct regex_match match;

	(void)state;
	assert_true(regex_find(regex, text, 0, &match));
	assert_true(str_eq(regex_group(&match, text, 1), STR("Reuters")));
	assert_false(regex_find(regex, STR("credit: \xe2\x80"), 0, NULL));
	regex_free(regex);
}

/* Would take for ever without the limit. */
static void test_runaway(void **state)
{
	struct regex *regex = compiled("^(a+)+$", 0);
	size_t len = 1 << 16;
	char *text = malloc(len);

	(void)state;
	assert_non_null(text);
	memset(text, 'a', len);
	text[len - 1] = 'b';
	assert_false(regex_find(regex, str_from(text, len), 0, NULL));
	free(text);
	regex_free(regex);
}

static void test_more_groups_than_room(void **state)
{
	struct regex *regex =
		compiled("()()()()()()()()()()()()()()()()()()()()(x)", 0);
	struct regex_match match;

	(void)state;
	assert_true(regex_find(regex, STR("x"), 0, &match));
	assert_int_equal(match.groups[0].end, 1);
	assert_true(regex_has(&match, REGEX_GROUPS - 1));
	regex_free(regex);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_find),
		cmocka_unit_test(test_from),
		cmocka_unit_test(test_wrong_pattern),
		cmocka_unit_test(test_broken_utf8),
		cmocka_unit_test(test_runaway),
		cmocka_unit_test(test_more_groups_than_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
