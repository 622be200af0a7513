#include "golden.h"
#include "sample.h"

#include <json-c/json.h>

static struct json_object *read_object(const struct buffer *out, size_t from)
{
	struct json_tokener *tokener = json_tokener_new();
	struct json_object *read;

	json_tokener_set_flags(tokener,
		JSON_TOKENER_STRICT | JSON_TOKENER_ALLOW_TRAILING_CHARS |
			JSON_TOKENER_VALIDATE_UTF8);
	read = json_tokener_parse_ex(
		tokener, out->ptr + from, (int)(out->len - from));
	assert_int_equal(json_tokener_get_error(tokener), json_tokener_success);
	json_tokener_free(tokener);
	return read;
}

static struct json_object *member(struct json_object *object, const char *name)
{
	struct json_object *value = NULL;

	assert_true(json_object_object_get_ex(object, name, &value));
	return value;
}

static const char *text_of(struct json_object *object, const char *name)
{
	return json_object_get_string(member(object, name));
}

static void test_goldens(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	timeline_write_json(&sample.timeline, &out);
	golden_check("tests/report/golden/timeline.json", &out);
	buffer_clear(&out);
	timeline_write_jsonl(&sample.timeline, &out);
	golden_check("tests/report/golden/timeline.jsonl", &out);
	buffer_release(&out);
	sample_release(&sample);
}

static void test_contract(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct json_object *page, *event, *source, *articles, *published;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	timeline_write_json(&sample.timeline, &out);
	page = read_object(&out, 0);
	assert_string_equal(text_of(page, "factcheck"), "1");
	assert_int_equal(json_object_array_length(member(page, "events")), 8);
	assert_int_equal(json_object_array_length(member(page, "undated")), 2);
	event = json_object_array_get_idx(member(page, "events"), 3);
	assert_string_equal(text_of(event, "id"), "e-wic");
	assert_string_equal(text_of(event, "earliest"), "2023-11-08");
	assert_string_equal(text_of(event, "latest"), "2023-11-10");
	assert_string_equal(text_of(event, "status"), "confirmed");
	assert_int_equal(json_object_get_int(member(event, "reports")), 2);
	assert_int_equal(json_object_get_int(member(event, "origins")), 1);
	assert_string_equal(text_of(event, "score"), "0.93");
	source = json_object_array_get_idx(member(event, "sources"), 1);
	assert_string_equal(text_of(source, "path"), "seeds/b.txt");
	assert_int_equal(json_object_get_int(member(source, "line")), 21);
	event = json_object_array_get_idx(member(page, "events"), 7);
	assert_null(member(event, "latest"));
	articles = member(page, "articles");
	published = member(json_object_array_get_idx(articles, 2), "published");
	assert_null(member(published, "value"));
	assert_null(member(published, "basis"));
	published = member(json_object_array_get_idx(articles, 0), "published");
	assert_string_equal(text_of(published, "basis"), "dateline");
	json_object_put(page);
	buffer_release(&out);
	sample_release(&sample);
}

/* Every line of JSONL is an object; undated ones have null days. */
static void test_lines(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct sample sample;
	uint32_t lines = 0, undated = 0;

	(void)state;
	sample_make(&sample);
	timeline_write_jsonl(&sample.timeline, &out);
	for (size_t at = 0; at < out.len; lines++) {
		struct json_object *event = read_object(&out, at);

		undated += member(event, "earliest") == NULL;
		json_object_put(event);
		at = str_find_char(buffer_str(&out), '\n', at) + 1;
	}
	assert_int_equal(lines, 10);
	assert_int_equal(undated, 2);
	buffer_release(&out);
	sample_release(&sample);
}

/* A reader gets the hostile words back, with U+FFFD for the broken byte. */
static void test_hostile(void **state)
{
	struct buffer out = BUFFER_INIT, expected = BUFFER_INIT;
	struct json_object *page, *event;
	struct sample sample;
	struct str words = str_of(sample_hostile);
	size_t broken = str_find_char(words, '\xff', 0);

	(void)state;
	buffer_add(&expected, str_cut(words, 0, broken));
	buffer_put(&expected, "\xef\xbf\xbd");
	buffer_add(&expected, str_cut(words, broken + 1, words.len));
	buffer_add_char(&expected, '\0');
	sample_make_hostile(&sample);
	timeline_write_json(&sample.timeline, &out);
	assert_int_equal(str_find_char(buffer_str(&out), '\x1b', 0), STR_NPOS);
	page = read_object(&out, 0);
	event = json_object_array_get_idx(member(page, "events"), 0);
	assert_string_equal(text_of(event, "title"), expected.ptr);
	assert_string_equal(text_of(event, "place"), expected.ptr);
	json_object_put(page);
	buffer_release(&expected);
	buffer_release(&out);
	sample_release(&sample);
}

/* The fact that an event is, by its id. */
static void test_fact(void **state)
{
	struct facts *facts = facts_new();
	struct buffer out = BUFFER_INIT;
	struct json_object *event;
	struct fc_error error;
	struct sample sample;

	(void)state;
	assert_int_equal(facts_add_yaml(facts, STR("events.yaml"),
				 STR("events:\n"
				     "  - id: wic-2023\n"
				     "    title: World Internet Conference\n"
				     "    when: 2023-11-08/2023-11-10\n"
				     "    source: {title: Organizers}\n"),
				 &error),
		FC_OK);
	assert_int_equal(facts_finish(facts, &error), FC_OK);
	sample_make(&sample);
	sample.timeline.facts = facts;
	sample.timeline.events.rows[0].fact =
		facts_event(facts, STR("wic-2023"));
	timeline_write_jsonl(&sample.timeline, &out);
	event = read_object(&out, 0);
	assert_string_equal(text_of(event, "fact"), "wic-2023");
	json_object_put(event);
	buffer_release(&out);
	sample_release(&sample);
	facts_free(facts);
}

static void test_empty(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct json_object *page;
	struct sample sample;

	(void)state;
	sample_make_empty(&sample);
	timeline_write_jsonl(&sample.timeline, &out);
	assert_int_equal(out.len, 0);
	timeline_write_json(&sample.timeline, &out);
	page = read_object(&out, 0);
	assert_int_equal(json_object_array_length(member(page, "events")), 0);
	json_object_put(page);
	buffer_release(&out);
	sample_release(&sample);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_goldens),
		cmocka_unit_test(test_contract),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_fact),
		cmocka_unit_test(test_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
