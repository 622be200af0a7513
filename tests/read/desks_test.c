#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "read/desks.h"

enum { ARTICLES = 2000 };

/* Everything that a run said, in order. */
struct told {
	struct buffer out, complaints, kept;
	unsigned refuse_after; /* sinks; 0: never */
	unsigned sinks;
	uint32_t *most; /* articles that came together; or NULL */
};

static bool told_sink(void *user, const char *bytes, size_t length)
{
	struct told *told = user;

	buffer_add(&told->out, str_from(bytes, length));
	return ++told->sinks != told->refuse_after;
}

static void told_complain(
	void *user, const char *path, const struct fc_error *error)
{
	struct told *told = user;

	buffer_format(&told->complaints, "%s:%zu: %s\n", path, error->line,
		error->reason);
}

/* Prints the articles' texts, all there at once, and gives them back to be
 * kept. */
static void print_work(void *user, struct arena *arena, struct sheet *sheets,
	uint32_t count, struct buffer *out)
{
	const struct told *told = user;

	if (told && told->most && count > *told->most)
		*told->most = count;
	for (uint32_t i = 0; i < count; i++) {
		struct str *text = arena_alloc(arena, sizeof(*text));

		*text = sheets[i].article.text;
		buffer_add(out, *text);
		buffer_add_char(out, '\n');
		sheets[i].result = text;
	}
}

static void text_keep(void *user, const void *result)
{
	struct told *told = user;

	buffer_add(&told->kept, *(const struct str *)result);
	buffer_add_char(&told->kept, '\n');
}

static void told_release(struct told *told)
{
	buffer_release(&told->out);
	buffer_release(&told->complaints);
	buffer_release(&told->kept);
}

/* A JSONL stream in which every seventh line is no article, then a file that
 * is missing, then a text. */
static enum fc_status run(struct told *told, unsigned threads, bool keep)
{
	struct buffer stream = BUFFER_INIT;
	struct desks desks = {.count = 3,
		.threads = threads,
		.user = told,
		.work = print_work,
		.keep = keep ? text_keep : NULL,
		.teller = told,
		.sink = told_sink,
		.complain = told_complain};
	struct fc_input inputs[] = {{.path = "a.jsonl"},
		{.path = "no/such.txt"},
		{.path = "b.txt", .bytes = "last", .length = 4}};
	enum fc_status status;

	for (unsigned i = 0; i < ARTICLES; i++)
		buffer_format(&stream,
			i % 7 ? "{\"text\": \"article %u\"}\n" : "[%u]\n", i);
	inputs[0].bytes = stream.ptr;
	inputs[0].length = stream.len;
	desks.inputs = inputs;
	status = desks_run(&desks);
	buffer_release(&stream);
	return status;
}

static void test_same_for_any_threads(void **state)
{
	uint32_t most = 0;
	struct told one = {.most = &most};

	(void)state;
	assert_int_equal(run(&one, 1, false), FC_BAD_INPUT);
	assert_true(most > 1);
	assert_true(str_starts(
		buffer_str(&one.out), STR("article 1\narticle 2\n")));
	assert_true(str_ends(buffer_str(&one.out), STR("9\nlast\n")));
	assert_true(
		str_starts(buffer_str(&one.complaints), STR("a.jsonl:1: ")));
	assert_true(str_ends(buffer_str(&one.complaints),
		STR("no/such.txt:0: no such file\n")));
	assert_int_equal(one.kept.len, 0);
	for (unsigned threads = 2; threads < 6; threads++) {
		struct told many = {0};

		assert_int_equal(run(&many, threads, true), FC_BAD_INPUT);
		assert_true(
			str_eq(buffer_str(&one.out), buffer_str(&many.out)));
		assert_true(
			str_eq(buffer_str(&one.out), buffer_str(&many.kept)));
		assert_true(str_eq(buffer_str(&one.complaints),
			buffer_str(&many.complaints)));
		told_release(&many);
	}
	told_release(&one);
}

static void test_refusing_sink(void **state)
{
	(void)state;
	for (unsigned threads = 1; threads < 4; threads++) {
		struct told told = {.refuse_after = 2};

		assert_int_equal(run(&told, threads, false), FC_NOT_WRITTEN);
		assert_int_equal(told.sinks, 2);
		told_release(&told);
	}
}

static void test_nothing(void **state)
{
	struct told told = {0};
	struct desks desks = {.work = print_work,
		.teller = &told,
		.sink = told_sink,
		.threads = 3};

	(void)state;
	assert_int_equal(desks_run(&desks), FC_OK);
	assert_int_equal(told.sinks, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same_for_any_threads),
		cmocka_unit_test(test_refusing_sink),
		cmocka_unit_test(test_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
