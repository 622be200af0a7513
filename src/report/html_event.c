#include "report/html_event.h"

#include "base/escape.h"
#include "report/support.h"
#include "report/when.h"

enum {
	SOURCES_SHOWN = 20,
	AROUND_MOST = 240,       /* bytes */
	AROUND_LEAST = 40,       /* less says nothing */
	AROUND_ALL = 1000 * 1000 /* of a page */
};

uint32_t html_around(const struct timeline *timeline)
{
	uint32_t sources = 1, around;

	ROWS_EACH (struct timeline_event, event, timeline->events)
		sources += event->sources.count;
	ROWS_EACH (struct timeline_event, event, timeline->undated)
		sources += event->sources.count;
	around = AROUND_ALL / 2 / sources;
	return around > AROUND_MOST    ? AROUND_MOST
	       : around < AROUND_LEAST ? 0
				       : around;
}

/* --- days */

/* <time> knows four digits and no years before our era. */
static bool is_html_day(day_t day)
{
	int32_t year = day == DAY_NONE ? 0 : day_to_civil(day).year;

	return year >= 1 && year <= 9999;
}

static void put_day(const struct html *html, day_t day)
{
	bool machine = is_html_day(day);

	if (day == DAY_NONE) {
		buffer_put(html->out, "..");
		return;
	}
	if (machine) {
		buffer_put(html->out, "<time datetime=\"");
		day_write(html->out, day);
		buffer_put(html->out, "\">");
	}
	day_write(html->out, day);
	if (machine)
		buffer_put(html->out, "</time>");
}

void html_put_days(const struct html *html, struct interval days)
{
	put_day(html, days.earliest);
	if (days.earliest == days.latest)
		return;
	buffer_put(html->out, "/<wbr>");
	put_day(html, days.latest);
}

static void put_when(
	const struct html *html, const struct timeline_event *event)
{
	buffer_put(html->out, "<p class=\"when\">");
	when_write(html->out, event);
	buffer_put(html->out, " <span class=\"iso\">");
	html_put_days(html, event->days);
	buffer_put(html->out, "</span></p>\n");
}

/* --- what is said */

/* `text` with the bytes of `mark` marked. */
static void put_marked(
	const struct html *html, struct str text, struct span mark)
{
	if (mark.start >= mark.end) {
		escape_html(html->out, text);
		return;
	}
	escape_html(html->out, str_cut(text, 0, mark.start));
	buffer_put(html->out, "<mark>");
	escape_html(html->out, str_at(text, mark));
	buffer_put(html->out, "</mark>");
	escape_html(html->out, str_cut(text, mark.end, text.len));
}

/* What stands around a sentence, cut off at a space on its far side. */
static void put_around(const struct html *html, struct str text, bool ahead)
{
	struct str shown = text;

	if (!text.len || !html->around)
		return;
	if (text.len > html->around && ahead) {
		size_t at = str_find_char(text, ' ', text.len - html->around);

		shown = str_cut(text, at, text.len);
	} else if (text.len > html->around) {
		size_t at = html->around;

		while (at > 0 && text.ptr[at] != ' ')
			at--;
		shown = str_cut(text, 0, at);
	}
	if (!shown.len)
		return;
	buffer_put(html->out, "<span class=\"around\">");
	if (shown.len < text.len && ahead)
		buffer_put(html->out, "\xe2\x80\xa6");
	escape_html(html->out, shown);
	if (shown.len < text.len && !ahead)
		buffer_put(html->out, " \xe2\x80\xa6");
	buffer_put(html->out, "</span>");
}

