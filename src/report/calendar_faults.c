#include "report/calendar_faults.h"

#include "base/escape.h"
#include "report/member.h"

enum { DETAIL_MOST = 60 };

/* The value at fault, cut off where it is long. */
static void write_detail(struct buffer *out, struct str detail)
{
	size_t end = detail.len;

	if (!detail.len)
		return;
	buffer_put(out, ": ");
	if (end > DETAIL_MOST) {
		end = DETAIL_MOST;
		while (end > 0 && ((uint8_t)detail.ptr[end] & 0xc0) == 0x80)
			end--;
	}
	escape_plain(out, str_cut(detail, 0, end));
	if (end < detail.len)
		buffer_put(out, "\xe2\x80\xa6");
}

void calendar_faults_write_text(const struct calendar_faults *faults,
	struct str path, struct buffer *out)
{
	ROWS_EACH (struct calendar_fault, fault, *faults) {
		escape_plain(out, path);
		buffer_add_char(out, ':');
		buffer_add_number(out, fault->line);
		buffer_put(out, ": ");
		buffer_add(out,
			calendar_level_name(calendar_rule_level(fault->rule)));
		buffer_put(out, ": ");
		buffer_add(out, calendar_rule_what(fault->rule));
		write_detail(out, fault->detail);
		buffer_put(out, " (");
		buffer_add(out, calendar_rule_name(fault->rule));
		buffer_put(out, ")\n    ");
		buffer_add(out, calendar_rule_who(fault->rule));
		buffer_add_char(out, '\n');
	}
}

void calendar_faults_write_jsonl(const struct calendar_faults *faults,
	struct str path, struct buffer *out)
{
	ROWS_EACH (struct calendar_fault, fault, *faults) {
		buffer_add_char(out, '{');
		member_str(out, KEY("rule"), calendar_rule_name(fault->rule));
		member_str(out, KEY("level"),
			calendar_level_name(calendar_rule_level(fault->rule)));
		member_str(
			out, KEY("message"), calendar_rule_what(fault->rule));
		member_str_or_null(out, KEY("value"), fault->detail);
		member_str(out, KEY("readers"), calendar_rule_who(fault->rule));
		member_str(out, KEY("path"), path);
		member_number(out, KEY("line"), fault->line);
		buffer_put(out, "}\n");
	}
}
