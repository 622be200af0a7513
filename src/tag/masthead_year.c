#include "tag/masthead_year.h"

#include "tag/masthead_event.h"
#include "tag/masthead_scan.h"

/* How far a stamp, a masthead's day and a day of the text may lie from the
 * dateline's and still speak of its year; bytes that are looked at. */
enum {
	STAMP_DAYS = 45,
	MASTHEAD_DAYS = 31,
	TEXT_DAYS = 10,
	PERIOD_DAYS = 120,
	MATE_DAYS = 15
};
enum { TEXT_MOST = 32768, SENTENCE_MOST = 250, YEARS_MOST = 8 };

/* What a year rests on, the weaker the smaller. A NAME alone does not do: an
 * article may speak of next year's games. */
enum strength { WEAK_NAME = 1, TEXT_DAY, DATED_NAME, STAMPED };

struct candidate {
	int32_t year;
	enum strength strength;
	struct str because;
};

struct candidates {
	struct arena *arena;
	const struct article *article;
	const struct written_day *day;
	struct candidate rows[YEARS_MOST];
	int count;
};

static uint32_t line_of(const struct article *article, size_t at)
{
	struct span span = {(uint32_t)at, (uint32_t)at + 1};
	uint32_t column;

	return article_line(
		article, article_file_span(article, span).start, &column);
}

/* Keeps the strongest reason for each year. A reason is worded only when it
 * is kept: `quote` is what stands at `at`. */
static void add(struct candidates *years, int32_t year, enum strength strength,
	struct str quote, size_t at)
{
	struct candidate *row = years->rows;
	int i = 0;

	while (i < years->count && years->rows[i].year != year)
		i++;
	if (i == YEARS_MOST ||
		(i < years->count && years->rows[i].strength >= strength))
		return;
	row += i;
	years->count += i == years->count;
	row->year = year;
	row->strength = strength;
	row->because =
		arena_format(years->arena, "year %d from '%.*s' in line %u",
			year, STR_ARG(quote), line_of(years->article, at));
}

static bool is_near(const struct written_day *day, int32_t year, day_t other,
	int32_t distance)
{
	day_t here = day_from_civil(year, day->month, day->day);

	return here != DAY_NONE && other != DAY_NONE &&
	       here - other <= distance && other - here <= distance;
}

/* The file's or the masthead's own full day, at the turn of a year too. */
static void add_day(struct candidates *years, day_t known, int32_t distance,
	struct str where)
{
	int32_t year;

	if (known == DAY_NONE)
		return;
	year = day_to_civil(known).year;
	for (int32_t y = year - 1; y <= year + 1; y++) {
		struct candidate *row = &years->rows[years->count];

		if (years->count == YEARS_MOST ||
			!is_near(years->day, y, known, distance))
			continue;
		*row = (struct candidate){y, STAMPED,
			arena_format(years->arena, "year %d from the %.*s", y,
				STR_ARG(where))};
		years->count++;
		return;
	}
}

/* A full date of the text that holds the year at `at`; its words to *quote. */
static day_t date_around(struct str text, size_t at, struct str *quote)
{
	struct written_day day;
	size_t from = at > 24 ? at - 24 : 0;

	for (; from <= at; from++) {
		if (from > 0 && !char_is_space(text.ptr[from - 1]))
			continue;
		if (written_day_read(text, from, &day) > from && day.year &&
			day.span.end > at) {
			*quote = str_at(text, day.span);
			return written_day_of(&day, 0);
		}
	}
	return DAY_NONE;
}

/* What lies ahead or behind may be of another year than the article. */
static bool is_of_another_time(struct str sentence)
{
	static const struct str words[] = {STR_INIT(" will "),
		STR_INIT("next year"), STR_INIT("last year"),
		STR_INIT("upcoming"), STR_INIT("ahead of"),
		STR_INIT("years ago"), STR_INIT("a year ago"),
		STR_INIT("anniversary"), STR_INIT("since ")};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_find(sentence, words[i], 0) != STR_NPOS)
			return true;
	return false;
}

/* The line around `at`, not more of it than a sentence may have. */
static struct str around(struct str text, size_t at)
{
	size_t start = at, end = at;

	while (start > 0 && at - start < SENTENCE_MOST &&
		text.ptr[start - 1] != '\n')
		start--;
	while (end < text.len && end - at < SENTENCE_MOST &&
		text.ptr[end] != '\n')
		end++;
	return str_cut(text, start, end);
}

/* Whether a day without a year stands there, close to the dateline's. */
static bool has_mate(
	const struct candidates *years, struct str sentence, int32_t year)
{
	uint32_t shift = (uint32_t)(sentence.ptr - years->article->text.ptr);
	struct written_day mate;
	size_t at = 0;

	while (written_day_find(sentence, at, &mate)) {
		day_t day = day_from_civil(year, mate.month, mate.day);

		at = mate.span.end;
		if (!mate.year &&
			mate.span.start + shift != years->day->span.start &&
			is_near(years->day, year, day, MATE_DAYS))
			return true;
	}
	return false;
}

/* Around the turn of a year the article's week may lie in two. */
static enum strength name_strength(
	const struct candidates *years, struct span name, int32_t year)
{
	struct str text = years->article->text;
	int32_t month = years->day->month;

	if (has_mate(years, around(text, name.start), year) ||
		(month > 1 && month < 12 && event_is_this_week(text, name)))
		return DATED_NAME;
	return WEAK_NAME;
}

