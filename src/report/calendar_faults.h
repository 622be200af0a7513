/*
 * What is wrong with a calendar file, printed: a line a fault that editors
 * jump to, with whom it troubles below it, or an object a line.
 */
#ifndef REPORT_CALENDAR_FAULTS_H
#define REPORT_CALENDAR_FAULTS_H

#include "base/buffer.h"
#include "judge/calendar.h"

void calendar_faults_write_text(const struct calendar_faults *faults,
	struct str path, struct buffer *out);
void calendar_faults_write_jsonl(const struct calendar_faults *faults,
	struct str path, struct buffer *out);

#endif
