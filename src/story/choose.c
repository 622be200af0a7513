#include "story/choose.h"

#include "base/edtf.h"
#include "base/hash.h"

#include <math.h>
#include <stdlib.h>

enum {
	SENTENCE_MOST = 220, /* bytes; longer ones are hard to read */
	TITLE_MOST = 100,    /* bytes of a sentence that is a title */
	SOURCES_MOST = 20    /* of a day without an event */
};

/* --- days */

struct rated_day {
	day_t day;
	double events;          /* sum of the scores of its events */
	uint32_t spoken, later; /* origins that speak of it */
	double score;
	uint32_t first, end; /* its references, by day */
	bool told;           /* has events */
	bool chosen;
};

struct rated_days ROWS_OF(struct rated_day);

struct chooser {
	struct corpus *corpus;
	struct interval range;
	struct timeline_events *events;
	struct rated_days days;
	const struct reference **references; /* by day, then article */
	uint32_t count;
	uint32_t *seen; /* by origin: the day that counted it last, + 1 */
};

static bool in_range(struct interval range, day_t day)
{
	return (range.earliest == DAY_NONE || day >= range.earliest) &&
	       (range.latest == DAY_NONE || day <= range.latest);
}

static int reference_order(const void *left, const void *right)
{
	const struct reference *const *a = left, *const *b = right;

	if ((*a)->day != (*b)->day)
		return (*a)->day < (*b)->day ? -1 : 1;
	return ((*a)->article > (*b)->article) -
	       ((*a)->article < (*b)->article);
}

static void references_sort(struct chooser *chooser)
{
	struct corpus *corpus = chooser->corpus;

	chooser->references = arena_alloc(
		&corpus->arena, (corpus->references.count + 1u) *
					sizeof(const struct reference *));
	ROWS_EACH (struct reference, reference, corpus->references)
		if (in_range(chooser->range, reference->day))
			chooser->references[chooser->count++] = reference;
	qsort(chooser->references, chooser->count, sizeof(*chooser->references),
		reference_order);
}

/* Copies are one voice: each origin counts once, as later if any of it is. */
static void references_count(struct chooser *chooser, struct rated_day *day)
{
	uint32_t number = (uint32_t)(day - chooser->days.rows) + 1;

	for (uint32_t pass = 0; pass < 2; pass++)
		for (uint32_t i = day->first; i < day->end; i++) {
			const struct reference *reference =
				chooser->references[i];
			uint32_t origin = chooser->corpus->articles
						  .rows[reference->article]
						  .origin;
			uint32_t mark = number * 2 + pass;

			if (chooser->seen[origin] == mark ||
				(pass && !reference->later))
				continue;
			chooser->seen[origin] = mark;
			day->spoken += !pass;
			day->later += pass;
		}
}

/* Both lists are by day: merged into one. */
static void days_gather(struct chooser *chooser)
{
	struct timeline_events *events = chooser->events;
	uint32_t e = 0, r = 0;

	while (e < events->count || r < chooser->count) {
		struct rated_day *day =
			ROWS_ADD(&chooser->corpus->arena, &chooser->days);
		bool told = e < events->count;

		day->day = told ? events->rows[e].days.earliest
				: chooser->references[r]->day;
		if (r < chooser->count &&
			chooser->references[r]->day < day->day)
			day->day = chooser->references[r]->day;
		for (; e < events->count &&
			events->rows[e].days.earliest == day->day;
			e++) {
			day->events += events->rows[e].score;
			day->told = true;
		}
		day->first = r;
		while (r < chooser->count &&
			chooser->references[r]->day == day->day)
			r++;
		day->end = r;
	}
}

static void days_rate(struct chooser *chooser)
{
	ROWS_EACH (struct rated_day, day, chooser->days) {
		references_count(chooser, day);
		day->score = log2(1 + day->events) +
			     0.5 * log2(1 + day->spoken) +
			     0.5 * log2(1 + day->later);
	}
}

static int score_order(const void *left, const void *right)
{
	const struct rated_day *a = left, *b = right;

	if (a->score != b->score)
		return a->score < b->score ? 1 : -1;
	return (a->day > b->day) - (a->day < b->day);
}

static int day_order(const void *left, const void *right)
{
	const struct rated_day *a = left, *b = right;

	return (a->day > b->day) - (a->day < b->day);
}

static double days_pick(struct rated_days *days, uint32_t top)
{
	double most = 0;

	if (!days->count)
		return 0;
	qsort(days->rows, days->count, sizeof(*days->rows), score_order);
	most = days->rows[0].score;
	for (uint32_t d = 0; d < days->count && d < top; d++)
		days->rows[d].chosen = true;
	qsort(days->rows, days->count, sizeof(*days->rows), day_order);
	return most;
}

/* --- a day that has no event */

/* A sentence without the date that it begins with and the stop at its end, cut
 * off at a word. */
static struct str title_of_sentence(
	struct arena *arena, const struct excerpt *excerpt)
{
	struct str text = excerpt->text;
	size_t from = excerpt->mark.end, end;

	while (from < text.len && text.ptr[from] == ' ')
		from++;
	if (excerpt->mark.start <= sizeof("On ") && from < text.len &&
		text.ptr[from] == ',')
		text = str_trim(str_cut(text, from + 1, text.len));
	else if (excerpt->mark.start == 0 && from < text.len &&
		 char_is_upper(text.ptr[from]))
		text = str_cut(text, from, text.len);
	while (text.len && strchr(" .", text.ptr[text.len - 1]))
		text.len--;
	if (text.len <= TITLE_MOST)
		return text;
	end = TITLE_MOST;
	while (end > TITLE_MOST / 2 && text.ptr[end] != ' ')
		end--;
	while (end > 0 && ((uint8_t)text.ptr[end] & 0xc0) == 0x80)
		end--;
	return arena_format(arena, "%.*s\xe2\x80\xa6", (int)end, text.ptr);
}

