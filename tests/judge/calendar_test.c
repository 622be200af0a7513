#include "judge/calendar.h"

#include "base/buffer.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

#define HEAD                                                                   \
	"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//house//test//EN\r\n"
#define TAIL "END:VCALENDAR\r\n"
#define STAMP "DTSTAMP:20240301T000000Z\r\n"
#define NAMED "UID:fair@house\r\n" STAMP "SUMMARY:Fair\r\n"
#define DAY                                                                    \
	"DTSTART;VALUE=DATE:20240509\r\nDTEND;VALUE=DATE:20240510\r\n"
#define EVENT(lines) "BEGIN:VEVENT\r\n" lines "END:VEVENT\r\n"
#define ONE(lines) HEAD EVENT(NAMED DAY lines) TAIL
#define ZONE(id)                                                               \
	"BEGIN:VTIMEZONE\r\nTZID:" id "\r\nBEGIN:STANDARD\r\n"                 \
	"DTSTART:19701025T020000\r\nTZOFFSETFROM:+0200\r\n"                    \
	"TZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
#define AT(id)                                                                 \
	"DTSTART;TZID=" id ":20240509T100000\r\nDTEND;TZID=" id               \
	":20240509T110000\r\n"
#define X10 "xxxxxxxxxx"
#define E10 "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"

