#include "story/version.h"

#include "read/stamp.h"
#include "story/notice.h"

#include <stdlib.h>

enum { NOTICE_BYTES = 1500 };

static struct str copy(struct arena *arena, struct str s)
{
	return s.ptr ? arena_copy(arena, s) : STR_NONE;
}

static struct strs strs_copy(struct arena *arena, const struct strs *from)
{
	struct strs copies = {0};

	ROWS_EACH (struct str, s, *from)
		*ROWS_ADD(arena, &copies) = copy(arena, *s);
	return copies;
}

static void *rows_copy(struct arena *arena, const void *rows, size_t size)
{
	void *copies = arena_alloc_raw(arena, size);

	if (size)
		memcpy(copies, rows, size);
	return copies;
}

static struct article article_copy(
	struct arena *arena, const struct article *from)
{
	struct article article = {.id = copy(arena, from->id),
		.path = copy(arena, from->path),
		.text = copy(arena, from->text),
		.map = from->map,
		.line_count = from->line_count,
		.first_line = from->first_line};

	article.map.rows = rows_copy(arena, from->map.rows,
		from->map.count * sizeof(*from->map.rows));
	article.map.room = from->map.count;
	article.lines = rows_copy(
		arena, from->lines, from->line_count * sizeof(*from->lines));
	return article;
}

/* --- what marks it */

static bool is_table(const struct terms *terms)
{
	enum { TABLE_PERCENT = 25 };
	uint32_t numbers = 0;

	ROWS_EACH (struct term, term, *terms)
		numbers += term->kind == TERM_NUMBER;
	return (uint64_t)numbers * 100 > (uint64_t)terms->count * TABLE_PERCENT;
}

static struct sums sums_of(const struct version *version)
{
	struct sums sums = {.table = is_table(&version->passages.terms)};

	ROWS_EACH (struct trait, trait, version->traits) {
		sums.traits[trait->kind] += trait->weight;
		if (trait->kind == TERM_NAME)
			sums.rare_names += trait->rare;
		else if (trait->kind == TERM_WORD)
			sums.rare_words += trait->rare;
	}
	ROWS_EACH (struct passage, passage, version->passages)
		sums.passages += passage->weight;
	return sums;
}

void version_sum(struct arena *arena, struct version *version)
{
	static const struct terms none = {0};

	version->headline =
		traits_of(arena, &version->title_terms, &none, WEIGHT_RARE);
	version->sums = sums_of(version);
}

void version_mark(struct arena *arena, struct version *version)
{
	static const struct terms none = {0};

	version->traits = traits_of(arena, &version->passages.terms,
		version->title_is_passage ? &none : &version->title_terms, 1);
	version_sum(arena, version);
}

/* --- days */

