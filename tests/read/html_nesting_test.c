#include "given.h"

#include "read/html_nesting.h"

enum { LIMIT = 10 };

/* `each` many times over: whether its depth stays the same or grows. */
static const struct {
	const char *start, *each;
	bool grows;
} cases[] = {
	{"", "<div></div>", false},
	{"", "<div>", true},
	{"", "<p>one", false},
	{"<ul>", "<li>one", false},
	{"<table>", "<tr><td>one", false},
	{"", "<ul><li>one", true},
	{"", "<br><img src=x><hr/>", false},
	{"", "<div/>", true},
	{"<svg>", "<g/>", false},
	{"<svg>", "<li>", true},
	{"", "<a href=x>link", false},
	{"", "<b>bold</b>", false},
	{"", "<b><div></b></div>", false},
	{"", "<b><div></b>", true},
	{"", "<x-y>own</x-y>", false},
	{"", "<DIV></div>", false},
	{"", "<div class='>'></div>", false},
	{"", "<div a=\"</div>\">", true},
	{"", "<div a=\"</div>\" b=</div>>", true},
	{"", "</div></b></p>", false},
	{"", "<div></span></p></divs>", true},
	{"", "<!-- <div> -->", false},
	{"", "<!--><div>-->", true},
	{"", "<!-- --!><div>", true},
	{"", "<!doctype html><?xml x?>", false},
	{"", "<script>'<div>'</script>", false},
	{"", "<script>'</scripts><div>'</script>", false},
	{"", "<div><script></scripty></div></script>", true},
	{"", "<div><script><!--<script></script></div>--></script>", true},
	{"", "<textarea><div></textarea>", false},
	{"", "<title></div></title><div>", true},
	{"", "<span><div></span>", true},
	{"", "<div><span></div>", false},
	{"", "<div><table></div>", true},
	{"", "<div><svg></div>", true},
	{"", "1 < 2 <3 <", false},
	{"", "<div", false},
};

static void follows_the_parser(void **state)
{
	struct buffer page = BUFFER_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *reason;
		size_t offset = 0;

		buffer_clear(&page);
		buffer_add(&page, str_of(cases[i].start));
		for (int n = 0; n < 4 * LIMIT; n++)
			buffer_add(&page, str_of(cases[i].each));
		reason = html_nesting_check(buffer_str(&page), LIMIT, &offset);
		if (cases[i].grows != (reason != NULL))
			fail_msg("%s%s: %s", cases[i].start, cases[i].each,
				reason ? reason : "fits");
		assert_true(offset < page.len || !reason);
	}
	buffer_release(&page);
}

static void stops_formatting_that_is_never_closed(void **state)
{
	struct buffer page = BUFFER_INIT;
	size_t offset = 0;

	(void)state;
	for (int i = 0; i < 400; i++)
		buffer_format(&page, "<b id=b%d>", i);
	for (int i = 0; i < 5000; i++)
		buffer_put(&page, "<p>x");
	assert_string_equal(html_nesting_check(buffer_str(&page), 512, &offset),
		"leaves too many tags open");
	buffer_release(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(follows_the_parser),
		cmocka_unit_test(stops_formatting_that_is_never_closed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
