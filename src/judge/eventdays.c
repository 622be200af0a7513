/*
 * Events that the facts know, by their base or by a house calendar, beside the
 * days that an article gives them; and those that go on when they are over.
 */
#include "judge/checks.h"
#include "judge/docket.h"
#include "judge/known.h"

#include <inttypes.h>
#include <stdlib.h>

enum {
	ZONES = 1,       /* days that two clocks may be apart */
	EDITION = 120,   /* days off, from which another edition may be meant */
	DAY_LETTERS = 10 /* of "2024-05-06" */
};

struct hearing {
	struct docket *docket;
	bool *told; /* by timex: a remark stands there */
};

static const struct fact_event *event_at(
	const struct docket *docket, uint32_t row)
{
	return &facts_events(docket->facts)->rows[row];
}

/* The days that are known, or as the facts write them where they are open. */
static struct str days_known(
	const struct docket *docket, const struct fact_event *fact)
{
	return interval_is_known(fact->days) ? docket_days(docket, fact->days)
					     : fact->when;
}

static void event_remark(const struct hearing *hearing, uint32_t timex,
	struct span named, const struct fact_event *fact)
{
	struct docket *docket = hearing->docket;
	struct span span = docket->reading->timexes.rows[timex].span;
	struct remark *remark;

	if (hearing->told[timex])
		return;
	hearing->told[timex] = true;
	remark = docket_add(docket, span,
		arena_format(docket->arena,
			"the facts give %.*s for %.*s, not '%.*s'",
			STR_ARG(days_known(docket, fact)), STR_ARG(fact->title),
			STR_ARG(docket_words(docket, span))));
	remark_cite(
		docket, remark, fact->id, &fact->origin, fact->source.title);
	remark_relate(docket, remark, named, STR("the event"));
}

/* Days off the known ones, and near enough to be meant for them. */
static bool is_off(struct interval days, struct interval known,
	const struct fact_event *fact)
{
	struct interval common;

	return interval_is_known(days) && interval_is_known(known) &&
	       !interval_meet(days, known, &common) &&
	       abs(days.earliest - fact->days.earliest) <= EDITION;
}

/* --- events that the article names beside a day */

static void named_judge(
	const struct hearing *hearing, const struct event *event)
{
	const struct docket *docket = hearing->docket;
	const struct fact_event *fact;
	const struct timex *timex;

	if (event->fact == FACT_NO_ROW || !event->dates.count)
		return;
	fact = event_at(docket, event->fact);
	timex = &docket->reading->timexes.rows[event->dates.rows[0]];
	if (timex->kind == TIMEX_DATE && timex->mod == MOD_NONE &&
		docket_is_written_day(docket, timex) &&
		is_off(timex->days, fact->days, fact))
		event_remark(hearing, event->dates.rows[0], event->span, fact);
}

/* --- days that are claimed of an event */

/* Words that leave the event its days: "is on", "will be held from". */
static bool is_held_word(struct str word)
{
	static const char *const words[] = {"is", "was", "will", "be", "on",
		"held", "runs", "run", "ran", "from", "takes", "took", "take",
		"place", "to", "due", "set", "scheduled", "planned", "in",
		"returns", "returned"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq_fold(word, str_of(words[i])))
			return true;
	return false;
}

/* Whether nothing but such words stands between the name and the day. */
static bool is_held(const struct docket *docket, uint32_t from, uint32_t to)
{
	struct str between =
		str_trim(str_cut(docket->reading->article.text, from, to));

	while (between.len)
		if (!is_held_word(str_split(&between, ' ')))
			return false;
	return true;
}

/* What the facts leave for the day that is claimed; INTERVAL_NONE where the
 * claim is not of the event's own days. */
static struct interval days_allowed(const struct docket *docket,
	const struct claim *claim, uint32_t name_end,
	const struct fact_event *fact)
{
	struct interval days = fact->days;

	if (str_eq(claim->attribute, STR("start")))
		days.latest = days.earliest;
	else if (str_eq(claim->attribute, STR("end")))
		days.earliest = days.latest;
	else if (!str_eq(claim->attribute, STR("opening")) &&
		 !is_held(docket, name_end, claim->value.start))
		return INTERVAL_NONE;
	return days;
}

/* "Runs from 6 to 12 May" of what ends on 10 May: the range is of all of it,
 * both ends are written, and one of them is none of its days. */
static bool is_beyond(const struct docket *docket, const struct claim *claim,
	struct interval allowed, const struct fact_event *fact)
{
	const struct timex *timex = &docket->reading->timexes.rows[claim->row];

