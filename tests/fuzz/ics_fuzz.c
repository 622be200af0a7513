/* Any bytes as a calendar: they are checked line by line, and as the calendar
 * of last time they never break the new one. */
#include <assert.h>

#include "judge/calendar.h"
#include "report/report.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check(struct str file)
{
	struct calendar_faults faults = {0};
	struct arena arena = {0};
	uint32_t line = 1;

	calendar_check(&arena, file, &faults);
	ROWS_EACH (struct calendar_fault, fault, faults) {
		assert(fault->line >= line);
		assert(fault->line <= file.len + 1);
		line = fault->line;
	}
	arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct page_options options = {
		.last = str_from((const char *)bytes, length)};
	struct corpus corpus = {0};
	struct timeline timeline = {.corpus = &corpus};
	struct buffer out = BUFFER_INIT;

	check(options.last);
	timeline_write_diff(&timeline, &options, &out);
	buffer_clear(&out);
	timeline_write_ics(&timeline, &options, &out);
	check(buffer_str(&out));
	assert(str_starts(buffer_str(&out), STR("BEGIN:VCALENDAR\r\n")));
	buffer_release(&out);
	return 0;
}
