/*
 * Reviewdog's diagnostic format, columns in bytes, ends behind the last; and
 * GitLab's code quality report, columns in code points.
 */
#include "report/lint.h"
#include "report/member.h"

/* --- reviewdog */

static void write_point(
	struct buffer *out, struct str key, struct position position)
{
	member_begin(out, key);
	buffer_add_char(out, '{');
	member_number(out, KEY("line"), position.line);
	member_number(out, KEY("column"), position.column);
	buffer_add_char(out, '}');
}

static void write_range(
	struct buffer *out, const struct source *source, struct span span)
{
	member_begin(out, KEY("range"));
	buffer_add_char(out, '{');
	write_point(out, KEY("start"),
		lint_position(source, span.start, COLUMN_BYTE));
	write_point(
		out, KEY("end"), lint_position(source, span.end, COLUMN_BYTE));
	buffer_add_char(out, '}');
}

static void write_location(
	struct buffer *out, const struct source *source, struct span span)
{
	member_begin(out, KEY("location"));
	buffer_add_char(out, '{');
	member_str(out, KEY("path"), source->path);
	write_range(out, source, span);
	buffer_add_char(out, '}');
}

static struct str rd_level(enum fc_level level)
{
	return level == FC_ERROR     ? STR("ERROR")
	       : level == FC_WARNING ? STR("WARNING")
				     : STR("INFO");
}

/* What may stand in the place of the finding; of the "text" of a JSONL file
 * no place in it is known. */
static void write_suggestions(struct buffer *out, const struct lint_row *row)
{
	if (!row->remark->suggestions.count || row->source->record)
		return;
	member_begin(out, KEY("suggestions"));
	buffer_add_char(out, '[');
	ROWS_EACH (struct str, text, row->remark->suggestions) {
		member_next(out);
		buffer_add_char(out, '{');
		write_range(out, row->source, row->remark->span);
		member_str(out, KEY("text"), *text);
		buffer_add_char(out, '}');
	}
	buffer_add_char(out, ']');
}

static void write_related(struct buffer *out, const struct lint_row *row)
{
	if (!row->remark->related.count)
		return;
	member_begin(out, KEY("relatedLocations"));
	buffer_add_char(out, '[');
	ROWS_EACH (struct related, related, row->remark->related) {
		member_next(out);
		buffer_add_char(out, '{');
		member_str(out, KEY("message"), related->message);
		write_location(
			out, lint_related_source(row, related), related->span);
		buffer_add_char(out, '}');
	}
	buffer_add_char(out, ']');
}

static void write_diagnostic(const struct lint_page *page,
	const struct lint_row *row, struct buffer *out)
{
	const struct remark *remark = row->remark;

	buffer_add_char(out, '{');
	member_str(out, KEY("message"), lint_whole_message(page, row));
	write_location(out, row->source, remark->span);
	member_str(out, KEY("severity"), rd_level(remark->level));
	member_begin(out, KEY("code"));
	buffer_add_char(out, '{');
	member_str(out, KEY("value"), remark->rule->id);
	buffer_add_char(out, '}');
	write_suggestions(out, row);
	write_related(out, row);
	buffer_add_char(out, '}');
}

void lint_write_rdjsonl(const struct lint_page *page, struct buffer *out)
{
	ROWS_EACH (struct lint_row, row, page->rows) {
		write_diagnostic(page, row, out);
		buffer_add_char(out, '\n');
	}
}

void lint_write_rdjson(const struct lint_page *page, struct buffer *out)
{
	buffer_put(out, "{\"source\":{\"name\":\"factcheck\"},"
			"\"diagnostics\":[");
	ROWS_EACH (struct lint_row, row, page->rows) {
		member_next(out);
		buffer_add_char(out, '\n');
		write_diagnostic(page, row, out);
	}
	buffer_put(out, "]}\n");
}

/* --- GitLab */

static struct str gitlab_level(enum fc_level level)
{
	return level == FC_ERROR     ? STR("critical")
	       : level == FC_WARNING ? STR("major")
	       : level == FC_INFO    ? STR("minor")
				     : STR("info");
}

static void gitlab_row(const struct lint_page *page, const struct lint_row *row,
	struct buffer *out)
{
	const struct remark *remark = row->remark;

	buffer_add_char(out, '{');
	member_str(out, KEY("type"), STR("issue"));
	member_str(out, KEY("description"), remark->message);
	member_begin(out, KEY("content"));
	buffer_add_char(out, '{');
	member_str(out, KEY("body"), lint_told_message(page, row));
	buffer_add_char(out, '}');
	member_str(out, KEY("check_name"), remark->rule->id);
	member_str(out, KEY("fingerprint"),
		remark_fingerprint(page->arena, remark));
	member_str(out, KEY("severity"), gitlab_level(remark->level));
	member_begin(out, KEY("location"));
	buffer_add_char(out, '{');
	member_str(out, KEY("path"), row->source->path);
	member_begin(out, KEY("positions"));
	buffer_add_char(out, '{');
	write_point(out, KEY("begin"),
		lint_position(row->source, remark->span.start, COLUMN_POINT));
	write_point(out, KEY("end"),
		lint_position(row->source, remark->span.end, COLUMN_POINT));
	buffer_put(out, "}}}");
}

void lint_write_gitlab(const struct lint_page *page, struct buffer *out)
{
	buffer_add_char(out, '[');
	ROWS_EACH (struct lint_row, row, page->rows) {
		member_next(out);
		buffer_add_char(out, '\n');
		gitlab_row(page, row, out);
	}
	buffer_put(out, "]\n");
}
