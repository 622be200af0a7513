#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "app/arguments.h"
#include "app/nearest.h"

#include <string.h>

enum { WORDS = 16 };

/* Reads a command line given as words with single spaces between. */
static bool line_read(struct settings *settings, const char *command,
	char *line, struct usage_error *error)
{
	char *argv[WORDS + 1] = {NULL};
	int argc = 0;

	for (char *word = strtok(line, " "); word; word = strtok(NULL, " ")) {
		assert_true(argc < WORDS);
		argv[argc++] = word;
	}
	return settings_read(
		settings, command_find(command), argc, argv, error);
}

static void test_all_kinds(void **state)
{
	char line[] = "a --format=ics -vj3 --to 2024-01-02 -ox b -- -c";
	struct settings s;
	struct usage_error error;

	(void)state;
	assert_true(line_read(&s, "timeline", line, &error));
	assert_int_equal(s.timeline.format, FC_ICS);
	assert_true(s.has_format && s.timeline.reasons);
	assert_int_equal(s.fc.jobs, 3);
	assert_string_equal(s.timeline.to, "2024-01-02");
	assert_string_equal(s.output, "x");
	assert_int_equal(s.operand_count, 3);
	assert_string_equal(s.operands[0], "a");
	assert_string_equal(s.operands[1], "b");
	assert_string_equal(s.operands[2], "-c");
	settings_release(&s);
}

static void test_lists(void **state)
{
	char line[] = "--only timex,event --facts a --facts b - --limit 2K";
	struct settings s;
	struct usage_error error;

	(void)state;
	assert_true(line_read(&s, "extract", line, &error));
	assert_int_equal(s.fc.rows, FC_TIMEX | FC_EVENT);
	assert_int_equal(s.fact_count, 2);
	assert_string_equal(s.facts[1], "b");
	assert_int_equal(s.fc.article_limit, 2048);
	assert_string_equal(s.operands[0], "-");
	settings_release(&s);
}

static struct {
	const char *command, *line, *what, *why;
} refused[] = {
	{"extract", "--formt json", "--formt",
		"no such option; did you mean --format?"},
	{"extract", "--zebra x", "--zebra",
		"no such option (see: factcheck extract --help)"},
	{"timeline", "--timex3", "--timex3", "not an option of timeline"},
	{"extract", "--format", "--format", "needs FORMAT"},
	{"extract", "--format yaml", "--format yaml",
		"should be jsonl, text or timeml"},
	{"extract", "--quiet=yes", "--quiet=yes", "takes no value"},
	{"extract", "-qz", "-qz",
		"no such option (see: factcheck extract --help)"},
	{"extract", "-j", "-j", "needs N"},
	{"extract", "-j0", "--jobs 0", "should be a number from 1 to 256"},
	{"extract", "-j 257", "--jobs 257", "should be a number from 1 to 256"},
	{"extract", "-j 99999999999999999999", NULL,
		"should be a number from 1 to 256"},
	{"extract", "-j -1", "--jobs -1", "should be a number from 1 to 256"},
	{"extract", "--only timex,", "--only timex,", NULL},
	{"extract", "--only times", "--only times", NULL},
	{"extract", "--limit 1025M", "--limit 1025M", NULL},
	{"extract", "--limit 64MB", "--limit 64MB", NULL},
	{"extract", "--limit M", "--limit M", NULL},
	{"extract", "--limit 0", "--limit 0", NULL},
	{"timeline", "--top 0", "--top 0", NULL},
	{"timeline", "--output=", "--output ", "should be a path"},
};

static void test_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(refused) / sizeof(*refused); i++) {
		struct settings s;
		struct usage_error error;
		char line[80];

		strcpy(line, refused[i].line);
		if (line_read(&s, refused[i].command, line, &error))
			fail_msg("taken: %s", refused[i].line);
		if (refused[i].what)
			assert_string_equal(error.what, refused[i].what);
		if (refused[i].why)
			assert_string_equal(error.why, refused[i].why);
		settings_release(&s);
	}
}

/* Long words neither overflow nor are repeated whole. */
static void test_long_words(void **state)
{
	static char word[5000] = "--";
	char *argv[] = {word};
	struct settings s;
	struct usage_error error;

	(void)state;
	memset(word + 2, 'x', sizeof(word) - 3);
	assert_false(
		settings_read(&s, command_find("extract"), 1, argv, &error));
	assert_true(strlen(error.what) < sizeof(error.what));
	settings_release(&s);
}

static void test_nearest(void **state)
{
	static const char *const words[] = {
		"extract", "timeline", "facts", "help", NULL};

	(void)state;
	assert_string_equal(nearest("timelien", words), "timeline");
	assert_string_equal(nearest("extrat", words), "extract");
	assert_string_equal(nearest("fact", words), "facts");
	assert_null(nearest("lint", words));
	assert_null(nearest("", words));
}

/* Sorted, every command known, every value explained: help relies on it. */
static void test_table(void **state)
{
	(void)state;
	for (const struct option *o = options_table; o->name; o++) {
		int order = o[1].name ? strcmp(o->name, o[1].name) : -1;

		/* Of one name, for one command each. */
		if (order > 0 || (!order && o->commands & o[1].commands))
			fail_msg("%s is out of order", o[1].name);
		assert_true(o->commands && o->help);
		assert_true(o->way.kind != OPTION_TAKEN || o->way.take);
		for (const struct option *p = o + 1; p->name; p++)
			assert_false(o->letter && o->letter == p->letter);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_kinds),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_long_words),
		cmocka_unit_test(test_nearest),
		cmocka_unit_test(test_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
