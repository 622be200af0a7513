#include "story/said_gauge.h"

#include "claim/gauge.h"
#include "story/claim_value.h"
#include "story/clue.h"
#include "story/said_history.h"
#include "story/said_reach.h"

enum {
	MANY = 20,
	REACH = 10,   /* tokens from a value to what it is a gauge of */
	FAR_OFF = 100 /* for the words of another clause */
};

/* A phrase of a gauge that stands in a sentence. */
struct gauge_phrase {
	uint32_t first, end; /* tokens */
	uint16_t row;
};
struct gauge_phrases ROWS_OF(struct gauge_phrase);

/* All that stand in the sentence, by their first tokens. */
static void phrases_find(
	const struct said_scan *scan, struct gauge_phrases *phrases)
{
	for (uint32_t t = scan->sentence->first; t < scan->sentence->end; t++) {
		uint32_t next = 0, length;
		uint16_t row;

		while ((length = phrases_next(&scan->maker->attributes->gauges,
				&scan->reading->article, &scan->reading->tokens,
				t, scan->sentence->end, &next, &row)))
			*ROWS_ADD(scan->maker->arena, phrases) =
				(struct gauge_phrase){t, t + length, row};
	}
}

/* Whether a phrase is of a gauge of such values as the claim has. */
static bool measures(
	const struct gauge_phrase *phrase, const struct said_claim *claim)
{
	return gauge_row(phrase->row)->values & reach_values(claim);
}

/* "seven of the injured", "three more": not all of them. */
static bool is_part(
	const struct said_scan *scan, const struct said_claim *claim)
{
	struct str text = str_at(scan->reading->article.text, claim->value);
	uint32_t end = claim->end;

	if (str_find(text, STR(" of "), 0) != STR_NPOS ||
		clue_in(text, CLUE_OTHER))
		return true;
	return end + 1 < scan->sentence->end &&
	       (str_eq_fold(scan_text(scan, end), STR("more")) ||
		       str_eq_fold(scan_text(scan, end), STR("other")) ||
		       (str_eq_fold(scan_text(scan, end), STR("of")) &&
			       (str_eq_fold(scan_text(scan, end + 1),
					STR("them")) ||
				       str_eq_fold(scan_text(scan, end + 1),
					       STR("whom")))));
}

/* Few may be told of by the way. */
static bool is_many(const struct said_claim *claim)
{
	return claim->kind != CLAIM_QUANTITY ||
	       claim_class_of(claim) != CLASS_COUNT ||
	       claim->quantity.from >= MANY;
}

/* Whether the sentence has one value of its kind. */
static bool is_only(
	const struct said_claims *claims, uint32_t before, uint32_t row)
{
	for (uint32_t i = before; i < claims->count; i++)
		if (i != row &&
			claims->rows[i].first != claims->rows[row].first &&
			reach_values(&claims->rows[i]) ==
				reach_values(&claims->rows[row]))
			return false;
	return true;
}

/* The phrase nearest to a value between two tokens; those behind it first. */
static bool nearest_find(const struct said_scan *scan,
	const struct gauge_phrases *phrases, const struct said_claim *claim,
	uint32_t from, uint32_t to, struct said_gauge *best)
{
	bool found = false;

	ROWS_EACH (struct gauge_phrase, phrase, *phrases) {
		uint8_t far = reach_far(claim, phrase->first, phrase->end);

		if (phrase->first < from || phrase->first >= to ||
			!measures(phrase, claim) || (found && far > best->far))
			continue;
		found = true;
		best->row = phrase->row;
		best->far = far;
		best->span.start = scan_token(scan, phrase->first)->start;
		best->span.end = scan_token(scan, phrase->end - 1)->end;
	}
	return found;
}

/* The one gauge that a sentence tells of; false where there are several. */
static bool sentence_find(const struct gauge_phrases *phrases,
	const struct said_claim *claim, struct said_gauge *best)
{
	bool found = false;

	ROWS_EACH (struct gauge_phrase, phrase, *phrases) {
		if (!measures(phrase, claim))
			continue;
		if (found && best->row != phrase->row)
			return false;
		found = true;
		best->row = phrase->row;
		best->far = FAR_OFF;
		best->span = claim->value;
	}
	return found;
}

static void gauge_add(const struct said_scan *scan,
	const struct gauge_phrases *phrases, uint32_t before, uint32_t row)
{
	struct said *said = scan->maker->said;
	const struct said_claim *claim = &said->claims.rows[row];
	struct said_gauge gauge = {.claim = row, .sentence = scan->row};
	uint32_t from, to;

	if (!reach_values(claim) || claim->denied || is_part(scan, claim) ||
		(reach_values(claim) & (POLE_COUNT | POLE_PHYSICAL) &&
			said_is_history(scan)))
		return;
	said_reach(scan, before, claim, REACH, &from, &to);
	if (!nearest_find(scan, phrases, claim, from, to, &gauge) &&
		!(is_many(claim) && is_only(&said->claims, before, row) &&
			sentence_find(phrases, claim, &gauge)))
		return;
	if (claim->value.start < gauge.span.start)
		gauge.span.start = claim->value.start;
	if (claim->value.end > gauge.span.end)
		gauge.span.end = claim->value.end;
	*ROWS_ADD(scan->maker->arena, &said->gauges) = gauge;
}

void gauges_said(
	const struct said_maker *maker, uint32_t sentence, uint32_t before)
{
	const struct said_scan scan = said_scan_make(maker, sentence);
	struct gauge_phrases phrases = {NULL, 0, 0};

	if (maker->said->claims.count > before)
		phrases_find(&scan, &phrases);
	if (!phrases.count)
		return;
	for (uint32_t row = before; row < maker->said->claims.count; row++)
		gauge_add(&scan, &phrases, before, row);
}
