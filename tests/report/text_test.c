#include "base/width.h"
#include "golden.h"
#include "sample.h"

static void print(const struct sample *sample, uint32_t width, bool color,
	bool reasons, struct buffer *out)
{
	struct page_options options = {
		.width = width, .color = color, .reasons = reasons};

	buffer_clear(out);
	timeline_write_text(&sample->timeline, &options, out);
}

static bool says(const struct buffer *out, const char *words)
{
	return str_find(buffer_str(out), str_of(words), 0) != STR_NPOS;
}

static void test_goldens(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	print(&sample, 0, false, false, &out);
	golden_check("tests/report/golden/timeline.txt", &out);
	print(&sample, 60, false, true, &out);
	golden_check("tests/report/golden/timeline-reasons.txt", &out);
	sample_release(&sample);
	sample_make_hostile(&sample);
	print(&sample, 72, false, true, &out);
	golden_check("tests/report/golden/hostile.txt", &out);
	sample_release(&sample);
	sample_make_empty(&sample);
	print(&sample, 0, false, false, &out);
	golden_check("tests/report/golden/empty.txt", &out);
	buffer_release(&out);
	sample_release(&sample);
}

/* Colour adds sequences and takes nothing away. */
static void test_color(void **state)
{
	struct buffer plain = BUFFER_INIT, color = BUFFER_INIT;
	struct sample sample;
	size_t kept = 0;

	(void)state;
	sample_make(&sample);
	print(&sample, 0, false, false, &plain);
	print(&sample, 0, true, false, &color);
	assert_false(says(&plain, "\x1b"));
	for (size_t i = 0; i < color.len; i++) {
		if (color.ptr[i] == '\x1b')
			i = str_find_char(buffer_str(&color), 'm', i);
		else
			color.ptr[kept++] = color.ptr[i];
	}
	assert_true(kept < color.len);
	assert_int_equal(kept, plain.len);
	assert_memory_equal(color.ptr, plain.ptr, kept);
	buffer_release(&plain);
	buffer_release(&color);
	sample_release(&sample);
}

/* Up to the list of articles, whose paths are never cut. */
static void check_width(const struct sample *sample, uint32_t width)
{
	struct buffer out = BUFFER_INIT;
	struct str text, line;

	print(sample, width, false, true, &out);
	text = buffer_str(&out);
	text = str_cut(text, 0, str_find(text, STR("\nArticles\n"), 0));
	while (text.len) {
		line = str_split(&text, '\n');
		assert_true(width_of(line) <= width);
		assert_false(str_ends(line, STR(" ")));
	}
	buffer_release(&out);
}

static void test_width(void **state)
{
	struct sample sample, hostile;

	(void)state;
	sample_make(&sample);
	sample_make_hostile(&hostile);
	for (uint32_t width = 40; width < 200; width += 7) {
		check_width(&sample, width);
		check_width(&hostile, width);
	}
	sample_release(&sample);
	sample_release(&hostile);
}

/* Only our own line ends; no other control character. */
static void test_hostile(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make_hostile(&sample);
	print(&sample, 0, false, true, &out);
	for (size_t i = 0; i < out.len; i++)
		assert_true((uint8_t)out.ptr[i] >= ' ' || out.ptr[i] == '\n');
	assert_false(says(&out, "\xe2\x80\xae"));
	assert_false(says(&out, "\xc2\x9b"));
	buffer_release(&out);
	sample_release(&sample);
}

/* In a year with much to tell, months are the chapters. */
static void test_busy_year(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct sample sample;
	struct timeline_event *row;

	(void)state;
	sample_make_empty(&sample);
	for (int32_t i = 0; i < 14; i++) {
		row = ROWS_ADD(&sample.corpus.arena, &sample.timeline.events);
		row->title = STR("Tide turns");
		row->precision = STR("day");
		row->days.earliest = day_from_civil(2023, 1 + i / 5, 1 + i);
		row->days.latest = row->days.earliest;
	}
	sample.timeline.events.rows[13].days.latest =
		day_from_civil(2023, 12, 31);
	print(&sample, 0, false, false, &out);
	assert_true(says(&out, "\n2023\n\n  14 Mar \xe2\x80\x93 31 Dec 2023"));
	assert_true(says(&out, "\nFebruary 2023\n\n  Mon 6 Feb 2023"));
	assert_true(says(&out, "\nMarch 2023\n\n  Sat 11 Mar 2023"));
	buffer_release(&out);
	sample_release(&sample);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_goldens),
		cmocka_unit_test(test_color),
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_busy_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
