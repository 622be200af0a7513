#include "story/said_bare.h"

#include "story/clue.h"
#include "story/said_value.h"

/* "Vane, 47, said" */
static bool is_age(const struct said_maker *maker,
	const struct sentence *sentence, int32_t *years)
{
	enum { ADULT = 16, OLDEST = 110, WORDS = 5 };
	const struct reading *reading = maker->reading;
	const struct token *tokens = &reading->tokens.rows[sentence->first];

	return sentence->end - sentence->first >= WORDS &&
	       tokens[0].kind == TOKEN_WORD && token_mark(&tokens[1], ',') &&
	       tokens[2].kind == TOKEN_NUMBER && token_mark(&tokens[3], ',') &&
	       str_number(token_str(&reading->article, &tokens[2]), years) &&
	       *years >= ADULT && *years <= OLDEST;
}

void said_age_add(const struct said_maker *maker,
	const struct sentence *sentence, struct said_claims *claims)
{
	const struct reading *reading = maker->reading;
	const struct token *tokens = &reading->tokens.rows[sentence->first];
	struct said_claim *claim;
	int32_t years;
	uint32_t name;

	if (!is_age(maker, sentence, &years))
		return;
	name = name_at(&reading->names, sentence->first);
	if (name == NAME_NO_ROW)
		return;
	claim = ROWS_ADD(maker->arena, claims);
	*claim = (struct said_claim){.kind = CLAIM_QUANTITY,
		.first = sentence->first + 2,
		.end = sentence->first + 3,
		.attribute = STR("age"),
		.named = true,
		.apposed = true,
		.value = {tokens[2].start, tokens[2].end},
		.days = INTERVAL_NONE};
	claim->time.days = claim->period.days = INTERVAL_NONE;
	claim->sentence.start = tokens[0].start;
	claim->sentence.end = reading->tokens.rows[sentence->end - 1].end;
	claim->subject = said_text(
		maker->arena, names_full(maker->arena, &reading->article,
				      &reading->names, name));
	claim->quantity.kind = MEASURE_AGE;
	claim->quantity.unit = STR("year of age");
	claim->quantity.bound = BOUND_EQUAL;
	claim->quantity.from = claim->quantity.to = years;
	claim->quantity.low = claim->quantity.high = years;
}

/* "He was 54." */
static bool is_pronoun_age(
	const struct said_maker *maker, const struct said_claim *claim)
{
	enum { ADULT = 5, OLDEST = 110 };
	const struct reading *reading = maker->reading;
	const struct token *tokens = reading->tokens.rows;

	return claim->kind == CLAIM_QUANTITY && claim->first >= 2 &&
	       claim->end == claim->first + 1 && claim->subject.len &&
	       claim->quantity.kind == MEASURE_NUMBER &&
	       claim->quantity.from >= ADULT &&
	       claim->quantity.from <= OLDEST &&
	       clue_of(&tokens[claim->first - 1], CLUE_IS) &&
	       clue_of(&tokens[claim->first - 2], CLUE_HE) &&
	       (token_mark(&tokens[claim->end], ',') ||
		       token_mark(&tokens[claim->end], '.') ||
		       token_mark(&tokens[claim->end], ';'));
}

void said_age_settle(const struct said_maker *maker, struct said_claim *claim)
{
	if (!is_pronoun_age(maker, claim))
		return;
	claim->attribute = STR("age");
	claim->named = claim->apposed = true;
	claim->quantity.kind = MEASURE_AGE;
	claim->quantity.unit = STR("year of age");
}

static bool is_claimed(
	const struct said_claims *claims, uint32_t before, struct span span)
{
	for (uint32_t c = before; c < claims->count; c++)
		if (claims->rows[c].value.start < span.end &&
			claims->rows[c].value.end > span.start)
			return true;
	return false;
}

static struct said_claim *bare_put(const struct said_maker *maker,
	const struct sentence *sentence, enum claim_kind kind, struct span span,
	struct said_claims *claims)
{
	struct said_claim *claim = ROWS_ADD(maker->arena, claims);
	const struct token *tokens = maker->reading->tokens.rows;

	*claim = (struct said_claim){.kind = kind,
		.value = span,
		.vague = true,
		.bare = true,
		.days = INTERVAL_NONE};
	claim->time.days = claim->period.days = INTERVAL_NONE;
	claim->timex.days = INTERVAL_NONE;
	claim->sentence.start = tokens[sentence->first].start;
	claim->sentence.end = tokens[sentence->end - 1].end;
	return claim;
}

static void bare_quantities_add(struct said_maker *maker,
	const struct sentence *sentence, uint32_t before,
	struct said_claims *claims)
{
	const struct quantities *all = &maker->reading->quantities;

	for (; maker->quantity < all->count &&
		all->rows[maker->quantity].first < sentence->end;
		maker->quantity++) {
		const struct quantity *quantity = &all->rows[maker->quantity];
		struct said_claim *claim;

		if (quantity->first < sentence->first ||
			is_claimed(claims, before, quantity->span))
			continue;
		claim = bare_put(maker, sentence, CLAIM_QUANTITY,
			quantity->span, claims);
		claim->quantity = said_quantity(maker, quantity);
		claim->first = quantity->first;
		claim->end = quantity->end;
		claim->people = said_of_people(maker, claim);
	}
}

static void bare_days_add(const struct said_maker *maker,
	const struct sentence *sentence, uint32_t before,
	struct said_claims *claims)
{
	const struct timexes *timexes = &maker->reading->timexes;

	for (uint32_t row = timexes_from(timexes, sentence->first);
		row < timexes->count &&
		timexes->rows[row].first < sentence->end;
		row++) {
		const struct timex *timex = &timexes->rows[row];
		struct said_claim *claim;

		if ((timex->kind != TIMEX_DATE && timex->kind != TIMEX_TIME) ||
			timex->first < sentence->first ||
			is_claimed(claims, before, timex->span))
			continue;
		claim = bare_put(
			maker, sentence, CLAIM_DAYS, timex->span, claims);
		claim->timex = said_timex(maker->arena, maker->reading, row);
		claim->first = timex->first;
		claim->end = timex->end;
		claim->days = claim->timex.days;
	}
}

void said_bare_add(struct said_maker *maker, const struct sentence *sentence,
	uint32_t before, struct said_claims *claims)
{
	bare_quantities_add(maker, sentence, before, claims);
	bare_days_add(maker, sentence, before, claims);
}
