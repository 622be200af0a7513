#include "base/escape.h"
#include "report/chapter.h"
#include "report/html_event.h"
#include "report/page.h"
#include "report/report.h"
#include "report/support.h"
#include "report/when.h"

static void put_heading(const struct html *html, struct str heading)
{
	buffer_put(html->out, "<section class=\"chapter\">\n<h2>");
	buffer_add(html->out, heading);
	buffer_put(html->out, "</h2>\n");
}

static void put_dated(const struct html *html)
{
	struct buffer heading = BUFFER_INIT;
	struct chapters chapters;

	chapters_make(&chapters, html->timeline);
	for (uint32_t i = 0; i < chapters.count; i++) {
		const struct chapter_line *line = &chapters.lines[i];

		if (chapter_begins(&chapters, i)) {
			if (i)
				buffer_put(html->out, "</ol>\n</section>\n");
			buffer_clear(&heading);
			chapter_write_heading(&heading, line);
			put_heading(html, buffer_str(&heading));
			buffer_put(html->out, "<ol>\n");
		}
		html_put_event(
			html, &html->timeline->events.rows[line->event], true);
	}
	if (chapters.count)
		buffer_put(html->out, "</ol>\n</section>\n");
	else
		buffer_put(html->out, "<p class=\"note\">No event with a known "
				      "day was found.</p>\n");
	chapters_release(&chapters);
	buffer_release(&heading);
}

static void put_undated(const struct html *html)
{
	if (!html->timeline->undated.count)
		return;
	put_heading(html, STR("Undated"));
	buffer_put(html->out, "<ol>\n");
	ROWS_EACH (struct timeline_event, event, html->timeline->undated)
		html_put_event(html, event, false);
	buffer_put(html->out, "</ol>\n</section>\n");
}

static void put_published(
	const struct html *html, const struct published *published)
{
	if (published->basis == BASIS_NONE) {
		buffer_put(html->out, "<span class=\"note\">not dated</span>");
		return;
	}
	when_write_days(html->out, published->days);
	buffer_put(html->out, " <span class=\"basis\">");
	if (published->page)
		buffer_put(html->out, "the page's date");
	else
		escape_html(html->out, basis_name(published->basis));
	buffer_put(html->out, "</span>");
}

static void put_article(const struct html *html, uint32_t number)
{
	const struct corpus_article *article =
		&html->timeline->corpus->articles.rows[number];

	buffer_put(html->out, "<tr data-number=\"");
	buffer_add_number(html->out, number);
	buffer_put(html->out, "\" data-house=\"");
	escape_html(html->out, support_house(article));
	buffer_put(html->out, "\"><td class=\"day\">");
	put_published(html, &article->published);
	buffer_put(html->out, "</td><td>");
	escape_html(html->out, article->title);
	if (article->publisher.len) {
		buffer_put(html->out, " <span class=\"basis\">");
		escape_html(html->out, article->publisher);
		buffer_put(html->out, "</span>");
	}
	buffer_put(html->out, "</td><td class=\"path\">");
	escape_html(html->out, article->path);
	buffer_put(html->out, "</td></tr>\n");
}

static void put_articles(const struct html *html)
{
	uint32_t count = html->timeline->corpus->articles.count;

	if (!count)
		return;
	buffer_put(html->out,
		"<section>\n<h2>Articles</h2>\n"
		"<table>\n<thead><tr><th scope=\"col\">Published</th>"
		"<th scope=\"col\">Title</th>"
		"<th scope=\"col\">File</th></tr></thead>\n<tbody>\n");
	for (uint32_t i = 0; i < count; i++)
		put_article(html, i);
	buffer_put(html->out, "</tbody>\n</table>\n</section>\n");
}

/* The only style and script that may run are ours, by their digests. */
static void put_policy(const struct html *html)
{
	buffer_put(html->out,
		"<meta http-equiv=\"Content-Security-Policy\" content=\""
		"default-src 'none'; base-uri 'none'; form-action 'none'; "
		"style-src ");
	buffer_add(html->out, page_style.digest);
	buffer_put(html->out, "; script-src ");
	buffer_add(html->out, page_script.digest);
	buffer_put(html->out, "\">\n");
}

static void put_head(const struct html *html, struct str title)
{
	buffer_put(html->out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
			      "<meta charset=\"utf-8\">\n");
	put_policy(html);
	buffer_put(html->out,
		"<meta name=\"viewport\" "
		"content=\"width=device-width, initial-scale=1\">\n"
		"<meta name=\"generator\" content=\"factcheck " FC_VERSION
		"\">\n<title>");
	escape_html(html->out, title);
	buffer_put(html->out, "</title>\n<style>");
	buffer_add(html->out, page_style.text);
	buffer_put(html->out,
		"</style>\n</head>\n<body>\n"
		"<a class=\"skip\" href=\"#list\">Skip to the list</a>\n"
		"<header>\n<h1>");
	escape_html(html->out, title);
	buffer_put(html->out, "</h1>\n<p>");
	support_write_summary(html->out, html->timeline);
	buffer_put(html->out, "</p>\n</header>\n");
	buffer_add(html->out, page_controls.text);
}

void timeline_write_html(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out)
{
	struct html html = {out, timeline, html_around(timeline)};

	put_head(&html, options->title.len ? options->title : STR("Timeline"));
	buffer_put(out, "<main id=\"list\" tabindex=\"-1\">\n"
			"<p id=\"none\" class=\"note\" hidden>No event is left "
			"by the filters.</p>\n");
	put_dated(&html);
	put_undated(&html);
	put_articles(&html);
	buffer_put(out, "</main>\n<footer><p>Made by factcheck " FC_VERSION
			". Reports that rest on one origin are not "
			"independent of each other.</p></footer>\n<script>");
	buffer_add(out, page_script.text);
	buffer_put(out, "</script>\n</body>\n</html>\n");
}
