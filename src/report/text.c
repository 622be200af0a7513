#include "base/escape.h"
#include "base/width.h"
#include "report/chapter.h"
#include "report/link.h"
#include "report/plain.h"
#include "report/report.h"
#include "report/screen.h"
#include "report/support.h"
#include "report/when.h"

enum {
	DATES_MOST = 24,   /* columns of a day of publication */
	SOURCES_SHOWN = 6, /* without --verbose */
	ARTICLES_SHOWN = 40
};

struct page {
	const struct timeline *timeline;
	bool reasons;
	struct str links; /* what OSC 8 links begin with, or absent */
	struct screen screen;
	size_t dates;  /* columns; a longer date pushes its title down */
	size_t margin; /* columns before a title */
};

static struct str status_mark(enum timeline_status status)
{
	static const struct str marks[] = {
		[STATUS_CONFIRMED] = STR_INIT(" "),
		[STATUS_TENTATIVE] = STR_INIT("~"),
		[STATUS_DISPUTED] = STR_INIT("!"),
	};

	return marks[status];
}

static enum style status_style(enum timeline_status status)
{
	static const enum style styles[] = {
		[STATUS_CONFIRMED] = PLAIN,
		[STATUS_TENTATIVE] = DOUBT,
		[STATUS_DISPUTED] = CONFLICT,
	};

	return styles[status];
}

/* Makes links of the places that stand whole in what was put out from `from`
 * on: added after wrapping, so that they take no part in it. */
static void link_places(
	struct page *page, size_t from, const struct timeline_event *event)
{
	struct buffer *out = page->screen.out;
	struct buffer place = BUFFER_INIT, linked = BUFFER_INIT;
	size_t at = from;

	for (uint32_t i = 0; page->links.len && i < event->sources.count; i++) {
		const struct corpus_event *source =
			support_source(page->timeline, event, i);
		const struct corpus_article *article =
			support_article(page->timeline, source);
		size_t found;

		buffer_clear(&place);
		support_write_place(&place, page->timeline, source);
		found = str_find(buffer_str(out), buffer_str(&place), at);
		if (found == STR_NPOS)
			continue;
		buffer_add(&linked, str_cut(buffer_str(out), at, found));
		link_write(&linked, page->links, article->path,
			corpus_file_line(article, source->line),
			buffer_str(&place));
		at = found + place.len;
	}
	if (at > from) {
		buffer_add(&linked, str_cut(buffer_str(out), at, out->len));
		out->len = from;
		buffer_add(out, buffer_str(&linked));
	}
	buffer_release(&place);
	buffer_release(&linked);
}

/* "●●○ Wuzhen · 3 reports, 2 origins: a.txt:4, b.txt:9" */
static void put_support(struct page *page, const struct timeline_event *event)
{
	struct buffer *line = &page->screen.line;
	uint32_t count = event->sources.count;
	uint32_t shown = count > SOURCES_SHOWN ? SOURCES_SHOWN : count;
	size_t from = page->screen.out->len;

	support_write_bar(line, event);
	buffer_add_char(line, ' ');
	if (event->place.len) {
		escape_plain(line, event->place);
		buffer_put(line, " \xc2\xb7 ");
	}
	support_write_count(line, event);
	if (page->reasons)
		shown = 0;
	for (uint32_t i = 0; i < shown; i++) {
		buffer_add(line, i ? STR(", ") : STR(": "));
		support_write_place(line, page->timeline,
			support_source(page->timeline, event, i));
	}
	if (shown && shown < count) {
		buffer_put(line, " and ");
		buffer_add_number(line, count - shown);
		buffer_put(line, " more");
	}
	screen_paragraph(&page->screen, page->margin, FAINT);
	link_places(page, from, event);
}

static void put_reasons(struct page *page, const struct strs *because)
{
	ROWS_EACH (struct str, reason, *because)
		screen_item(
			&page->screen, STR("-"), *reason, page->margin, PLAIN);
}

