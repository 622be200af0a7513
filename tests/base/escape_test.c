#include "base/escape.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants these four before it. */
#include <cmocka.h>

#include <json-c/json.h>
#include <stdlib.h>

#define BAD "\xef\xbf\xbd"

/* What each syntax makes of a piece of text. */
static const struct {
	struct str text;
	const char *json, *html, *plain;
} cases[] = {
	{STR_INIT(""), "\"\"", "", ""},
	{STR_INIT("plain words"), "\"plain words\"", "plain words",
		"plain words"},
	{STR_INIT("a\"b\\c'd"), "\"a\\\"b\\\\c'd\"", "a&quot;b\\c&#39;d",
		"a\"b\\c'd"},
	{STR_INIT("<b>&amp;"), "\"<b>&amp;\"", "&lt;b&gt;&amp;amp;",
		"<b>&amp;"},
	{STR_INIT("\"two\" and \"three\""),
		"\"\\\"two\\\" and \\\"three\\\"\"",
		"&quot;two&quot; and &quot;three&quot;",
		"\"two\" and \"three\""},
	{STR_INIT("a\"\xc3\xbc\""), "\"a\\\"\xc3\xbc\\\"\"",
		"a&quot;\xc3\xbc&quot;", "a\"\xc3\xbc\""},
	{STR_INIT("one\r\n\ttwo\n"), "\"one\\r\\n\\ttwo\\n\"", "one \n\ttwo\n",
		"one two "},
	{STR_INIT("\x1b[2J\x07\x7f"), "\"\\u001b[2J\\u0007\\u007f\"",
		BAD "[2J" BAD BAD, BAD "[2J" BAD BAD},
	{STR_INIT("nul\0here"), "\"nul\\u0000here\"", "nul" BAD "here",
		"nul" BAD "here"},
	{STR_INIT("\xc2\x9b"
		  "31m"),
		"\"\\u009b31m\"", BAD "31m", BAD "31m"}, /* C1 CSI */
	{STR_INIT("\xe2\x80\xa8|\xe2\x80\xa9"), "\"\\u2028|\\u2029\"",
		BAD "|" BAD, " | "},
	{STR_INIT("\xe2\x80\xaegnp\xe2\x80\xac"), "\"\\u202egnp\\u202c\"",
		BAD "gnp" BAD, BAD "gnp" BAD},
	{STR_INIT("\xe2\x81\xa6x\xe2\x81\xa9"), "\"\\u2066x\\u2069\"",
		BAD "x" BAD, BAD "x" BAD},
	{STR_INIT("\xef\xbb\xbfpay\xe2\x80\x8bpal\xc2\xad"),
		"\"\\ufeffpay\\u200bpal\\u00ad\"", "paypal", "paypal"},
	{STR_INIT("\xf3\xa0\x81\x81"), "\"\\udb40\\udc41\"", "", ""},
	{STR_INIT("\xe2\x80\x9cZ\xc3\xbcrich\xe2\x80\x9d \xe6\xa9\x8b"),
		"\"\xe2\x80\x9cZ\xc3\xbcrich\xe2\x80\x9d \xe6\xa9\x8b\"",
		"\xe2\x80\x9cZ\xc3\xbcrich\xe2\x80\x9d \xe6\xa9\x8b",
		"\xe2\x80\x9cZ\xc3\xbcrich\xe2\x80\x9d \xe6\xa9\x8b"},
	/* A joiner holds an emoji together, where widths do not matter. */
	{STR_INIT("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb"),
		"\"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb\"",
		"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb",
		"\xf0\x9f\x91\xa9\xf0\x9f\x92\xbb"},
	/* Not UTF-8: a lone byte, a cut-off end, an overlong slash, a
	 * surrogate. */
	{STR_INIT("a\xff"
		  "b\xe2\x80"),
		"\"a" BAD "b" BAD BAD "\"", "a" BAD "b" BAD BAD,
		"a" BAD "b" BAD BAD},
	{STR_INIT("\xc0\xaf\xed\xa0\x80"), "\"" BAD BAD BAD BAD BAD "\"",
		BAD BAD BAD BAD BAD, BAD BAD BAD BAD BAD},
};

