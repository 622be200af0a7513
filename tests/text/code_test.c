/* Code told from prose. */
#include "given.h"

#include "text/code.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static const struct {
	const char *text;
	bool code;
} rows[] = {
	{"if (users > 400 && status == 200) return done;", true},
	{"for (i = 0; i < 10; i++) { total += price[i]; }", true},
	{"{\"id\": 12, \"tags\": [\"a\"], \"x\": {\"y\": 3}}", true},
	{"printf(\"%d items\", 12); exit(1);", true},
	{"Roe (40) paid $3; Lee (52) paid $4; Osei (61) paid $5.", false},
	{"The member(s) met; nobody spoke; the board left.", false},
	{"He said: \"We sold 3 [boats] & left\" [sic].", false},
	{"", false},
};

static void test_rows(void **state)
{
	struct lexicon *lexicon = *state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct arena arena = {0};
		struct article article =
			given_article(&arena, str_of(rows[i].text));
		struct tokens tokens = {0};
		bool code;

		tokens_read(&arena, &article, lexicon, &tokens);
		code = code_is(&tokens, 0, tokens.count);
		if (code != rows[i].code)
			print_error("%s\n", rows[i].text);
		assert_int_equal(code, rows[i].code);
		arena_release(&arena);
	}
}

static int setup(void **state)
{
	*state = lexicon_new();
	return 0;
}

static int teardown(void **state)
{
	lexicon_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};

	return cmocka_run_group_tests(tests, setup, teardown);
}
