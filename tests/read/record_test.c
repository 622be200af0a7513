#include "given.h"

#include "read/record.h"

/* What the scan takes; it must have read what json-c reads. */
static const char *const plain[] = {
	"{\"text\":\"\"}",
	"{\"text\":\"a\",\"id\":\"b\"}",
	"  { \"text\" : \"a\" , \"id\" : 42 }  ",
	"{\"text\":\"One.\\nTwo \\\"2\\\" \\/ \\\\ \\b\\f\\r\\t\"}",
	"{\"text\":\"\\u00e9\\u20AC \\u0041\",\"title\":\"caf\xC3\xA9\"}",
	"{\"text\":\"ends in one\\n\\n\"}",
	"{\"text\":\"eight ch\",\"url\":\"nine char\"}",
	"{\"text\":\"a\",\"text\":\"the last one counts\"}",
	"{\"text\":\"a\",\"id\":0,\"id\":17}",
	"{\"text\":\"a\",\"title\":null,\"b\":true,\"c\":false}",
	"{\"text\":\"a\",\"title\":\"b\",\"title\":null}",
	"{\"text\":\"a\",\"modified\":\"2024-03-06\",\"published\":\"2024\","
	"\"source\":\"s\",\"author\":\"w\",\"language\":\"en\","
	"\"publisher\":\"p\"}",
};

/* What it leaves to json-c, whether that takes it or not. */
static const char *const left[] = {"", "{", "{}", "news", "[1]", "{\"text\":5}",
	"{\"text\":null}", "{\"text\":\"a\"", "{\"text\":\"a",
	"{\"text\":\"a\\", "{\"text\":\"a\\\"}", "{\"text\":\"a\"} x",
	"{\"text\":\"a\",}", "{\"text\":\"a\",\"credits\":[]}",
	"{\"text\":\"a\",\"b\":{}}", "{\"text\":\"a\",\"b\":1.5}",
	"{\"text\":\"a\",\"b\":1e5}", "{\"text\":\"a\",\"b\":-1}",
	"{\"text\":\"a\",\"b\":01}", "{\"text\":\"a\",\"b\":1234567890123456}",
	"{\"text\":\"a\",\"b\":1", "{\"text\":\"a\\u0000b\"}",
	"{\"text\":\"\\ud83d\\ude00\"}", "{\"text\":\"\\u12\"}",
	"{\"text\":\"\\x\"}", "{\"text\":\"a\tb\"}", "{\"te\\u0078t\":\"a\"}",
	"{\"text\":\"a\" \"b\":\"c\"}", "{\"text\":\"a\",\"b\":nil}",
	"{\"text\":\"a\"}{\"text\":\"b\"}"};

static void same_str(struct str a, struct str b)
{
	assert_int_equal(a.ptr == NULL, b.ptr == NULL);
	assert_int_equal(a.len, b.len);
	assert_true(str_eq(a, b));
}

static void reads_what_json_c_reads(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++) {
		const char *reason;
		size_t offset;
		struct record ours, theirs;
		struct json *object =
			json_read(str_of(plain[i]), true, &reason, &offset);

		assert_non_null(object);
		record_of(object, &theirs);
		assert_true(record_scan(&arena, str_of(plain[i]), &ours));
		same_str(ours.text, theirs.text);
		same_str(ours.id, theirs.id);
		same_str(ours.title, theirs.title);
		same_str(ours.publisher, theirs.publisher);
		same_str(ours.author, theirs.author);
		same_str(ours.url, theirs.url);
		same_str(ours.language, theirs.language);
		same_str(ours.source, theirs.source);
		same_str(ours.published, theirs.published);
		same_str(ours.modified, theirs.modified);
		json_free(object);
	}
	arena_release(&arena);
}

static void leaves_the_rest(void **state)
{
	struct arena arena = {0};
	struct record record;

	(void)state;
	for (size_t i = 0; i < sizeof(left) / sizeof(left[0]); i++)
		assert_false(record_scan(&arena, str_of(left[i]), &record));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_what_json_c_reads),
		cmocka_unit_test(leaves_the_rest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
