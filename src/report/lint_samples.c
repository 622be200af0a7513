/*
 * How often each rule speaks in a corpus, with samples spread over it, so
 * that a desk can judge it before switching it on.
 */
#include "report/lint.h"

#include "base/escape.h"

#include <inttypes.h>

static void sample_write(const struct lint_page *page,
	const struct lint_row *row, struct buffer *out)
{
	const struct remark *remark = row->remark;
	struct position at =
		lint_position(row->source, remark->span.start, COLUMN_BYTE);
	struct position inside =
		source_position(row->source, remark->span.start, COLUMN_BYTE);
	struct span line = source_line(row->source, inside.line);

	buffer_put(out, "    ");
	escape_plain(out, row->source->path);
	buffer_format(out, ":%" PRIu32 ": ", at.line);
	escape_plain(out, remark->message);
	buffer_put(out, "\n        ");
	if (line.end - line.start > 240) {
		line.start = remark->span.start > line.start + 80
				     ? remark->span.start - 80
				     : line.start;
		line.end = line.end > remark->span.end + 80
				   ? remark->span.end + 80
				   : line.end;
	}
	escape_plain(
		out, str_trim(source_text(page->arena, row->source, line)));
	buffer_add_char(out, '\n');
}

/* The rows of one rule: first what they are, then every so many of them. */
static void rule_write(const struct lint_page *page, const struct rule *rule,
	uint32_t most, struct buffer *out)
{
	const struct source *last = NULL;
	uint32_t hits = 0, articles = 0, nth = 0;

	ROWS_EACH (struct lint_row, row, page->rows) {
		if (row->remark->rule != rule)
			continue;
		hits++;
		articles += row->source != last;
		last = row->source;
	}
	buffer_format(out,
		"%s %s (%s, %s): %" PRIu32 " in %" PRIu32 " of %zu articles\n",
		rule->id.ptr, rule->name.ptr, level_name(rule->level).ptr,
		rule->on ? "on" : "off", hits, articles, page->articles);
	ROWS_EACH (struct lint_row, row, page->rows) {
		if (row->remark->rule != rule)
			continue;
		/* Row nth of hits is one of `most` that are evenly spread. */
		if (hits <= most || (uint64_t)nth * most / hits !=
					    (uint64_t)(nth + 1) * most / hits)
			sample_write(page, row, out);
		nth++;
	}
}

void lint_write_samples(
	const struct lint_page *page, uint32_t most, struct buffer *out)
{
	size_t count;
	const struct rule *rules = rules_all(&count);

	for (size_t i = 0; i < count; i++)
		if (choice_has(page->choice, &rules[i]))
			rule_write(page, &rules[i], most, out);
}
