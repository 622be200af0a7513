#include "story/timeline.h"

#include "base/edtf.h"
#include "base/hash.h"
#include "story/choose.h"
#include "story/merge.h"
#include "story/origin.h"
#include "story/score.h"

#include <stdlib.h>

enum { REASONS_MAX = 12, CONFLICTS_MAX = 8 };

/* What the rows are made with. */
struct maker {
	struct corpus *corpus;
	const struct facts *facts;
	uint32_t *seen; /* by origin: the row that counted it last, + 1 */
	uint32_t rows;
};

static struct str finish(struct arena *arena, struct buffer *out)
{
	struct str s = arena_copy(arena, buffer_str(out));

	buffer_release(out);
	return s;
}

static const struct event *event_at(
	const struct maker *maker, const struct timeline_event *row, uint32_t i)
{
	return &maker->corpus->events.rows[row->sources.rows[i]].event;
}

/* "day", "week", "month", ...: the calendar's word for the days. */
static struct str precision_of(struct interval days)
{
	int64_t length = (int64_t)days.latest - days.earliest + 1;
	struct civil first, last;

	if (!interval_is_known(days))
		return STR("unknown");
	first = day_to_civil(days.earliest);
	last = day_to_civil(days.latest);
	if (length == 1)
		return STR("day");
	if (length == 7 && day_weekday(days.earliest) == 1)
		return STR("week");
	if (first.day != 1 || last.day != month_length(last.year, last.month))
		return STR("days");
	if (first.year == last.year && first.month == last.month)
		return STR("month");
	if (first.month != 1 || last.month != 12)
		return STR("months");
	return first.year == last.year ? STR("year") : STR("years");
}

/*
 * The identity of a row: its fact, or its key with the day on which it began
 * (the year, for a name that comes once a year). Titles are no part of it.
 */
static struct str id_of(struct maker *maker, const struct timeline_event *row)
{
	const struct event *event = event_at(maker, row, 0);
	struct buffer key = BUFFER_INIT;
	uint64_t hash;

	if (row->fact != FACT_NO_ROW) {
		buffer_put(&key, "fact|");
		buffer_add(
			&key, facts_events(maker->facts)->rows[row->fact].id);
	} else {
		buffer_add(&key, event->key);
		buffer_add_char(&key, '|');
		if (!interval_is_known(row->days))
			buffer_put(&key, "undated");
		else if (event->named)
			buffer_add_number(
				&key, day_to_civil(row->days.earliest).year);
		else
			day_write(&key, row->days.earliest);
	}
	hash = hash_str(buffer_str(&key));
	buffer_release(&key);
	return arena_format(
		&maker->corpus->arena, "%016llx", (unsigned long long)hash);
}

/* A clause says more than a name; of several the shortest, then the first. */
static struct str title_of(
	const struct maker *maker, const struct timeline_event *row)
{
	const struct event *best = event_at(maker, row, 0);

	for (uint32_t i = 1; i < row->sources.count; i++) {
		const struct event *event = event_at(maker, row, i);

		if (event->named != best->named
				? best->named
				: event->title.len < best->title.len)
			best = event;
	}
	return best->title;
}

static bool mod_is_vague(enum timex_mod mod)
{
	return mod != MOD_NONE && mod != MOD_START && mod != MOD_MID &&
	       mod != MOD_END;
}

/* Tentative where every report says it is to come, knows only about, or counts
 * from a day of publication that nobody wrote down. */
static enum timeline_status status_of(const struct maker *maker,
	const struct timeline_event *row, bool differ)
{
	if (differ)
		return STATUS_DISPUTED;
	if (row->fact != FACT_NO_ROW)
		return STATUS_CONFIRMED;
	for (uint32_t i = 0; i < row->sources.count; i++) {
		const struct event *event = event_at(maker, row, i);

		if (!event->planned && !event->inferred &&
			!mod_is_vague(event->mod) &&
			interval_is_known(event->days))
			return STATUS_CONFIRMED;
	}
	return STATUS_TENTATIVE;
}

