/*
 * The road of a calendar file: its lines are read as they stand, judged, and
 * what is wrong with them printed.
 */
#include "report/calendar_faults.h"

#include "factcheck.h"

enum fc_status fc_ics_check(const struct fc_input *input, enum fc_output format,
	fc_sink sink, void *user, struct fc_ics_outcome *outcome)
{
	struct calendar_faults faults = {0};
	struct buffer out = BUFFER_INIT;
	struct arena arena;
	enum fc_status status = FC_OK;

	*outcome = (struct fc_ics_outcome){0};
	if (format != FC_TEXT && format != FC_JSONL)
		return FC_USAGE;
	arena_init(&arena);
	calendar_check(&arena, str_from(input->bytes, input->length), &faults);
	ROWS_EACH (struct calendar_fault, fault, faults) {
		if (calendar_rule_level(fault->rule) == CALENDAR_ERROR)
			outcome->errors++;
		else
			outcome->warnings++;
	}
	if (format == FC_TEXT)
		calendar_faults_write_text(&faults, str_of(input->path), &out);
	else
		calendar_faults_write_jsonl(&faults, str_of(input->path), &out);
	if (out.len && !sink(user, out.ptr, out.len))
		status = FC_NOT_WRITTEN;
	buffer_release(&out);
	arena_release(&arena);
	return status;
}
