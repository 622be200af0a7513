#include "base/escape.h"
#include "report/chapter.h"
#include "report/report.h"
#include "report/style.h"
#include "report/support.h"
#include "report/when.h"

struct page {
	struct buffer *out;
	const struct timeline *timeline;
	struct str title;
};

/* <time> knows four digits and no years before our era. */
static bool is_html_day(day_t day)
{
	int32_t year = day == DAY_NONE ? 0 : day_to_civil(day).year;

	return year >= 1 && year <= 9999;
}

static void put_day(const struct page *page, day_t day)
{
	bool machine = is_html_day(day);

	if (machine) {
		buffer_put(page->out, "<time datetime=\"");
		day_write(page->out, day);
		buffer_put(page->out, "\">");
	}
	day_write(page->out, day);
	if (machine)
		buffer_put(page->out, "</time>");
}

/* "2023-11-08/2023-11-10", ".." for an end that is not known. */
static void put_days(const struct page *page, struct interval days)
{
	if (days.earliest != DAY_NONE)
		put_day(page, days.earliest);
	else
		buffer_put(page->out, "..");
	if (days.earliest == days.latest)
		return;
	buffer_put(page->out, "/<wbr>");
	if (days.latest != DAY_NONE)
		put_day(page, days.latest);
	else
		buffer_put(page->out, "..");
}

static void put_when(
	const struct page *page, const struct timeline_event *event)
{
	buffer_put(page->out, "<p class=\"when\">");
	when_write(page->out, event);
	buffer_put(page->out, " <span class=\"iso\">");
	put_days(page, event->days);
	buffer_put(page->out, "</span></p>\n");
}

static void put_list(
	const struct page *page, struct str class, const struct strs *items)
{
	if (!items->count)
		return;
	buffer_put(page->out, "<ul class=\"");
	buffer_add(page->out, class);
	buffer_put(page->out, "\">\n");
	ROWS_EACH (struct str, item, *items) {
		buffer_put(page->out, "<li>");
		escape_html(page->out, *item);
		buffer_put(page->out, "</li>\n");
	}
	buffer_put(page->out, "</ul>\n");
}

static void put_source(
	const struct page *page, const struct corpus_event *source)
{
	buffer_put(page->out, "<blockquote>");
	if (source->excerpt.text.len) {
		buffer_put(page->out, "<p>");
		escape_html(page->out, source->excerpt.text);
		buffer_put(page->out, "</p>");
	}
	buffer_put(page->out, "<cite>");
	escape_html(page->out, support_article(page->timeline, source)->path);
	buffer_add_char(page->out, ':');
	buffer_add_number(page->out, source->line);
	buffer_put(page->out, "</cite></blockquote>\n");
}

/* What is said where, and how the days follow from it. */
static void put_details(const struct page *page,
	const struct timeline_event *event, bool why_outside)
{
	buffer_put(page->out, "<details><summary>");
	buffer_add(page->out, event->because.count && !why_outside
				      ? STR("Sources and reasons")
				      : STR("Sources"));
	buffer_put(page->out, "</summary>\n");
	for (uint32_t i = 0; i < event->sources.count; i++)
		put_source(page, support_source(page->timeline, event, i));
	if (!why_outside)
		put_list(page, STR("why"), &event->because);
	buffer_put(page->out, "</details>\n");
}

static void put_standing(
	const struct page *page, const struct timeline_event *event)
{
	buffer_put(page->out, "<p class=\"meta\"><span class=\"status\">");
	buffer_add(page->out, status_name(event->status));
	buffer_put(page->out, "</span> ");
	support_write_count(page->out, event);
	if (event->place.len) {
		buffer_put(page->out, " \xc2\xb7 ");
		escape_html(page->out, event->place);
	}
	buffer_put(page->out, "</p>\n");
}

static void put_event(
	const struct page *page, const struct timeline_event *event, bool dated)
{
	buffer_put(page->out, "<li class=\"event ");
	buffer_add(page->out, status_name(event->status));
	buffer_put(page->out, "\" id=\"e-");
	escape_html(page->out, event->id);
	buffer_put(page->out, "\">\n");
	if (dated)
		put_when(page, event);
	else
		buffer_put(page->out, "<p class=\"when note\">no date</p>\n");
	buffer_put(page->out, "<div>\n<h3>");
	escape_html(page->out, event->title);
	buffer_put(page->out, "</h3>\n");
	put_standing(page, event);
	put_list(page, STR("conflicts"), &event->conflicts);
	if (!dated)
		put_list(page, STR("why"), &event->because);
	put_details(page, event, !dated);
	buffer_put(page->out, "</div>\n</li>\n");
}

