#include "golden.h"
#include "report/page.h"
#include "sample.h"

static void print(
	const struct sample *sample, const char *title, struct buffer *out)
{
	struct page_options options = {.title = str_of(title)};

	buffer_clear(out);
	timeline_write_html(&sample->timeline, &options, out);
}

/* The page without our own style, script and controls, for whoever reads it. */
static void print_short(
	const struct sample *sample, const char *title, struct buffer *out)
{
	const struct page_part *parts[] = {
		&page_style, &page_controls, &page_script};
	struct buffer whole = BUFFER_INIT;
	size_t from = 0;

	print(sample, title, &whole);
	buffer_clear(out);
	for (size_t i = 0; i < 3; i++) {
		size_t at = str_find(buffer_str(&whole), parts[i]->text, from);

		assert_true(at != STR_NPOS);
		buffer_add(out, str_cut(buffer_str(&whole), from, at));
		buffer_put(out, "[...]");
		from = at + parts[i]->text.len;
	}
	buffer_add(out, str_cut(buffer_str(&whole), from, whole.len));
	buffer_release(&whole);
}

static size_t count(const struct buffer *out, const char *words)
{
	size_t found = 0, at = 0;

	while ((at = str_find(buffer_str(out), str_of(words), at)) !=
		STR_NPOS) {
		found++;
		at++;
	}
	return found;
}

/* They change with every change of style or script. */
static void cut_digests(struct buffer *out)
{
	size_t at = 0;

	while ((at = str_find(buffer_str(out), STR("'sha256-"), at)) !=
		STR_NPOS) {
		size_t end = str_find_char(buffer_str(out), '\'', at + 1);

		memset(out->ptr + at + 8, '.', end - at - 8);
		at = end;
	}
}

static void test_golden(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	print_short(&sample, "Bridges, ports & summits", &out);
	assert_int_equal(count(&out, "'sha256-"), 2);
	cut_digests(&out);
	golden_check("tests/report/golden/timeline.html", &out);
	assert_int_equal(count(&out, "<li class=\"event "), 10);
	assert_int_equal(count(&out, "<h2>Undated</h2>"), 1);
	assert_int_equal(
		count(&out, "<title>Bridges, ports &amp; summits<"), 1);
	buffer_release(&out);
	sample_release(&sample);
}

/* It asks nobody for anything, and says so to the browser. */
static void test_self_contained(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	print(&sample, NULL, &out);
	assert_int_equal(count(&out, "default-src 'none'"), 1);
	assert_int_equal(count(&out, " src="), 0);
	assert_int_equal(count(&out, "url("), 0);
	assert_int_equal(count(&out, "@import"), 0);
	assert_int_equal(count(&out, "<script>"), 1);
	assert_int_equal(count(&out, "</script"), 1);
	assert_int_equal(count(&out, "</style"), 1);
	assert_int_equal(count(&out, "'unsafe"), 0);
	/* Links lead into the page or to where an article stands. */
	assert_int_equal(count(&out, "href="),
		count(&out, "href=\"#list\"") +
			count(&out, "href=\"https://example.org/"));
	buffer_release(&out);
	sample_release(&sample);
}

/* The elements of a page; nothing from an article may add to them. */
static size_t count_elements(const struct buffer *out)
{
	return count(out, "<");
}

static void blunt(struct str *s)
{
	if (s->len)
		*s = STR("blunt");
}

static void test_hostile(void **state)
{
	struct buffer out = BUFFER_INIT, harmless = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make_hostile(&sample);
	print(&sample, sample_hostile, &out);
	assert_int_equal(count(&out, "<script>"), 1);
	assert_int_equal(count(&out, "href=\"javascript"), 0);
	assert_int_equal(count(&out, "</title>"), 1);
	assert_int_equal(count(&out, "\x1b"), 0);
	assert_int_equal(count(&out, "\xe2\x80\xae"), 0);
	assert_int_equal(count(&out, "\xff"), 0);
	/* The same page with harmless words has as many elements. */
	blunt(&sample.corpus.articles.rows[0].title);
	blunt(&sample.corpus.articles.rows[0].path);
	for (uint32_t i = 0; i < sample.corpus.events.count; i++)
		blunt(&sample.corpus.events.rows[i].excerpt.text);
	for (int i = 0; i < 2; i++) {
		struct timeline_event *event = i ? sample.timeline.undated.rows
						 : sample.timeline.events.rows;

		blunt(&event->title);
		blunt(&event->place);
		blunt(&event->because.rows[0]);
		blunt(&event->conflicts.rows[0]);
	}
	print(&sample, "blunt", &harmless);
	assert_int_equal(count_elements(&out), count_elements(&harmless));
	buffer_release(&out);
	buffer_release(&harmless);
	sample_release(&sample);
}

static void test_empty(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make_empty(&sample);
	print(&sample, NULL, &out);
	assert_int_equal(count(&out, "<title>Timeline</title>"), 1);
	assert_int_equal(count(&out, "No event with a known day"), 1);
	buffer_release(&out);
	sample_release(&sample);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_golden),
		cmocka_unit_test(test_self_contained),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