/* Reports are articles, origins the voices behind them. Sources come in the
 * order of articles. */
static void support_count(struct maker *maker, struct timeline_event *row)
{
	uint32_t last = UINT32_MAX;

	maker->rows++;
	for (uint32_t i = 0; i < row->sources.count; i++) {
		uint32_t article =
			maker->corpus->events.rows[row->sources.rows[i]]
				.article;
		uint32_t origin = maker->corpus->articles.rows[article].origin;

		if (article != last)
			row->reports++;
		last = article;
		if (maker->seen[origin] != maker->rows)
			row->origins++;
		maker->seen[origin] = maker->rows;
	}
}

static void reason_add(
	struct arena *arena, struct strs *reasons, struct str reason)
{
	if (reasons->count >= REASONS_MAX)
		return;
	ROWS_EACH (struct str, old, *reasons)
		if (str_eq(*old, reason))
			return;
	*ROWS_ADD(arena, reasons) = reason;
}

/* A report against the facts, or against the first that says the row's days. */
static void dispute_add(struct maker *maker, struct timeline_event *row,
	const struct corpus_event *source)
{
	struct corpus *corpus = maker->corpus;
	struct dispute *dispute = ROWS_ADD(&corpus->arena, &row->disputes);
	const struct corpus_event *other = source;

	for (uint32_t i = row->sources.count; i-- > 0;) {
		const struct corpus_event *told =
			&corpus->events.rows[row->sources.rows[i]];
		struct interval days = told->event.days;

		if (interval_meet(days, row->days, &days))
			other = told;
	}
	dispute->kind = STR("day");
	dispute->reason = STR("no day is in both");
	dispute->sides[0] =
		row->fact != FACT_NO_ROW
			? dispute_side_known(corpus, maker->facts, row->fact)
			: dispute_side_of(corpus, other);
	dispute->sides[1] = dispute_side_of(corpus, source);
}

/* Where a report says other days: whether narrower days were taken, or none
 * that it could mean. */
static void days_explain(struct maker *maker, struct timeline_event *row,
	const struct corpus_event *source)
{
	struct arena *arena = &maker->corpus->arena;
	struct interval days = source->event.days;
	struct buffer out = BUFFER_INIT;
	bool meets;

	if (!interval_is_known(days) || !interval_is_known(row->days) ||
		(days.earliest == row->days.earliest &&
			days.latest == row->days.latest))
		return;
	buffer_add(&out, maker->corpus->articles.rows[source->article].path);
	buffer_format(&out, ":%lu says ", (unsigned long)source->line);
	edtf_write_days(&out, days, false);
	meets = interval_meet(days, row->days, &days);
	if (meets && row->fact != FACT_NO_ROW)
		buffer_put(&out, "; the facts know the days");
	else if (meets)
		buffer_put(&out, "; another report is more precise");
	else if (row->fact != FACT_NO_ROW)
		buffer_put(&out, ", against the facts");
	if (meets) {
		reason_add(arena, &row->because, finish(arena, &out));
	} else if (row->conflicts.count < CONFLICTS_MAX) {
		*ROWS_ADD(arena, &row->conflicts) = finish(arena, &out);
		dispute_add(maker, row, source);
	} else {
		buffer_release(&out);
	}
}

static void row_explain(struct maker *maker, struct timeline_event *row)
{
	struct arena *arena = &maker->corpus->arena;

	for (uint32_t i = 0; i < row->sources.count; i++) {
		const struct corpus_event *source =
			&maker->corpus->events.rows[row->sources.rows[i]];

		ROWS_EACH (struct str, reason, source->event.because)
			reason_add(arena, &row->because, *reason);
		days_explain(maker, row, source);
	}
	if (row->origins < row->reports)
		reason_add(arena, &row->because,
			arena_format(arena, "%lu reports of %lu origin%s",
				(unsigned long)row->reports,
				(unsigned long)row->origins,
				row->origins == 1 ? "" : "s"));
}