static void put_heading(const struct page *page, struct str heading)
{
	buffer_put(page->out, "<section>\n<h2>");
	buffer_add(page->out, heading);
	buffer_put(page->out, "</h2>\n");
}

static void put_dated(const struct page *page)
{
	struct buffer heading = BUFFER_INIT;
	struct chapters chapters;

	chapters_make(&chapters, page->timeline);
	for (uint32_t i = 0; i < chapters.count; i++) {
		const struct chapter_line *line = &chapters.lines[i];

		if (chapter_begins(&chapters, i)) {
			if (i)
				buffer_put(page->out, "</ol>\n</section>\n");
			buffer_clear(&heading);
			chapter_write_heading(&heading, line);
			put_heading(page, buffer_str(&heading));
			buffer_put(page->out, "<ol>\n");
		}
		put_event(
			page, &page->timeline->events.rows[line->event], true);
	}
	if (chapters.count)
		buffer_put(page->out, "</ol>\n</section>\n");
	else
		buffer_put(page->out, "<p class=\"note\">No event with a known "
				      "day was found.</p>\n");
	chapters_release(&chapters);
	buffer_release(&heading);
}

static void put_undated(const struct page *page)
{
	if (!page->timeline->undated.count)
		return;
	put_heading(page, STR("Undated"));
	buffer_put(page->out, "<ol>\n");
	ROWS_EACH (struct timeline_event, event, page->timeline->undated)
		put_event(page, event, false);
	buffer_put(page->out, "</ol>\n</section>\n");
}

static void put_published(
	const struct page *page, const struct published *published)
{
	if (published->basis == BASIS_NONE) {
		buffer_put(page->out, "<span class=\"note\">not dated</span>");
		return;
	}
	when_write_days(page->out, published->days);
	buffer_put(page->out, " <span class=\"basis\">");
	if (published->page)
		buffer_put(page->out, "the page's date");
	else
		escape_html(page->out, basis_name(published->basis));
	buffer_put(page->out, "</span>");
}

static void put_article(
	const struct page *page, const struct corpus_article *article)
{
	buffer_put(page->out, "<tr><td class=\"day\">");
	put_published(page, &article->published);
	buffer_put(page->out, "</td><td>");
	escape_html(page->out, article->title);
	if (article->publisher.len) {
		buffer_put(page->out, " <span class=\"basis\">");
		escape_html(page->out, article->publisher);
		buffer_put(page->out, "</span>");
	}
	buffer_put(page->out, "</td><td class=\"path\">");
	escape_html(page->out, article->path);
	buffer_put(page->out, "</td></tr>\n");
}

static void put_articles(const struct page *page)
{
	const struct corpus_articles *articles =
		&page->timeline->corpus->articles;

	if (!articles->count)
		return;
	put_heading(page, STR("Articles"));
	buffer_put(page->out,
		"<table>\n<thead><tr><th scope=\"col\">Published</th>"
		"<th scope=\"col\">Title</th>"
		"<th scope=\"col\">File</th></tr></thead>\n<tbody>\n");
	ROWS_EACH (struct corpus_article, article, *articles)
		put_article(page, article);
	buffer_put(page->out, "</tbody>\n</table>\n</section>\n");
}

static void put_head(const struct page *page)
{
	buffer_put(page->out,
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
		"<meta charset=\"utf-8\">\n"
		"<meta http-equiv=\"Content-Security-Policy\" content=\""
		"default-src 'none'; style-src 'unsafe-inline'\">\n"
		"<meta name=\"viewport\" "
		"content=\"width=device-width, initial-scale=1\">\n"
		"<meta name=\"generator\" content=\"factcheck " FC_VERSION
		"\">\n<title>");
	escape_html(page->out, page->title);
	buffer_put(page->out, "</title>\n<style>\n");
	buffer_add(page->out, style_sheet());
	buffer_put(page->out, "</style>\n</head>\n<body>\n<header>\n<h1>");
	escape_html(page->out, page->title);
	buffer_put(page->out, "</h1>\n<p>");
	support_write_summary(page->out, page->timeline);
	buffer_put(page->out, "</p>\n</header>\n<main>\n");
}

void timeline_write_html(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out)
{
	struct page page = {out, timeline, options->title};

	if (!page.title.len)
		page.title = STR("Timeline");
	put_head(&page);
	put_dated(&page);
	put_undated(&page);
	put_articles(&page);
	buffer_put(out, "</main>\n<footer><p>Made by factcheck " FC_VERSION
			". Reports that rest on one origin are not "
			"independent of each other.</p></footer>\n"
			"</body>\n</html>\n");
}