/* A file, and what is wrong with it: "rule@line" in order, or nothing. */
static const struct {
	const char *name, *file, *faults;
} cases[] = {
	/* What readers in the wild were seen to disagree on, or not. */
	{"a good day", ONE(""), ""},
	{"no end: one day",
		HEAD EVENT(NAMED "DTSTART;VALUE=DATE:20240509\r\n") TAIL, ""},
	{"the end is the start",
		HEAD EVENT(NAMED "DTSTART;VALUE=DATE:20240509\r\n"
				 "DTEND;VALUE=DATE:20240509\r\n") TAIL,
		"end-is-start@9"},
	{"no stamp", HEAD EVENT("UID:a@house\r\nSUMMARY:Fair\r\n" DAY) TAIL,
		"no-dtstamp@4"},
	{"no UID", HEAD EVENT(STAMP "SUMMARY:Fair\r\n" DAY) TAIL, "no-uid@4"},
	{"a long line", ONE("COMMENT:" X10 X10 X10 X10 X10 X10 X10 "\r\n"),
		"long-line@10"},
	{"75 octets are none", ONE("COMMENT:" X10 X10 X10 X10 X10 X10 "xxxxxxx"
				   "\r\n"), ""},
	{"unix line ends", "BEGIN:VCALENDAR\nVERSION:2.0\r\n"
			   "PRODID:-//h//EN\r\n" EVENT(NAMED DAY) TAIL,
		"line-end@1"},
	{"folded inside a character",
		ONE("COMMENT:" E10 "\xc3\r\n \xa9" E10 "\r\n"),
		"split-character@10"},
	{"folded between characters",
		ONE("COMMENT:" E10 "\r\n " E10 "\r\n"), ""},
	{"tentative and transparent",
		ONE("STATUS:TENTATIVE\r\nTRANSP:TRANSPARENT\r\n"
		    "CLASS:PUBLIC\r\n"), ""},
	{"properties of one's own",
		HEAD "X-WR-CALNAME:Fairs\r\nNAME:Fairs\r\nCOLOR:navy\r\n"
		     "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n"
		     "X-PUBLISHED-TTL:PT6H\r\n" EVENT(NAMED DAY
		"X-HOUSE-NOTE;VALUE=TEXT:one\\, two\\; three\r\n") TAIL, ""},
	{"the year 44",
		HEAD EVENT(NAMED "DTSTART;VALUE=DATE:00440502\r\n") TAIL,
		"early-year@8"},
	{"the year 1815",
		HEAD EVENT(NAMED "DTSTART;VALUE=DATE:18150502\r\n") TAIL, ""},
	{"a zone that is not there",
		HEAD EVENT(NAMED AT("Europe/Oslo")) TAIL,
		"no-timezone@8 no-timezone@9"},
	{"a zone that is",
		HEAD ZONE("Europe/Oslo") EVENT(NAMED AT("Europe/Oslo")) TAIL,
		""},
	{"a zone with libical's prefix",
		HEAD ZONE("/freeassociation.example/Europe/Oslo")
			EVENT(NAMED AT("/freeassociation.example/Europe/Oslo"))
				TAIL,
		"zone-prefix@16 zone-prefix@17"},
	{"a zone of one's own that is not there",
		HEAD EVENT(NAMED AT("Desk Time")) TAIL,
		"no-timezone@8 no-timezone@9"},
	{"a category with a comma", ONE("CATEGORIES:fairs,Lee\\, Ann\r\n"),
		"category-comma@10"},
	{"two categories", ONE("CATEGORIES:fairs,markets\r\n"), ""},
	{"components that few know",
		ONE("BEGIN:VLOCATION\r\nUID:l\r\nNAME:Hall\r\n"
		    "END:VLOCATION\r\n"), "unknown-component@10"},
	{"one UID twice", HEAD EVENT(NAMED DAY) EVENT(NAMED DAY) TAIL,
		"same-uid@12"},
	{"one UID twice, once as an exception",
		HEAD EVENT(NAMED DAY) EVENT(NAMED DAY
			"RECURRENCE-ID;VALUE=DATE:20240509\r\n") TAIL, ""},
	{"nothing in it", HEAD TAIL, "empty-calendar@1"},
	{"a control character", ONE("COMMENT:a\x07""b\r\n"),
		"control-character@10"},
	{"a byte order mark", "\xef\xbb\xbf" ONE(""), "byte-order-mark@1"},
	{"a refresh without its type",
		HEAD "REFRESH-INTERVAL:PT6H\r\n" EVENT(NAMED DAY) TAIL,
		"refresh-value@4"},
	{"31 April",
		HEAD EVENT(NAMED "DTSTART;VALUE=DATE:20240431\r\n") TAIL,
		"no-such-day@8"},
	{"the end before the start",
		HEAD EVENT(NAMED "DTSTART;VALUE=DATE:20240509\r\n"
				 "DTEND;VALUE=DATE:20240507\r\n") TAIL,
		"end-before-start@9"},
	{"no version",
		"BEGIN:VCALENDAR\r\nPRODID:-//h//EN\r\n" EVENT(NAMED DAY) TAIL,
		"no-version@1"},
	{"separators without a backslash",
		HEAD EVENT("UID:a@house\r\n" STAMP DAY
			   "SUMMARY:one, two; three\r\n") TAIL,
		"not-escaped@9"},
	{"a sequence and its stamps",
		ONE("SEQUENCE:4\r\nLAST-MODIFIED:20240302T000000Z\r\n"
		    "CREATED:20240301T000000Z\r\n"), ""},
	{"a day without its type",
		HEAD EVENT(NAMED "DTSTART:20240509\r\n") TAIL,
		"no-value-date@8"},
	{"cancelled", ONE("STATUS:CANCELLED\r\n"), ""},
	{"addresses are no texts",
		ONE("URL:https://example.org/one,two;three?x=1\r\n"
		    "ATTACH;FMTTYPE=text/html:https://example.org/a\r\n"
		    "IMAGE;VALUE=URI:https://example.org/i.png\r\n"), ""},
	/* The standard. */
	{"nothing at all", "", "no-calendar@1"},
	{"something else", "hello\r\n", "no-calendar@1 no-colon@1"},
	{"an end too many", ONE("") "END:VCALENDAR\r\n", "nesting@12"},
	{"an end too few", HEAD "BEGIN:VEVENT\r\n" NAMED DAY, "nesting@9"},
	{"the wrong end",
		HEAD "BEGIN:VEVENT\r\n" NAMED DAY "END:VTODO\r\n" TAIL,
		"nesting@10"},
	{"an empty line", HEAD "\r\n" EVENT(NAMED DAY) TAIL, "empty-line@4"},
	{"no colon", ONE("COMMENT\r\n"), "no-colon@10"},
	{"quotes hide a colon", ONE("X-A;B=\"x:y\":z\r\n"), ""},
	{"not UTF-8", ONE("COMMENT:\xff\r\n"), "not-utf-8@10"},
	{"no product", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" EVENT(NAMED DAY)
		TAIL, "no-prodid@1"},
	{"an invitation", HEAD "METHOD:PUBLISH\r\n" EVENT(NAMED DAY) TAIL,
		"method@4"},
	{"no start", HEAD EVENT(NAMED) TAIL, "no-dtstart@4"},
	{"twice a summary", ONE("SUMMARY:Market\r\n"), "twice@10"},
	{"a time without its day's type",
		HEAD EVENT(NAMED "DTSTART;VALUE=DATE:20240509T100000\r\n") TAIL,
		"no-value-date@8"},
	{"the 25th hour", HEAD EVENT(NAMED "DTSTART:20240509T250000Z\r\n") TAIL,
		"no-such-day@8"},
	{"a day and a time",
		HEAD EVENT(NAMED "DTSTART;VALUE=DATE:20240509\r\n"
				 "DTEND:20240510T000000Z\r\n") TAIL,
		"end-mixed@9"},
	{"an end and a length",
		ONE("DURATION:P1D\r\n"), "both-ends@9"},
	{"no length", HEAD EVENT(NAMED "DTSTART:20240509T100000Z\r\n"
				       "DURATION:1H\r\n") TAIL,
		"duration@9"},
	{"a stamp of no zone", HEAD EVENT("UID:a@house\r\n" DAY
			"DTSTAMP:20240301T000000\r\n") TAIL, "not-utc@8"},
	{"no such status", ONE("STATUS:DISPUTED\r\n"), "status@10"},
	{"no such transparency", ONE("TRANSP:FREE\r\n"), "transp@10"},
	{"no number", ONE("SEQUENCE:one\r\n"), "sequence@10"},
	{"a rule without frequency", ONE("RRULE:BYDAY=FR\r\n"), "rrule@10"},
	{"every Friday", ONE("RRULE:FREQ=WEEKLY;BYDAY=FR\r\n"), ""},
};

