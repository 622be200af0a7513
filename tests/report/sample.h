/*
 * A timeline made by hand, so that printers are tested without the rest of the
 * road: every status, every shape of date, undated matter, and one that is
 * hostile throughout.
 */
#ifndef TESTS_REPORT_SAMPLE_H
#define TESTS_REPORT_SAMPLE_H

#include "report/report.h"

struct sample {
	struct corpus corpus;
	struct timeline timeline;
};

#define RLO "\xe2\x80\xae"
#define WIDE "\xe6\xa9\x8b\xe3\x81\x8c\xe5\xb4\xa9\xe8\x90\xbd"
#define EMOJI "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb"

/* Words that try to break out: markup, escapes, overrides, separators. */
static const char sample_hostile[] =
	"</title><script>alert('1')</script> \"q\" \\x a,b;c\r\n\tEND:VEVENT "
	"\x1b[31mred\xc2\x9b" RLO "evil " WIDE EMOJI " e\xcc\x81 & \xff end "
	"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"
	"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww";

static inline void add_str(
	struct sample *sample, struct strs *strs, const char *text)
{
	if (text)
		*ROWS_ADD(&sample->corpus.arena, strs) = str_of(text);
}

static inline struct corpus_article *add_article(struct sample *sample,
	const char *path, const char *title, const char *day, enum basis basis)
{
	struct corpus_article *article =
		ROWS_ADD(&sample->corpus.arena, &sample->corpus.articles);

	article->id = article->path = str_of(path);
	article->title = str_of(title);
	article->published.value = day ? day_read(str_of(day)) : DAY_NONE;
	article->published.days.earliest = article->published.value;
	article->published.days.latest = article->published.value;
	article->published.basis = basis;
	article->origin = sample->corpus.articles.count - 1;
	return article;
}

/* A source of the event added last. */
static inline void add_source(struct sample *sample,
	struct timeline_event *event, uint32_t article, uint32_t line,
	const char *sentence)
{
	struct corpus_event *source =
		ROWS_ADD(&sample->corpus.arena, &sample->corpus.events);
	uint32_t *rows = arena_alloc(&sample->corpus.arena,
		(event->sources.count + 1) * sizeof(*rows));

	source->article = article;
	source->line = line;
	source->column = 1;
	source->file_span = (struct span){line * 10, line * 10 + 9};
	source->excerpt.text = str_of(sentence);
	if (event->sources.count)
		memcpy(rows, event->sources.rows,
			event->sources.count * sizeof(*rows));
	rows[event->sources.count++] = sample->corpus.events.count - 1;
	event->sources.rows = rows;
	event->reports = event->origins = event->sources.count;
}

/* An event as one line of a table. */
struct row {
	const char *id, *title, *earliest, *latest, *edtf, *precision;
	enum timeline_status status;
	const char *place;
	uint32_t article, line;
	const char *sentence, *because, *conflict;
};

static inline struct timeline_event *add_event(struct sample *sample,
	struct timeline_events *events, const struct row *row)
{
	struct timeline_event *event = ROWS_ADD(&sample->corpus.arena, events);

	event->id = str_of(row->id);
	event->title = str_of(row->title);
	event->days.earliest =
		row->earliest ? day_read(str_of(row->earliest)) : DAY_NONE;
	event->days.latest =
		row->latest ? day_read(str_of(row->latest)) : DAY_NONE;
	event->edtf = str_of(row->edtf);
	event->precision = str_of(row->precision);
	event->status = row->status;
	event->place = str_of(row->place);
	event->score = 0.5;
	event->fact = FACT_NO_ROW;
	add_str(sample, &event->because, row->because);
	add_str(sample, &event->conflicts, row->conflict);
	add_source(sample, event, row->article, row->line, row->sentence);
	return event;
}