/* Whose words these are, of what day, and where they stand. */
static void put_cite(const struct html *html, uint32_t number, uint32_t line)
{
	const struct corpus_article *article =
		&html->timeline->corpus->articles.rows[number];
	bool web = support_is_web_address(article->url);

	buffer_put(html->out, "<cite>");
	if (article->publisher.len) {
		buffer_put(html->out, "<span class=\"who\">");
		escape_html(html->out, article->publisher);
		buffer_put(html->out, "</span> ");
	}
	if (web) {
		buffer_put(html->out, "<a rel=\"noreferrer\" href=\"");
		escape_html(html->out, article->url);
		buffer_put(html->out, "\">");
	}
	escape_html(html->out, article->path);
	buffer_add_char(html->out, ':');
	buffer_add_number(html->out, corpus_file_line(article, line));
	if (web)
		buffer_put(html->out, "</a>");
	buffer_put(html->out, "</cite>");
}

/* The first source of the event with the same origin as source i. */
static uint32_t first_of_origin(
	const struct html *html, const struct timeline_event *event, uint32_t i)
{
	uint32_t at = 0;

	while (support_article(html->timeline,
		       support_source(html->timeline, event, at))
			->origin !=
		support_article(html->timeline,
			support_source(html->timeline, event, i))
			->origin)
		at++;
	return at;
}

static void put_source(
	const struct html *html, const struct timeline_event *event, uint32_t i)
{
	const struct corpus_event *source =
		support_source(html->timeline, event, i);
	const struct excerpt *excerpt = &source->excerpt;
	uint32_t first = first_of_origin(html, event, i);
	const struct corpus_event *told =
		support_source(html->timeline, event, first);

	buffer_put(html->out, "<blockquote>");
	if (excerpt->text.len) {
		buffer_put(html->out, "<p>");
		put_around(html, excerpt->before, true);
		buffer_add_char(html->out, ' ');
		put_marked(html, excerpt->text, excerpt->mark);
		buffer_add_char(html->out, ' ');
		put_around(html, excerpt->after, false);
		buffer_put(html->out, "</p>");
	}
	put_cite(html, source->article, source->line);
	if (told->article != source->article) {
		buffer_put(html->out, "<p class=\"more\">same origin as ");
		escape_html(html->out,
			support_house(support_article(html->timeline, told)));
		buffer_put(html->out, ": no confirmation of its own</p>");
	}
	buffer_put(html->out, "</blockquote>\n");
}

/* --- what is disputed */

static void put_side(const struct html *html, const struct dispute_side *side)
{
	buffer_put(html->out, "<figure class=\"side\"><figcaption>");
	escape_html(html->out, side->value);
	buffer_put(html->out, "</figcaption><blockquote><p>");
	put_marked(html, side->text, side->mark);
	buffer_put(html->out, "</p>");
	if (side->article == ARTICLE_NONE)
		buffer_put(html->out, "<cite>the fact base</cite>");
	else
		put_cite(html, side->article, side->line);
	buffer_put(html->out, "</blockquote></figure>\n");
}

static void put_dispute(const struct html *html, const struct dispute *dispute)
{
	buffer_put(html->out, "<div class=\"dispute\"><p>");
	escape_html(html->out, dispute->kind);
	buffer_put(html->out, ": ");
	escape_html(html->out, dispute->reason);
	buffer_put(html->out, "</p>\n<div class=\"sides\">\n");
	put_side(html, &dispute->sides[0]);
	put_side(html, &dispute->sides[1]);
	buffer_put(html->out, "</div>\n</div>\n");
}

/* --- the event */

static void put_list(
	const struct html *html, struct str class, const struct strs *items)
{
	if (!items->count)
		return;
	buffer_put(html->out, "<ul class=\"");
	buffer_add(html->out, class);
	buffer_put(html->out, "\">\n");
	ROWS_EACH (struct str, item, *items) {
		buffer_put(html->out, "<li>");
		escape_html(html->out, *item);
		buffer_put(html->out, "</li>\n");
	}
	buffer_put(html->out, "</ul>\n");
}