/* Days of the text near by; the end of a period that is reported on may lie
 * some months back. */
static void look_at_day(struct candidates *years, size_t at, int32_t year,
	day_t day, struct str quote)
{
	struct str text = years->article->text;
	size_t front = (size_t)(quote.ptr - text.ptr);
	struct str before = str_cut(text, front > 12 ? front - 12 : 0, front);
	day_t here = day_from_civil(year, years->day->month, years->day->day);
	bool period = str_find(before, STR("ended "), 0) != STR_NPOS;

	if (is_near(years->day, year, day, TEXT_DAYS) ||
		(period && here >= day && here - day <= PERIOD_DAYS))
		add(years, year, TEXT_DAY, quote, at);
}

static void look_at_year(
	struct candidates *years, struct str text, size_t at, int32_t year)
{
	struct str quote;
	day_t day = date_around(text, at, &quote);
	struct span name = event_name(text, at);

	if (is_of_another_time(around(text, at)))
		return;
	if (day != DAY_NONE)
		look_at_day(years, at, year, day, quote);
	else if (name.end)
		add(years, year, name_strength(years, name, year),
			str_at(text, name), at);
}

/* Years stand alone: not in "12023", "1,999", "$2000" or "2000 ferries". */
static void look_at_text(struct candidates *years)
{
	struct str text = years->article->text;
	int32_t year;

	text = str_cut(text, 0, TEXT_MOST);
	for (size_t at = 0; at + 4 <= text.len; at++) {
		size_t end;

		if (!char_is_digit(text.ptr[at]))
			continue;
		end = scan_digits(text, at, text.len);
		if (end == at + 4 &&
			(at == 0 || char_is_space(text.ptr[at - 1])) &&
			str_number(str_cut(text, at, end), &year) &&
			year >= 1900 && year < 2100 &&
			!(scan_is(text, end, ',') &&
				scan_digits(text, end + 1, 1) > end + 1))
			look_at_year(years, text, at, year);
		at = end;
	}
}

/* Years in which the day does not exist, or has another weekday, go. */
static bool drop_impossible(struct candidates *years)
{
	const struct written_day *day = years->day;
	int kept = 0;

	for (int i = 0; i < years->count; i++) {
		struct candidate row = years->rows[i];
		day_t on = day_from_civil(row.year, day->month, day->day);

		if (on == DAY_NONE ||
			(day->weekday && day_weekday(on) != day->weekday) ||
			(row.strength == WEAK_NAME && !day->weekday))
			continue;
		years->rows[kept++] = row;
	}
	years->count = kept;
	return kept > 0;
}

/* The strongest; of equals the latest, for an article comes after all that it
 * tells of as past. */
static int32_t choose(const struct candidates *years, struct strs *because)
{
	const struct candidate *best = &years->rows[0];

	for (int i = 1; i < years->count; i++) {
		const struct candidate *row = &years->rows[i];

		if (row->strength > best->strength ||
			(row->strength == best->strength &&
				row->year > best->year))
			best = row;
	}
	*ROWS_ADD(years->arena, because) = best->because;
	if (years->day->weekday)
		*ROWS_ADD(years->arena, because) =
			arena_format(years->arena, "the weekday, %.*s, agrees",
				STR_ARG(weekday_name(years->day->weekday)));
	return best->year;
}

/* Whether a day of the text that is not in doubt itself lies close to `day`. */
static bool is_told_near(struct str text, day_t day)
{
	struct civil civil = day_to_civil(day);
	struct written_day near = {
		.year = civil.year, .month = civil.month, .day = civil.day};
	struct written_day told;
	size_t at = 0;

	text = str_cut(text, 0, TEXT_MOST);
	while (written_day_find(text, at, &told)) {
		int32_t year = told.year ? told.year : civil.year;

		at = told.span.end;
		if (!told.either &&
			is_near(&near, civil.year,
				day_from_civil(year, told.month, told.day),
				TEXT_DAYS))
			return true;
	}
	return false;
}

struct interval masthead_day_decide(struct str text, struct interval either)
{
	bool early = is_told_near(text, either.earliest);
	bool late = is_told_near(text, either.latest);

	if (early && !late)
		either.latest = either.earliest;
	else if (late && !early)
		either.earliest = either.latest;
	return either;
}

int32_t masthead_year_find(struct arena *arena, const struct article *article,
	const struct written_day *day, day_t masthead, struct strs *because)
{
	struct candidates years = {
		.arena = arena, .article = article, .day = day};
	bool any;

	ROWS_EACH (const struct stamp, stamp, article->metadata.stamps)
		if (!years.count)
			add_day(&years, stamp->day, STAMP_DAYS, stamp->where);
	if (!years.count)
		add_day(&years, masthead, MASTHEAD_DAYS,
			STR("day elsewhere in the masthead"));
	if (!years.count)
		look_at_text(&years);
	any = years.count > 0;
	if (drop_impossible(&years))
		return choose(&years, because);
	*ROWS_ADD(arena, because) =
		any ? STR("the years in the text do not go with the day")
		    : STR("no year is written, and nothing tells it");
	return 0;
}