static int day_order(const void *left, const void *right)
{
	const day_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* The single days that the story speaks of. */
static void days_find(
	struct arena *arena, const struct reading *reading, struct days *days)
{
	uint32_t count = 0;

	ROWS_EACH (struct timex, timex, reading->timexes)
		if (timex->first >= reading->masthead.story &&
			interval_is_known(timex->days) &&
			timex->days.earliest == timex->days.latest)
			*ROWS_ADD(arena, days) = timex->days.earliest;
	if (days->count)
		qsort(days->rows, days->count, sizeof(*days->rows), day_order);
	for (uint32_t i = 0; i < days->count; i++)
		if (!count || days->rows[i] != days->rows[count - 1])
			days->rows[count++] = days->rows[i];
	days->count = count;
}

/* The month and day of "LEEDS, Oct 23 -", in an article without a year. */
static struct civil dateline_find(const struct reading *reading)
{
	struct civil dateline = {0, 0, 0};
	int32_t month, day;

	if (reading->masthead.published.value != DAY_NONE)
		return dateline;
	ROWS_EACH (struct timex, timex, reading->timexes) {
		if (timex->end > reading->masthead.story)
			break;
		if (!str_starts(timex->value, STR("XXXX-")) ||
			timex->value.len != 10 ||
			!str_number(str_cut(timex->value, 5, 7), &month) ||
			!str_number(str_cut(timex->value, 8, 10), &day))
			continue;
		dateline = (struct civil){0, month, day};
	}
	return dateline;
}

static uint64_t content_of(const struct passages *passages)
{
	uint64_t hash = passages->count;

	ROWS_EACH (struct passage, passage, *passages)
		hash = (hash ^ passage->fingerprint) *
		       UINT64_C(0x9e3779b97f4a7c15);
	return hash;
}

/* The clock of the stamp that the publication day was taken from. */
static int64_t minute_find(const struct reading *reading)
{
	enum { DAY = 24 * 60 };
	const struct published *published = &reading->masthead.published;

	if (published->value == DAY_NONE)
		return NO_MINUTE;
	ROWS_EACH (struct stamp, stamp, reading->article.metadata.stamps) {
		int32_t shift, minute = stamp_minute(stamp->written, &shift);

		if (!stamp->modified && stamp->day == published->value &&
			minute >= 0)
			return ((int64_t)stamp->day + shift) * DAY + minute;
	}
	return NO_MINUTE;
}

void version_read(struct arena *arena, const struct reading *reading,
	const struct vocabulary *vocabulary, struct version *version)
{
	const struct masthead *masthead = &reading->masthead;

	*version = (struct version){.vocabulary = vocabulary,
		.article = reading->article,
		.title = masthead->title,
		.publisher = masthead->publisher,
		.url = reading->article.metadata.url,
		.credits = masthead->credits,
		.published = masthead->published,
		.minute = minute_find(reading),
		.dateline = dateline_find(reading)};
	version->notice = notice_is(masthead->title, reading->article.text);
	/* Of a notice, all is told by its first lines. */
	passages_read(arena, reading, vocabulary,
		version->notice && reading->article.text.len < NOTICE_BYTES,
		&version->passages);
	version->content = content_of(&version->passages);
	terms_read_plain(
		arena, masthead->title, vocabulary, &version->title_terms);
	version->title_is_passage = masthead->headline.end > 0;
	days_find(arena, reading, &version->days);
}

void version_make(struct arena *arena, const struct reading *reading,
	const struct vocabulary *vocabulary, struct version *version)
{
	version_read(arena, reading, vocabulary, version);
	version->article = article_copy(arena, &version->article);
	version->title = copy(arena, version->title);
	version->publisher = copy(arena, version->publisher);
	version->url = copy(arena, version->url);
	version->credits = strs_copy(arena, &version->credits);
	version->published.because =
		strs_copy(arena, &version->published.because);
	version_mark(arena, version);
}

day_t version_dateline_day(const struct version *version, day_t day)
{
	day_t nearest = DAY_NONE;

	if (!version->dateline.month || day == DAY_NONE)
		return DAY_NONE;
	for (int32_t year = day_to_civil(day).year - 1, y = year; y <= year + 2;
		y++) {
		day_t meant = day_from_civil(
			y, version->dateline.month, version->dateline.day);

		if (meant != DAY_NONE &&
			(nearest == DAY_NONE ||
				abs(meant - day) < abs(nearest - day)))
			nearest = meant;
	}
	return nearest;
}

bool version_days(
	const struct version *a, const struct version *b, int32_t *days)
{
	day_t mine = a->published.value, other = b->published.value;

	if (mine == DAY_NONE)
		mine = version_dateline_day(a, other);
	else if (other == DAY_NONE)
		other = version_dateline_day(b, mine);
	if (mine == DAY_NONE || other == DAY_NONE)
		return false;
	*days = other - mine;
	return true;
}

bool version_is_history(
	const struct version *version, const struct said_time *time)
{
	enum { YEAR = 4, MONTH = 7 };
	day_t published = version->published.value;

	return (time->length == YEAR || time->length == MONTH) &&
	       interval_is_known(time->days) && published != DAY_NONE &&
	       day_to_civil(time->days.latest).year <
		       day_to_civil(published).year;
}

struct span version_place(const struct version *version, struct span span,
	uint32_t *line, uint32_t *column)
{
	struct span file = article_file_span(&version->article, span);

	*line = article_line(&version->article, file.start, column);
	return file;
}
