#include "golden.h"
#include "sample.h"

#include <json-c/json.h>

static void print(unsigned rows, bool explain, struct buffer *out)
{
	struct arena arena = {0};
	struct reading reading;

	buffer_clear(out);
	sample_reading(&arena, &reading);
	extract_write_jsonl(&reading, NULL, rows, explain, out);
	arena_release(&arena);
}

/* The object in line `line`, counted from 0; NULL behind the last. */
static struct json_object *read_line(const struct buffer *out, uint32_t line)
{
	struct str rest = buffer_str(out);
	struct buffer copy = BUFFER_INIT;
	struct json_object *object;

	while (line--)
		str_split(&rest, '\n');
	if (!rest.len)
		return NULL;
	buffer_add(&copy, str_split(&rest, '\n'));
	buffer_add_char(&copy, '\0');
	object = json_tokener_parse(copy.ptr);
	assert_non_null(object);
	buffer_release(&copy);
	return object;
}

static const char *text_of(struct json_object *object, const char *name)
{
	struct json_object *value = NULL;

	assert_true(json_object_object_get_ex(object, name, &value));
	return json_object_get_string(value);
}

static void check_line(const struct buffer *out, uint32_t line,
	const char *type, const char *start, const char *text)
{
	struct json_object *object = read_line(out, line);

	assert_non_null(object);
	assert_string_equal(text_of(object, "type"), type);
	if (start) {
		assert_string_equal(text_of(object, "start"), start);
		assert_string_equal(text_of(object, "text"), text);
	}
	json_object_put(object);
}

static void test_goldens(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct arena arena = {0};
	struct reading reading;

	(void)state;
	print(FC_EVERYTHING, false, &out);
	golden_check("tests/report/golden/extract.jsonl", &out);
	print(FC_EVERYTHING, true, &out);
	golden_check("tests/report/golden/extract-explain.jsonl", &out);
	sample_reading(&arena, &reading);
	buffer_clear(&out);
	extract_write_text(
		&reading, NULL, FC_EVERYTHING, &(struct page_options){0}, &out);
	golden_check("tests/report/golden/extract.txt", &out);
	buffer_clear(&out);
	extract_write_text(&reading, NULL, FC_EVERYTHING,
		&(struct page_options){.reasons = true, .color = true}, &out);
	golden_check("tests/report/golden/extract-explain.txt", &out);
	arena_release(&arena);
	buffer_release(&out);
}

/* By start, whatever table and order rows come from. */
static void test_order(void **state)
{
	struct buffer out = BUFFER_INIT;

	(void)state;
	print(FC_EVERYTHING, false, &out);
	check_line(&out, 0, "article", NULL, NULL);
	check_line(&out, 1, "event", "8", "The summit");
	check_line(&out, 2, "timex", "22", "November 8-10");
	check_line(&out, 3, "event", "49", "Games");
	check_line(&out, 4, "timex", "68", "two days");
	assert_null(read_line(&out, 5));
	buffer_release(&out);
}

static void test_only(void **state)
{
	struct buffer out = BUFFER_INIT;

	(void)state;
	print(FC_TIMEX, false, &out);
	check_line(&out, 1, "timex", "22", "November 8-10");
	check_line(&out, 2, "timex", "68", "two days");
	assert_null(read_line(&out, 3));
	print(FC_EVENT, false, &out);
	check_line(&out, 1, "event", "8", "The summit");
	assert_null(read_line(&out, 3));
	print(FC_QUOTE, false, &out);
	assert_null(read_line(&out, 1));
	buffer_release(&out);
}

/* What the contract names, and null where nothing is known. */
static void test_members(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct json_object *row;

	(void)state;
	print(FC_EVERYTHING, true, &out);
	row = read_line(&out, 2);
	assert_string_equal(text_of(row, "article"), "a \"b\".txt");
	assert_string_equal(text_of(row, "class"), "DATE");
	assert_string_equal(text_of(row, "line"), "2");
	assert_string_equal(text_of(row, "column"), "15");
	assert_string_equal(text_of(row, "value"), "2023-11-08/2023-11-10");
	assert_string_equal(text_of(row, "earliest"), "2023-11-08");
	assert_string_equal(text_of(row, "latest"), "2023-11-10");
	assert_null(text_of(row, "mod"));
	assert_string_equal(text_of(row, "row"), "month-day-range");
	json_object_put(row);
	row = read_line(&out, 4);
	assert_string_equal(text_of(row, "class"), "DURATION");
	assert_string_equal(text_of(row, "mod"), "APPROX");
	assert_null(text_of(row, "earliest"));
	assert_null(text_of(row, "edtf"));
	json_object_put(row);
	row = read_line(&out, 1);
	assert_string_equal(text_of(row, "place"), "Wuzhen");
	assert_string_equal(text_of(row, "edtf"), "2023-11-08/2023-11-10");
	assert_null(text_of(row, "fact"));
	json_object_put(row);
	buffer_release(&out);
}

/* A role with what the article says of the person, and null for the rest. */
static void test_role(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct arena arena = {0};
	struct reading reading;
	struct json_object *row;
	struct role *role;
	struct name *name;

	(void)state;
	sample_reading(&arena, &reading);
	name = ROWS_ADD(&arena, &reading.names);
	name->span = (struct span){12, 18};
	role = ROWS_ADD(&arena, &reading.roles);
	role->span = (struct span){8, 18};
	role->person_name = STR("Ann Summit");
	role->title_text = STR("CEO");
	role->normal = STR("chief executive officer");
	role->flags = TITLE_FORMER;
	extract_write_jsonl(&reading, NULL, FC_ROLE, false, &out);
	row = read_line(&out, 1);
	assert_string_equal(text_of(row, "type"), "role");
	assert_string_equal(text_of(row, "start"), "8");
	assert_string_equal(text_of(row, "person"), "Ann Summit");
	assert_string_equal(text_of(row, "person_mention"), "summit");
	assert_string_equal(text_of(row, "title"), "CEO");
	assert_string_equal(text_of(row, "normal"), "chief executive officer");
	assert_string_equal(text_of(row, "former"), "true");
	assert_null(text_of(row, "organization"));
	assert_false(json_object_object_get_ex(row, "acting", NULL));
	json_object_put(row);
	assert_null(read_line(&out, 2));
	buffer_clear(&out);
	extract_write_text(
		&reading, NULL, FC_ROLE, &(struct page_options){0}, &out);
	assert_int_not_equal(
		str_find(buffer_str(&out), STR("Ann Summit"), 0), STR_NPOS);
	buffer_release(&out);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_goldens),
		cmocka_unit_test(test_role),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_only),
		cmocka_unit_test(test_members),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