static const struct row dated_rows[] = {
	{"e-era", "Caesar is murdered in the Senate", NULL, NULL, "-0043-03-15",
		"day", STATUS_CONFIRMED, "Rome", 3, 40,
		"Caesar fell on the Ides of March.", NULL, NULL},
	{"e-decade", "Ferry lines of the bay are merged", "2010-01-01",
		"2019-12-31", "201X", "decade", STATUS_TENTATIVE, NULL, 3, 12,
		"The lines were merged in the 2010s.", NULL, NULL},
	{"e-month", "Harbour bridge is inspected", "2023-05-01", "2023-05-31",
		"2023-05", "month", STATUS_CONFIRMED, NULL, 0, 9,
		"It had been inspected in May.",
		"'May' before the publication day 2023-11-10", NULL},
	{"e-wic", "World Internet Conference Wuzhen Summit", "2023-11-08",
		"2023-11-10", "2023-11-08/2023-11-10", "day", STATUS_CONFIRMED,
		"Wuzhen", 0, 3,
		"The summit, held on November 8-10, drew 1,800 guests.",
		"year 2023 from 'The 2023 Conference' in the same sentence",
		NULL},
	{"e-day", "Pangu medical model is shown", "2023-11-09", "2023-11-09",
		"2023-11-09", "day", STATUS_CONFIRMED, NULL, 0, 5,
		"On Thursday the medical model was shown.", NULL, NULL},
	{"e-span",
		"Dock workers strike over pay, and the port of Kilindini "
		"stands still for the first time in eleven years",
		"2023-12-28", "2024-01-03", "2023-12-28/2024-01-03", "day",
		STATUS_DISPUTED, "Mombasa", 1, 7,
		"The strike lasted from December 28 to January 3.", NULL,
		"seeds/b.txt:7 ends it on 2024-01-03, seeds/c.md:2 on "
		"2024-01-04"},
	{"e-about", "Work on the second span begins", "2024-01-01",
		"2024-12-31", "2024~", "year", STATUS_TENTATIVE, NULL, 1, 8,
		"Work begins around 2024.", "'around' makes it approximate",
		NULL},
	{"e-from", "Toll of two dollars is charged", "2024-02-01", NULL,
		"2024-02-01/..", "day", STATUS_TENTATIVE, NULL, 1, 9,
		"The toll is charged from February 1.", NULL, NULL},
};

static const struct row undated_rows[] = {
	{"u-talks", "Ministers agree to keep talking", NULL, NULL, NULL, NULL,
		STATUS_TENTATIVE, NULL, 2, 4,
		"The ministers agreed on Friday to keep talking.",
		"'Friday' has no date to count from: the article is not dated",
		NULL},
	{"u-vote", "Vote on the harbour bill", NULL, NULL, NULL, NULL,
		STATUS_TENTATIVE, NULL, 2, 6, "A vote will follow.", NULL,
		NULL},
};

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

static inline void begin(struct sample *sample)
{
	memset(sample, 0, sizeof(*sample));
	arena_init(&sample->corpus.arena);
	sample->timeline.corpus = &sample->corpus;
}

static inline void add_articles(struct sample *sample)
{
	struct corpus_article *article;

	article = add_article(sample, "seeds/a.txt",
		"Wuzhen summit closes with a call for common rules",
		"2023-11-10", BASIS_DATELINE);
	article->publisher = STR("Harbour Post");
	article->byline = STR("Ada Okoye");
	article->url = STR("https://example.org/2023/a?x=1;2,3");
	add_str(sample, &article->credits, "China Daily");
	article = add_article(sample, "seeds/b.txt", "Strike at the port ends",
		"2024-02-02", BASIS_METADATA);
	add_str(sample, &article->published.because, "JSON-LD datePublished");
	article = add_article(
		sample, "seeds/c.md", "Ministers talk", NULL, BASIS_NONE);
	add_str(sample, &article->published.because, "no day is written");
	article = add_article(sample, "seeds/d.html", "Ferries, then and now",
		"2024-06-24", BASIS_MASTHEAD);
	article->published.page = true;
}

/* Eight dated events and two undated of four articles. */
static inline void sample_make(struct sample *sample)
{
	struct timeline *timeline = &sample->timeline;

	begin(sample);
	add_articles(sample);
	for (size_t i = 0; i < COUNT(dated_rows); i++)
		add_event(sample, &timeline->events, &dated_rows[i]);
	timeline->events.rows[0].days.earliest = day_from_civil(-43, 3, 15);
	timeline->events.rows[0].days.latest = day_from_civil(-43, 3, 15);
	add_source(sample, &timeline->events.rows[3], 1, 21,
		"Guests of the Wuzhen summit had left by then.");
	timeline->events.rows[3].origins = 1;
	timeline->events.rows[3].score = 0.934;
	for (size_t i = 0; i < COUNT(undated_rows); i++)
		add_event(sample, &timeline->undated, &undated_rows[i]);
}

