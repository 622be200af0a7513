/*
 * SARIF 2.1.0 (OASIS), columns in UTF-16 code units, ends behind the last.
 * GitHub shows the first 5,000 results of a run: more are cut, worst first,
 * and a notification says how many.
 */
#include "report/lint.h"
#include "report/member.h"
#include "report/uri.h"

#include <inttypes.h>

enum { RESULTS_MOST = 5000, RELATED_MOST = 100 };

static void member_text(struct buffer *out, struct str key, struct str text)
{
	member_begin(out, key);
	buffer_add_char(out, '{');
	member_str(out, KEY("text"), text);
	buffer_add_char(out, '}');
}

static struct str sarif_level(enum fc_level level)
{
	return level == FC_ERROR     ? STR("error")
	       : level == FC_WARNING ? STR("warning")
				     : STR("note");
}

static void write_rules(struct buffer *out)
{
	size_t count;
	const struct rule *rules = rules_all(&count);

	member_begin(out, KEY("rules"));
	buffer_add_char(out, '[');
	for (size_t i = 0; i < count; i++) {
		member_next(out);
		buffer_add_char(out, '{');
		member_str(out, KEY("id"), rules[i].id);
		member_str(out, KEY("name"), rules[i].name);
		member_text(out, KEY("shortDescription"), rules[i].brief);
		member_text(out, KEY("fullDescription"), rules[i].why);
		member_text(out, KEY("help"), rules[i].why);
		member_begin(out, KEY("defaultConfiguration"));
		buffer_add_char(out, '{');
		member_bool(out, KEY("enabled"), rules[i].on);
		member_str(out, KEY("level"), sarif_level(rules[i].level));
		buffer_add_char(out, '}');
		member_begin(out, KEY("properties"));
		buffer_put(out, "{\"tags\":[\"");
		buffer_add(out, family_name(rules[i].family));
		buffer_put(out, "\"]}}");
	}
	buffer_add_char(out, ']');
}

static void write_region(const struct lint_page *page, struct str key,
	const struct source *source, struct span span, struct buffer *out)
{
	struct position at = lint_position(source, span.start, COLUMN_UTF16);
	struct position end = lint_position(source, span.end, COLUMN_UTF16);

	member_begin(out, key);
	buffer_add_char(out, '{');
	member_number(out, KEY("startLine"), at.line);
	member_number(out, KEY("startColumn"), at.column);
	member_number(out, KEY("endLine"), end.line);
	member_number(out, KEY("endColumn"), end.column);
	if (!source->record) {
		member_number(out, KEY("byteOffset"), span.start);
		member_number(out, KEY("byteLength"), span.end - span.start);
	}
	member_text(
		out, KEY("snippet"), source_text(page->arena, source, span));
	buffer_add_char(out, '}');
}

static void write_artifact(const struct source *source, struct buffer *out)
{
	member_begin(out, KEY("artifactLocation"));
	buffer_add_char(out, '{');
	member_uri(out, source->path);
	buffer_add_char(out, '}');
}

static void write_physical(const struct lint_page *page,
	const struct source *source, struct span span, struct buffer *out)
{
	member_begin(out, KEY("physicalLocation"));
	buffer_add_char(out, '{');
	write_artifact(source, out);
	write_region(page, KEY("region"), source, span, out);
	buffer_add_char(out, '}');
}

static void write_related(const struct lint_page *page,
	const struct lint_row *row, struct buffer *out)
{
	const struct relateds *related = &row->remark->related;

	if (!related->count)
		return;
	member_begin(out, KEY("relatedLocations"));
	buffer_add_char(out, '[');
	for (uint32_t i = 0; i < related->count && i < RELATED_MOST; i++) {
		member_next(out);
		buffer_add_char(out, '{');
		member_number(out, KEY("id"), i);
		write_physical(page,
			lint_related_source(row, &related->rows[i]),
			related->rows[i].span, out);
		member_text(out, KEY("message"), related->rows[i].message);
		buffer_add_char(out, '}');
	}
	buffer_add_char(out, ']');
}

/* What may stand in the place of the finding; of the "text" of a JSONL file
 * no place in it is known. */
static void write_fixes(const struct lint_page *page,
	const struct lint_row *row, struct buffer *out)
{
	const struct remark *remark = row->remark;

	if (!remark->suggestions.count || row->source->record)
		return;
	member_begin(out, KEY("fixes"));
	buffer_add_char(out, '[');
	ROWS_EACH (struct str, text, remark->suggestions) {
		member_next(out);
		buffer_add_char(out, '{');
		member_text(out, KEY("description"),
			arena_format(
				page->arena, "write: %.*s", STR_ARG(*text)));
		member_begin(out, KEY("artifactChanges"));
		buffer_put(out, "[{");
		write_artifact(row->source, out);
		member_begin(out, KEY("replacements"));
		buffer_put(out, "[{");
		write_region(page, KEY("deletedRegion"), row->source,
			remark->span, out);
		member_text(out, KEY("insertedContent"), *text);
		buffer_put(out, "}]}]}");
	}
	buffer_add_char(out, ']');
}

static void write_result(const struct lint_page *page,
	const struct lint_row *row, struct buffer *out)
{
	const struct remark *remark = row->remark;
	size_t count;

	member_next(out);
	buffer_put(out, "\n{");
	member_str(out, KEY("ruleId"), remark->rule->id);
	member_number(out, KEY("ruleIndex"), remark->rule - rules_all(&count));
	member_str(out, KEY("level"), sarif_level(remark->level));
	member_text(out, KEY("message"), lint_whole_message(page, row));
	member_begin(out, KEY("locations"));
	buffer_put(out, "[{");
	write_physical(page, row->source, remark->span, out);
	buffer_put(out, "}]");
	write_related(page, row, out);
	write_fixes(page, row, out);
	member_begin(out, KEY("partialFingerprints"));
	buffer_add_char(out, '{');
	member_str(out, KEY("factcheck/v1"),
		remark_fingerprint(page->arena, remark));
	buffer_put(out, "}}");
}

static void write_invocation(const struct lint_page *page, struct buffer *out)
{
	uint32_t left_out = page->rows.count > RESULTS_MOST
				    ? page->rows.count - RESULTS_MOST
				    : 0;

	member_begin(out, KEY("invocations"));
	buffer_put(out, "[{\"executionSuccessful\":true");
	if (left_out) {
		member_begin(out, KEY("toolExecutionNotifications"));
		buffer_put(out, "[{\"level\":\"warning\"");
		member_text(out, KEY("message"),
			arena_format(page->arena,
				"%" PRIu32 " findings of the lowest levels "
				"were left out; %d are shown",
				left_out, RESULTS_MOST));
		buffer_put(out, "}]");
	}
	buffer_put(out, "}]");
}

void lint_write_sarif(const struct lint_page *page, struct buffer *out)
{
	buffer_put(out,
		"{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/"
		"v2.1.0/os/schemas/sarif-schema-2.1.0.json\","
		"\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{");
	member_str(out, KEY("name"), STR("factcheck"));
	member_str(out, KEY("semanticVersion"), STR(FC_VERSION));
	write_rules(out);
	buffer_put(out, "}}");
	member_str(out, KEY("columnKind"), STR("utf16CodeUnits"));
	write_invocation(page, out);
	member_begin(out, KEY("results"));
	buffer_add_char(out, '[');
	for (uint32_t i = 0; i < page->rows.count && i < RESULTS_MOST; i++)
		write_result(page, &page->rows.rows[i], out);
	buffer_put(out, "]}]}\n");
}