#define COUNT (sizeof(cases) / sizeof(*cases))

static void check(void (*escape)(struct buffer *, struct str), struct str text,
	const char *expected)
{
	struct buffer out = BUFFER_INIT;

	escape(&out, text);
	buffer_add_char(&out, '\0');
	assert_string_equal(out.ptr, expected);
	buffer_release(&out);
}

static void test_table(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT; i++) {
		check(escape_json, cases[i].text, cases[i].json);
		check(escape_html, cases[i].text, cases[i].html);
		check(escape_plain, cases[i].text, cases[i].plain);
	}
}

/* What a JSON reader gets back is what went in, tricks and all. */
static void test_json_loses_nothing(void **state)
{
	struct buffer text = BUFFER_INIT, out = BUFFER_INIT;
	struct json_object *read;

	(void)state;
	for (int c = 0; c < 0x80; c++)
		buffer_add_char(&text, (char)c);
	buffer_put(&text, "\xc2\x80\xc2\xad\xe2\x80\xa8\xe2\x80\xae\xef\xbb\xbf"
			  "\xf3\xa0\x80\x81\xf0\x9f\x92\xbb\xf4\x8f\xbf\xbf");
	escape_json(&out, buffer_str(&text));
	buffer_add_char(&out, '\0');
	read = json_tokener_parse(out.ptr);
	assert_non_null(read);
	assert_int_equal(json_object_get_string_len(read), text.len);
	assert_memory_equal(json_object_get_string(read), text.ptr, text.len);
	json_object_put(read);
	buffer_release(&text);
	buffer_release(&out);
}

/* Each ASCII character at each place of strings of all short lengths: what is
 * copied eight bytes at a time is escaped as what stands alone. */
static void test_json_is_the_same_anywhere(void **state)
{
	struct buffer alone = BUFFER_INIT, out = BUFFER_INIT;
	char text[20];

	(void)state;
	for (size_t len = 1; len <= sizeof(text); len++) {
		for (size_t i = 0; i < len * 128; i++) {
			size_t at = i / 128, behind;

			memset(text, 'a', len);
			text[at] = (char)(i % 128);
			buffer_clear(&alone);
			escape_json(&alone, str_from(&text[at], 1));
			buffer_clear(&out);
			escape_json(&out, str_from(text, len));
			behind = alone.len - 2;
			assert_int_equal(out.len, len - 1 + alone.len);
			assert_memory_equal(
				out.ptr + 1 + at, alone.ptr + 1, behind);
			assert_int_equal(out.ptr[out.len - 1], '"');
		}
	}
	buffer_release(&alone);
	buffer_release(&out);
}

/* Bytes of every kind: nothing that a terminal acts on comes out. */
static void test_plain_is_harmless(void **state)
{
	struct buffer out = BUFFER_INIT;
	unsigned random = 1;
	char bytes[512];

	(void)state;
	for (int round = 0; round < 400; round++) {
		for (size_t i = 0; i < sizeof(bytes); i++) {
			random = random * 1103515245u + 12345u;
			bytes[i] = (char)(random >> 16);
		}
		buffer_clear(&out);
		escape_plain(&out, str_from(bytes, sizeof(bytes)));
		for (size_t i = 0; i < out.len; i++) {
			assert_true((uint8_t)out.ptr[i] >= ' ');
			assert_true(out.ptr[i] != 0x7f);
			if ((uint8_t)out.ptr[i] == 0xc2)
				assert_true((uint8_t)out.ptr[i + 1] >= 0xa0);
		}
	}
	buffer_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_json_loses_nothing),
		cmocka_unit_test(test_json_is_the_same_anywhere),
		cmocka_unit_test(test_plain_is_harmless),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
