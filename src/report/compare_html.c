#include "base/escape.h"
#include "report/beside.h"
#include "report/marked.h"
#include "report/report.h"

static const char style[] =
	"body{font:16px/1.5 Georgia,serif;margin:2rem auto;max-width:76rem;"
	"padding:0 1rem;color:#1a1a1a;background:#fff}"
	"h1{font-size:1.5rem}h2{font-size:1.2rem;margin:.2rem 0}"
	"article{border-top:2px solid #888;padding:1rem 0}"
	".meta,.why,th{font:.85rem/1.4 system-ui,sans-serif;color:#555}"
	".finding{font:.95rem/1.4 system-ui,sans-serif}"
	".conflict strong{color:#a01010}"
	"table{border-collapse:collapse;width:100%;table-layout:fixed}"
	"col.mark{width:5.5rem}"
	"td,th{text-align:left;vertical-align:top;padding:.35rem .6rem;"
	"overflow-wrap:anywhere}tr+tr td{border-top:1px solid #ddd}"
	"tr{break-inside:avoid}tr.same td{color:#666}"
	"td.mark{font:.75rem/2 system-ui,sans-serif;color:#777}"
	"del{background:#fde2e0}ins{background:#dff3e0;"
	"text-decoration:underline}"
	"@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}"
	"del{background:#5a1f1b}ins{background:#1d4a24}"
	"tr+tr td{border-color:#444}tr.same td,.meta,.why,th,td.mark"
	"{color:#aaa}.conflict strong{color:#ff9090}}"
	"@media print{body{margin:0;max-width:none;font-size:10pt;color:#000;"
	"background:#fff}del{border:1px solid #a00}ins{border:1px solid #080}}";

void compare_begin_html(struct str title, struct buffer *out)
{
	if (!title.len)
		title = STR("Comparison");
	buffer_put(out,
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
		"<meta charset=\"utf-8\">\n"
		"<meta http-equiv=\"Content-Security-Policy\" content=\""
		"default-src 'none'; style-src 'unsafe-inline'\">\n"
		"<meta name=\"viewport\" "
		"content=\"width=device-width, initial-scale=1\">\n"
		"<meta name=\"generator\" content=\"factcheck " FC_VERSION
		"\">\n<title>");
	escape_html(out, title);
	buffer_put(out, "</title>\n<style>");
	buffer_add(out, str_of(style));
	buffer_put(out, "</style>\n</head>\n<body>\n<main>\n<h1>");
	escape_html(out, title);
	buffer_put(out, "</h1>\n");
}

void compare_end_html(struct buffer *out)
{
	buffer_put(out, "</main>\n<footer><p class=\"meta\">Made by "
			"factcheck " FC_VERSION
			". <del>Struck</del> words are only in the "
			"left text, <ins>underlined</ins> ones only in the "
			"right.</p></footer>\n</body>\n</html>\n");
}

/* --- the head */

static void put_version(struct buffer *out, const struct version *version)
{
	buffer_put(out, "<th scope=\"col\">");
	escape_html(
		out, version->title.len ? version->title : version->article.id);
	buffer_put(out, "<div class=\"meta\">");
	escape_html(out, version->article.path);
	if (version->published.value != DAY_NONE) {
		buffer_put(out, ", ");
		day_write(out, version->published.value);
	}
	if (version->publisher.len) {
		buffer_put(out, ", ");
		escape_html(out, version->publisher);
	}
	buffer_put(out, "</div></th>");
}

static void put_reasons(struct buffer *out, const struct strs *because)
{
	if (!because->count)
		return;
	buffer_put(out, "<ul class=\"why\">");
	ROWS_EACH (struct str, reason, *because) {
		buffer_put(out, "<li>");
		escape_html(out, *reason);
		buffer_put(out, "</li>");
	}
	buffer_put(out, "</ul>\n");
}

static void put_link(struct buffer *out, const struct link *link)
{
	buffer_put(out, "<h2>");
	buffer_add(out, beside_relation(link->relation));
	if (link->copied == COPIED_A_TO_B)
		buffer_put(out, "; the right text has it from the left");
	else if (link->copied == COPIED_B_TO_A)
		buffer_put(out, "; the left text has it from the right");
	if (link->origin.len) {
		buffer_put(out, "; origin: ");
		escape_html(out, link->origin);
	}
	buffer_put(out, "</h2>\n");
	put_reasons(out, &link->because);
}

/* What is more than the same passage, which the table shows. */
static void put_findings(
	struct buffer *out, const struct comparison *comparison)
{
	ROWS_EACH (struct finding, finding, comparison->findings) {
		if (finding->class == FINDING_DUPLICATE)
			continue;
		buffer_put(out, "<div class=\"finding ");
		buffer_add(out, finding_class_name(finding->class));
		buffer_put(out, "\"><strong>");
		buffer_add(out, finding_class_name(finding->class));
		if (finding->kind.len) {
			buffer_put(out, ", ");
			escape_html(out, finding->kind);
		}
		buffer_put(out, "</strong> ");
		escape_html(out, finding->message);
		put_reasons(out, &finding->because);
		buffer_put(out, "</div>\n");
	}
}

/* --- the texts */

static void put_side(struct buffer *out, const struct version *version,
	uint32_t passage, const bool *kept, uint32_t count, enum side side)
{
	buffer_put(out, "<td>");
	if (passage != NO_PASSAGE)
		marked_write_html(out, version,
			&version->passages.rows[passage], kept, count, side);
	buffer_put(out, "</td>");
}

static void put_row(struct buffer *out, const struct comparison *c,
	const struct beside_row *row, struct diff *diff)
{
	bool same = row->match && row->match->likeness == 100;
	bool changed = row->match && !same;

	if (changed)
		diff_make(diff, &c->a->passages.terms,
			&c->a->passages.rows[row->a], &c->b->passages.terms,
			&c->b->passages.rows[row->b]);
	buffer_add(out, same ? STR("<tr class=\"same\"><td class=\"mark\">"
				   "the same")
			     : STR("<tr><td class=\"mark\">"));
	if (!same)
		buffer_add(out, changed                ? STR("changed")
				: row->a == NO_PASSAGE ? STR("only right")
						       : STR("only left"));
	buffer_put(out, "</td>");
	put_side(out, c->a, row->a, changed ? diff->a_kept : NULL,
		diff->a_count, SIDE_A);
	put_side(out, c->b, row->b, changed ? diff->b_kept : NULL,
		diff->b_count, SIDE_B);
	buffer_put(out, "</tr>\n");
}

void compare_write_html(const struct comparison *comparison, struct buffer *out)
{
	struct arena arena = {0};
	struct diff *diff = diff_new(&arena);
	struct beside beside;

	beside_make(&arena, comparison, &beside);
	buffer_put(out, "<article>\n");
	put_link(out, &comparison->link);
	put_findings(out, comparison);
	buffer_put(out, "<table>\n<colgroup><col class=\"mark\"><col><col>"
			"</colgroup>\n<thead><tr><th scope=\"col\"></th>");
	put_version(out, comparison->a);
	put_version(out, comparison->b);
	buffer_put(out, "</tr></thead>\n<tbody>\n");
	ROWS_EACH (struct beside_row, row, beside)
		if (beside_is_shown(comparison, row))
			put_row(out, comparison, row, diff);
	buffer_put(out, "</tbody>\n</table>\n</article>\n");
	arena_release(&arena);
}
