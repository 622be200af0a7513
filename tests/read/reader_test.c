#include "given.h"

#include <sys/stat.h>
#include <unistd.h>

enum { LIMIT = 1000 };

/* A folder of our own below the system's, gone at the end. */
static char top[64];

static const char *file_given(const char *name, struct str bytes)
{
	static char path[256];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", top, name);
	file = fopen(path, "wb");
	assert_non_null(file);
	if (bytes.len)
		assert_int_equal(
			fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
	fclose(file);
	return path;
}

static void folder_given(const char *name)
{
	char path[256];

	snprintf(path, sizeof(path), "%s/%s", top, name);
	assert_int_equal(mkdir(path, 0700), 0);
}

static int begin(void **state)
{
	(void)state;
	snprintf(top, sizeof(top), "/tmp/factcheck-reader-XXXXXX");
	return mkdtemp(top) ? 0 : -1;
}

static int end(void **state)
{
	char command[128];

	(void)state;
	snprintf(command, sizeof(command), "rm -rf '%s'", top);
	return system(command);
}

/* One step as a line: what came, or what went wrong with what. */
static void describe_error(
	struct buffer *out, const struct raw *raw, const struct fc_error *error)
{
	struct str path = raw->path;

	if (str_starts(path, str_of(top)))
		path = str_cut(path, strlen(top), path.len);
	buffer_format(out, "%.*s", STR_ARG(path));
	if (error->line)
		buffer_format(out, ":%zu", error->line);
	buffer_format(out, ": %s\n", error->reason);
}

static void describe(struct buffer *out, const struct raw *raw)
{
	const struct read_options options = {LIMIT};
	struct arena arena = {0};
	struct article article;
	struct fc_error error;

	if (raw_parse(&arena, raw, &options, &article, &error) != FC_OK) {
		describe_error(out, raw, &error);
	} else {
		struct str path = str_cut(article.path,
			str_starts(article.path, str_of(top)) ? strlen(top) : 0,
			article.path.len);

		article_check(&article, STR_NONE);
		buffer_format(out, "%.*s:%u %.*s\n", STR_ARG(path),
			article.first_line, STR_ARG(str_trim(article.text)));
		if (error.reason)
			describe_error(out, raw, &error);
	}
	arena_release(&arena);
}

static void assert_reads(
	const struct fc_input *inputs, size_t count, const char *wanted)
{
	const struct read_options options = {LIMIT};
	struct reader *reader = reader_open(inputs, count, &options);
	struct buffer got = BUFFER_INIT;
	struct fc_error error;
	enum reader_step step;
	struct raw raw;

	while ((step = reader_next(reader, &raw, &error)) != READER_END) {
		if (step == READER_RAW) {
			assert_true(raw.format != FC_BY_NAME);
			describe(&got, &raw);
		} else {
			assert_true(error.status != FC_OK);
			describe_error(&got, &raw, &error);
		}
		raw_release(&raw);
	}
	assert_str(buffer_str(&got), wanted);
	assert_int_equal(reader_next(reader, &raw, &error), READER_END);
	buffer_release(&got);
	reader_close(reader);
}

static void assert_reads_path(const char *path, const char *wanted)
{
	struct fc_input input = {.path = path};

	assert_reads(&input, 1, wanted);
}

static void assert_reads_bytes(
	const char *path, struct str bytes, const char *wanted)
{
	struct fc_input input = {path, bytes.ptr, bytes.len, FC_BY_NAME};

	assert_reads(&input, 1, wanted);
}

static void walks_folders_in_order_of_names(void **state)
{
	char loop[128], all[128];

	(void)state;
	folder_given("b");
	folder_given("b/deep");
	folder_given(".hidden");
	file_given("z.txt", STR("Z"));
	file_given("B.TXT", STR("B"));
	file_given("b/two.md", STR("Two"));
	file_given(
		"b/deep/one.jsonl", STR("{\"text\":\"1\"}\n{\"text\":\"2\"}"));
	file_given("a.txt", STR("A"));
	file_given("photo.jpg", STR("no"));
	file_given(".txt", STR("no"));
	file_given(".hidden/h.txt", STR("no"));
	snprintf(loop, sizeof(loop), "%s/b/deep/back", top);
	assert_int_equal(symlink("../..", loop), 0);
	snprintf(loop, sizeof(loop), "%s/b/nowhere.txt", top);
	assert_int_equal(symlink("missing", loop), 0);
	snprintf(all, sizeof(all), "%s/", top);
	assert_reads_path(all,
		"/B.TXT:1 B\n/a.txt:1 A\n/b/deep/one.jsonl:1 1\n"
		"/b/deep/one.jsonl:2 2\n/b/two.md:1 Two\n/z.txt:1 Z\n");
}

static void goes_on_after_what_cannot_be_read(void **state)
{
	char missing[128], empty[128], below[128];
	struct fc_input inputs[4] = {{0}};

	(void)state;
	folder_given("empty");
	snprintf(missing, sizeof(missing), "%s/none.txt", top);
	snprintf(empty, sizeof(empty), "%s/empty", top);
	inputs[0].path = missing;
	inputs[1].path = empty;
	inputs[2].path = file_given("here.txt", STR("Here"));
	snprintf(below, sizeof(below), "%s/below", inputs[2].path);
	inputs[3].path = below;
	assert_reads(inputs, 4,
		"/none.txt: no such file\n/empty: holds no articles\n"
		"/here.txt:1 Here\n/here.txt/below: no such file\n");
}

static void reads_lines_as_they_come(void **state)
{
	(void)state;
	assert_reads_path(
		file_given("a.jsonl", STR("\xEF\xBB\xBF{\"text\":\"1\"}\r\n"
					  "\n  \n{\"text\":\"2\"}\n{}\n"
					  "{\"text\":\"caf\xE9s\"}\n"
					  "{\"text\":\"cut")),
		"/a.jsonl:1 1\n/a.jsonl:4 2\n/a.jsonl:5: has no \"text\"\n"
		"/a.jsonl:6 caf\u00E9s\n/a.jsonl:7: JSON ends too early\n");
	assert_reads_path(file_given("b.jsonl", STR("\n \n")),
		"/b.jsonl: holds no articles\n");
	assert_reads_path(
		file_given("c.jsonl", STR("")), "/c.jsonl: is empty\n");
	assert_reads_path(file_given("d.jsonl", STR("a\0\nb\0\nc\0\n")),
		"/d.jsonl: is not text (it has NUL bytes)\n");
}

static void says_what_is_no_article(void **state)
{
	(void)state;
	assert_reads_path(file_given("a.txt", STR("")), "/a.txt: is empty\n");
	assert_reads_path(
		file_given("b.txt", STR(" \n\n")), "/b.txt: is empty\n");
	assert_reads_path(file_given("c.txt", STR("\x7F"
						  "ELF\0\1")),
		"/c.txt: is not text (it has NUL bytes)\n");
	assert_reads_path(
		file_given("d.txt", STR("Tr\xC3\xA9s \xC3\xA0 la mode.\nA \xFF "
					"b")),
		"/d.txt:1 Tr\u00E9s \u00E0 la mode.\nA \uFFFD b\n"
		"/d.txt:2: has damaged characters, which were replaced\n");
	assert_reads_path(
		file_given("notes", STR("Text.")), "/notes:1 Text.\n");
}

/* Lengths of lines around the limit and around the size of a read. */
static void holds_the_limit(void **state)
{
	const char start[] = "{\"text\":\"";
	size_t size = 3 * 1024 * 1024;
	char *bytes = malloc(size);

	(void)state;
	memset(bytes, 'x', size);
	memcpy(bytes, start, sizeof(start) - 1);
	memcpy(bytes + size - 19, "\"}\n{\"text\":\"next\"}\n", 19);
	assert_reads_path(file_given("a.jsonl", str_from(bytes, size)),
		"/a.jsonl:1: is larger than the limit of an article\n"
		"/a.jsonl:2 next\n");
	assert_reads_path(file_given("b.jsonl", str_from(bytes, size - 30)),
		"/b.jsonl:1: is larger than the limit of an article\n");
	assert_reads_path(file_given("c.txt", str_from(bytes, LIMIT + 1)),
		"/c.txt: is larger than the limit of an article\n");
	assert_reads_bytes("d.txt", str_from(bytes, LIMIT + 1),
		"d.txt: is larger than the limit of an article\n");
	memcpy(bytes + LIMIT - 2, "\"}", 2);
	memset(bytes + 12, '\n', 1);
	assert_reads_bytes("e.txt", str_from(bytes + 12, 4), "e.txt:1 xxx\n");
	free(bytes);
}

/* A file of a gigabyte is refused by its size: nothing of it is read. */
static void refuses_a_gigabyte_at_once(void **state)
{
	const char *path = file_given("huge.txt", STR("x"));

	(void)state;
	assert_int_equal(truncate(path, 1L << 30), 0);
	assert_reads_path(
		path, "/huge.txt: is larger than the limit of an article\n");
}

static void reads_bytes_in_memory(void **state)
{
	(void)state;
	assert_reads_bytes("a.txt", STR("In memory."), "a.txt:1 In memory.\n");
	assert_reads_bytes("a.txt", STR(""), "a.txt: is empty\n");
	assert_reads_bytes("-", STR("{\"text\":\"sniffed\"}\n{}"),
		"-:1 sniffed\n-:2: has no \"text\"\n");
	assert_reads_bytes("x.jsonl", STR("{\"text\":\"1\"}\n{\"text\":\"2\"}"),
		"x.jsonl:1 1\nx.jsonl:2 2\n");
}

static void reads_a_pipe(void **state)
{
	char path[128];
	pid_t child;

	(void)state;
	snprintf(path, sizeof(path), "%s/pipe.txt", top);
	assert_int_equal(mkfifo(path, 0600), 0);
	child = fork();
	if (child == 0) {
		FILE *file = fopen(path, "w");

		fputs("From a pipe.", file);
		fclose(file);
		_exit(0);
	}
	assert_reads_path(path, "/pipe.txt:1 From a pipe.\n");
}

static void maps_what_was_decoded(void **state)
{
	const struct read_options options = {LIMIT};
	struct str bytes = STR("\xFF\xFEO\0n\0e\0\n\0T\0w\0o\0");
	struct raw raw = {.path = STR_INIT("x.txt"),
		.length = bytes.len,
		.format = FC_TXT,
		.line = 1};
	struct arena arena = {0};
	struct article article;
	struct fc_error error;
	uint32_t column;
	struct span file;

	(void)state;
	raw.owned = malloc(bytes.len);
	memcpy(raw.owned, bytes.ptr, bytes.len);
	assert_int_equal(
		raw_parse(&arena, &raw, &options, &article, &error), FC_OK);
	article_check(&article, STR_NONE);
	assert_str(article.text, "One\nTwo");
	file = article_file_span(&article, (struct span){5, 7});
	assert_int_equal(file.start, 12);
	assert_int_equal(file.end, 16);
	assert_int_equal(article_line(&article, file.start, &column), 2);
	assert_int_equal(column, 3);
	raw_release(&raw);
	arena_release(&arena);
}

static void counts_what_it_handed_out(void **state)
{
	const struct read_options options = {0};
	struct fc_input inputs[2] = {
		{"a.txt", "12345", 5, FC_BY_NAME}, {.path = "-"}};
	struct reader *reader = reader_open(inputs, 1, &options);
	struct fc_error error;
	struct raw raw;
	size_t done, total;

	(void)state;
	reader_progress(reader, &done, &total);
	assert_int_equal(done, 0);
	assert_int_equal(total, 5);
	assert_int_equal(reader_next(reader, &raw, &error), READER_RAW);
	raw_release(&raw);
	reader_progress(reader, &done, &total);
	assert_int_equal(done, 5);
	reader_close(reader);
	reader = reader_open(inputs, 2, &options);
	reader_progress(reader, &done, &total);
	assert_int_equal(total, 0);
	reader_close(reader);
}

/* Some are handed over with the memory that they came in. */
static void reads_long_lines(void **state)
{
	enum { LONG = 300 * 1000 };
	const struct read_options options = {.limit = 2 * LONG};
	struct buffer bytes = BUFFER_INIT;
	size_t length;

	(void)state;
	for (int i = 0; i < LONG; i++)
		buffer_add_char(&bytes, 'a');
	buffer_put(&bytes, "\nshort\n");
	for (int i = 0; i < LONG; i++)
		buffer_add_char(&bytes, 'b');
	length = bytes.len;
	for (int ended = 0; ended < 2; ended++) {
		const char *path =
			file_given("long.jsonl", str_from(bytes.ptr, length));
		struct fc_input input = {.path = path};
		struct reader *reader = reader_open(&input, 1, &options);
		const size_t lengths[] = {LONG, 5, LONG};
		struct fc_error error;
		struct raw raw;

		for (int i = 0; i < 3; i++) {
			assert_int_equal(
				reader_next(reader, &raw, &error), READER_RAW);
			assert_int_equal(raw.length, lengths[i]);
			assert_int_equal(raw.owned[raw.length], '\0');
			assert_int_equal(raw.owned[raw.length - 1], "atb"[i]);
			raw_release(&raw);
		}
		assert_int_equal(reader_next(reader, &raw, &error), READER_END);
		reader_close(reader);
		buffer_add_char(&bytes, '\n');
		length = bytes.len;
	}
	buffer_release(&bytes);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(walks_folders_in_order_of_names),
		TEST(goes_on_after_what_cannot_be_read),
		TEST(reads_lines_as_they_come),
		TEST(says_what_is_no_article),
		TEST(holds_the_limit),
		TEST(refuses_a_gigabyte_at_once),
		TEST(reads_bytes_in_memory),
		TEST(reads_a_pipe),
		TEST(maps_what_was_decoded),
		TEST(counts_what_it_handed_out),
		TEST(reads_long_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
