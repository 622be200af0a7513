#include "base/escape.h"
#include "report/duplicates.h"

static const char style[] =
	"body{font:16px/1.45 system-ui,sans-serif;margin:2rem auto;"
	"max-width:64rem;padding:0 1rem;color:#1a1a1a;background:#fff}"
	"h1{font-size:1.5rem}h2{font-size:1.05rem;margin:0 0 .4rem}"
	"section{border-top:1px solid #bbb;padding:1rem 0;"
	"break-inside:avoid-page}"
	"table{border-collapse:collapse;width:100%}"
	"th,td{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0}"
	"th{font-weight:600;border-bottom:1px solid #ddd}"
	".day{white-space:nowrap}.path{font-size:.85rem;color:#555;"
	"overflow-wrap:anywhere}.why{font-size:.85rem;color:#555}"
	"ul{margin:.2rem 0;padding-left:1.2rem}"
	"del{background:#fde2e0;text-decoration:line-through}"
	"ins{background:#dff3e0;text-decoration:none;font-weight:600}"
	"@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}"
	"del{background:#5a1f1b}ins{background:#1d4a24}"
	".path,.why{color:#aaa}section,th{border-color:#444}}"
	"@media print{body{margin:0;max-width:none;color:#000;"
	"background:#fff}}";

void duplicates_begin_html(
	struct buffer *out, const struct duplicates_sum *sum, struct str title)
{
	buffer_put(out,
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
		"<meta charset=\"utf-8\">\n"
		"<meta http-equiv=\"Content-Security-Policy\" content=\""
		"default-src 'none'; style-src 'unsafe-inline'\">\n"
		"<meta name=\"viewport\" "
		"content=\"width=device-width, initial-scale=1\">\n<title>");
	escape_html(out, title.len ? title : STR("Duplicates"));
	buffer_put(out, "</title>\n<style>");
	buffer_add(out, str_of(style));
	buffer_put(out, "</style>\n</head>\n<body>\n<main>\n<h1>");
	escape_html(out, title.len ? title : STR("Duplicates"));
	buffer_put(out, "</h1>\n<p>");
	buffer_add_number(out, (int64_t)sum->articles);
	buffer_put(out, " articles; ");
	buffer_add_number(out, (int64_t)sum->stories);
	buffer_put(out, " stories told more than once, by ");
	buffer_add_number(out, (int64_t)sum->members);
	buffer_put(out, " of them.</p>\n");
}

void duplicates_end_html(struct buffer *out)
{
	buffer_put(out, "</main>\n<footer><p>Made by factcheck " FC_VERSION
			". Articles of one origin are not independent of each "
			"other.</p></footer>\n</body>\n</html>\n");
}

static void put_words(struct buffer *out, const struct changes *changes)
{
	ROWS_EACH (struct exchange, change, changes->words) {
		buffer_put(out, "; ");
		if (change->from.len) {
			buffer_put(out, "<del>");
			escape_html(out, change->from);
			buffer_put(out, "</del> ");
		}
		if (change->to.len) {
			buffer_put(out, "<ins>");
			escape_html(out, change->to);
			buffer_put(out, "</ins>");
		}
	}
}

static void put_reasons(struct buffer *out, const struct strs *because)
{
	if (!because->count)
		return;
	buffer_put(out, "<div class=\"why\">");
	for (uint32_t i = 0; i < because->count; i++) {
		if (i)
			buffer_put(out, "; ");
		escape_html(out, because->rows[i]);
	}
	buffer_put(out, "</div>");
}

static void put_findings(struct buffer *out, const struct findings *findings)
{
	if (!findings->count)
		return;
	buffer_put(out, "<ul>");
	ROWS_EACH (struct finding, finding, *findings) {
		buffer_put(out, "<li><strong>");
		buffer_add(out, finding_class_name(finding->class));
		buffer_put(out, "</strong> ");
		buffer_add(out, finding->rule);
		buffer_add_char(out, ' ');
		escape_html(out, finding->message);
		put_reasons(out, &finding->because);
		buffer_put(out, "</li>");
	}
	buffer_put(out, "</ul>");
}

static void put_member(struct buffer *out, uint32_t number,
	const struct kinsman *member, const struct changes *changes)
{
	const struct version *version = member->version;
	struct buffer text = BUFFER_INIT;

	buffer_put(out, "<tr><td>");
	buffer_add_number(out, number);
	buffer_put(out, "</td><td class=\"day\">");
	if (version->published.value == DAY_NONE)
		buffer_put(out, "undated");
	else
		day_write(out, version->published.value);
	buffer_put(out, "</td><td>");
	escape_html(out, version->title);
	buffer_put(out, "<div class=\"path\">");
	escape_html(out, version->article.path);
	buffer_add_char(out, ':');
	buffer_add_number(out, version->article.first_line);
	if (version->publisher.len) {
		buffer_put(out, ", ");
		escape_html(out, version->publisher);
	}
	buffer_put(out, "</div></td><td>");
	duplicates_difference(&text, member, changes);
	escape_html(out, buffer_str(&text));
	buffer_release(&text);
	put_words(out, changes);
	put_findings(out, &changes->findings);
	put_reasons(out, &member->because);
	buffer_put(out, "</td></tr>\n");
}

void duplicates_write_html(
	struct buffer *out, const struct duplicates_story *story)
{
	const struct lineage *lineage = story->lineage;
	struct buffer heading = BUFFER_INIT;

	duplicates_heading(&heading, lineage);
	buffer_put(out, "<section>\n<h2>");
	escape_html(out, buffer_str(&heading));
	buffer_put(out, "</h2>\n<table>\n<thead><tr><th scope=\"col\">No."
			"</th><th scope=\"col\">Published</th>"
			"<th scope=\"col\">Article</th>"
			"<th scope=\"col\">What differs</th></tr></thead>\n"
			"<tbody>\n");
	for (uint32_t i = 0; i < lineage->members.count; i++)
		put_member(out, i + 1, &lineage->members.rows[i],
			&story->changes[i]);
	buffer_put(out, "</tbody>\n</table>\n</section>\n");
	buffer_release(&heading);
}
