/*
 * What an article claims, beside what the facts know of the same: a number or
 * a day of somebody's, as of the article's own day.
 */
#include "judge/checks.h"
#include "judge/docket.h"
#include "judge/known.h"
#include "story/versus.h"

#include <inttypes.h>
#include <stdlib.h>

/* --- whose claim it is */

const struct mention *mention_within(
	const struct mentions *mentions, struct span span)
{
	uint32_t low = 0, high = mentions->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (mentions->rows[mid].span.end <= span.end)
			low = mid + 1;
		else
			high = mid;
	}
	return low > 0 && mentions->rows[low - 1].span.start >= span.start
		       ? &mentions->rows[low - 1]
		       : NULL;
}

/* Whom the facts know by a name that the article gives in short: "Vane". */
static uint32_t entity_of(const struct docket *docket, struct span span)
{
	const struct names *names = &docket->reading->names;
	uint32_t low = 0, high = names->count, head;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (names->rows[mid].span.end < span.end)
			low = mid + 1;
		else
			high = mid;
	}
	if (low >= names->count || names->rows[low].span.start < span.start ||
		names->rows[low].span.end != span.end)
		return FACT_NO_ROW;
	head = names->rows[low].head;
	return head == NAME_NO_ROW ? NAME_NO_ROW : names->rows[head].known;
}

static bool is_of_people(struct str attribute)
{
	static const char *const words[] = {"deaths", "injuries", "missing",
		"arrests", "rescues", "participants", "attendance"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(attribute, str_of(words[i])))
			return true;
	return false;
}

/* "Eight people died in the Tarn ferry sinking": of an event in the clause. */
static struct span claim_about(
	const struct docket *docket, const struct claim *claim)
{
	const struct sentence *sentence =
		&docket->reading->sentences.rows[claim->sentence];

	if (claim->kind == CLAIM_QUANTITY && is_of_people(claim->attribute) &&
		!mention_within(
			&docket->reading->mentions, claim->subject_span))
		return docket_span(docket, sentence->first, sentence->end);
	return claim->subject_span;
}

/* The values known of whom or what the claim is about. */
static const struct known_value *values_for(
	const struct docket *docket, const struct claim *claim, uint32_t *count)
{
	struct span about = claim_about(docket, claim);
	const struct mention *mention =
		mention_within(&docket->reading->mentions, about);
	uint32_t entity;

	*count = 0;
	if (mention && (mention->span.end == claim->subject_span.end ||
			       mention->kind == MENTION_EVENT))
		return known_values_of(
			docket->known, mention->kind, mention->row, count);
	entity = entity_of(docket, claim->subject_span);
	return entity == FACT_NO_ROW ? NULL
				     : known_values_of(docket->known,
					       MENTION_ENTITY, entity, count);
}

/* --- whether the fact is of the claim's time */

static const struct timex *timex_at(const struct docket *docket, uint32_t row)
{
	return row < docket->reading->timexes.count
		       ? &docket->reading->timexes.rows[row]
		       : NULL;
}

/* The days that a number is told of: its period, else those of the article. */
static struct interval claim_days(
	const struct docket *docket, const struct claim *claim)
{
	const struct timex *period = timex_at(docket, claim->period);
	const struct timex *time = timex_at(docket, claim->time);

	if (period && interval_is_known(period->days))
		return period->days;
	if (time && interval_is_known(time->days))
		return time->days;
	return docket->reading->masthead.published.days;
}

/* Days of which one end may be open lie within others, likewise. */
static bool is_within(struct interval inner, struct interval outer)
{
	return (outer.earliest == DAY_NONE ||
		       (inner.earliest != DAY_NONE &&
			       inner.earliest >= outer.earliest)) &&
	       (outer.latest == DAY_NONE ||
		       (inner.latest != DAY_NONE &&
			       inner.latest <= outer.latest));
}

/* What the article may say: a fact of other days is no measure, and of a count
 * that was still rising an earlier article may say less. */
static bool is_due(const struct docket *docket, const struct claim *claim,
	const struct known_value *value, const struct fact *fact)
{
	struct interval published = docket->reading->masthead.published.days;

	if (fact->as_of != DAY_NONE &&
		(published.earliest == DAY_NONE ||
			published.earliest < fact->as_of) &&
		(value->is_day ||
			docket->reading->quantities.rows[claim->row].from <=
				value->quantity.from))
		return false;
	return is_within(claim_days(docket, claim), fact->valid);
}

/* --- values */

