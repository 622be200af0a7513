#include "base/edtf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

/* Days as the cases write them: longer years too, "-" for none. */
static void write_end(struct buffer *out, day_t day)
{
	if (day == DAY_NONE)
		buffer_put(out, "-");
	else
		day_write(out, day);
}

/* What was read from `text`, written like the line of cases it came from. */
static void describe(struct buffer *out, struct str text)
{
	struct edtf edtf;

	buffer_add(out, text);
	if (!edtf_read(text, &edtf)) {
		buffer_put(out, " | bad");
		return;
	}
	buffer_put(out, " | ");
	write_end(out, edtf.days.earliest);
	buffer_put(out, " | ");
	write_end(out, edtf.days.latest);
	buffer_put(out, " | ");
	if (edtf.approximate)
		buffer_put(out, "~");
	if (edtf.uncertain)
		buffer_put(out, "?");
	if (edtf.approximate || edtf.uncertain)
		buffer_put(out, " ");
	buffer_put(out, "| ");
	edtf_write(out, &edtf);
}

static void reads_every_case(void **state)
{
	FILE *file = fopen("tests/base/edtf.cases", "r");
	struct buffer got = BUFFER_INIT;
	char line[256];
	int cases = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		struct str wanted = str_of(line);
		size_t bar = str_find(wanted, STR(" |"), 0);

		wanted = str_cut(wanted, 0, str_find_char(wanted, '\n', 0));
		if (wanted.len == 0 || line[0] == '#')
			continue;
		assert_int_not_equal(bar, STR_NPOS);
		buffer_clear(&got);
		describe(&got, str_cut(wanted, 0, bar));
		if (got.len > wanted.len && got.ptr[got.len - 1] == ' ')
			got.len--;
		buffer_add_char(&got, '\0');
		line[wanted.len] = '\0';
		assert_string_equal(got.ptr, line);
		cases++;
	}
	fclose(file);
	buffer_release(&got);
	assert_true(cases > 70);
}

/* What is written is read as the same days and qualifiers. */
static void reads_what_it_writes(void **state)
{
	static const day_t lengths[] = {0, 1, 6, 27, 28, 29, 30, 364, 365, 900};
	struct buffer out = BUFFER_INIT;

	(void)state;
	for (day_t day = -800000; day < 40000; day += 11)
		for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths);
			i++) {
			struct edtf edtf = {{day, day + lengths[i]}, i & 1,
					    i & 2},
				    again;

			buffer_clear(&out);
			edtf_write(&out, &edtf);
			assert_true(edtf_read(buffer_str(&out), &again));
			assert_int_equal(again.days.earliest, day);
			assert_int_equal(again.days.latest, day + lengths[i]);
			assert_int_equal(again.approximate, edtf.approximate);
			assert_int_equal(again.uncertain, edtf.uncertain);
		}
	buffer_release(&out);
}

static void writes_nothing_for_no_days(void **state)
{
	struct buffer out = BUFFER_INIT;

	(void)state;
	edtf_write_days(&out, INTERVAL_NONE, true);
	assert_int_equal(out.len, 0);
	edtf_write_days(&out, interval_of_month(2023, 11), true);
	assert_true(str_eq(buffer_str(&out), STR("2023-11~")));
	buffer_release(&out);
}

static void leaves_edtf_untouched_when_bad(void **state)
{
	struct edtf edtf = {{1, 2}, true, false};

	(void)state;
	assert_false(edtf_read(STR("2023-11-08/soon"), &edtf));
	assert_false(edtf_read(STR_NONE, &edtf));
	assert_int_equal(edtf.days.earliest, 1);
	assert_int_equal(edtf.days.latest, 2);
	assert_true(edtf.approximate);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_case),
		cmocka_unit_test(reads_what_it_writes),
		cmocka_unit_test(writes_nothing_for_no_days),
		cmocka_unit_test(leaves_edtf_untouched_when_bad),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