/* What is said where, and how the days follow from it. */
static void put_details(const struct html *html,
	const struct timeline_event *event, bool why_outside)
{
	uint32_t count = event->sources.count;

	buffer_put(html->out, "<details><summary>");
	buffer_add(html->out, event->because.count && !why_outside
				      ? STR("Sources and reasons")
				      : STR("Sources"));
	buffer_put(html->out, "</summary>\n");
	ROWS_EACH (struct dispute, dispute, event->disputes)
		put_dispute(html, dispute);
	for (uint32_t i = 0; i < count && i < SOURCES_SHOWN; i++)
		put_source(html, event, i);
	if (count > SOURCES_SHOWN) {
		buffer_put(html->out, "<p class=\"more\">and ");
		support_write_number(
			html->out, count - SOURCES_SHOWN, STR("more source"));
		buffer_put(html->out, "</p>\n");
	}
	if (!why_outside)
		put_list(html, STR("why"), &event->because);
	buffer_put(html->out, "</details>\n");
}

static void put_standing(
	const struct html *html, const struct timeline_event *event)
{
	buffer_put(html->out, "<p class=\"meta\"><span class=\"status\">");
	buffer_add(html->out, status_name(event->status));
	buffer_put(
		html->out, "</span> <span class=\"bar\" aria-hidden=\"true\">");
	support_write_bar(html->out, event);
	buffer_put(html->out, "</span> ");
	support_write_count(html->out, event);
	if (event->place.len) {
		buffer_put(html->out, " \xc2\xb7 ");
		escape_html(html->out, event->place);
	}
	buffer_put(html->out, "</p>\n");
}

/* name="number", empty for a day that is not known. */
static void put_number(
	const struct html *html, struct str name, int64_t number, bool known)
{
	buffer_put(html->out, " data-");
	buffer_add(html->out, name);
	buffer_put(html->out, "=\"");
	if (known)
		buffer_add_number(html->out, number);
	buffer_add_char(html->out, '"');
}

/* The articles that tell of it, each once. */
static void put_articles(
	const struct html *html, const struct timeline_event *event)
{
	uint32_t last = UINT32_MAX;

	buffer_put(html->out, " data-at=\"");
	for (uint32_t i = 0; i < event->sources.count; i++) {
		uint32_t article =
			support_source(html->timeline, event, i)->article;

		if (article == last)
			continue;
		if (last != UINT32_MAX)
			buffer_add_char(html->out, ',');
		buffer_add_number(html->out, article);
		last = article;
	}
	buffer_add_char(html->out, '"');
}

/* What the axis is drawn from, and what filters ask for. */
static void put_data(
	const struct html *html, const struct timeline_event *event)
{
	struct interval days = event->days;

	buffer_put(html->out, " data-status=\"");
	buffer_add(html->out, status_name(event->status));
	buffer_put(html->out, "\" data-kind=\"");
	buffer_add(html->out, event_kind(html->timeline, event));
	buffer_add_char(html->out, '"');
	put_number(html, STR("a"), days.earliest, days.earliest != DAY_NONE);
	put_number(html, STR("b"), days.latest, days.latest != DAY_NONE);
	if (!when_is_exact(event))
		buffer_put(html->out, " data-vague");
	put_number(html, STR("weight"), (int64_t)(event->score * 1000), true);
	put_number(html, STR("reports"), event->reports, true);
	put_number(html, STR("origins"), event->origins, true);
	put_articles(html, event);
}

void html_put_event(
	const struct html *html, const struct timeline_event *event, bool dated)
{
	buffer_put(html->out, "<li class=\"event ");
	buffer_add(html->out, status_name(event->status));
	buffer_put(html->out, "\" id=\"e-");
	escape_html(html->out, event->id);
	buffer_add_char(html->out, '"');
	put_data(html, event);
	buffer_put(html->out, ">\n");
	if (dated)
		put_when(html, event);
	else
		buffer_put(html->out, "<p class=\"when note\">no date</p>\n");
	buffer_put(html->out, "<div>\n<h3>");
	escape_html(html->out, event->title);
	buffer_put(html->out, "</h3>\n");
	put_standing(html, event);
	put_list(html, STR("conflicts"), &event->conflicts);
	if (!dated)
		put_list(html, STR("why"), &event->because);
	put_details(html, event, !dated);
	buffer_put(html->out, "</div>\n</li>\n");
}
