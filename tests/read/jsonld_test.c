#include "given.h"

#include "read/jsonld.h"

/* Title, author, publisher, URL and days, with " | " between. */
static void check(struct str input, struct buffer *got)
{
	struct arena arena = {0};
	struct buffer script = BUFFER_INIT;
	struct metadata metadata;

	memset(&metadata, 0, sizeof(metadata));
	unescape(&script, input);
	jsonld_read(&arena, buffer_str(&script), 0, &metadata);
	buffer_format(got, "%.*s | %.*s | %.*s | %.*s |",
		STR_ARG(metadata.title), STR_ARG(metadata.author),
		STR_ARG(metadata.publisher), STR_ARG(metadata.url));
	ROWS_EACH (struct stamp, stamp, metadata.stamps) {
		buffer_put(got, " ");
		day_write(got, stamp->day);
		if (stamp->modified)
			buffer_put(got, "m");
		if (stamp->span.end)
			assert_true(str_eq(stamp->written,
				str_at(buffer_str(&script), stamp->span)));
		else
			buffer_put(got, "?");
	}
	buffer_release(&script);
	arena_release(&arena);
}

static void reads_every_case(void **state)
{
	(void)state;
	cases_run("tests/read/jsonld.cases", 15, check);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