/* A whole year's age on the day of the article, or the day before. */
static struct judgement versus_age(const struct docket *docket,
	const struct claim *claim, const struct known_value *value)
{
	const struct quantity *age =
		&docket->reading->quantities.rows[claim->row];
	day_t published = docket->reading->masthead.published.value;
	struct judgement judgement = {.verdict = VERDICT_APART};
	struct civil born, now;
	int32_t least, most;

	if (published == DAY_NONE || age->bound != BOUND_EQUAL || age->pair)
		return judgement;
	now = day_to_civil(published);
	born = day_to_civil(value->day.days.latest);
	least = now.year - born.year -
		(now.month < born.month ||
			(now.month == born.month && now.day - 1 < born.day));
	born = day_to_civil(value->day.days.earliest);
	most = now.year - born.year -
	       (now.month < born.month ||
		       (now.month == born.month && now.day < born.day));
	judgement.verdict = age->from >= least && age->from <= most
				    ? VERDICT_COMPATIBLE
				    : VERDICT_DISJOINT;
	judgement.because = arena_format(docket->arena,
		"born %.*s, that is %" PRId32 " on the day of the article",
		STR_ARG(value->day.value), most);
	return judgement;
}

static bool is_age(const struct claim *claim, const struct known_value *value)
{
	return value->is_day && claim->kind == CLAIM_QUANTITY &&
	       str_eq(claim->attribute, STR("age")) &&
	       str_eq(value->attribute, STR("birth"));
}

static struct judgement value_versus(const struct docket *docket,
	const struct claim *claim, const struct known_value *value)
{
	const struct reading *reading = docket->reading;
	struct judgement apart = {.verdict = VERDICT_APART};

	if (is_age(claim, value))
		return versus_age(docket, claim, value);
	if (value->is_day != (claim->kind == CLAIM_DAYS) ||
		!str_eq_fold(claim->attribute, value->attribute))
		return apart;
	if (value->is_day)
		return claim->bound == BOUND_EQUAL && !claim->half
			       ? versus_days(docket->arena,
					 &reading->timexes.rows[claim->row],
					 &value->day, WORDING_OWN)
			       : apart;
	return versus_quantities(docket->arena,
		&reading->quantities.rows[claim->row], &value->quantity,
		WORDING_OWN);
}

/* The value that the claim cannot be squared with; NULL where there is none,
 * or where another of the same attribute fits. */
static const struct known_value *value_against(const struct docket *docket,
	const struct claim *claim, struct judgement *judgement)
{
	const struct known_value *against = NULL, *values;
	uint32_t count;

	values = values_for(docket, claim, &count);
	for (uint32_t i = 0; i < count; i++) {
		const struct fact *fact =
			&facts_rows(docket->facts)->rows[values[i].fact];
		struct judgement other;

		if (!is_age(claim, &values[i]) &&
			!is_due(docket, claim, &values[i], fact))
			continue;
		other = value_versus(docket, claim, &values[i]);
		if (other.verdict == VERDICT_SAME ||
			other.verdict == VERDICT_COMPATIBLE)
			return NULL;
		if (other.verdict == VERDICT_DISJOINT && !against) {
			against = &values[i];
			*judgement = other;
		}
	}
	return against;
}

/* The name of whom the fact is about. */
static struct str subject_name(
	const struct docket *docket, const struct known_value *value)
{
	return value->kind == MENTION_ENTITY
		       ? facts_entities(docket->facts)->rows[value->row].name
		       : facts_events(docket->facts)->rows[value->row].title;
}

static void value_remark(struct docket *docket, const struct claim *claim,
	const struct known_value *value, const struct judgement *judgement)
{
	const struct fact *fact = &facts_rows(docket->facts)->rows[value->fact];
	struct remark *remark = docket_add(docket, claim->value,
		arena_format(docket->arena,
			"%.*s (%.*s): %.*s is known, not '%.*s'",
			STR_ARG(subject_name(docket, value)),
			STR_ARG(fact->property), STR_ARG(fact->value),
			STR_ARG(docket_words(docket, claim->value))));

	if (judgement->because.len)
		remark_because(docket, remark, judgement->because);
	if (fact->as_of != DAY_NONE)
		remark_because(docket, remark,
			arena_format(docket->arena, "known as of %.*s",
				STR_ARG(docket_day(
					docket, fact->as_of, false))));
	if (fact->tolerance.len && !str_eq(fact->tolerance, STR("0")))
		remark_because(docket, remark,
			arena_format(docket->arena, "may be off by %.*s",
				STR_ARG(fact->tolerance)));
	remark_cite(docket, remark, fact->subject, &fact->origin,
		fact->source.title);
	if (!is_age(claim, value))
		remark_suggest(docket, remark, fact->value);
}

void check_known_value(struct docket *docket)
{
	if (!docket->known || !docket->known->count)
		return;
	ROWS_EACH (struct claim, claim, docket->reading->claims) {
		const struct known_value *value;
		struct judgement judgement;

		if ((claim->kind != CLAIM_QUANTITY &&
			    claim->kind != CLAIM_DAYS) ||
			claim->denied || claim->manner != MANNER_STATED ||
			claim->subject_span.start >= claim->subject_span.end ||
			docket_skips(docket, claim->first))
			continue;
		value = value_against(docket, claim, &judgement);
		if (value)
			value_remark(docket, claim, value, &judgement);
	}
}
