/*
 * A line a finding: gcc's, which every editor reads, and the commands by which
 * GitHub Actions annotates a change.
 */
#include "report/lint.h"

#include "base/escape.h"

#include <inttypes.h>

static struct str gcc_level(enum fc_level level)
{
	return level == FC_ERROR     ? STR("error")
	       : level == FC_WARNING ? STR("warning")
				     : STR("note");
}

static void gcc_related(const struct lint_page *page,
	const struct lint_row *row, const struct related *related,
	struct buffer *out)
{
	const struct source *source = lint_related_source(row, related);
	struct position at =
		lint_position(source, related->span.start, COLUMN_BYTE);

	escape_plain(out, source->path);
	buffer_format(
		out, ":%" PRIu32 ":%" PRIu32 ": note: ", at.line, at.column);
	escape_plain(out, lint_related_told(page, row, related));
	buffer_add_char(out, '\n');
}

void lint_write_gcc(const struct lint_page *page, struct buffer *out)
{
	ROWS_EACH (struct lint_row, row, page->rows) {
		const struct remark *remark = row->remark;
		struct position at = lint_position(
			row->source, remark->span.start, COLUMN_BYTE);

		escape_plain(out, row->source->path);
		buffer_format(
			out, ":%" PRIu32 ":%" PRIu32 ": ", at.line, at.column);
		buffer_add(out, gcc_level(remark->level));
		buffer_put(out, ": ");
		escape_plain(out, remark->message);
		buffer_format(out, " [%s %s]\n", remark->rule->id.ptr,
			remark->rule->name.ptr);
		ROWS_EACH (struct related, related, remark->related)
			gcc_related(page, row, related, out);
	}
}

/* A property's value, or with `data` the message, as the runner unescapes
 * them. */
static void github_escape(struct buffer *out, struct str text, bool data)
{
	struct buffer plain = BUFFER_INIT;

	while (text.ptr) {
		struct str line = str_split(&text, '\n');

		escape_plain(&plain, line);
		if (text.ptr)
			buffer_add_char(&plain, '\n');
	}
	for (size_t i = 0; i < plain.len; i++) {
		char c = plain.ptr[i];

		if (c == '%')
			buffer_put(out, "%25");
		else if (c == '\n')
			buffer_put(out, "%0A");
		else if (c == ':' && !data)
			buffer_put(out, "%3A");
		else if (c == ',' && !data)
			buffer_put(out, "%2C");
		else
			buffer_add_char(out, c);
	}
	buffer_release(&plain);
}

static struct str github_level(enum fc_level level)
{
	return level == FC_ERROR     ? STR("error")
	       : level == FC_WARNING ? STR("warning")
				     : STR("notice");
}

void lint_write_github(const struct lint_page *page, struct buffer *out)
{
	ROWS_EACH (struct lint_row, row, page->rows) {
		const struct remark *remark = row->remark;
		struct position at = lint_position(
			row->source, remark->span.start, COLUMN_UTF16);
		struct position end = lint_position(
			row->source, remark->span.end, COLUMN_UTF16);

		buffer_put(out, "::");
		buffer_add(out, github_level(remark->level));
		buffer_put(out, " file=");
		github_escape(out, row->source->path, false);
		buffer_format(out, ",line=%" PRIu32 ",endLine=%" PRIu32,
			at.line, end.line);
		/* Columns are for findings within a line. */
		if (at.line == end.line)
			buffer_format(out,
				",col=%" PRIu32 ",endColumn=%" PRIu32,
				at.column, end.column);
		buffer_put(out, ",title=");
		buffer_add(out, remark->rule->id);
		buffer_add_char(out, ' ');
		buffer_add(out, remark->rule->name);
		buffer_put(out, "::");
		github_escape(out, lint_told_message(page, row), true);
		buffer_add_char(out, '\n');
	}
}
