#include "base/escape.h"
#include "judge/calendar.h"
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

/* --- the calendar of last time */

static void print_after(const struct sample *sample, const struct buffer *last,
	int64_t stamp, struct buffer *out)
{
	struct page_options options = {
		.stamp = stamp, .last = buffer_str(last)};

	buffer_clear(out);
	timeline_write_ics(&sample->timeline, &options, out);
}

static void print_diff(const struct sample *sample, const struct buffer *last,
	struct buffer *out)
{
	struct page_options options = {.last = buffer_str(last)};

	buffer_clear(out);
	timeline_write_diff(&sample->timeline, &options, out);
}

/* The VEVENT with a title, unfolded. */
static struct str event_titled(struct buffer *scratch,
	const struct buffer *calendar, const char *title)
{
	struct str text = buffer_str(calendar);
	size_t at = 0, fold, end, begin;

	buffer_clear(scratch);
	while ((fold = str_find(text, STR("\r\n "), at)) != STR_NPOS) {
		buffer_add(scratch, str_cut(text, at, fold));
		at = fold + 3;
	}
	buffer_add(scratch, str_cut(text, at, text.len));
	text = buffer_str(scratch);
	at = str_find(text, str_of(title), 0);
	assert_true(at != STR_NPOS);
	end = str_find(text, STR("END:VEVENT"), at);
	begin = at;
	while (!str_starts(str_cut(text, begin, end), STR("BEGIN:VEVENT")))
		begin--;
	return str_cut(text, begin, end);
}

static bool has(struct str text, const char *words)
{
	return str_find(text, str_of(words), 0) != STR_NPOS;
}

static const int64_t later_stamp = 1719230400; /* 24 June 2024 12:00 */

/* The same story gives the same bytes, whenever it is printed. */
static void test_lock_same(void **state)
{
	struct buffer first = BUFFER_INIT, again = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	print_after(&sample, &first, 0, &first);
	print_after(&sample, &first, later_stamp, &again);
	assert_true(str_eq(buffer_str(&first), buffer_str(&again)));
	print_diff(&sample, &first, &again);
	assert_true(str_eq(buffer_str(&again),
		STR("0 moved, 0 changed, 0 new, 0 gone, 7 as before\n")));
	buffer_release(&first);
	buffer_release(&again);
	sample_release(&sample);
}

/* A new report is no other event; another title or day is, and says so. */
static void test_lock_changes(void **state)
{
	struct buffer first = BUFFER_INIT, again = BUFFER_INIT,
		      scratch = BUFFER_INIT;
	struct timeline_event *events;
	struct sample sample;
	struct str event;

	(void)state;
	sample_make(&sample);
	events = sample.timeline.events.rows;
	print_after(&sample, &first, 0, &first);
	add_source(&sample, &events[2], 1, 9, "Another says so.");
	events[4].title = STR("Medical model shown to doctors");
	print_after(&sample, &first, later_stamp, &again);
	event = event_titled(&scratch, &again, "SUMMARY:Harbour bridge is");
	assert_true(has(event, "UID:e-month@factcheck\r\n"));
	assert_true(has(event, "SEQUENCE:0\r\n"));
	assert_true(has(event, "LAST-MODIFIED:20240624T120000Z\r\n"));
	event = event_titled(&scratch, &again, "SUMMARY:Medical model");
	assert_true(has(event, "UID:e-day@factcheck\r\n"));
	assert_true(has(event, "SEQUENCE:1\r\n"));
	print_diff(&sample, &first, &again);
	assert_true(has(buffer_str(&again),
		"changed  Thu 9 Nov 2023  Medical model shown to doctors; "
		"was titled Pangu medical model is shown\n"));
	assert_true(has(buffer_str(&again),
		"0 moved, 1 changed, 0 new, 0 gone, 6 as before\n"));
	buffer_release(&first);
	buffer_release(&again);
	buffer_release(&scratch);
	sample_release(&sample);
}

/* A corrected day makes another id; the identity without the day is kept. */
static void test_lock_moves(void **state)
{
	struct buffer first = BUFFER_INIT, again = BUFFER_INIT,
		      scratch = BUFFER_INIT;
	struct timeline_event *event;
	struct sample sample;
	struct str printed;

	(void)state;
	sample_make(&sample);
	event = &sample.timeline.events.rows[4];
	sample.corpus.events.rows[event->sources.rows[0]].event.key =
		STR("pangu show");
	print_after(&sample, &first, 0, &first);
	event->id = STR("e-other-day");
	event->days.earliest = event->days.latest =
		day_from_civil(2023, 11, 10);
	print_after(&sample, &first, 0, &again);
	printed = event_titled(&scratch, &again, "SUMMARY:Pangu");
	assert_true(has(printed, "UID:e-day@factcheck\r\n"));
	assert_true(has(printed, "SEQUENCE:1\r\n"));
	assert_true(has(printed, "DTSTART;VALUE=DATE:20231110\r\n"));
	assert_false(says(&again, "CANCELLED"));
	print_diff(&sample, &first, &again);
	assert_true(has(buffer_str(&again),
		"moved    Thu 9 Nov 2023 \xe2\x86\x92 Fri 10 Nov 2023  Pangu "
		"medical model is shown\n"));
	buffer_release(&first);
	buffer_release(&again);
	buffer_release(&scratch);
	sample_release(&sample);
}