	return interval_is_known(claim->days) && interval_is_known(allowed) &&
	       claim->days.earliest < claim->days.latest &&
	       claim->days.latest - claim->days.earliest < EDITION &&
	       allowed.latest - allowed.earliest ==
		       fact->days.latest - fact->days.earliest &&
	       str_find_char(timex->value, '/', 0) == DAY_LETTERS &&
	       (claim->days.earliest < allowed.earliest ||
		       claim->days.latest > allowed.latest);
}

static void claim_judge(
	const struct hearing *hearing, const struct claim *claim)
{
	const struct docket *docket = hearing->docket;
	const struct mention *mention;
	const struct fact_event *fact;
	struct interval allowed;

	if (claim->kind != CLAIM_DAYS || claim->denied ||
		claim->bound != BOUND_EQUAL || claim->half ||
		docket_skips(docket, claim->first))
		return;
	mention =
		mention_within(&docket->reading->mentions, claim->subject_span);
	if (!mention || mention->kind != MENTION_EVENT ||
		mention->span.start > claim->subject_span.start + 4)
		return;
	fact = event_at(docket, mention->row);
	allowed = days_allowed(docket, claim, mention->span.end, fact);
	if (is_off(claim->days, allowed, fact) ||
		is_beyond(docket, claim, allowed, fact))
		event_remark(hearing, claim->row, mention->span, fact);
}

void check_date_outside_event(struct docket *docket)
{
	const struct reading *reading = docket->reading;
	const struct hearing hearing = {
		docket, arena_alloc(docket->arena,
				(reading->timexes.count + 1) * sizeof(bool))};

	ROWS_EACH (struct event, event, reading->events)
		named_judge(&hearing, event);
	if (facts_events(docket->facts)->count)
		ROWS_EACH (struct claim, claim, reading->claims)
			claim_judge(&hearing, claim);
}

/* --- events that go on */

/* The event that a mention means at the time of publication. */
static uint32_t edition_of(
	const struct docket *docket, const struct mention *mention)
{
	struct interval published = docket->reading->masthead.published.days;

	return mention->kind == MENTION_EVENT
		       ? mention->row
		       : facts_edition(
				 docket->facts, mention->row, 0, published);
}

/* "The ongoing Games"; "the current champion of the Games" is another thing. */
static bool is_called_ongoing(
	const struct docket *docket, const struct mention *mention)
{
	const struct str ongoing = STR("ongoing");
	struct str before = str_trim(
		str_cut(docket->reading->article.text, 0, mention->span.start));

	return before.len > ongoing.len &&
	       str_eq_fold(
		       str_cut(before, before.len - ongoing.len, before.len),
		       ongoing);
}

/* Days between the publication and the event: negative where it is over. */
static int64_t days_off(const struct interval *event, day_t published)
{
	if (event->latest != DAY_NONE && published > event->latest)
		return (int64_t)event->latest - published;
	if (event->earliest != DAY_NONE && published < event->earliest)
		return (int64_t)event->earliest - published;
	return 0;
}

static void ongoing_remark(struct docket *docket, struct span span,
	const struct fact_event *fact, int64_t off)
{
	day_t published = docket->reading->masthead.published.value;
	struct remark *remark = docket_add(docket, span,
		arena_format(docket->arena,
			"%.*s is told as going on, but %s %" PRId64 " days %s",
			STR_ARG(fact->title),
			off < 0 ? "was over" : "begins only",
			off < 0 ? -off : off, off < 0 ? "before" : "later"));

	remark_because(docket, remark,
		arena_format(docket->arena, "the article is of %.*s",
			STR_ARG(docket_day(docket, published, false))));
	remark_because(docket, remark,
		arena_format(docket->arena, "the facts give %.*s",
			STR_ARG(days_known(docket, fact))));
	remark_cite(
		docket, remark, fact->id, &fact->origin, fact->source.title);
}

void check_ongoing_outside_event(struct docket *docket)
{
	const struct published *published =
		&docket->reading->masthead.published;

	if (published->value == DAY_NONE ||
		published->basis == BASIS_INFERRED || published->page)
		return;
	ROWS_EACH (struct mention, mention, docket->reading->mentions) {
		const struct fact_event *fact;
		uint32_t row;
		int64_t off;

		if (!is_called_ongoing(docket, mention))
			continue;
		row = edition_of(docket, mention);
		if (row == FACT_NO_ROW)
			continue;
		fact = event_at(docket, row);
		off = days_off(&fact->days, published->value);
		if (off < -ZONES || off > ZONES)
			ongoing_remark(docket, mention->span, fact, off);
	}
}
