#include "base/escape.h"
#include "golden.h"
#include "sample.h"

#include <unistd.h>

static void print(
	const struct sample *sample, int64_t stamp, struct buffer *out)
{
	struct page_options options = {
		.title = STR("Bridges, ports & summits"), .stamp = stamp};

	buffer_clear(out);
	timeline_write_ics(&sample->timeline, &options, out);
}

static bool says(const struct buffer *out, const char *words)
{
	return str_find(buffer_str(out), str_of(words), 0) != STR_NPOS;
}

static void test_golden(void **state)
{
	struct buffer out = BUFFER_INIT, again = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	print(&sample, 0, &out);
	golden_check("tests/report/golden/timeline.ics", &out);
	print(&sample, 0, &again);
	assert_true(str_eq(buffer_str(&out), buffer_str(&again)));
	buffer_release(&out);
	buffer_release(&again);
	sample_release(&sample);
}

/* RFC 5545, 3.1, and the readers that are stricter than it. */
static void check_lines(const struct buffer *out)
{
	struct str rest = buffer_str(out);

	assert_true(str_ends(rest, STR("\r\n")));
	while (rest.len) {
		struct str line = str_split(&rest, '\n');

		assert_true(str_ends(line, STR("\r")));
		line.len--;
		assert_in_range(line.len, 1, 75);
		assert_true(((uint8_t)line.ptr[0] & 0xc0) != 0x80);
		if (line.ptr[0] == ' ') {
			assert_true(((uint8_t)line.ptr[1] & 0xc0) != 0x80);
			assert_true(line.ptr[1] != ' ');
		}
		for (size_t i = 0; i < line.len; i++)
			assert_true((uint8_t)line.ptr[i] >= ' ' &&
				    line.ptr[i] != 0x7f);
		assert_true(line.ptr[line.len - 1] != ' ');
	}
}

static void test_lines(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	print(&sample, 0, &out);
	check_lines(&out);
	sample_release(&sample);
	sample_make_hostile(&sample);
	print(&sample, 0, &out);
	check_lines(&out);
	assert_false(says(&out, "javascript:"));
	assert_false(says(&out, "\nEND:VEVENT "));
	sample_release(&sample);
	buffer_release(&out);
}

/* A title of wide characters, at every distance from the fold. */
static void test_fold(void **state)
{
	struct buffer out = BUFFER_INIT, title = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	for (int i = 0; i < 80; i++) {
		buffer_clear(&title);
		for (int k = 0; k < i; k++)
			buffer_add_char(&title, k % 7 ? 'w' : ' ');
		for (int k = 0; k < 60; k++)
			buffer_put(&title, "\xe6\xa9\x8b");
		sample.timeline.events.rows[4].title = buffer_str(&title);
		print(&sample, 0, &out);
		check_lines(&out);
	}
	buffer_release(&out);
	buffer_release(&title);
	sample_release(&sample);
}

static void test_stamps(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	print(&sample, 0, &out); /* the last day that an article has */
	assert_true(says(&out, "\nDTSTAMP:20240624T000000Z\r\n"));
	assert_true(says(&out, "\nLAST-MODIFIED:20231110T000000Z\r\n"));
	print(&sample, 1709640000, &out);
	assert_true(says(&out, "\nDTSTAMP:20240305T120000Z\r\n"));
	print(&sample, INT64_MAX, &out);
	assert_true(says(&out, "\nDTSTAMP:1970"));
	sample.corpus.articles.count = 0;
	sample.timeline.events.count = 0;
	print(&sample, 0, &out);
	check_lines(&out);
	assert_false(says(&out, "VEVENT"));
	buffer_release(&out);
	sample_release(&sample);
}

/* What the other reader must say of an event of the timeline. */
static void expect_event(
	struct buffer *expected, const struct timeline_event *event)
{
	day_t last = event->days.latest != DAY_NONE ? event->days.latest
						    : event->days.earliest;
	bool exact = str_eq(event->precision, STR("day")) &&
		     event->status == STATUS_CONFIRMED;

	if (day_to_civil(last).year < 100)
		return;
	buffer_add(expected, event->id);
	buffer_put(expected, "@factcheck\t");
	day_write(expected, event->days.earliest);
	buffer_add_char(expected, '\t');
	day_write(expected, last);
	buffer_add(
		expected, exact ? STR("\tCONFIRMED\t") : STR("\tTENTATIVE\t"));
	escape_plain(expected, event->title);
	buffer_add_char(expected, '\n');
}

static void read_back(const struct buffer *out, struct buffer *read)
{
	char path[] = "/tmp/factcheck-ics-XXXXXX", command[256], bytes[4096];
	const char *python = getenv("PYTHON");
	int descriptor = mkstemp(path);
	FILE *pipe;
	size_t count;

	assert_true(descriptor >= 0);
	golden_write(path, buffer_str(out));
	snprintf(command, sizeof(command), "%s tests/report/ics_read.py %s",
		python ? python : "/usr/bin/python3", path);
	pipe = popen(command, "r");
	assert_non_null(pipe);
	while ((count = fread(bytes, 1, sizeof(bytes), pipe)) > 0)
		buffer_add(read, str_from(bytes, count));
	assert_int_equal(pclose(pipe), 0);
	remove(path);
	close(descriptor);
}

/* A reader that is not libical gets the same days, titles and UIDs. */
static void check_read_back(const struct sample *sample)
{
	struct buffer out = BUFFER_INIT, read = BUFFER_INIT,
		      expected = BUFFER_INIT;

	print(sample, 0, &out);
	read_back(&out, &read);
	ROWS_EACH (struct timeline_event, event, sample->timeline.events)
		expect_event(&expected, event);
	buffer_add_char(&read, '\0');
	buffer_add_char(&expected, '\0');
	assert_string_equal(read.ptr, expected.ptr);
	buffer_release(&out);
	buffer_release(&read);
	buffer_release(&expected);
}

static void test_other_reader(void **state)
{
	struct sample sample;

	(void)state;
	sample_make(&sample);
	check_read_back(&sample);
	sample_release(&sample);
	sample_make_hostile(&sample);
	check_read_back(&sample);
	sample_release(&sample);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_golden),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_fold),
		cmocka_unit_test(test_stamps),
		cmocka_unit_test(test_other_reader),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
