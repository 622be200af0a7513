/* What is claimed, from the text to the row that is printed. */
#include "../text/given.h"

#include "base/buffer.h"
#include "claim/attribute.h"
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

static struct fc *reader_new(unsigned rows)
{
	struct fc_options options = {.rows = rows, .published = "2024-07-10"};
	struct fc_error error;
	struct fc *fc = fc_new(&options, &error);

	assert_non_null(fc);
	return fc;
}

static void claims_of(struct fc *fc, struct str text, struct buffer *out)
{
	struct fc_input input = {"a.txt", text.ptr, text.len, FC_TXT};

	buffer_clear(out);
	assert_int_equal(
		fc_extract(fc, &input, 1, FC_JSONL, take, NULL, out), FC_OK);
}

/* A member as text; "-" for null. */
static struct str member(struct json_object *row, const char *key)
{
	struct json_object *value = NULL;

	assert_true(json_object_object_get_ex(row, key, &value));
	return value ? str_of(json_object_get_string(value)) : STR("-");
}

static void field_add(
	struct json_object *row, const char *key, struct buffer *out)
{
	buffer_add(out, member(row, key));
	buffer_put(out, " | ");
}

static void extra_add(struct json_object *row, const char *key,
	const char *word, struct buffer *out)
{
	struct str text = member(row, key);

	if (str_eq(text, STR("-")))
		return;
	buffer_add(out, str_of(word));
	buffer_add(out, text);
}

/* "subject | attribute | value | manner", then place and speaker. */
static void row_write(struct json_object *row, struct buffer *out)
{
	struct json_object *value = json_object_object_get(row, "value");

	buffer_clear(out);
	field_add(row, "subject", out);
	field_add(row, "attribute", out);
	field_add(value, "text", out);
	if (str_eq(member(row, "polarity"), STR("false")))
		buffer_put(out, "not ");
	buffer_add(out, member(row, "modality"));
	extra_add(json_object_object_get(row, "scope"), "place", " in ", out);
	extra_add(row, "speaker", " by ", out);
}

static struct json_object *line_parse(struct str line)
{
	struct buffer copy = BUFFER_INIT;
	struct json_object *row;

	buffer_add(&copy, line);
	buffer_add_char(&copy, '\0');
	row = json_tokener_parse(copy.ptr);
	assert_non_null(row);
	buffer_release(&copy);
	return row;
}

/* Whether a row reads as wanted; with "-" that there is none. `all` takes
 * what the rows read. */
static bool rows_have(struct str printed, struct str wanted, struct buffer *all)
{
	struct buffer got = BUFFER_INIT;
	bool has = false, any = false;

	str_split(&printed, '\n'); /* the article's */
	while (printed.len) {
		struct json_object *row = line_parse(str_split(&printed, '\n'));

		any = true;
		row_write(row, &got);
		has |= str_starts(buffer_str(&got), wanted);
		buffer_put(all, "\n        ");
		buffer_add(all, buffer_str(&got));
		json_object_put(row);
	}
	buffer_release(&got);
	return has || (!any && str_eq(wanted, STR("-")));
}

struct checked {
	struct fc *fc;
	unsigned wrong;
};

static void check(void *user, struct str given, struct str wanted)
{
	struct checked *checked = user;
	struct buffer printed = BUFFER_INIT, all = BUFFER_INIT;

	claims_of(checked->fc, given, &printed);
	if (!rows_have(buffer_str(&printed), wanted, &all)) {
		print_error("%.*s\n  wants %.*s\n  got %.*s\n", STR_ARG(given),
			STR_ARG(wanted), STR_ARG(buffer_str(&all)));
		checked->wrong++;
	}
	buffer_release(&all);
	buffer_release(&printed);
}

static void every_case(void **state)
{
	struct checked checked = {reader_new(FC_CLAIM), 0};

	(void)state;
	assert_true(
		given_cases("tests/claim/claim.cases", check, &checked) > 20);
	fc_free(checked.fc);
	assert_int_equal(checked.wrong, 0);
}

/* Each row of the tables is read as it says. */
static void every_attribute(void **state)
{
	struct checked checked = {reader_new(FC_CLAIM), 0};
	struct buffer wanted = BUFFER_INIT;

	(void)state;
	for (uint32_t i = 0; i < attribute_row_count(); i++) {
		const struct attribute_row *row = attribute_row_at(i);

		buffer_clear(&wanted);
		buffer_add(&wanted, row->subject);
		buffer_put(&wanted, " | ");
		buffer_add(&wanted, row->name);
		buffer_put(&wanted, " | ");
		buffer_add(&wanted, row->value);
		check(&checked, row->example, buffer_str(&wanted));
	}
	buffer_release(&wanted);
	fc_free(checked.fc);
	assert_int_equal(checked.wrong, 0);
}

/* The claim of an example has its subject and value, or its manner. */
static bool example_fits(
	struct json_object *row, const struct claim_example *example)
{
	struct json_object *value = json_object_object_get(row, "value");

	if (example->manner == MANNER_DENIED)
		return str_eq(member(row, "polarity"), STR("false"));
	if (example->manner != MANNER_STATED)
		return str_eq(
			member(row, "modality"), manner_name(example->manner));
	return str_eq(member(row, "subject"), example->subject) &&
	       str_eq(member(value, "text"), example->value);
}

static void every_sign(void **state)
{
	struct fc *fc = reader_new(FC_CLAIM);
	struct buffer printed = BUFFER_INIT;
	unsigned wrong = 0;

	(void)state;
	for (uint32_t i = 0; i < claim_example_count(); i++) {
		struct claim_example example = claim_example_at(i);
		struct str rest;
		bool fits = false;

		claims_of(fc, example.example, &printed);
		rest = buffer_str(&printed);
		str_split(&rest, '\n');
		while (rest.len) {
			struct json_object *row =
				line_parse(str_split(&rest, '\n'));

			fits |= example_fits(row, &example);
			json_object_put(row);
		}
		if (!fits)
			print_error("%.*s\n  got %.*s\n",
				STR_ARG(example.example),
				STR_ARG(buffer_str(&printed)));
		wrong += !fits;
	}
	buffer_release(&printed);
	fc_free(fc);
	assert_int_equal(wrong, 0);
}

/* Only what is asked for is printed. */
static void other_rows_have_no_claims(void **state)
{
	struct fc *fc = reader_new(FC_QUANTITY | FC_TIMEX);
	struct buffer printed = BUFFER_INIT;

	(void)state;
	claims_of(fc, STR("The mill employs 310 people."), &printed);
	assert_int_equal(
		str_find(buffer_str(&printed), STR("\"claim\""), 0), STR_NPOS);
	buffer_release(&printed);
	fc_free(fc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_case),
		cmocka_unit_test(every_attribute),
		cmocka_unit_test(every_sign),
		cmocka_unit_test(other_rows_have_no_claims),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
