#include "tag/quantity_find.h"

#include "tag/amount_read.h"
#include "tag/label.h"
#include "tag/quantity_age.h"
#include "tag/quantity_bare.h"
#include "tag/quantity_counted.h"
#include "tag/quantity_row.h"
#include "tag/quantity_share.h"
#include "tag/quantity_toll.h"
#include "tag/quantity_watch.h"
#include "text/code.h"

enum { BRACKETS_MAX = 8 }; /* tokens */

static void hedges_find(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	struct hedge *hedge = &draft->hedge;

	if (draft->amount.plus)
		hedge_take(hedge, &(struct bound_row){.words = STR_INIT("+"),
					  .bound = BOUND_LEAST,
					  .low = 100});
	if (draft->amount.tail)
		hedge_take(hedge, draft->amount.tail);
	draft->first =
		hedge_before(reader, f->floor, draft->amount.first, hedge);
	if (draft->ranged && draft->range.first < draft->first)
		draft->first = hedge_before(
			reader, f->floor, draft->range.first, hedge);
}

/* "fell ill over three years", "paid 5 million over ten years": in that time.
 * "For over three years" and "over three years ago" bound it. */
static void over_drop(const struct finder *f, struct draft *draft)
{
	static const struct str bounds[] = {STR_INIT("for"), STR_INIT("of"),
		STR_INIT("after"), STR_INIT("in"), STR_INIT("within"),
		STR_INIT("is"), STR_INIT("was"), STR_INIT("were"),
		STR_INIT("took"), STR_INIT("takes"), STR_INIT("take"),
		STR_INIT("lasted"), STR_INIT("lasting"), STR_INIT("lasts"),
		STR_INIT("spent"), STR_INIT("served"), STR_INIT("waited"),
		STR_INIT("by"), STR_INIT("than"), STR_INIT("at"),
		STR_INIT("to"), STR_INIT("and"), STR_INIT("or"),
		STR_INIT("spanned"), STR_INIT("spanning")};
	const struct reader *reader = &f->reader;
	uint32_t first = draft->first;

	if (draft->measure.kind != MEASURE_TIME || first == 0 ||
		reader_token(reader, first)->flags & TOKEN_SENTENCE ||
		reader_token(reader, first - 1)->kind != TOKEN_WORD ||
		!str_eq(reader_str(reader, first), STR("over")) ||
		first + 1 != draft->amount.first ||
		(draft->end < f->limit &&
			reader_is(reader, draft->end, TALLY_WHEN)))
		return;
	for (size_t i = 0; i < sizeof(bounds) / sizeof(*bounds); i++)
		if (str_eq_fold(reader_str(reader, first - 1), bounds[i]))
			return;
	draft->hedge = (struct hedge){0};
	draft->first = draft->amount.first;
}

/* "Buried the town under 64 inches of snow": so deep, and not less. */
static void under_drop(const struct finder *f, struct draft *draft)
{
	static const struct str covers[] = {STR_INIT("snow"), STR_INIT("water"),
		STR_INIT("mud"), STR_INIT("ice"), STR_INIT("rubble"),
		STR_INIT("debris"), STR_INIT("rock"), STR_INIT("earth"),
		STR_INIT("silt"), STR_INIT("sand"), STR_INIT("ash"),
		STR_INIT("slush"), STR_INIT("floodwater"), STR_INIT("soil"),
		STR_INIT("concrete"), STR_INIT("sediment"), STR_INIT("sea"),
		STR_INIT("lava")};
	const struct reader *reader = &f->reader;

	if (draft->measure.kind != MEASURE_PHYSICAL ||
		draft->first + 1 != draft->amount.first ||
		draft->end + 1 >= f->limit ||
		!str_eq_fold(reader_str(reader, draft->first), STR("under")) ||
		!reader_is(reader, draft->end, TALLY_OF))
		return;
	for (size_t i = 0; i < sizeof(covers) / sizeof(*covers); i++)
		if (str_eq_fold(
			    reader_str(reader, draft->end + 1), covers[i])) {
			draft->hedge = (struct hedge){0};
			draft->first = draft->amount.first;
			return;
		}
}

/* "C$6 (US$4.46) per share": what is told in another currency between. */
static void rate_behind_brackets(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t at = draft->end;

	if (at >= f->limit || !reader_mark(reader, at, '('))
		return;
	while (at < f->limit && at < draft->end + BRACKETS_MAX &&
		!reader_mark(reader, at, ')'))
		at++;
	if (reader_mark(reader, at, ')'))
		measure_rate(reader, at + 1, f->limit, &draft->measure);
}

