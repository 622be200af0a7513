#include "base/escape.h"
#include "base/width.h"
#include "report/chapter.h"
#include "report/report.h"
#include "report/support.h"
#include "report/when.h"

enum {
	WIDTH_DEFAULT = 80,
	WIDTH_LEAST = 40,
	DATES_MOST = 24,   /* columns of a day of publication */
	SOURCES_SHOWN = 6, /* without --verbose */
	ARTICLES_SHOWN = 40
};

/* How a line stands out on a terminal with colour; never the only sign. */
enum style { PLAIN, STRONG, FAINT, DOUBT, CONFLICT };

struct page {
	struct buffer *out;
	const struct timeline *timeline;
	const struct page_options *options;
	size_t width;
	size_t dates;       /* columns; a longer date pushes its title down */
	size_t margin;      /* columns before a title */
	struct buffer line; /* what is to be wrapped next */
};

static void put_style(const struct page *page, enum style style, bool on)
{
	static const struct str codes[] = {
		[PLAIN] = STR_INIT(""),
		[STRONG] = STR_INIT("\x1b[1m"),
		[FAINT] = STR_INIT("\x1b[2m"),
		[DOUBT] = STR_INIT("\x1b[33m"),
		[CONFLICT] = STR_INIT("\x1b[1;31m"),
	};

	if (page->options->color && style != PLAIN)
		buffer_add(page->out, on ? codes[style] : STR("\x1b[0m"));
}

static void put_spaces(const struct page *page, size_t count)
{
	while (count--)
		buffer_add_char(page->out, ' ');
}

/* page->line, wrapped, from column `from` where the cursor is already; lines
 * after the first begin at column `margin`. Empties page->line. */
static void put_wrapped(
	struct page *page, size_t from, size_t margin, enum style style)
{
	struct str rest = buffer_str(&page->line);
	size_t room = page->width > from + 10 ? page->width - from : 10;
	struct str line = width_line(&rest, room);

	for (;;) {
		put_style(page, style, true);
		buffer_add(page->out, line);
		put_style(page, style, false);
		buffer_add_char(page->out, '\n');
		if (!rest.len)
			break;
		room = page->width > margin + 10 ? page->width - margin : 10;
		line = width_line(&rest, room);
		put_spaces(page, margin);
	}
	buffer_clear(&page->line);
}

/* page->line, cut off at `columns`. Empties page->line. */
static void put_cut(struct page *page, size_t columns)
{
	struct str line = buffer_str(&page->line);

	if (width_of(line) > columns)
		width_fit(page->out, line, columns);
	else
		buffer_add(page->out, line);
	buffer_clear(&page->line);
}

/* A paragraph of its own. */
static void put_paragraph(struct page *page, size_t margin, enum style style)
{
	put_spaces(page, margin);
	put_wrapped(page, margin, margin, style);
}

/* "- text", hanging. */
static void put_item(struct page *page, struct str mark, struct str text,
	size_t margin, enum style style)
{
	put_spaces(page, margin);
	buffer_add(page->out, mark);
	buffer_add_char(page->out, ' ');
	escape_plain(&page->line, text);
	put_wrapped(page, margin + 2, margin + 2, style);
}

static void put_heading(struct page *page, struct str heading)
{
	buffer_add_char(page->out, '\n');
	put_style(page, STRONG, true);
	buffer_add(page->out, heading);
	put_style(page, STRONG, false);
	buffer_put(page->out, "\n\n");
}

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

/* "Wuzhen · 2 reports, 1 origin: a.txt:4, b.txt:9" */
static void put_support(struct page *page, const struct timeline_event *event)
{
	struct buffer *line = &page->line;
	uint32_t count = event->sources.count;
	uint32_t shown = count > SOURCES_SHOWN ? SOURCES_SHOWN : count;

	if (event->place.len) {
		escape_plain(line, event->place);
		buffer_put(line, " \xc2\xb7 ");
	}
	support_write_count(line, event);
	if (page->options->reasons)
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
	put_paragraph(page, page->margin, FAINT);
}

static void put_reasons(struct page *page, const struct strs *because)
{
	ROWS_EACH (struct str, reason, *because)
		put_item(page, STR("-"), *reason, page->margin, PLAIN);
}

/* Each source with its sentence, for --verbose. */
static void put_sources(struct page *page, const struct timeline_event *event)
{
	for (uint32_t i = 0; i < event->sources.count; i++) {
		const struct corpus_event *source =
			support_source(page->timeline, event, i);

		support_write_place(&page->line, page->timeline, source);
		put_paragraph(page, page->margin, FAINT);
		if (!source->sentence.len)
			continue;
		buffer_put(&page->line, "\xe2\x80\x9c");
		escape_plain(&page->line, source->sentence);
		buffer_put(&page->line, "\xe2\x80\x9d");
		put_paragraph(page, page->margin + 2, PLAIN);
	}
}