/* Each source with its sentence, for --verbose. */
static void put_sources(struct page *page, const struct timeline_event *event)
{
	for (uint32_t i = 0; i < event->sources.count; i++) {
		const struct corpus_event *source =
			support_source(page->timeline, event, i);

		support_write_place(&page->screen.line, page->timeline, source);
		screen_paragraph(&page->screen, page->margin, FAINT);
		if (!source->excerpt.text.len)
			continue;
		buffer_put(&page->screen.line, "\xe2\x80\x9c");
		escape_plain(&page->screen.line, source->excerpt.text);
		buffer_put(&page->screen.line, "\xe2\x80\x9d");
		screen_paragraph(&page->screen, page->margin + 2, PLAIN);
	}
}

/* "confirmed, 2023-11-08/2023-11-10, precision day", for --verbose. */
static void put_exact(struct page *page, const struct timeline_event *event)
{
	buffer_add(&page->screen.line, status_name(event->status));
	if (event->edtf.len) {
		buffer_put(&page->screen.line, ", ");
		escape_plain(&page->screen.line, event->edtf);
	}
	if (event->precision.len) {
		buffer_put(&page->screen.line, ", precision ");
		escape_plain(&page->screen.line, event->precision);
	}
	screen_paragraph(&page->screen, page->margin, FAINT);
}

/* The lines below a title. */
static void put_details(
	struct page *page, const struct timeline_event *event, bool why)
{
	put_support(page, event);
	ROWS_EACH (struct str, conflict, event->conflicts)
		screen_item(&page->screen, STR("!"), *conflict, page->margin,
			CONFLICT);
	if (page->reasons) {
		put_exact(page, event);
		put_sources(page, event);
	}
	if (why || page->reasons)
		put_reasons(page, &event->because);
}

static void put_event(struct page *page, const struct timeline_event *event)
{
	struct screen *screen = &page->screen;
	struct buffer when = BUFFER_INIT;
	size_t columns;

	when_write(&when, event);
	columns = width_of(buffer_str(&when));
	screen_spaces(screen, 2);
	screen_put(screen, buffer_str(&when), PLAIN);
	if (columns > page->dates) {
		buffer_add_char(screen->out, '\n');
		screen_spaces(screen, page->dates + 3);
	} else {
		screen_spaces(screen, page->dates - columns + 1);
	}
	screen_put(screen, status_mark(event->status),
		status_style(event->status));
	screen_spaces(screen, 1);
	escape_plain(&screen->line, event->title);
	screen_wrapped(screen, page->margin, page->margin, STRONG);
	put_details(page, event, false);
	buffer_release(&when);
}

static void put_dated(struct page *page)
{
	struct chapters chapters;

	chapters_make(&chapters, page->timeline);
	for (uint32_t i = 0; i < chapters.count; i++) {
		const struct chapter_line *line = &chapters.lines[i];

		if (chapter_begins(&chapters, i)) {
			struct buffer heading = BUFFER_INIT;

			chapter_write_heading(&heading, line);
			screen_heading(&page->screen, buffer_str(&heading));
			buffer_release(&heading);
		}
		put_event(page, &page->timeline->events.rows[line->event]);
	}
	chapters_release(&chapters);
}

static void put_undated(struct page *page)
{
	if (!page->timeline->undated.count)
		return;
	page->margin = 4;
	screen_heading(&page->screen, STR("Undated"));
	ROWS_EACH (struct timeline_event, event, page->timeline->undated) {
		escape_plain(&page->screen.line, event->title);
		screen_spaces(&page->screen, 2);
		screen_wrapped(&page->screen, 2, page->margin, STRONG);
		put_details(page, event, true);
	}
}

/* "Fri 10 Nov 2023   dateline" */
static void put_published(
	struct page *page, const struct published *published, size_t dates)
{
	struct buffer when = BUFFER_INIT;

	if (published->basis == BASIS_NONE)
		buffer_put(&when, "not dated");
	else
		when_write_days(&when, published->days);
	width_fit(page->screen.out, buffer_str(&when), dates);
	buffer_clear(&when);
	buffer_put(page->screen.out, "  ");
	if (published->page)
		buffer_put(&when, "page's date");
	else
		buffer_add(&when, basis_name(published->basis));
	width_fit(page->screen.out, buffer_str(&when), 12);
	buffer_put(page->screen.out, "  ");
	buffer_release(&when);
}