static void tail_find(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;

	if (draft->measure.kind == MEASURE_COUNT && !draft->measure.rate)
		draft->end += measure_rate(
			reader, draft->end, f->limit, &draft->measure);
	else if (draft->measure.kind == MEASURE_MONEY && !draft->measure.rate)
		rate_behind_brackets(f, draft);
	draft->end += hedge_behind(reader, draft->end, f->limit, &draft->hedge);
	/* "lost 0-2" is no fall */
	if (draft->measure.kind == MEASURE_SCORE)
		return;
	draft->hedge.change = change_before(reader, f->floor, draft->first,
		draft->measure.kind == MEASURE_COUNT);
	/* "1,800 metres down" is how deep */
	if (draft->hedge.change == CHANGE_NONE &&
		draft->measure.kind != MEASURE_COUNT &&
		draft->measure.kind != MEASURE_PHYSICAL)
		draft->hedge.change =
			change_behind(reader, draft->end, f->limit);
	if (!draft->of.len && draft->measure.kind != MEASURE_COUNT)
		quantity_of(f, draft);
}

/* Whether the number belongs to an expression of time. What looks like a year
 * and is said to be "at least" so much, or is no year, does not. */
static bool is_date(struct finder *f, const struct draft *draft)
{
	const struct figure *figure = &draft->amount.figure;
	const struct timex *timex = finder_timex(f, figure->first);

	/* "a quarter of a million" goes on behind "a quarter" */
	if (!timex || (figure->scale && timex->end < figure->end) ||
		(figure->form == FIGURE_SHARE &&
			(reader_is(&f->reader, figure->end, TALLY_OF) ||
				draft_behind(f, draft, TALLY_BY))))
		return false;
	if (figure->form != FIGURE_DIGITS || figure->digits != 4 ||
		figure->decimal)
		return true;
	return !(draft->hedge.bound > BOUND_ABOUT || figure->value < 1600 ||
		 figure->value > 2100);
}

/* "6pm" is no picometres: the time of day covers the unit, too; "1986 month"
 * are no months. */
static bool is_clock(struct finder *f, const struct draft *draft)
{
	const struct figure *figure = &draft->amount.figure;
	const struct timex *timex = finder_timex(f, figure->first);

	if (!timex)
		return false;
	if (draft->measure.kind == MEASURE_TIME)
		return figure->digits == 4 && !figure->grouped &&
		       !figure->decimal && !figure->scale &&
		       figure->value >= 1600 && figure->value <= 2100;
	return (draft->measure.kind == MEASURE_PHYSICAL ||
		       draft->measure.kind == MEASURE_MONEY) &&
	       timex->end >= draft->end;
}

/* "The toll rose to seven." */
static bool is_risen_to(const struct finder *f, const struct draft *draft)
{
	return draft_behind(f, draft, TALLY_TO) &&
	       draft->first > f->floor + 1 &&
	       (reader_is(&f->reader, draft->first - 2, TALLY_UP) ||
		       reader_is(&f->reader, draft->first - 2, TALLY_DOWN));
}

/* The kind and unit of a number that has no measure; false: no quantity. */
static bool thing_find(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	bool counted;

	if (is_date(f, draft))
		return false;
	if (draft->ranged && draft->range.ratio) {
		draft->measure.kind = MEASURE_RATIO;
		draft->measure.name = STR("ratio");
		return true;
	}
	if (draft->ranged && draft->range.score) {
		draft->measure.kind = MEASURE_SCORE;
		draft->measure.name = STR("score");
		return true;
	}
	if (quantity_ratio(f, draft) ||
		draft->amount.figure.form == FIGURE_SHARE) {
		quantity_share(f, draft);
		return !draft->amount.figure.half ||
		       (!draft_behind(f, draft, TALLY_HALVES) &&
			       (draft->of.len || draft->hedge.words.len ||
				       draft_behind(f, draft, TALLY_BY)));
	}
	if (quantity_one_of(f, draft))
		return false;
	counted = quantity_them(f, draft) || quantity_counted(f, draft);
	if (label_is_name(reader, f->floor, f->limit, &draft->amount, counted))
		return false;
	if (counted)
		return true;
	if (!quantity_bare(f, draft))
		return false;
	quantity_subject(f, draft);
	if (draft->measure.kind == MEASURE_NUMBER)
		quantity_inherit(f, draft);
	/* "14 per 1,000 people" */
	if (draft->measure.kind == MEASURE_NUMBER && !draft->ranged &&
		draft->end + 1 < f->limit &&
		reader_is(reader, draft->end, TALLY_PER) &&
		reader_token(reader, draft->end + 1)->kind == TOKEN_NUMBER)
		draft->end += measure_rate(
			reader, draft->end, f->limit, &draft->measure);
	return draft->measure.kind != MEASURE_NUMBER ||
	       draft->amount.figure.form == FIGURE_DIGITS ||
	       draft->amount.figure.scale || is_risen_to(f, draft) ||
	       quantity_toll(f, draft);
}

