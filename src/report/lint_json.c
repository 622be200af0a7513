#include "report/lint.h"
#include "report/member.h"

static void write_related(struct buffer *out, const struct lint_page *page,
	const struct lint_row *row, const struct related *related)
{
	const struct source *source = lint_related_source(row, related);
	struct position at =
		source_position(source, related->span.start, COLUMN_BYTE);

	member_next(out);
	buffer_add_char(out, '{');
	member_str(out, KEY("path"), source->path);
	if (source->record)
		member_str(out, KEY("article"), source->id);
	member_number(out, KEY("start"), related->span.start);
	member_number(out, KEY("end"), related->span.end);
	member_number(out, KEY("line"), at.line);
	member_number(out, KEY("column"), at.column);
	member_str(out, KEY("message"), related->message);
	member_str(out, KEY("text"),
		source_text(page->arena, source, related->span));
	buffer_add_char(out, '}');
}

void lint_write_row(const struct lint_page *page, const struct lint_row *row,
	struct buffer *out)
{
	const struct remark *remark = row->remark;
	struct position at =
		source_position(row->source, remark->span.start, COLUMN_BYTE);

	buffer_add_char(out, '{');
	member_str(out, KEY("rule"), remark->rule->id);
	member_str(out, KEY("name"), remark->rule->name);
	member_str(out, KEY("level"), level_name(remark->level));
	member_str(out, KEY("message"), remark->message);
	member_str(out, KEY("path"), row->source->path);
	if (row->source->record)
		member_str(out, KEY("article"), row->source->id);
	member_number(out, KEY("start"), remark->span.start);
	member_number(out, KEY("end"), remark->span.end);
	member_number(out, KEY("line"), at.line);
	member_number(out, KEY("column"), at.column);
	member_str(out, KEY("text"),
		source_text(page->arena, row->source, remark->span));
	member_begin(out, KEY("related"));
	buffer_add_char(out, '[');
	ROWS_EACH (struct related, related, remark->related)
		write_related(out, page, row, related);
	buffer_add_char(out, ']');
	member_strs(out, KEY("because"), &remark->because);
	member_strs(out, KEY("suggestions"), &remark->suggestions);
	member_str(out, KEY("fingerprint"),
		remark_fingerprint(page->arena, remark));
	buffer_add_char(out, '}');
}

void lint_write_jsonl(const struct lint_page *page, struct buffer *out)
{
	ROWS_EACH (struct lint_row, row, page->rows) {
		lint_write_row(page, row, out);
		buffer_add_char(out, '\n');
	}
}

void lint_write_json(const struct lint_page *page, struct buffer *out)
{
	buffer_put(out, "{\"factcheck\":\"1\"");
	member_number(out, KEY("articles"), (int64_t)page->articles);
	for (int level = FC_ERROR; level >= FC_HINT; level--) {
		buffer_put(out, ",\"");
		buffer_add(out, level_name((enum fc_level)level));
		buffer_put(out, "s\":");
		buffer_add_number(out, (int64_t)page->counts[level]);
	}
	buffer_put(out, ",\"findings\":[");
	ROWS_EACH (struct lint_row, row, page->rows) {
		member_next(out);
		buffer_add_char(out, '\n');
		lint_write_row(page, row, out);
	}
	buffer_put(out, "]}\n");
}
