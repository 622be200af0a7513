#include "case.h"

#include <stdlib.h>

/* "\n" and "\xNN" of the cases as the bytes that they stand for. */
static void unescape(struct buffer *out, struct str s)
{
	for (size_t i = 0; i < s.len; i++) {
		char next =
			i + 1 < s.len && s.ptr[i] == '\\' ? s.ptr[i + 1] : 0;

		if (next == 'n' || next == 't') {
			buffer_add(out, next == 'n' ? STR("\r\n") : STR("\t"));
			i++;
		} else if (next == 'x') {
			char digits[3] = {s.ptr[i + 2], s.ptr[i + 3], '\0'};

			buffer_add_char(out, (char)strtol(digits, NULL, 16));
			i += 3;
		} else {
			buffer_add_char(out, s.ptr[i]);
			i += next == '\\';
			if (next == '\\')
				continue;
		}
	}
}

/* A calendar with one event of these lines; line 3 is where it begins. */
static void wrap(struct buffer *out, struct str event)
{
	buffer_clear(out);
	buffer_put(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n");
	unescape(out, event);
	buffer_put(out, "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

static void describe(struct buffer *out, struct str ics)
{
	struct facts *facts = facts_new();
	struct fc_error error = {0};

	buffer_clear(out);
	if (facts_add_calendar(facts, STR("diary.ics"), ics, &error)) {
		case_error(out, &error);
		assert_string_equal(error.path, "diary.ics");
		assert_int_equal(facts_events(facts)->count, 0);
	} else if (!facts_events(facts)->count) {
		buffer_put(out, "none");
	}
	ROWS_EACH (struct fact_event, event, *facts_events(facts)) {
		buffer_add(out, event->id);
		buffer_put(out, " | ");
		buffer_add(out, event->title);
		buffer_put(out, " | ");
		buffer_add(out, event->when);
		buffer_put(out, " | ");
		buffer_add(out, event->place);
	}
	facts_free(facts);
}

static void reads_every_case(void **state)
{
	struct buffer cases = case_file("tests/facts/calendar.cases");
	struct str rest = buffer_str(&cases), line;
	struct buffer ics = BUFFER_INIT, got = BUFFER_INIT;
	int count = 0;

	(void)state;
	while (case_line(&rest, &line)) {
		size_t arrow = str_find(line, STR(" => "), 0);

		assert_int_not_equal(arrow, STR_NPOS);
		wrap(&ics, str_cut(line, 0, arrow));
		describe(&got, buffer_str(&ics));
		assert_str(str_trim(buffer_str(&got)),
			str_trim(str_cut(line, arrow + 4, line.len)));
		count++;
	}
	assert_true(count > 20);
	buffer_release(&cases);
	buffer_release(&ics);
	buffer_release(&got);
}

/* Whole files: what libical alone would take for an empty calendar. */
static void refuses_what_is_no_calendar(void **state)
{
	static const struct {
		const char *ics, *said;
	} rows[] = {
		{"", "0 not a calendar, or cut off []"},
		{"Dear diary\n", "1 not a calendar []"},
		{"BEGIN:VEVENT\nUID:a\nEND:VEVENT\n", "1 not a calendar []"},
		{"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n",
			"3 not a calendar, or cut off []"},
		{"BEGIN:VCALENDAR\nEND:VCALENDAR\nmore\n",
			"3 not a calendar []"},
		{"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "none"},
		{"\xef\xbb\xbf"
		 "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
			"none"},
	};
	struct buffer got = BUFFER_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		describe(&got, str_of(rows[i].ics));
		assert_str(buffer_str(&got), str_of(rows[i].said));
	}
	buffer_release(&got);
}

static void reads_several_calendars(void **state)
{
	struct facts *facts = facts_new();
	struct fc_error error;
	struct str ics = STR(
		"BEGIN:VCALENDAR\nX-WR-CALNAME:Courts\nBEGIN:VEVENT\nUID:a\n"
		"SUMMARY:Trial opens\nDTSTART;VALUE=DATE:20240506\n"
		"URL:https://courts.example/a\nEND:VEVENT\nEND:VCALENDAR\n"
		"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:b\nSUMMARY:Verdict\n"
		"DTSTART;VALUE=DATE:20240606\nEND:VEVENT\nEND:VCALENDAR\n");
	const struct fact_event *rows;

	(void)state;
	assert_int_equal(
		facts_add_calendar(facts, STR("two.ics"), ics, &error), FC_OK);
	assert_int_equal(facts_events(facts)->count, 2);
	rows = facts_events(facts)->rows;
	assert_str(rows[0].source.title, STR("Courts"));
	assert_str(rows[0].source.url, STR("https://courts.example/a"));
	assert_int_equal(rows[0].origin.line, 3);
	assert_str(rows[1].title, STR("Verdict"));
	assert_int_equal(rows[1].origin.line, 11);
	facts_free(facts);
}

static void refuses_depth_and_size(void **state)
{
	struct buffer ics = BUFFER_INIT, got = BUFFER_INIT;

	(void)state;
	buffer_put(&ics, "BEGIN:VCALENDAR\n");
	for (int i = 0; i < 100000; i++)
		buffer_put(&ics, "BEGIN:VEVENT\n");
	describe(&got, buffer_str(&ics));
	assert_str(buffer_str(&got), STR("9 components nested too deep []"));
	buffer_clear(&ics);
	memset(buffer_reserve(&ics, (16u << 20) + 1), '\n', (16u << 20) + 1);
	ics.len = (16u << 20) + 1;
	describe(&got, buffer_str(&ics));
	assert_str(buffer_str(&got), STR("0 larger than 16 MiB []"));
	buffer_release(&ics);
	buffer_release(&got);
}

/* libical would be a minute on a long line; one that is not read is fine. */
static void refuses_long_lines(void **state)
{
	static const char *const rows[][2] = {
		{"ATTACH", "a | b | 2024-01-01 | "},
		{"SUMMARY", "6 line too long []"},
	};
	struct buffer ics = BUFFER_INIT, got = BUFFER_INIT;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		buffer_clear(&ics);
		buffer_put(&ics, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n"
				 "SUMMARY:b\nDTSTART;VALUE=DATE:20240101\n");
		buffer_add(&ics, str_of(rows[i][0]));
		for (int j = 0; j < 9000; j++)
			buffer_put(&ics, ";A=b");
		buffer_put(&ics, ":c\nEND:VEVENT\nEND:VCALENDAR\n");
		describe(&got, buffer_str(&ics));
		assert_str(buffer_str(&got), str_of(rows[i][1]));
	}
	buffer_release(&ics);
	buffer_release(&got);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_case),
		cmocka_unit_test(refuses_what_is_no_calendar),
		cmocka_unit_test(reads_several_calendars),
		cmocka_unit_test(refuses_depth_and_size),
		cmocka_unit_test(refuses_long_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