/* The time of a single day that all who tell one tell alike. */
static struct str clock_of(
	const struct maker *maker, const struct timeline_event *row)
{
	struct str clock = STR_NONE;

	if (row->fact != FACT_NO_ROW || row->days.earliest != row->days.latest)
		return STR_NONE;
	for (uint32_t i = 0; i < row->sources.count; i++) {
		struct str other =
			maker->corpus->events.rows[row->sources.rows[i]].clock;

		if (!other.len)
			continue;
		if (clock.len && !str_eq(clock, other))
			return STR_NONE;
		clock = other;
	}
	return clock;
}

static void row_make(struct maker *maker, const struct clusters *clusters,
	const struct cluster *cluster, struct timeline_event *row)
{
	const struct event *first;
	struct buffer edtf = BUFFER_INIT;
	bool approximate = true;

	row->sources.rows = clusters->order + cluster->first;
	row->sources.count = cluster->end - cluster->first;
	first = event_at(maker, row, 0);
	row->fact = first->fact;
	row->days = cluster->days;
	row->title = title_of(maker, row);
	for (uint32_t i = 0; i < row->sources.count; i++) {
		const struct event *event = event_at(maker, row, i);

		approximate &= event->mod == MOD_APPROX;
		if (str_is_empty(row->place))
			row->place = event->place;
	}
	row->clock = clock_of(maker, row);
	row->precision = precision_of(row->days);
	row->status = status_of(maker, row, cluster->differ);
	if (interval_is_known(row->days))
		edtf_write_days(&edtf, row->days, approximate);
	row->edtf = finish(&maker->corpus->arena, &edtf);
	row->id = id_of(maker, row);
	support_count(maker, row);
	row_explain(maker, row);
}

static int row_order(const void *left, const void *right)
{
	const struct timeline_event *a = left, *b = right;
	int order = (a->days.earliest > b->days.earliest) -
		    (a->days.earliest < b->days.earliest);

	if (!order)
		order = (a->days.latest > b->days.latest) -
			(a->days.latest < b->days.latest);
	if (!order)
		order = str_cmp(a->title, b->title);
	return order ? order : str_cmp(a->id, b->id);
}

static void rows_sort(struct timeline_events *events)
{
	if (events->count > 1)
		qsort(events->rows, events->count, sizeof(*events->rows),
			row_order);
}

static bool days_touch(struct interval days, struct interval range)
{
	return (range.latest == DAY_NONE || days.earliest <= range.latest) &&
	       (range.earliest == DAY_NONE || days.latest >= range.earliest);
}

void timeline_make(struct corpus *corpus, const struct facts *facts,
	const struct timeline_choice *choice, struct timeline *timeline)
{
	struct maker maker = {.corpus = corpus, .facts = facts};
	struct clusters clusters = {0};

	*timeline = (struct timeline){.corpus = corpus, .facts = facts};
	origins_find(corpus);
	maker.seen = arena_alloc(&corpus->arena,
		(corpus->articles.count + 1u) * sizeof(*maker.seen));
	events_merge(corpus, facts, &clusters);
	ROWS_EACH (struct cluster, cluster, clusters) {
		bool dated = interval_is_known(cluster->days);
		struct timeline_events *table =
			dated ? &timeline->events : &timeline->undated;

		if (dated && (choice->undated ||
				     !days_touch(cluster->days, choice->range)))
			continue;
		row_make(&maker, &clusters, cluster,
			ROWS_ADD(&corpus->arena, table));
	}
	rows_sort(&timeline->events);
	rows_sort(&timeline->undated);
	events_score(corpus, &timeline->events);
	events_score(corpus, &timeline->undated);
	if (choice->top > 0 && !choice->undated) {
		days_choose(
			corpus, choice->range, choice->top, &timeline->events);
		rows_sort(&timeline->events);
	}
}