static void write_faults(
	struct buffer *out, const struct calendar_faults *faults)
{
	ROWS_EACH (struct calendar_fault, fault, *faults) {
		if (out->len)
			buffer_add_char(out, ' ');
		buffer_add(out, calendar_rule_name(fault->rule));
		buffer_add_char(out, '@');
		buffer_add_number(out, fault->line);
	}
	buffer_add_char(out, '\0');
}

static void files_are_judged(void **state)
{
	bool met[CALENDAR_RULES] = {false};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct calendar_faults faults = {0};
		struct buffer out = BUFFER_INIT;
		struct arena arena = {0};

		calendar_check(&arena, str_of(cases[i].file), &faults);
		write_faults(&out, &faults);
		if (strcmp(out.ptr, cases[i].faults))
			fail_msg("%s: \"%s\", not \"%s\"", cases[i].name,
				out.ptr, cases[i].faults);
		ROWS_EACH (struct calendar_fault, fault, faults)
			met[fault->rule] = true;
		buffer_release(&out);
		arena_release(&arena);
	}
	for (size_t i = 0; i < CALENDAR_RULES; i++)
		if (!met[i])
			fail_msg("no case for %.*s",
				STR_ARG(calendar_rule_name(
					(enum calendar_rule)i)));
}

/* Any bytes are judged; components without end take no memory of ours. */
static void nothing_is_too_deep(void **state)
{
	struct buffer file = BUFFER_INIT;
	struct calendar_faults faults = {0};
	struct arena arena = {0};

	(void)state;
	buffer_put(&file, "BEGIN:VCALENDAR\r\n");
	for (int i = 0; i < 100000; i++)
		buffer_put(&file, "BEGIN:VEVENT\r\n");
	calendar_check(&arena, buffer_str(&file), &faults);
	assert_true(faults.count > 0);
	buffer_release(&file);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_are_judged),
		cmocka_unit_test(nothing_is_too_deep),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
