#include "given.h"

static enum fc_status page_read(struct arena *arena, struct str file,
	struct article *article, struct fc_error *error)
{
	memset(article, 0, sizeof(*article));
	memset(error, 0, sizeof(*error));
	return html_read(arena, file, article, error);
}

static void check(struct str input, struct buffer *got)
{
	struct arena arena = {0};
	struct buffer file = BUFFER_INIT;
	struct article article;
	struct fc_error error;

	buffer_put(&file, "<!DOCTYPE html><html><body>");
	unescape(&file, input);
	assert_int_equal(
		page_read(&arena, buffer_str(&file), &article, &error), FC_OK);
	article_check(&article, buffer_str(&file));
	words_check(&article, buffer_str(&file));
	blocks_describe(got, &article);
	buffer_release(&file);
	arena_release(&arena);
}

static void reads_every_case(void **state)
{
	(void)state;
	cases_run("tests/read/html.cases", 23, check);
}

static void leads_back_through_markup(void **state)
{
	static const struct {
		const char *text, *file;
	} places[] = {
		{"R&D", "R&amp;D"},
		{"caf\u00E9", "caf&#233;"},
		{"\u00E9", "&#233;"},
		{"\u201CNo", "&ldquo;No"},
		{"on Friday", "on <b>Friday"},
		{"two words", "two\n words"},
		{"\u223E\u0333", "&acE;"},
		{"x y", "x y"},
		{"\u00A9 2023", "&copy 2023"},
	};
	struct arena arena = {0};
	struct str file = STR("<body>\n<p>R&amp;D caf&#233; &ldquo;No on "
			      "<b>Friday</b>, two\n words &acE; x y "
			      "&copy 2023</p>");
	struct article article;
	struct fc_error error;
	uint32_t column;
	struct span span;

	(void)state;
	page_read(&arena, file, &article, &error);
	article_check(&article, file);
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		assert_str(file_under(&article, file, places[i].text),
			places[i].file);
	span = article_file_span(&article, (struct span){0, 1});
	assert_int_equal(article_line(&article, span.start, &column), 2);
	assert_int_equal(column, 4);
	arena_release(&arena);
}

static void reads_what_the_page_says_of_itself(void **state)
{
	struct arena arena = {0};
	struct str file = STR(
		"<html lang=en-GB><head><title>Title - The Post</title>"
		"<meta property=\"og:title\" content=\"Ti&amp;tle\">"
		"<meta property='og:site_name' content='The Post'>"
		"<meta name=Author content=\" Ann Bell \">"
		"<meta property=\"article:author\" content=\"https://x\">"
		"<meta property=article:published_time content=2023-11-10>"
		"<meta itemprop=dateModified content='2023-11-12T09:00'>"
		"<link rel=canonical href=\"https://p.org/2023/11/09/x\">"
		"</head><body><article><h1>Title</h1>"
		"<time datetime=\"2023-11-11\">Saturday</time>"
		"<p>The first long paragraph of the story goes on and on and "
		"on until it has a hundred bytes, or some more of them.</p>"
		"<time datetime=\"1999-01-01\">then</time>"
		"<time class=updated>12 November 2023</time>"
		"</article><aside><time itemprop=datePublished "
		"datetime=2001-01-01></aside>");
	static const struct {
		const char *written, *where, *source;
		bool modified;
	} stamps[] = {
		{"2023-11-10", "meta article:published_time", "2023-11-10",
			false},
		{"2023-11-12T09:00", "meta dateModified", "2023-11-12T09:00",
			true},
		{"2023/11/09", "URL", "https://p.org/2023/11/09/x", false},
		{"2023-11-11", "time element", "2023-11-11", false},
		{"12 November 2023", "time element", "", true},
	};
	struct article article;
	struct fc_error error;
	const struct metadata *metadata = &article.metadata;

	(void)state;
	page_read(&arena, file, &article, &error);
	assert_str(metadata->title, "Ti&tle");
	assert_str(metadata->publisher, "The Post");
	assert_str(metadata->author, "Ann Bell");
	assert_str(metadata->url, "https://p.org/2023/11/09/x");
	assert_str(metadata->language, "en-GB");
	assert_int_equal(metadata->stamps.count, 5);
	for (uint32_t i = 0; i < 5; i++) {
		const struct stamp *stamp = &metadata->stamps.rows[i];

		assert_str(stamp->written, stamps[i].written);
		assert_str(stamp->where, stamps[i].where);
		assert_str(str_at(file, stamp->span), stamps[i].source);
		assert_int_equal(stamp->modified, stamps[i].modified);
		assert_true(stamp->day != DAY_NONE);
	}
	arena_release(&arena);
}

static void refuses_what_cannot_be_parsed(void **state)
{
	static const struct {
		const char *start, *each, *reason;
		int times;
	} pages[] = {
		{"<p>\n", "<div>", "tags are nested too deeply", 100000},
		{"", "<b><i>", "tags are nested too deeply", 1000},
		{"", "<span><div></span>", "tags are nested too deeply", 1000},
		{"", "<div><table></div>", "tags are nested too deeply", 1000},
		{"<svg>", "<td>", "tags are nested too deeply", 1000},
		{"", "<hr>", "has too many tags", 1000001},
		{"<p", " a=\"b\"", "has a tag with too many attributes", 201},
	};
	struct arena arena = {0};
	struct buffer file = BUFFER_INIT;
	struct article article;
	struct fc_error error;

	(void)state;
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
		buffer_clear(&file);
		buffer_add(&file, str_of(pages[i].start));
		for (int n = 0; n < pages[i].times; n++)
			buffer_add(&file, str_of(pages[i].each));
		assert_int_equal(
			page_read(&arena, buffer_str(&file), &article, &error),
			FC_TOO_LARGE);
		assert_string_equal(error.reason, pages[i].reason);
		assert_int_equal(error.line, i == 0 ? 2 : 1);
	}
	buffer_release(&file);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_case),
		cmocka_unit_test(leads_back_through_markup),
		cmocka_unit_test(reads_what_the_page_says_of_itself),
		cmocka_unit_test(refuses_what_cannot_be_parsed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
