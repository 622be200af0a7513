/* Comparisons as they are printed: goldens, widths, hostile words. */
#include "../story/telling.h"

#include "base/utf8.h"
#include "base/width.h"
#include "golden.h"
#include "report/marked.h"
#include "report/report.h"
#include "story/diff.h"

static const char first[] =
	"Toll bridge opens at Marsh End\n\n"
	"The toll bridge at Marsh End opened to traffic on Monday, three years "
	"late, the county said.\n\n"
	"It cost 72 million pounds and is 640 metres long. Ida Kettering, the "
	"first to cross, paid nothing.\n\n"
	"Swans were moved for the works.\n";

static const char second[] =
	"The toll bridge at Marsh End opened to traffic on Monday, two years "
	"late, the county said.\n\n"
	"It cost 72 million pounds and is 640 metres long. Ida Kettering, the "
	"first to cross, paid nothing.\n\n"
	"Barges may pass from noon.\n";

static const char hostile[] =
	"The toll bridge \x1b[31m at Marsh End \xe2\x80\xae opened to traffic "
	"<script> on Monday, \"three\" years late, the county said \\ and "
	"\xe6\xa9\x8b\xe3\x81\x8c\xe5\xb4\xa9\xe8\x90\xbd \xe6\xa9\x8b too "
	"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww.\n";

struct shown {
	struct telling telling;
	struct version a, b;
	struct comparison comparison;
	struct buffer out;
};

static void show(struct shown *shown, const char *a, const char *b)
{
	shown->out = (struct buffer)BUFFER_INIT;
	telling_open(&shown->telling);
	shown->a = tell(&shown->telling, a, "2024-03-04", "Coast Wire", NULL);
	shown->b = tell(&shown->telling, b, "2024-03-06", "Echo", "Coast Wire");
	shown->a.article.id = STR("a.txt");
	shown->b.article.id = STR("b.txt");
	shown->comparison = meet(&shown->telling, &shown->a, &shown->b);
}

static void hide(struct shown *shown)
{
	buffer_release(&shown->out);
	telling_close(&shown->telling);
}

static void goldens(void **state)
{
	struct page_options wide = {.width = 80}, narrow = {.width = 60},
			    color = {.width = 80, .color = true};
	struct shown shown;

	(void)state;
	show(&shown, first, second);
	compare_write_text(&shown.comparison, &wide, &shown.out);
	golden_check("tests/report/golden/compare.txt", &shown.out);
	buffer_clear(&shown.out);
	compare_write_text(&shown.comparison, &narrow, &shown.out);
	golden_check("tests/report/golden/compare-narrow.txt", &shown.out);
	buffer_clear(&shown.out);
	compare_write_text(&shown.comparison, &color, &shown.out);
	golden_check("tests/report/golden/compare-color.txt", &shown.out);
	buffer_clear(&shown.out);
	compare_write_json(&shown.comparison, &shown.out);
	buffer_add_char(&shown.out, '\n');
	golden_check("tests/report/golden/compare.json", &shown.out);
	hide(&shown);
}

static void check_lines(struct str text, size_t width)
{
	assert_int_equal(utf8_valid(text), text.len);
	assert_int_equal(str_find_char(text, '\x1b', 0), STR_NPOS);
	assert_int_equal(str_find(text, STR("\xe2\x80\xae"), 0), STR_NPOS);
	while (text.len)
		assert_true(width_of(str_split(&text, '\n')) <= width);
}

static void hostile_words_stay_words(void **state)
{
	struct shown shown;

	(void)state;
	show(&shown, hostile, first);
	for (uint32_t width = 40; width < 140; width += 9) {
		const struct page_options page = {.width = width};

		buffer_clear(&shown.out);
		compare_write_text(&shown.comparison, &page, &shown.out);
		check_lines(buffer_str(&shown.out), width);
	}
	buffer_clear(&shown.out);
	compare_write_json(&shown.comparison, &shown.out);
	assert_int_equal(utf8_valid(buffer_str(&shown.out)), shown.out.len);
	assert_int_equal(
		str_find_char(buffer_str(&shown.out), '\x1b', 0), STR_NPOS);
	hide(&shown);
}

/* Neighbouring changes are one; a word that both have is in no bracket. */
static void changes_are_marked(void **state)
{
	struct shown shown;
	bool kept[DIFF_TERMS] = {true, false, false, true, false};

	(void)state;
	show(&shown, "Old, red boats sail here today.\n", "Rain.\n");
	assert_int_equal(shown.a.passages.count, 1);
	marked_write(
		&shown.out, &shown.a, shown.a.passages.rows, kept, 5, SIDE_A);
	assert_true(str_eq(buffer_str(&shown.out),
		STR("Old, [-red boats-] sail [-here-] today.")));
	buffer_clear(&shown.out);
	marked_write(
		&shown.out, &shown.a, shown.a.passages.rows, NULL, 0, SIDE_A);
	assert_true(str_eq(buffer_str(&shown.out),
		STR("Old, red boats sail here today.")));
	hide(&shown);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(goldens),
		cmocka_unit_test(hostile_words_stay_words),
		cmocka_unit_test(changes_are_marked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
