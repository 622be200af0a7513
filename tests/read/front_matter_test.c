#include "given.h"

#include "read/front_matter.h"

static enum fc_status matter_read(struct arena *arena, struct str file,
	struct metadata *metadata, size_t *body, struct fc_error *error)
{
	memset(metadata, 0, sizeof(*metadata));
	memset(error, 0, sizeof(*error));
	return front_matter_read(arena, file, metadata, body, error);
}

static void reads_every_field(void **state)
{
	struct arena arena = {0};
	struct str file =
		STR("---\n"
		    "title: \"Caf\u00E9: the end\"\n"
		    "Date: 2023-11-10 08:00\n"
		    "lastmod: '2023-11-12'\n"
		    "authors:\n  - Ann Bell\n  - name: Bo Cray\n    mail: x\n"
		    "publisher: {name: The Post, url: https://p.org}\n"
		    "source: Wire\ncredits: [A, B]\nlang: en\n"
		    "url: /x\ncanonical: https://p.org/2023/11/09/x\n"
		    "tags: [date, title]\ntitle: again\nimage: null\n"
		    "---\nBody.");
	struct metadata metadata;
	struct fc_error error;
	size_t body;

	(void)state;
	assert_int_equal(
		matter_read(&arena, file, &metadata, &body, &error), FC_OK);
	assert_str(str_cut(file, body, file.len), "Body.");
	assert_str(metadata.title, "Caf\u00E9: the end");
	assert_str(metadata.author, "Ann Bell, Bo Cray");
	assert_str(metadata.publisher, "The Post");
	assert_str(metadata.source, "Wire");
	assert_int_equal(metadata.credits.count, 2);
	assert_str(metadata.language, "en");
	assert_str(metadata.url, "https://p.org/2023/11/09/x");
	assert_int_equal(metadata.stamps.count, 3);
	assert_str(metadata.stamps.rows[0].where, "front matter Date");
	assert_str(
		str_at(file, metadata.stamps.rows[0].span), "2023-11-10 08:00");
	assert_str(str_at(file, metadata.stamps.rows[1].span), "'2023-11-12'");
	assert_true(metadata.stamps.rows[1].modified);
	assert_int_equal(metadata.stamps.rows[2].basis, BASIS_URL);
	assert_str(str_at(file, metadata.stamps.rows[2].span),
		"https://p.org/2023/11/09/x");
	arena_release(&arena);
}

static void knows_what_is_front_matter(void **state)
{
	static const struct {
		const char *file, *body;
	} cases[] = {
		{"Text.\n---\n", "Text.\n---\n"},
		{"---\nno end", "---\nno end"},
		{"---\n---\nText.", "Text."},
		{"---\r\ntitle: x\r\n---\r\nText.", "Text."},
		{"---\ntitle: x\n...\nText.", "Text."},
		{"---  \ntitle: x\n---", ""},
		{"--- x\ntitle: y\n---\n", "--- x\ntitle: y\n---\n"},
		{"---\nOnly words\n---\nText.", "---\nOnly words\n---\nText."},
		{"---\n- a list\n---\nText.", "---\n- a list\n---\nText."},
		{"+++\ntitle = \"x\"\n+++\nText.", "Text."},
		{"+++\ntitle", "+++\ntitle"},
		{"", ""},
	};
	struct arena arena = {0};
	struct metadata metadata;
	struct fc_error error;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct str file = str_of(cases[i].file);
		size_t body;

		assert_int_equal(
			matter_read(&arena, file, &metadata, &body, &error),
			FC_OK);
		assert_str(str_cut(file, body, file.len), cases[i].body);
	}
	arena_release(&arena);
}

static void names_the_line_that_is_wrong(void **state)
{
	struct arena arena = {0};
	struct metadata metadata;
	struct fc_error error;
	size_t body;

	(void)state;
	assert_int_equal(
		matter_read(&arena, STR("---\ntitle: \u00E9\n\tdate: x\n---\n"),
			&metadata, &body, &error),
		FC_BAD_INPUT);
	assert_int_equal(error.line, 3);
	assert_int_equal(error.offset, 14);
	assert_string_equal(error.reason, "front matter is not YAML");
	assert_true(strlen(error.detail) > 10);
	arena_release(&arena);
}

static void limits_what_it_reads(void **state)
{
	struct arena arena = {0};
	struct buffer file = BUFFER_INIT;
	struct metadata metadata;
	struct fc_error error;
	size_t body;

	(void)state;
	buffer_put(&file, "---\na: ");
	for (int i = 0; i < 10000; i++)
		buffer_put(&file, "[\n");
	buffer_put(&file, "\n---\n");
	assert_int_equal(matter_read(&arena, buffer_str(&file), &metadata,
				 &body, &error),
		FC_TOO_LARGE);
	assert_string_equal(error.reason, "front matter is nested too deeply");
	buffer_clear(&file);
	buffer_put(&file, "---\n");
	for (int i = 0; i < 10000; i++)
		buffer_put(&file, "date: 2023-11-10\n");
	buffer_put(&file, "---\n");
	assert_int_equal(matter_read(&arena, buffer_str(&file), &metadata,
				 &body, &error),
		FC_TOO_LARGE);
	assert_string_equal(error.reason, "front matter is too long");
	buffer_release(&file);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_field),
		cmocka_unit_test(knows_what_is_front_matter),
		cmocka_unit_test(names_the_line_that_is_wrong),
		cmocka_unit_test(limits_what_it_reads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
