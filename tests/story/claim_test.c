/* Claims of two texts compared, from the texts to the finding. */
#include "../text/given.h"

#include "base/buffer.h"
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

static struct json_object *article_of(struct str text, const char *day)
{
	struct json_object *article = json_object_new_object();

	json_object_object_add(article, "text",
		json_object_new_string_len(text.ptr, (int)text.len));
	if (day)
		json_object_object_add(
			article, "published", json_object_new_string(day));
	return article;
}

/* The object that is printed for a pair. */
static struct json_object *compared(struct fc *fc, struct str a, struct str b,
	const char *a_day, const char *b_day)
{
	const struct fc_compare_options options = {.format = FC_JSONL};
	struct json_object *pair = json_object_new_object(), *printed;
	struct buffer out = BUFFER_INIT;
	struct fc_input input = {.path = "pairs.jsonl"};

	json_object_object_add(pair, "id", json_object_new_string("p"));
	json_object_object_add(pair, "a", article_of(a, a_day));
	json_object_object_add(pair, "b", article_of(b, b_day));
	input.bytes =
		json_object_to_json_string_ext(pair, JSON_C_TO_STRING_PLAIN);
	input.length = strlen(input.bytes);
	assert_int_equal(
		fc_compare_pairs(fc, &input, 1, &options, take, NULL, &out),
		FC_OK);
	buffer_add_char(&out, '\0');
	printed = json_tokener_parse(out.ptr);
	assert_non_null(printed);
	buffer_release(&out);
	json_object_put(pair);
	return printed;
}

static struct str member(struct json_object *row, const char *key)
{
	return str_of(json_object_get_string(json_object_object_get(row, key)));
}

/* "number: more than 12 / 9; ..." of what is no duplicate; "-" for nothing. */
static void findings_write(struct json_object *printed, struct buffer *out)
{
	struct json_object *all = json_object_object_get(printed, "findings");

	buffer_clear(out);
	for (size_t i = 0; i < json_object_array_length(all); i++) {
		struct json_object *row = json_object_array_get_idx(all, i);

		if (str_eq(member(row, "class"), STR("duplicate")))
			continue;
		if (out->len)
			buffer_put(out, "; ");
		if (!str_eq(member(row, "class"), STR("conflict"))) {
			buffer_add(out, member(row, "class"));
			buffer_put(out, " ");
		}
		buffer_add(out, member(row, "kind"));
		buffer_put(out, ": ");
		buffer_add(
			out, member(json_object_object_get(row, "a"), "text"));
		buffer_put(out, " / ");
		buffer_add(
			out, member(json_object_object_get(row, "b"), "text"));
	}
	if (!out->len)
		buffer_put(out, "-");
}

/* What stands before and behind the sentences of a case: one story, told by
 * two desks. */
static const char *const desks[2][2] = {
	{"Thornquay ferry hits the pier at Mellerby Sound\n\n"
	 "The ferry Lady Isaura struck the stone pier at Mellerby Sound in "
	 "thick fog, the Thornquay harbour board said. Divers went down to "
	 "look at her hull, and a tug from Osterwick stood by.",
		"Skipper Benedikt Rowntree told the board that the radar had "
		"failed. The Lady Isaura was built at Osterwick for the "
		"crossing."},
	{"Fog blamed as Lady Isaura rams pier\n\n"
	 "An Osterwick tug was sent to Mellerby Sound after the Lady Isaura "
	 "ran into the pier there. Her skipper, Benedikt Rowntree, blamed a "
	 "dead radar and the fog, according to the Thornquay harbour board.",
		"Divers from Thornquay have looked at the hull."}};

static struct str story_of(struct arena *arena, int desk, struct str sentence)
{
	return arena_format(arena, "%s\n\n%.*s\n\n%s", desks[desk][0],
		STR_ARG(sentence), desks[desk][1]);
}

struct checked {
	struct fc *fc;
	unsigned wrong;
	const char *later; /* where the halves are sentences of stories: when
			      the second was published */
};

static void check(void *user, struct str given, struct str wanted)
{
	struct checked *checked = user;
	struct buffer got = BUFFER_INIT;
	size_t bar = str_find(given, STR(" || "), 0);
	struct json_object *printed;
	struct arena arena = {0};
	struct str a, b;

	assert_int_not_equal(bar, STR_NPOS);
	a = str_cut(given, 0, bar);
	b = str_cut(given, bar + 4, given.len);
	if (checked->later)
		printed = compared(checked->fc, story_of(&arena, 0, a),
			story_of(&arena, 1, b), "2024-06-06", checked->later);
	else
		printed = compared(checked->fc, a, b, NULL, NULL);
	arena_release(&arena);
	findings_write(printed, &got);
	if (!str_eq(buffer_str(&got), wanted)) {
		print_error("%.*s\n  wants %.*s\n  got   %.*s\n",
			STR_ARG(given), STR_ARG(wanted),
			STR_ARG(buffer_str(&got)));
		checked->wrong++;
	}
	json_object_put(printed);
	buffer_release(&got);
}

static void cases_check(const char *path, unsigned least, const char *later)
{
	struct fc_error error;
	struct checked checked = {fc_new(NULL, &error), 0, later};

	assert_non_null(checked.fc);
	assert_true(given_cases(path, check, &checked) >= least);
	fc_free(checked.fc);
	assert_int_equal(checked.wrong, 0);
}

static void statements(void **state)
{
	(void)state;
	cases_check("tests/story/claim_statements.cases", 28, NULL);
}

static void stories(void **state)
{
	(void)state;
	cases_check("tests/story/claim_stories.cases", 28, "2024-06-07");
}

/* A text agrees with itself. */
static void later(void **state)
{
	(void)state;
	cases_check("tests/story/claim_later.cases", 5, "2024-06-09");
}

static void itself(void **state)
{
	struct fc_error error;
	struct fc *fc = fc_new(NULL, &error);
	struct buffer got = BUFFER_INIT;
	struct str text = STR("Orrin Motors sold 300 vans in May 2021 and 290 "
			      "in June, fewer than 400 in all.");
	struct json_object *printed;

	(void)state;
	assert_non_null(fc);
	printed = compared(fc, text, text, NULL, NULL);
	findings_write(printed, &got);
	assert_true(str_eq(buffer_str(&got), STR("-")));
	json_object_put(printed);
	buffer_release(&got);
	fc_free(fc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(statements),
		cmocka_unit_test(stories),
		cmocka_unit_test(later),
		cmocka_unit_test(itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