/* "2023-11-08/2023-11-10, to the day", for --verbose. */
static void put_exact(struct page *page, const struct timeline_event *event)
{
	buffer_add(&page->line, status_name(event->status));
	if (event->edtf.len) {
		buffer_put(&page->line, ", ");
		escape_plain(&page->line, event->edtf);
	}
	if (event->precision.len) {
		buffer_put(&page->line, " to the ");
		escape_plain(&page->line, event->precision);
	}
	put_paragraph(page, page->margin, FAINT);
}

/* The lines below a title. */
static void put_details(
	struct page *page, const struct timeline_event *event, bool why)
{
	put_support(page, event);
	ROWS_EACH (struct str, conflict, event->conflicts)
		put_item(page, STR("!"), *conflict, page->margin, CONFLICT);
	if (page->options->reasons) {
		put_exact(page, event);
		put_sources(page, event);
	}
	if (why || page->options->reasons)
		put_reasons(page, &event->because);
}

static void put_event(struct page *page, const struct timeline_event *event)
{
	struct buffer when = BUFFER_INIT;
	size_t columns;

	when_write(&when, event);
	columns = width_of(buffer_str(&when));
	put_spaces(page, 2);
	buffer_add(page->out, buffer_str(&when));
	if (columns > page->dates) {
		buffer_add_char(page->out, '\n');
		put_spaces(page, page->dates + 3);
	} else {
		put_spaces(page, page->dates - columns + 1);
	}
	put_style(page, status_style(event->status), true);
	buffer_add(page->out, status_mark(event->status));
	put_style(page, status_style(event->status), false);
	buffer_add_char(page->out, ' ');
	escape_plain(&page->line, event->title);
	put_wrapped(page, page->margin, page->margin, STRONG);
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
			put_heading(page, buffer_str(&heading));
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
	put_heading(page, STR("Undated"));
	ROWS_EACH (struct timeline_event, event, page->timeline->undated) {
		escape_plain(&page->line, event->title);
		put_spaces(page, 2);
		put_wrapped(page, 2, page->margin, STRONG);
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
	width_fit(page->out, buffer_str(&when), dates);
	buffer_clear(&when);
	buffer_put(page->out, "  ");
	if (published->page)
		buffer_put(&when, "page's date");
	else
		buffer_add(&when, basis_name(published->basis));
	width_fit(page->out, buffer_str(&when), 12);
	buffer_put(page->out, "  ");
	buffer_release(&when);
}

static void put_article(
	struct page *page, const struct corpus_article *article, size_t dates)
{
	struct buffer *line = &page->line;
	size_t used = dates + 18, room;

	put_spaces(page, 2);
	put_published(page, &article->published, dates);
	escape_plain(line, article->path);
	used += width_of(buffer_str(line));
	room = page->width > used ? page->width - used : 0;
	buffer_add(page->out, buffer_str(line));
	buffer_clear(line);
	if (room > 8 && article->title.len) {
		buffer_put(page->out, "  ");
		escape_plain(line, article->title);
		put_cut(page, room - 2);
	}
	buffer_add_char(page->out, '\n');
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
	put_heading(page, STR("Articles"));
	ROWS_EACH (struct corpus_article, article, *articles) {
		undated += article->published.basis == BASIS_NONE;
		if (articles->count <= ARTICLES_SHOWN)
			put_article(page, article, dates);
	}
	if (articles->count > ARTICLES_SHOWN) {
		buffer_put(&page->line, "  ");
		support_write_number(
			&page->line, articles->count, STR("article"));
		buffer_put(&page->line, ", ");
		buffer_add_number(&page->line, undated);
		buffer_put(&page->line, " of them not dated");
		put_paragraph(page, 2, PLAIN);
	}
}

/* Measures the dates, and whether the marks need explaining. */
static bool measure_events(struct page *page)
{
	struct buffer when = BUFFER_INIT;
	size_t most = page->width / 4;
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

static void put_title(struct page *page, bool marked)
{
	if (page->options->title.len) {
		escape_plain(&page->line, page->options->title);
		put_paragraph(page, 0, STRONG);
	}
	support_write_summary(&page->line, page->timeline);
	if (marked)
		buffer_put(&page->line, "   (~ tentative, ! disputed)");
	put_paragraph(page, 0, PLAIN);
	if (!page->timeline->events.count) {
		buffer_put(&page->line, "No event with a known day was found.");
		put_paragraph(page, 0, PLAIN);
	}
}

void timeline_write_text(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out)
{
	struct page page = {.out = out,
		.timeline = timeline,
		.options = options,
		.width = options->width ? options->width : WIDTH_DEFAULT,
		.line = BUFFER_INIT};

	if (page.width < WIDTH_LEAST)
		page.width = WIDTH_LEAST;
	put_title(&page, measure_events(&page));
	put_dated(&page);
	put_undated(&page);
	put_articles(&page);
	buffer_release(&page.line);
}