/* What vanished is cancelled once, stays so, and may come back. */
static void test_lock_vanished(void **state)
{
	struct buffer first = BUFFER_INIT, gone = BUFFER_INIT,
		      again = BUFFER_INIT, scratch = BUFFER_INIT;
	struct timeline_events *events;
	struct sample sample;
	struct str event;

	(void)state;
	sample_make(&sample);
	events = &sample.timeline.events;
	print_after(&sample, &first, 0, &first);
	events->count--;
	print_after(&sample, &first, later_stamp, &gone);
	event = event_titled(&scratch, &gone, "SUMMARY:Toll of two");
	assert_true(has(event, "STATUS:CANCELLED\r\n"));
	assert_false(has(event, "STATUS:TENTATIVE"));
	assert_true(has(event, "SEQUENCE:1\r\n"));
	check_lines(&gone);
	print_diff(&sample, &first, &again);
	assert_true(has(buffer_str(&again),
		"gone     Thu 1 Feb 2024  Toll of two dollars is charged\n"));
	print_after(&sample, &gone, later_stamp + 86400, &again);
	assert_true(str_eq(buffer_str(&gone), buffer_str(&again)));
	events->count++;
	print_after(&sample, &gone, later_stamp + 86400, &again);
	event = event_titled(&scratch, &again, "SUMMARY:Toll of two");
	assert_true(has(event, "STATUS:TENTATIVE\r\n"));
	assert_true(has(event, "SEQUENCE:2\r\n"));
	assert_false(says(&again, "CANCELLED"));
	buffer_release(&first);
	buffer_release(&gone);
	buffer_release(&again);
	buffer_release(&scratch);
	sample_release(&sample);
}

static void assert_faultless(const struct buffer *calendar)
{
	struct calendar_faults faults = {0};
	struct arena arena = {0};

	calendar_check(&arena, buffer_str(calendar), &faults);
	ROWS_EACH (struct calendar_fault, fault, faults)
		fail_msg("%u: %.*s", (unsigned)fault->line,
			STR_ARG(calendar_rule_name(fault->rule)));
	arena_release(&arena);
}

/* Whatever lies where the calendar of last time should be. */
static void test_lock_hostile(void **state)
{
	static const char *const files[] = {"", "\n", "BEGIN:VEVENT",
		"BEGIN:VEVENT\nEND:VEVENT\n",
		"BEGIN:VEVENT\nUID:x\nDTSTART;VALUE=DATE:20240101\n"
		"BEGIN:VALARM\nEND:VALARM\nEND:VEVENT\n",
		"BEGIN:VEVENT\nUID:x\nDTSTART;VALUE=DATE:20240101\n"
		"no colon\nEND:VEVENT\n",
		"BEGIN:VEVENT\nUID:e-day@factcheck\nSEQUENCE:-7\n"
		"LAST-MODIFIED:\x1b[31m\nDTSTART:never\nEND:VEVENT\n",
		"BEGIN:VEVENT\nUID:e-day@factcheck\nSEQUENCE:x\n"
		"LAST-MODIFIED:99999999T999999Z\nDTSTAMP:now\n"
		"DTSTART:never\nEND:VEVENT\n"};
	struct buffer last = BUFFER_INIT, out = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	for (size_t i = 0; i < COUNT(files); i++) {
		buffer_clear(&last);
		buffer_add(&last, str_of(files[i]));
		print_after(&sample, &last, 0, &out);
		check_lines(&out);
		assert_faultless(&out);
		print_diff(&sample, &last, &out);
		assert_false(says(&out, "\x1b"));
	}
	buffer_release(&last);
	buffer_release(&out);
	sample_release(&sample);
}

/* Reasons of any length: libical folds some of them wrong. */
static void test_long_reasons(void **state)
{
	struct buffer out = BUFFER_INIT, reason = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	for (int i = 0; i < 160; i++) {
		buffer_put(&reason, "\xe6\xa9\x8b");
		buffer_put(&reason, "'");
		reason.len -= (size_t)(i % 2);
		sample.timeline.events.rows[2].because.rows[0] =
			buffer_str(&reason);
		print(&sample, 0, &out);
		assert_faultless(&out);
	}
	buffer_release(&out);
	buffer_release(&reason);
	sample_release(&sample);
}

/* A moment is of no zone, and nobody knows when it ended. */
static void test_moment(void **state)
{
	struct buffer out = BUFFER_INIT, scratch = BUFFER_INIT;
	struct sample sample;
	struct str event;

	(void)state;
	sample_make(&sample);
	sample.timeline.events.rows[4].clock = STR("16:05");
	print(&sample, 0, &out);
	event = event_titled(&scratch, &out, "SUMMARY:Pangu");
	assert_true(has(event, "DTSTART:20231109T160500\r\n"));
	assert_false(has(event, "DTEND"));
	assert_true(has(event, "Thu 9 Nov 2023 16:05"));
	assert_faultless(&out);
	buffer_release(&out);
	buffer_release(&scratch);
	sample_release(&sample);
}

static void test_faultless(void **state)
{
	struct buffer out = BUFFER_INIT;
	struct sample sample;

	(void)state;
	sample_make(&sample);
	print(&sample, 0, &out);
	assert_faultless(&out);
	sample_release(&sample);
	sample_make_hostile(&sample);
	print(&sample, 0, &out);
	assert_faultless(&out);
	sample_release(&sample);
	buffer_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_golden),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_fold),
		cmocka_unit_test(test_stamps),
		cmocka_unit_test(test_other_reader),
		cmocka_unit_test(test_moment),
		cmocka_unit_test(test_faultless),
		cmocka_unit_test(test_long_reasons),
		cmocka_unit_test(test_lock_same),
		cmocka_unit_test(test_lock_changes),
		cmocka_unit_test(test_lock_moves),
		cmocka_unit_test(test_lock_vanished),
		cmocka_unit_test(test_lock_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
