#include "story/rivalry.h"

#include "story/rival_agree.h"

#include <stdlib.h>

enum { DIGITS_LEAST = 2, MOVED_DAYS = 2 };

/* "Sept 18" in front of a story tells of nothing in it. */
static bool is_dateline(
	const struct version *version, const struct said_claim *claim)
{
	const struct details *details = &version->details;

	return claim->kind == CLAIM_DAYS && claim->bare &&
	       details->dateline.timex < details->timexes.count &&
	       details->timexes.rows[details->dateline.timex].span.start ==
		       claim->value.start;
}

/* "11:50 GMT, Friday, 29 January 2010", of the page itself: its hour, and the
 * day on which it was published, written out. */
static bool is_stamp(
	const struct version *version, const struct said_claim *claim)
{
	const struct timex *timex = &claim->timex;

	return claim->kind == CLAIM_DAYS && timex->kind == TIMEX_TIME &&
	       !(timex->flags &
		       (TIMEX_RELATIVE | TIMEX_ANAPHOR | TIMEX_YEARLESS)) &&
	       timex->days.earliest != DAY_NONE &&
	       timex->days.earliest == timex->days.latest &&
	       timex->days.earliest == version->published.value;
}

static bool side_make(const struct version *version, struct rival_side *side)
{
	side->version = version;
	side->count = 0;
	for (uint32_t row = 0; row < version->said.claims.count; row++) {
		const struct said_claim *claim =
			&version->said.claims.rows[row];

		if ((claim->kind != CLAIM_QUANTITY &&
			    claim->kind != CLAIM_DAYS) ||
			is_dateline(version, claim) || is_stamp(version, claim))
			continue;
		if (side->count == RIVALRY_VALUES)
			return false;
		side->values[side->count++] = (struct rival_value){
			.row = row, .class = claim_class_of(claim)};
	}
	return true;
}

/* --- what is told in both */

/* Whether a text has a number as it is written, of whatever. */
static bool has_digits(struct str text, struct str digits)
{
	for (size_t at = 0; (at = str_find(text, digits, at)) != STR_NPOS; at++)
		if ((at == 0 || !char_is_digit(text.ptr[at - 1])) &&
			(at + digits.len == text.len ||
				!char_is_digit(text.ptr[at + digits.len])))
			return true;
	return false;
}

/* "85-member", where the other has "43 of the 85 seats". */
static bool is_counted(const struct rival_side *side,
	const struct version *other, const struct said_claim *claim)
{
	struct str text = str_at(side->version->article.text, claim->value);
	size_t at = 0, end;

	if (claim_class_of(claim) != CLASS_COUNT)
		return false;
	while (at < text.len && !char_is_digit(text.ptr[at]))
		at++;
	for (end = at; end < text.len && char_is_digit(text.ptr[end]);)
		end++;
	return end - at >= DIGITS_LEAST &&
	       (end == text.len || text.ptr[end] != ',') &&
	       has_digits(other->article.text, str_cut(text, at, end));
}

static void counted_find(struct rival_side *side, const struct version *other)
{
	for (uint32_t i = 0; i < side->count; i++)
		if (is_counted(side, other, rivalry_claim(side, i)))
			side->values[i].answered = true;
}

/* "33" and, a year later, "34": one person's. */
static bool has_grown(const struct rivalry *rivalry, const struct said_claim *a,
	const struct said_claim *b)
{
	enum { MONTH = 30, YEAR = 365 };
	double years = b->quantity.from - a->quantity.from;
	int32_t days = 0;

	if (claim_class_of(a) != CLASS_AGE || claim_class_of(b) != CLASS_AGE ||
		!rivalry_days(rivalry, &days) || abs(days) < MONTH)
		return false;
	if (days < 0)
		years = -years;
	return years > 0 && years <= abs(days) / YEAR + 1;
}

static void answers_find(struct rivalry *rivalry)
{
	for (uint32_t i = 0; i < rivalry->a.count; i++)
		for (uint32_t j = 0; j < rivalry->b.count; j++) {
			const struct said_claim *a =
				rivalry_claim(&rivalry->a, i);
			const struct said_claim *b =
				rivalry_claim(&rivalry->b, j);
			bool agree = rivalry_alike(rivalry, i, j) &&
				     (rivals_agree(a, b) ||
					     has_grown(rivalry, a, b));

			rivalry->agree[i][j] = agree;
			rivalry->a.values[i].answered |= agree;
			rivalry->b.values[j].answered |= agree;
		}
	counted_find(&rivalry->a, rivalry->b.version);
	counted_find(&rivalry->b, rivalry->a.version);
}

bool rivalry_make(struct arena *arena, const struct scenes *scenes,
	struct findings *findings, struct rivalry *rivalry)
{
	int32_t days = 0;

	rivalry->arena = arena;
	rivalry->scenes = scenes;
	rivalry->findings = findings;
	if (!side_make(scenes->a, &rivalry->a) ||
		!side_make(scenes->b, &rivalry->b))
		return false;
	rivalry->may_move =
		rivalry_days(rivalry, &days) && abs(days) >= MOVED_DAYS;
	answers_find(rivalry);
	return true;
}

uint32_t rivalry_alone(const struct rival_side *side, enum claim_class class)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < side->count; i++)
		count += !side->values[i].answered &&
			 side->values[i].class == class;
	return count;
}

bool rivalry_days(const struct rivalry *rivalry, int32_t *days)
{
	return version_days(rivalry->a.version, rivalry->b.version, days);
}
