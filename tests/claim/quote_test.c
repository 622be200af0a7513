/* Who says what, from the text to the row that is printed. */
#include "../text/given.h"

#include "base/buffer.h"
#include "claim/cue.h"
#include "factcheck.h"

#include <json-c/json.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static bool take(void *user, const char *bytes, size_t length)
{
	buffer_add(user, str_from(bytes, length));
	return true;
}

static void quotes_of(struct fc *fc, struct str text, struct buffer *out)
{
	struct fc_input input = {"a.txt", text.ptr, text.len, FC_TXT};

	buffer_clear(out);
	assert_int_equal(
		fc_extract(fc, &input, 1, FC_JSONL, take, NULL, out), FC_OK);
}

static struct fc *reader_new(unsigned rows)
{
	struct fc_options options = {.rows = rows};
	struct fc_error error;
	struct fc *fc = fc_new(&options, &error);

	assert_non_null(fc);
	return fc;
}

/* A member of a row as text; "-" for null. */
static struct str member(struct json_object *row, const char *key)
{
	struct json_object *value = NULL;

	assert_true(json_object_object_get_ex(row, key, &value));
	return value ? str_of(json_object_get_string(value)) : STR("-");
}

static void row_write(
	struct json_object *row, struct str text, struct buffer *out)
{
	size_t start = (size_t)json_object_get_int(
		json_object_object_get(row, "start"));
	size_t end =
		(size_t)json_object_get_int(json_object_object_get(row, "end"));

	assert_true(str_eq(str_cut(text, start, end), member(row, "text")));
	assert_true(str_eq(member(row, "direct"), STR("true")));
	if (out->len)
		buffer_put(out, " / ");
	if (str_eq(member(row, "continued"), STR("true")))
		buffer_put(out, "+ ");
	buffer_add(out, member(row, "text"));
	buffer_put(out, " = ");
	buffer_add(out, member(row, "speaker"));
	buffer_put(out, " (");
	buffer_add(out, member(row, "cue"));
	buffer_put(out, ")");
}

/* The rows of a text as the cases have them. */
static void rows_write(struct str printed, struct str text, struct buffer *out)
{
	struct buffer line = BUFFER_INIT;

	buffer_clear(out);
	str_split(&printed, '\n'); /* the article's */
	while (printed.len) {
		struct json_object *row;

		buffer_clear(&line);
		buffer_add(&line, str_split(&printed, '\n'));
		buffer_add_char(&line, '\0');
		row = json_tokener_parse(line.ptr);
		assert_non_null(row);
		assert_true(str_eq(member(row, "type"), STR("quote")));
		row_write(row, text, out);
		json_object_put(row);
	}
	if (!out->len)
		buffer_add_char(out, '-');
	buffer_release(&line);
}

struct checked {
	struct fc *fc;
	unsigned wrong;
};

static void check(void *user, struct str given, struct str wanted)
{
	struct checked *checked = user;
	struct buffer text = BUFFER_INIT, printed = BUFFER_INIT;
	struct buffer got = BUFFER_INIT;

	for (size_t i = 0; i < given.len; i++) {
		bool line =
			str_starts(str_cut(given, i, given.len), STR("\\n"));

		buffer_add_char(&text, line ? '\n' : given.ptr[i]);
		i += line;
	}
	quotes_of(checked->fc, buffer_str(&text), &printed);
	rows_write(buffer_str(&printed), buffer_str(&text), &got);
	if (!str_eq(buffer_str(&got), wanted)) {
		print_error("%.*s\n  wants %.*s\n  got   %.*s\n",
			STR_ARG(given), STR_ARG(wanted),
			STR_ARG(buffer_str(&got)));
		checked->wrong++;
	}
	buffer_release(&text);
	buffer_release(&printed);
	buffer_release(&got);
}

static void every_case(void **state)
{
	struct checked checked = {reader_new(FC_QUOTE), 0};

	(void)state;
	assert_true(
		given_cases("tests/claim/quote.cases", check, &checked) > 40);
	fc_free(checked.fc);
	assert_int_equal(checked.wrong, 0);
}

/* Each row of the table quotes whom it says it does. */
static void every_cue(void **state)
{
	struct fc *fc = reader_new(FC_QUOTE);
	struct buffer printed = BUFFER_INIT, wanted = BUFFER_INIT;
	unsigned wrong = 0;

	(void)state;
	for (uint32_t i = 0; i < cue_row_count(); i++) {
		const struct cue_row *row = cue_row_at(i);

		buffer_clear(&wanted);
		buffer_put(&wanted, "\"speaker_mention\":\"");
		buffer_add(&wanted, row->speaker);
		buffer_put(&wanted, "\"");
		quotes_of(fc, row->example, &printed);
		if (str_find(buffer_str(&printed), buffer_str(&wanted), 0) !=
			STR_NPOS)
			continue;
		print_error("%.*s\n  wants %.*s\n", STR_ARG(row->example),
			STR_ARG(row->speaker));
		wrong++;
	}
	buffer_release(&printed);
	buffer_release(&wanted);
	fc_free(fc);
	assert_int_equal(wrong, 0);
}

/* Only what is asked for is printed. */
static void other_rows_have_no_quotes(void **state)
{
	struct fc *fc = reader_new(FC_TIMEX);
	struct buffer printed = BUFFER_INIT;

	(void)state;
	quotes_of(fc, STR("\"It works,\" Lee said."), &printed);
	assert_int_equal(
		str_find(buffer_str(&printed), STR("quote"), 0), STR_NPOS);
	buffer_release(&printed);
	fc_free(fc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_case),
		cmocka_unit_test(every_cue),
		cmocka_unit_test(other_rows_have_no_quotes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
