/* Feeds and deliveries of agencies, as the lines of JSONL they stand for. */
#include "given.h"

#include "read/bundle.h"

static void bundle_tell(struct str input, struct buffer *got)
{
	struct buffer bytes = BUFFER_INIT;
	struct bundle bundle;
	struct fc_error error = {0};
	enum fc_format format;
	uint32_t number, last = 0;

	unescape(&bytes, input);
	format = bytes.ptr[0] == '<' ? FC_XML : FC_NINJS;
	if (bundle_read(&bundle, format, buffer_str(&bytes), &error) != FC_OK) {
		buffer_put(got, "! ");
		buffer_add(got, str_of(error.reason));
		if (error.line)
			buffer_format(got, ", line %u", (unsigned)error.line);
		buffer_release(&bytes);
		return;
	}
	while (bundle_next(&bundle, got, &number)) {
		assert_true(number > last);
		last = number;
	}
	bundle_release(&bundle);
	buffer_release(&bytes);
}

/* What is wanted is written as JSON is, but for bytes beyond ASCII. */
static void bundle_case(struct str input, struct buffer *got)
{
	struct buffer told = BUFFER_INIT;

	bundle_tell(input, &told);
	for (size_t i = 0; i < told.len; i++) {
		unsigned char c = (unsigned char)told.ptr[i];

		if (c < 0x80)
			buffer_add_char(got, (char)c);
		else
			buffer_format(got, "\\x%02x", c);
	}
	buffer_release(&told);
}

static void every_case(void **state)
{
	(void)state;
	cases_run("tests/read/bundle.cases", 24, bundle_case);
}

static void elements_nest_so_deep(void **state)
{
	(void)state;
	for (int depth = 250; depth <= 270; depth += 20) {
		struct buffer input = BUFFER_INIT, got = BUFFER_INIT;

		buffer_put(&input, "<rss><channel><item><title>");
		for (int i = 0; i < depth; i++)
			buffer_put(&input, "<b>");
		buffer_put(&input, "x");
		for (int i = 0; i < depth; i++)
			buffer_put(&input, "</b>");
		buffer_put(&input, "</title></item></channel></rss>");
		bundle_tell(buffer_str(&input), &got);
		assert_int_equal(depth > 252, got.ptr[0] == '!');
		buffer_release(&input);
		buffer_release(&got);
	}
}

/* A folder has XML and JSON of every kind. */
static void others_have_no_sign_of_news(void **state)
{
	(void)state;
	assert_false(bundle_may_be(FC_XML, STR("<project><name/></project>")));
	assert_false(bundle_may_be(FC_NINJS, STR("{\"name\": \"x\"}")));
	assert_true(bundle_may_be(FC_XML, STR("<?xml?><rss><channel>")));
	assert_true(bundle_may_be(FC_NINJS, STR("{\"body_text\": \"x")));
	assert_false(bundle_may_be(FC_NINJS, STR("<rss>")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_case),
		cmocka_unit_test(elements_nest_so_deep),
		cmocka_unit_test(others_have_no_sign_of_news),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
