/*
 * Ages beside the year of birth: of one person, by how the two stand together.
 */
#include "judge/checks.h"
#include "judge/figures.h"

#include <inttypes.h>

enum { LEAST = 6, MOST = 119, GAP = 7 };

/* "Born in 1960": its tokens and the year. */
struct birth {
	uint32_t first, end;
	int32_t year; /* 0: there is none */
};

static bool birth_read(const struct docket *docket, uint32_t born, uint32_t end,
	struct birth *birth)
{
	const struct timexes *timexes = &docket->reading->timexes;
	uint32_t row = timexes_from(timexes, born);
	const struct timex *timex = &timexes->rows[row];

	if (row >= timexes->count || timex->first > born + 5 ||
		timex->end > end ||
		timex->flags & (TIMEX_YEARLESS | TIMEX_RELATIVE) ||
		!interval_is_known(timex->days))
		return false;
	*birth = (struct birth){
		born, timex->end, day_to_civil(timex->days.earliest).year};
	return birth->year == day_to_civil(timex->days.latest).year;
}

/* --- whether an age is of whom was born */

/* "Vane, 45, was born", "Vane, 45, (born 1979)". */
static bool is_apposed(
	const struct docket *docket, uint32_t age, const struct birth *birth)
{
	uint32_t t = age + 1;

	/* "Vane, who is 45, was born" */
	if (!age || !figure_any(docket, age - 1, age, ", is aged") ||
		!token_mark(docket_token(docket, t), ','))
		return false;
	return figure_only(docket, t + 1, birth->first, 3, "who was were (");
}

/* "A 30-year-old boatman born in 1984". */
static bool is_before(
	const struct docket *docket, uint32_t end, const struct birth *birth)
{
	if (end > birth->first || birth->first - end > 4 ||
		figure_any(docket, end, birth->first,
			"has had with whose and or son sons daughter daughters "
			"father mother wife husband child children brother "
			"sister for after before"))
		return false;
	for (uint32_t t = end; t < birth->first; t++)
		if (docket_token(docket, t)->kind != TOKEN_WORD &&
			!token_mark(docket_token(docket, t), ','))
			return false;
	return true;
}

/* "Born in 1960, is 64", "(born 1966), 85,", "born in 1982, the 24-year-old":
 * between them are places, commas and little else. */
static bool is_behind(
	const struct docket *docket, uint32_t age, const struct birth *birth)
{
	if (age < birth->end || age - birth->end > GAP)
		return false;
	for (uint32_t t = birth->end; t < age; t++)
		if (!figure_any(docket, t, t + 1,
			    ", ) and is now the in he she aged died on") &&
			!(docket_token(docket, t)->flags & TOKEN_CAPITAL &&
				t < age - 1))
			return false;
	return age > birth->end;
}

/* A number that stands for an age without saying so. */
static bool is_bare_age(const struct docket *docket, uint32_t t)
{
	const struct token *behind = docket_token(docket, t + 1);

	return figure_any(docket, t - 1, t, ", is") &&
	       (token_mark(behind, ',') || token_mark(behind, '.') ||
		       token_mark(behind, ';') ||
		       figure_any(docket, t + 1, t + 2, "and years"));
}

/* --- */

/* Whether he or she died at that age, in another year than this. */
static bool is_long_dead(const struct docket *docket,
	const struct sentence *sentence, const struct birth *birth)
{
	const struct timexes *timexes = &docket->reading->timexes;
	int32_t now =
		day_to_civil(docket->reading->masthead.published.value).year;

	if (!figure_any(docket, sentence->first, sentence->end,
		    "died dies dead death killed drowned"))
		return false;
	/* "Has died" is news. */
	for (uint32_t t = sentence->first; t + 1 < sentence->end; t++)
		if (figure_word(docket, t, "has") &&
			figure_word(docket, t + 1, "died"))
			return false;
	for (uint32_t row = timexes_from(timexes, birth->end);
		row < timexes->count && timexes->rows[row].end <= sentence->end;
		row++)
		if (interval_is_known(timexes->rows[row].days) &&
			day_to_civil(timexes->rows[row].days.earliest).year ==
				now)
			return false;
	return true;
}

static void age_check(struct docket *docket, uint32_t number, struct span span,
	const struct sentence *sentence, const struct birth *birth)
{
	int32_t now =
		day_to_civil(docket->reading->masthead.published.value).year;
	int32_t age = 0, full = now - birth->year;
	struct remark *remark;

	if (!str_number(docket_str(docket, number), &age) || age < LEAST ||
		age > MOST || age == full || age == full - 1 ||
		figure_any(docket, sentence->first, sentence->end,
			"when then at") ||
		is_long_dead(docket, sentence, birth))
		return;
	remark = docket_add(docket, span,
		arena_format(docket->arena,
			"born in %" PRId32 ", somebody is %" PRId32
			" or %" PRId32 " in %" PRId32 ", not %.*s",
			birth->year, full - 1, full, now,
			STR_ARG(docket_words(docket, span))));
	remark_relate(docket, remark,
		docket_span(docket, birth->first, birth->end),
		STR("the year of birth"));
}

/* The age that a number is part of, as a quantity; NULL for none. */
static const struct quantity *age_at(const struct docket *docket, uint32_t t)
{
	const struct quantities *all = &docket->reading->quantities;
	uint32_t low = 0, high = all->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (all->rows[middle].end <= t)
			low = middle + 1;
		else
			high = middle;
	}
	return low < all->count && all->rows[low].first <= t &&
			       all->rows[low].kind == MEASURE_AGE &&
			       figure_is_plain(&all->rows[low])
		       ? &all->rows[low]
		       : NULL;
}

static void birth_check(struct docket *docket, const struct sentence *sentence,
	const struct birth *birth)
{
	for (uint32_t t = sentence->first + 1; t + 1 < sentence->end; t++) {
		const struct quantity *q = NULL;
		bool inside = t >= birth->first && t < birth->end;
		bool of_it;

		if (inside || docket_token(docket, t)->kind != TOKEN_NUMBER ||
			docket_str(docket, t).len > 3)
			continue;
		q = age_at(docket, t);
		of_it = q ? is_before(docket, q->end, birth) ||
					is_behind(docket, q->first, birth) ||
					is_behind(docket, t, birth) ||
					is_apposed(docket, t, birth)
			  : (is_bare_age(docket, t) &&
				    (is_apposed(docket, t, birth) ||
					    is_behind(docket, t, birth)));
		if (of_it)
			age_check(docket, t,
				q ? q->span : docket_span(docket, t, t + 1),
				sentence, birth);
	}
}

void check_age_arithmetic(struct docket *docket)
{
	const struct published *published =
		&docket->reading->masthead.published;
	struct birth birth;

	if (published->value == DAY_NONE || published->basis == BASIS_INFERRED)
		return;
	ROWS_EACH (struct sentence, sentence, docket->reading->sentences) {
		for (uint32_t t = sentence->first; t < sentence->end; t++) {
			if (!figure_word(docket, t, "born") ||
				docket_skips(docket, t) ||
				!birth_read(docket, t, sentence->end, &birth))
				continue;
			birth_check(docket, sentence, &birth);
			break;
		}
	}
}