/* Two events of one article in which every string is hostile. */
static inline void sample_make_hostile(struct sample *sample)
{
	const char *evil = sample_hostile;
	const struct row row = {"id", evil, "2024-02-29", "2024-02-29", evil,
		"day", STATUS_DISPUTED, evil, 0, 1, evil, evil, evil};
	struct row again = row;

	begin(sample);
	add_article(sample, evil, evil, "2024-03-01", BASIS_URL)->url =
		STR("javascript:alert(1)");
	add_str(sample, &sample->corpus.articles.rows[0].credits, evil);
	add_event(sample, &sample->timeline.events, &row)->edtf =
		STR("2024-02-29");
	again.earliest = again.latest = NULL;
	again.id = "id-2";
	add_event(sample, &sample->timeline.undated, &again);
}

/* No articles at all. */
static inline void sample_make_empty(struct sample *sample)
{
	begin(sample);
}

static inline void sample_release(struct sample *sample)
{
	arena_release(&sample->corpus.arena);
}

static inline struct span find(struct str text, const char *words)
{
	size_t at = str_find(text, str_of(words), 0);

	return (struct span){(uint32_t)at, (uint32_t)(at + str_of(words).len)};
}

static inline void add_timex(struct arena *arena, struct reading *reading,
	const char *words, const char *value, struct interval days)
{
	struct timex *timex = ROWS_ADD(arena, &reading->timexes);

	timex->span = find(reading->article.text, words);
	timex->value = timex->edtf = str_of(value);
	timex->days = days;
	timex->row = STR("month-day-range");
}

static inline void add_told(struct arena *arena, struct reading *reading,
	const char *words, uint32_t timex)
{
	struct event *event = ROWS_ADD(arena, &reading->events);

	event->span = find(reading->article.text, words);
	event->title = str_of(words);
	event->timex = timex;
	event->fact = event->series = FACT_NO_ROW;
	event->days = INTERVAL_NONE;
	if (timex != UINT32_MAX)
		event->days = reading->timexes.rows[timex].days;
}

/* Two expressions and two events, the events out of order. */
static inline void sample_reading(struct arena *arena, struct reading *reading)
{
	static const uint32_t lines[] = {0, 8};
	struct interval summit = {
		day_from_civil(2023, 11, 8), day_from_civil(2023, 11, 10)};
	uint32_t *copy = arena_alloc(arena, sizeof(lines));

	memset(reading, 0, sizeof(*reading));
	memcpy(copy, lines, sizeof(lines));
	reading->article.id = reading->article.path = STR("a \"b\".txt");
	reading->article.text =
		STR("WUZHEN\n\nThe summit of November 8-10 ends. "
		    "The \xe2\x80\x9cGames\xe2\x80\x9d go on for two days.");
	reading->article.lines = copy;
	reading->article.line_count = 2;
	reading->article.first_line = 1;
	reading->masthead.title = STR("WUZHEN");
	*ROWS_ADD(arena, &reading->article.blocks) =
		(struct block){{0, 6}, BLOCK_HEADLINE};
	*ROWS_ADD(arena, &reading->article.blocks) =
		(struct block){{8, (uint32_t)reading->article.text.len},
			BLOCK_PARAGRAPH};
	add_timex(arena, reading, "November 8-10", "2023-11-08/2023-11-10",
		summit);
	*ROWS_ADD(arena, &reading->timexes.rows[0].because) =
		STR("year 2023 from the front matter");
	reading->timexes.rows[0].flags = TIMEX_YEARLESS | TIMEX_RELATIVE;
	add_timex(arena, reading, "two days", NULL, INTERVAL_NONE);
	reading->timexes.rows[1].kind = TIMEX_DURATION;
	reading->timexes.rows[1].value = STR("P2D");
	reading->timexes.rows[1].mod = MOD_APPROX;
	add_told(arena, reading, "Games", UINT32_MAX);
	add_told(arena, reading, "The summit", 0);
	reading->events.rows[1].place = STR("Wuzhen");
}

#endif
