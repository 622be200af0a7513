#include "report/ics_change.h"

/* Whether a name is one of the words, which are separated by spaces. */
static bool is_one_of(struct str name, struct str words)
{
	while (words.ptr)
		if (str_eq_fold(name, str_split(&words, ' ')))
			return true;
	return false;
}

bool ics_is_stamp(const struct ics_line *line)
{
	return is_one_of(
		line->name, STR("UID DTSTAMP CREATED LAST-MODIFIED SEQUENCE"));
}

static bool matters(struct str name)
{
	return is_one_of(
		name, STR("DTSTART DTEND RRULE SUMMARY LOCATION STATUS"));
}

static struct str name_of(struct str line)
{
	size_t at = 0;

	while (at < line.len && line.ptr[at] != ':' && line.ptr[at] != ';')
		at++;
	return str_cut(line, 0, at);
}

/* The lines of last time, one after the other; those that matter, or all. */
static void last_write(
	struct buffer *out, const struct last_event *last, bool all)
{
	for (uint32_t i = 0; i < last->count; i++) {
		const struct ics_line *line = &last->lines[i];

		if (ics_is_stamp(line) || !(all || matters(line->name)))
			continue;
		buffer_add(out, line->text);
		buffer_add_char(out, '\n');
	}
}

static void lines_filter(struct buffer *out, struct str lines)
{
	while (lines.len) {
		struct str line = str_split(&lines, '\n');

		if (!matters(name_of(line)))
			continue;
		buffer_add(out, line);
		buffer_add_char(out, '\n');
	}
}

enum ics_change ics_change_of(const struct last_event *last, struct str lines)
{
	struct buffer before = BUFFER_INIT, after = BUFFER_INIT;
	enum ics_change change = ICS_MOVED;

	if (!last)
		return ICS_NEW;
	last_write(&before, last, true);
	if (str_eq(buffer_str(&before), lines)) {
		change = ICS_SAME;
	} else {
		buffer_clear(&before);
		last_write(&before, last, false);
		lines_filter(&after, lines);
		if (str_eq(buffer_str(&before), buffer_str(&after)))
			change = ICS_DETAIL;
	}
	buffer_release(&before);
	buffer_release(&after);
	return change;
}