/* A reference as a source, for printers. */
static uint32_t source_add(
	struct corpus *corpus, const struct reference *reference)
{
	struct corpus_event *row = ROWS_ADD(&corpus->arena, &corpus->events);

	row->article = reference->article;
	row->event.sentence = reference->sentence;
	row->event.title =
		title_of_sentence(&corpus->arena, &reference->excerpt);
	row->event.key = STR("");
	row->event.days = (struct interval){reference->day, reference->day};
	row->event.fact = row->event.series = FACT_NO_ROW;
	row->event.timex = UINT32_MAX;
	row->event.planned = reference->ahead;
	row->file_span = reference->file_span;
	row->line = reference->line;
	row->column = reference->column;
	row->excerpt = reference->excerpt;
	return corpus->events.count - 1;
}

/* Whether a sentence begins with a bare date, which is often the date of a
 * page that has run into it. */
static bool is_headed(const struct excerpt *excerpt)
{
	return excerpt->mark.start == 0 &&
	       excerpt->mark.end < excerpt->text.len &&
	       !str_starts(str_trim(str_cut(excerpt->text, excerpt->mark.end,
				   excerpt->text.len)),
		       STR(","));
}

/* How well a reference tells of its day: told as past, in a sentence that is
 * short enough to be one, near the head of a story. Lower is better. */
static uint32_t reference_rank(const struct reference *reference)
{
	uint32_t sentence =
		reference->sentence < 999 ? reference->sentence : 999;

	return sentence + (reference->ahead ? 4000 : 0) +
	       (is_headed(&reference->excerpt) ? 2000 : 0) +
	       (reference->excerpt.text.len > SENTENCE_MOST ? 1000 : 0);
}

/* The best of a day's, the first among equals. */
static const struct reference *reference_best(
	const struct chooser *chooser, const struct rated_day *day)
{
	const struct reference *best = chooser->references[day->first];

	for (uint32_t i = day->first; i < day->end; i++) {
		const struct reference *other = chooser->references[i];

		if (reference_rank(other) < reference_rank(best))
			best = other;
	}
	return best;
}

static struct str id_of_day(struct arena *arena, day_t day)
{
	struct buffer key = BUFFER_INIT;
	uint64_t hash;

	buffer_put(&key, "day|");
	day_write(&key, day);
	hash = hash_str(buffer_str(&key));
	buffer_release(&key);
	return arena_format(arena, "%016llx", (unsigned long long)hash);
}

static struct str edtf_of_day(struct arena *arena, day_t day)
{
	struct buffer text = BUFFER_INIT;
	struct str copy;

	day_write(&text, day);
	copy = arena_copy(arena, buffer_str(&text));
	buffer_release(&text);
	return copy;
}

static void sources_add(struct chooser *chooser, const struct rated_day *day,
	const struct reference *best, struct timeline_event *row)
{
	struct arena *arena = &chooser->corpus->arena;

	row->sources.rows = arena_alloc(arena, SOURCES_MOST * sizeof(uint32_t));
	row->sources.rows[row->sources.count++] =
		source_add(chooser->corpus, best);
	for (uint32_t i = day->first;
		i < day->end && row->sources.count < SOURCES_MOST; i++)
		if (chooser->references[i] != best)
			row->sources.rows[row->sources.count++] = source_add(
				chooser->corpus, chooser->references[i]);
}

static void row_add(
	struct chooser *chooser, const struct rated_day *day, double most)
{
	struct arena *arena = &chooser->corpus->arena;
	const struct reference *best = reference_best(chooser, day);
	struct timeline_event *row = ROWS_ADD(arena, chooser->events);

	sources_add(chooser, day, best, row);
	row->id = id_of_day(arena, day->day);
	row->title = title_of_sentence(arena, &best->excerpt);
	row->days = (struct interval){day->day, day->day};
	row->edtf = edtf_of_day(arena, day->day);
	row->precision = STR("day");
	row->status = best->ahead ? STATUS_TENTATIVE : STATUS_CONFIRMED;
	row->fact = FACT_NO_ROW;
	row->reports = day->end - day->first;
	row->origins = day->spoken;
	row->score = most > 0 ? round(day->score / most * 1000) / 1000 : 0;
	*ROWS_ADD(arena, &row->because) = arena_format(arena,
		"%lu article%s of %lu origin%s speak of this day, %lu of them "
		"three days or more after it",
		(unsigned long)row->reports, row->reports == 1 ? "" : "s",
		(unsigned long)row->origins, row->origins == 1 ? "" : "s",
		(unsigned long)day->later);
}

static void events_keep(struct chooser *chooser)
{
	struct timeline_events *events = chooser->events;
	uint32_t kept = 0, at = 0;

	ROWS_EACH (struct timeline_event, event, *events) {
		while (chooser->days.rows[at].day != event->days.earliest)
			at++;
		if (chooser->days.rows[at].chosen)
			events->rows[kept++] = *event;
	}
	events->count = kept;
}

void days_choose(struct corpus *corpus, struct interval range, uint32_t top,
	struct timeline_events *events)
{
	struct chooser chooser = {
		.corpus = corpus, .range = range, .events = events};
	double most;

	chooser.seen = arena_alloc(&corpus->arena,
		(corpus->articles.count + 1u) * sizeof(uint32_t));
	references_sort(&chooser);
	days_gather(&chooser);
	days_rate(&chooser);
	most = days_pick(&chooser.days, top);
	events_keep(&chooser);
	ROWS_EACH (struct rated_day, day, chooser.days)
		if (day->chosen && !day->told)
			row_add(&chooser, day, most);
}
