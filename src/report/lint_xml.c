/*
 * XML that other tools read: Checkstyle's report and JUnit's.
 */
#include "report/lint.h"

#include "base/escape.h"

#include <inttypes.h>

/* An attribute value or text on one line; the entities are XML's as well. */
static void xml_text(struct buffer *out, struct str text)
{
	struct buffer plain = BUFFER_INIT;

	escape_plain(&plain, text);
	for (size_t i = 0; i < plain.len; i++) {
		char c = plain.ptr[i];

		if (c == '&')
			buffer_put(out, "&amp;");
		else if (c == '<')
			buffer_put(out, "&lt;");
		else if (c == '>')
			buffer_put(out, "&gt;");
		else if (c == '"')
			buffer_put(out, "&quot;");
		else
			buffer_add_char(out, c);
	}
	buffer_release(&plain);
}

static void xml_attribute(struct buffer *out, const char *name, struct str text)
{
	buffer_format(out, " %s=\"", name);
	xml_text(out, text);
	buffer_add_char(out, '"');
}

/* Whether the next row is on another file. */
static bool file_ends(const struct lint_page *page, uint32_t i)
{
	return i + 1 == page->rows.count ||
	       !str_eq(page->rows.rows[i].source->path,
		       page->rows.rows[i + 1].source->path);
}

static struct str checkstyle_level(enum fc_level level)
{
	return level == FC_ERROR     ? STR("error")
	       : level == FC_WARNING ? STR("warning")
				     : STR("info");
}

/* An attribute has one line. */
static struct str on_one_line(
	const struct lint_page *page, const struct lint_row *row)
{
	struct str rest = lint_told_message(page, row), text = STR_NONE;

	while (rest.ptr) {
		struct str line = str_split(&rest, '\n');

		text = text.ptr ? arena_format(page->arena, "%.*s; %.*s",
					  STR_ARG(text), STR_ARG(line))
				: line;
	}
	return text;
}

static void checkstyle_row(const struct lint_page *page,
	const struct lint_row *row, struct buffer *out)
{
	const struct remark *remark = row->remark;
	struct position at =
		lint_position(row->source, remark->span.start, COLUMN_POINT);
	struct str source = arena_format(page->arena, "factcheck.%s.%s",
		remark->rule->id.ptr, remark->rule->name.ptr);

	buffer_format(out,
		"    <error line=\"%" PRIu32 "\" column=\"%" PRIu32 "\"",
		at.line, at.column);
	xml_attribute(out, "severity", checkstyle_level(remark->level));
	xml_attribute(out, "message", on_one_line(page, row));
	xml_attribute(out, "source", source);
	buffer_put(out, "/>\n");
}

void lint_write_checkstyle(const struct lint_page *page, struct buffer *out)
{
	bool open = false;

	buffer_put(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
			"<checkstyle version=\"4.3\">\n");
	for (uint32_t i = 0; i < page->rows.count; i++) {
		const struct lint_row *row = &page->rows.rows[i];

		if (!open) {
			buffer_put(out, "  <file");
			xml_attribute(out, "name", row->source->path);
			buffer_put(out, ">\n");
		}
		checkstyle_row(page, row, out);
		open = !file_ends(page, i);
		if (!open)
			buffer_put(out, "  </file>\n");
	}
	buffer_put(out, "</checkstyle>\n");
}

/* --- JUnit: a suite a file, a failed case a finding */

static uint32_t rows_of_file(const struct lint_page *page, uint32_t first)
{
	uint32_t i = first;

	while (!file_ends(page, i))
		i++;
	return i + 1 - first;
}

static void junit_case(const struct lint_page *page, const struct lint_row *row,
	struct buffer *out)
{
	const struct remark *remark = row->remark;
	struct position at =
		lint_position(row->source, remark->span.start, COLUMN_POINT);
	struct str rest = lint_told_message(page, row);

	buffer_format(out,
		"    <testcase name=\"%s %s:%" PRIu32 ":%" PRIu32 "\"",
		remark->rule->id.ptr, remark->rule->name.ptr, at.line,
		at.column);
	xml_attribute(out, "classname", row->source->path);
	xml_attribute(out, "file", row->source->path);
	buffer_format(out, " line=\"%" PRIu32 "\">\n      <failure", at.line);
	xml_attribute(out, "type", level_name(remark->level));
	xml_attribute(out, "message", remark->message);
	buffer_add_char(out, '>');
	while (rest.ptr) {
		xml_text(out, str_split(&rest, '\n'));
		if (rest.ptr)
			buffer_add_char(out, '\n');
	}
	buffer_put(out, "</failure>\n    </testcase>\n");
}

void lint_write_junit(const struct lint_page *page, struct buffer *out)
{
	uint32_t left = 0;

	buffer_put(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	buffer_format(out,
		"<testsuites name=\"factcheck\" tests=\"%" PRIu32
		"\" failures=\"%" PRIu32 "\">\n",
		page->rows.count ? page->rows.count : 1, page->rows.count);
	if (!page->rows.count)
		buffer_put(out, "  <testsuite name=\"factcheck\" tests=\"1\" "
				"failures=\"0\">\n    <testcase name=\"lint\" "
				"classname=\"factcheck\"/>\n  </testsuite>\n");
	for (uint32_t i = 0; i < page->rows.count; i++) {
		const struct lint_row *row = &page->rows.rows[i];

		if (!left) {
			left = rows_of_file(page, i);
			buffer_put(out, "  <testsuite");
			xml_attribute(out, "name", row->source->path);
			buffer_format(out,
				" tests=\"%" PRIu32 "\" failures=\"%" PRIu32
				"\">\n",
				left, left);
		}
		junit_case(page, row, out);
		if (!--left)
			buffer_put(out, "  </testsuite>\n");
	}
	buffer_put(out, "</testsuites>\n");
}