/* "7- or 8-inch": the measure stands behind the second. */
static void hanging_measure(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t at = draft->end;
	struct amount next;

	if (draft->measure.kind != MEASURE_NUMBER || at + 2 >= f->limit ||
		!reader_mark(reader, at, '-') || reader_spaced(reader, at) ||
		!reader_spaced(reader, at + 1) ||
		!(reader_is(reader, at + 1, TALLY_OR) ||
			reader_is(reader, at + 1, TALLY_AND)) ||
		!amount_read(reader, at + 2, at + 2, f->limit, false, &next))
		return;
	draft->measure = next.measure;
}

/* "the six months to 27 September": the second number is of the day. */
static bool ends_in_day(const struct finder *f, const struct range *range)
{
	const struct timexes *timexes = f->timexes;
	uint32_t to = range->to.figure.first, t = f->timex;

	if (range->from.measure.kind != MEASURE_TIME ||
		range->to.end > range->to.figure.end)
		return false;
	while (t < timexes->count && timexes->rows[t].end <= to)
		t++;
	return t < timexes->count && timexes->rows[t].first <= to &&
	       timexes->rows[t].end > range->to.end;
}

/* Reads the quantity whose figure begins with token `at`; returns the token
 * to go on with. */
static uint32_t quantity_read(struct finder *f, uint32_t at)
{
	struct draft draft = {0};
	const struct reader *reader = &f->reader;

	if (quantity_watch(f, at, &draft))
		return quantity_add(f, &draft);
	if (!amount_read(reader, f->floor, at, f->limit, false, &draft.amount))
		return at + 1;
	draft.end = draft.amount.end;
	draft.measure = draft.amount.measure;
	draft.ranged = range_read(reader, f->floor, f->limit, &draft.amount,
			       &draft.range) &&
		       !ends_in_day(f, &draft.range);
	if (quantity_decade(f, &draft))
		return quantity_add(f, &draft);
	if (reader_is(reader, at, TALLY_DECADES))
		return at + 1;
	if (label_is_part(reader, &draft.amount,
		    draft.ranged ? draft.range.end : draft.amount.figure.end))
		return draft.amount.figure.end;
	hanging_measure(f, &draft);
	if (draft.ranged) {
		draft.measure = draft.range.to.measure;
		draft.end = draft.range.end;
	}
	hedges_find(f, &draft);
	over_drop(f, &draft);
	under_drop(f, &draft);
	quantity_age(f, &draft);
	if (draft.measure.kind == MEASURE_NUMBER ? !thing_find(f, &draft)
						 : is_clock(f, &draft))
		return draft.amount.end;
	tail_find(f, &draft);
	return quantity_add(f, &draft);
}

/* "a" is everywhere, and begins few numbers: "a dozen", "a third". */
static bool article_starts(const struct finder *f, uint32_t at)
{
	const uint64_t behind = TALLY_BIT(TALLY_COUPLE) | TALLY_BIT(TALLY_FEW) |
				TALLY_BIT(TALLY_FRACTION) |
				TALLY_BIT(TALLY_DOZEN) | TALLY_BIT(TALLY_SCALE);

	return tally_roles(f->reader.tally, reader_token(&f->reader, at + 1)) &
	       behind;
}

static bool mark_starts(const struct token *token)
{
	if (token->word == '.')
		return token_spaced(token) && !token_spaced(token + 1);
	return token->word >= MARK_HALF && token->word <= MARK_THREE_QUARTERS;
}

/* The first token from `at` on that may begin a number, or the sentence's end.
 */
static uint32_t start_next(const struct finder *f, uint32_t at)
{
	const struct tally *tally = f->reader.tally;
	const uint8_t *starts = tally->starts;
	const struct token *tokens = f->reader.tokens->rows;
	const struct token *token = tokens + at, *end = tokens + f->limit;

	for (; token < end; token++) {
		if (token->kind != TOKEN_WORD) {
			if (token->kind == TOKEN_NUMBER || mark_starts(token))
				break;
		} else if (starts[token->word] &&
			   (!tally_is(tally, token, TALLY_A) ||
				   article_starts(
					   f, (uint32_t)(token - tokens)))) {
			break;
		}
	}
	return (uint32_t)(token - tokens);
}

void quantities_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct timexes *timexes, const struct tally *tally,
	struct quantities *quantities)
{
	struct finder f = {.reader = {arena, tally, article, tokens},
		.timexes = timexes,
		.quantities = quantities};

	ROWS_EACH (struct sentence, sentence, *sentences) {
		uint32_t at = sentence->first;

		if (article->blocks.rows[sentence->block].kind == BLOCK_CODE)
			continue;
		f.floor = at;
		f.limit = sentence->end;
		f.sentence = quantities->count;
		while ((at = start_next(&f, at)) < sentence->end)
			at = quantity_read(&f, at);
		if (quantities->count > f.sentence &&
			code_is(tokens, sentence->first, sentence->end))
			quantities->count = f.sentence;
	}
}
