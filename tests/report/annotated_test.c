/* Annotated text: marks in one another, beside and across each other, of the
 * same words, and cut off at the end of a passage. */
#include "report/annotated.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct {
	const char *text;
	uint32_t end; /* of the passage */
	struct sequence_row rows[4];
	size_t count;
	const char *marked;
} cases[] = {
	{"on Monday in Lund", 17, {{{3, 9}, {3, 9}, FC_TIMEX, 0}}, 1,
		"on [Monday]1 in Lund"},
	{"two days", 8,
		{{{0, 8}, {0, 8}, FC_TIMEX, 0},
			{{0, 8}, {0, 8}, FC_QUANTITY, 0}},
		2, "[two days]1,2"},
	{"It rained on Monday.", 20,
		{{{0, 19}, {0, 19}, FC_EVENT, 0},
			{{13, 19}, {13, 19}, FC_TIMEX, 0}},
		2, "[It rained on [Monday]2]1."},
	{"one two three", 13,
		{{{0, 7}, {0, 7}, FC_ROLE, 0}, {{4, 13}, {4, 13}, FC_TIMEX, 0}},
		2, "[one [two]1 three]2"},
	{"one two three", 7, {{{4, 13}, {4, 13}, FC_QUOTE, 0}}, 1,
		"one [two]1"},
	{"a \x1b[31mb\x1b[0m", 12, {{{2, 8}, {2, 8}, FC_TIMEX, 0}}, 1,
		"a [\xef\xbf\xbd[31mb]1\xef\xbf\xbd[0m"},
	{"debt of 3 million", 17,
		{{{8, 17}, {8, 17}, FC_CLAIM, 0},
			{{8, 17}, {8, 17}, FC_QUANTITY, 0}},
		2, "debt of [3 million]1,2"},
	{"nothing", 7, {{{0, 0}, {0, 0}, 0, 0}}, 0, "nothing"},
};

static void mark(size_t at, bool color, struct buffer *out)
{
	struct sequence sequence = {
		.rows = (struct sequence_row *)cases[at].rows,
		.count = cases[at].count};
	struct screen screen;

	screen_init(&screen, out, 80, color);
	annotated_write(&screen, str_of(cases[at].text),
		(struct span){0, cases[at].end}, &sequence, 0, cases[at].count);
	screen_wrapped(&screen, 0, 0, PLAIN);
	screen_release(&screen);
}

static void test_marks(void **state)
{
	struct buffer out = BUFFER_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct str wanted = str_of(cases[i].marked);

		buffer_clear(&out);
		mark(i, false, &out);
		assert_int_equal(out.len, wanted.len + 1);
		assert_memory_equal(out.ptr, wanted.ptr, wanted.len);
	}
	buffer_release(&out);
}

/* Without its colours the coloured text is the plain one. */
static void test_colours_add_nothing(void **state)
{
	struct buffer plain = BUFFER_INIT, color = BUFFER_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct buffer rest = BUFFER_INIT;

		buffer_clear(&plain);
		buffer_clear(&color);
		mark(i, false, &plain);
		mark(i, true, &color);
		for (size_t at = 0; at < color.len; at++) {
			if (color.ptr[at] != '\x1b')
				buffer_add_char(&rest, color.ptr[at]);
			else
				while (color.ptr[at] != 'm')
					at++;
		}
		assert_int_equal(rest.len, plain.len);
		assert_memory_equal(rest.ptr, plain.ptr, plain.len);
		buffer_release(&rest);
	}
	buffer_release(&plain);
	buffer_release(&color);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_marks),
		cmocka_unit_test(test_colours_add_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