static void put_article(
	struct page *page, const struct corpus_article *article, size_t dates)
{
	struct buffer *line = &page->screen.line;
	size_t used = dates + 18, room;

	screen_spaces(&page->screen, 2);
	put_published(page, &article->published, dates);
	escape_plain(line, article->path);
	used += width_of(buffer_str(line));
	room = page->screen.width > used ? page->screen.width - used : 0;
	buffer_add(page->screen.out, buffer_str(line));
	buffer_clear(line);
	if (room > 8 && article->title.len) {
		buffer_put(page->screen.out, "  ");
		escape_plain(line, article->title);
		screen_cut(&page->screen, room - 2);
	}
	buffer_add_char(page->screen.out, '\n');
}

/* Columns of the widest day of publication. */
static size_t measure_published(const struct timeline *timeline)
{
	struct buffer when = BUFFER_INIT;
	size_t most = 9;

	ROWS_EACH (struct corpus_article, article, timeline->corpus->articles) {
		size_t columns;

		buffer_clear(&when);
		when_write_days(&when, article->published.days);
		columns = width_of(buffer_str(&when));
		if (columns > most)
			most = columns;
	}
	buffer_release(&when);
	return most < DATES_MOST ? most : DATES_MOST;
}

static void put_articles(struct page *page)
{
	const struct corpus_articles *articles =
		&page->timeline->corpus->articles;
	size_t dates = measure_published(page->timeline);
	uint32_t undated = 0;

	if (!articles->count)
		return;
	screen_heading(&page->screen, STR("Articles"));
	ROWS_EACH (struct corpus_article, article, *articles) {
		undated += article->published.basis == BASIS_NONE;
		if (articles->count <= ARTICLES_SHOWN)
			put_article(page, article, dates);
	}
	if (articles->count > ARTICLES_SHOWN) {
		buffer_put(&page->screen.line, "  ");
		support_write_number(
			&page->screen.line, articles->count, STR("article"));
		buffer_put(&page->screen.line, ", ");
		buffer_add_number(&page->screen.line, undated);
		buffer_put(&page->screen.line, " of them not dated");
		screen_paragraph(&page->screen, 2, PLAIN);
	}
}

/* Measures the dates, and whether the marks need explaining. */
static bool measure_events(struct page *page)
{
	struct buffer when = BUFFER_INIT;
	size_t most = page->screen.width / 4;
	bool marked = false;

	page->dates = 0;
	ROWS_EACH (struct timeline_event, event, page->timeline->events) {
		size_t columns;

		buffer_clear(&when);
		when_write(&when, event);
		columns = width_of(buffer_str(&when));
		if (columns > page->dates && columns <= most)
			page->dates = columns;
		marked |= event->status != STATUS_CONFIRMED;
	}
	buffer_release(&when);
	page->margin = page->dates + 5;
	return marked;
}

static void put_title(struct page *page, struct str title, bool marked)
{
	struct screen *screen = &page->screen;

	if (title.len) {
		escape_plain(&screen->line, title);
		screen_paragraph(screen, 0, STRONG);
	}
	support_write_summary(&screen->line, page->timeline);
	if (marked)
		buffer_put(&screen->line, "   (~ tentative, ! disputed)");
	screen_paragraph(screen, 0, PLAIN);
	if (!page->timeline->events.count) {
		buffer_put(
			&screen->line, "No event with a known day was found.");
		screen_paragraph(screen, 0, PLAIN);
	}
}

void timeline_write_text(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out)
{
	struct page page = {.timeline = timeline,
		.reasons = options->reasons,
		.links = options->links};

	if (options->plain) {
		timeline_write_plain(timeline, out);
		return;
	}
	screen_init(&page.screen, out, options->width, options->color);
	put_title(&page, options->title, measure_events(&page));
	put_dated(&page);
	put_undated(&page);
	put_articles(&page);
	screen_release(&page.screen);
}
