#include "tag/quantity_bare.h"

#include "tag/quantity_toll.h"

#include <math.h>

enum { LOOK_BACK = 8 };

/* "412 (39%) said yes" */
static bool is_told_in_percent(const struct finder *f, uint32_t at)
{
	const struct reader *reader = &f->reader;

	return at + 2 < f->limit && reader_mark(reader, at, '(') &&
	       reader_token(reader, at + 1)->kind == TOKEN_NUMBER &&
	       reader_mark(reader, at + 2, '%');
}

/* "130 buses in 2019, 145 in 2020 and 160 last year": a day stands where the
 * noun would. */
static bool is_dated(struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t at = draft->end;

	if (at < f->limit && (reader_is(reader, at, TALLY_IN) ||
				     reader_is(reader, at, TALLY_ON)))
		at++;
	return draft->first > f->floor && at < f->limit &&
	       finder_timex_limit(f, at) == at &&
	       (reader_mark(reader, draft->first - 1, ',') ||
		       draft_behind(f, draft, TALLY_AND) ||
		       draft_behind(f, draft, TALLY_TO) ||
		       draft_behind(f, draft, TALLY_FROM));
}

/* The word behind a number that leaves out its noun: "64 launched". */
static bool is_elliptic(const struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	struct str text;

	if (draft->end >= f->limit ||
		reader_token(reader, draft->end)->kind != TOKEN_WORD)
		return false;
	text = reader_str(reader, draft->end);
	/* "nine guards and two dozen more" */
	if (str_eq(text, STR("more")))
		return reader_token(reader, draft->end + 1)->kind == TOKEN_MARK;
	return reader_is(reader, draft->end, TALLY_BEHIND) ||
	       (text.len > 4 && str_ends(text, STR("ed")));
}

/* "21 votes to 9": right behind what is counted. */
static bool is_votes_to(const struct finder *f, const struct draft *draft)
{
	const struct quantities *all = f->quantities;

	return draft_behind(f, draft, TALLY_TO) && all->count &&
	       all->rows[all->count - 1].kind == MEASURE_COUNT &&
	       !all->rows[all->count - 1].pair &&
	       all->rows[all->count - 1].end == draft->first - 1 &&
	       draft->amount.figure.form == FIGURE_DIGITS;
}

/* "87 off 102 balls": runs. */
static bool is_off_balls(const struct finder *f, uint32_t at)
{
	const struct reader *reader = &f->reader;

	return at + 2 < f->limit &&
	       (str_eq(reader_str(reader, at), STR("off")) ||
		       str_eq(reader_str(reader, at), STR("from"))) &&
	       reader_token(reader, at + 1)->kind == TOKEN_NUMBER &&
	       (str_eq(reader_str(reader, at + 2), STR("balls")) ||
		       str_eq(reader_str(reader, at + 2), STR("deliveries")));
}

bool quantity_bare(struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	const struct figure *figure = &draft->amount.figure;
	const struct token *next = reader_token(reader, draft->end);

	if (f->sentence < f->quantities->count &&
		(is_elliptic(f, draft) || is_dated(f, draft) ||
			is_votes_to(f, draft)))
		return true;
	if (quantity_toll(f, draft) || is_off_balls(f, draft->end) ||
		is_told_in_percent(f, draft->end))
		return true;
	if (figure->form == FIGURE_OPEN)
		return false;
	if (figure->form != FIGURE_DIGITS && !figure->scale)
		return false;
	if (reader_mark(reader, draft->end, '-') &&
		!reader_spaced(reader, draft->end))
		return false;
	if (figure->scale || figure->decimal || figure->grouped ||
		draft->amount.plus || draft->hedge.words.len)
		return true;
	/* "12-18" in a table, "a 737-800" */
	if (draft->ranged &&
		(!draft->range.dashed || draft->range.to.figure.scale))
		return true;
	if (next->kind == TOKEN_WORD && token_spaced(next) &&
		draft->end < f->limit &&
		!reader_is(reader, draft->end, TALLY_STOP) &&
		!reader_is(reader, draft->end, TALLY_VERB))
		return false;
	if (draft->first == f->floor ||
		!reader_is(reader, draft->first - 1, TALLY_LEVEL))
		return false;
	/* "213 for 4" */
	return draft->first < 2 ||
	       reader_token(reader, draft->first - 2)->kind != TOKEN_NUMBER ||
	       !str_eq(reader_str(reader, draft->first - 1), STR("for"));
}

/* Whether two numbers may be told in one unit. */
static bool alike(const struct quantity *before, const struct draft *draft)
{
	double a = fabs(before->to), b = fabs(draft->amount.figure.value);

	return a > 0 && b > 0 && a / b < 25 && b / a < 25;
}

/* "won the 100 metres in 56.77": seconds. */
static bool is_race_time(const struct finder *f, const struct draft *draft)
{
	return draft->amount.figure.decimal &&
	       str_eq(reader_str(&f->reader, draft->first - 1), STR("in"));
}

/* Whether a bare number may go on in the unit of one before. */
static bool goes_on(struct finder *f, const struct quantity *before,
	const struct draft *draft)
{
	const struct figure *figure = &draft->amount.figure;
	bool exact = figure->scale || figure->grouped || figure->decimal;

	switch (before->kind) {
	case MEASURE_COUNT:
		if (str_eq(before->unit, STR("fold")) ||
			str_eq(before->unit, STR("count")))
			return false;
		if (str_eq(before->unit, STR("point")))
			return exact &&
			       (alike(before, draft) ||
				       draft_behind(f, draft, TALLY_TO));
		return is_votes_to(f, draft) ||
		       (alike(before, draft) &&
			       (is_elliptic(f, draft) || is_dated(f, draft) ||
				       figure->scale || figure->grouped));
	case MEASURE_PERCENT:
		return draft_behind(f, draft, TALLY_BY);
	case MEASURE_PHYSICAL:
		return alike(before, draft) && !is_race_time(f, draft);
	case MEASURE_MONEY:
		return exact && alike(before, draft);
	case MEASURE_NUMBER:
	case MEASURE_SHARE:
	case MEASURE_TIME:
	case MEASURE_AGE:
	case MEASURE_SCORE:
	case MEASURE_RATIO:
		break;
	}
	return false;
}

/* "1.8 million crowns ($170,000)": told again in another unit. */
static bool is_aside(struct finder *f, const struct quantity *quantity)
{
	return quantity->first > 0 &&
	       reader_mark(&f->reader, quantity->first - 1, '(');
}

/* The quantity before whose unit a bare number goes on in, one of the sentence
 * rather than an aside; NULL where there is none. */
static const struct quantity *source_of(
	struct finder *f, const struct draft *draft, uint32_t last)
{
	const struct quantity *aside = NULL;

	for (uint32_t i = f->quantities->count; i > last; i--) {
		const struct quantity *before = &f->quantities->rows[i - 1];

		if (!goes_on(f, before, draft))
			continue;
		if (!is_aside(f, before))
			return before;
		if (!aside)
			aside = before;
	}
	return aside;
}

void quantity_inherit(struct finder *f, struct draft *draft)
{
	const struct quantity *before;
	uint32_t count = f->quantities->count, last = f->sentence;

	if (count - last > LOOK_BACK)
		last = count - LOOK_BACK;
	if (draft->amount.figure.form == FIGURE_OPEN ||
		draft->first == f->floor ||
		(reader_token(&f->reader, draft->first - 1)->kind !=
				TOKEN_WORD &&
			!is_dated(f, draft)))
		return;
	before = source_of(f, draft, last);
	if (!before)
		return;
	draft->measure.kind = before->kind;
	draft->measure.name = before->unit;
	draft->noun.name = before->head;
	draft->reason = arena_format(f->reader.arena,
		"the unit is that of '%.*s' before",
		STR_ARG(str_at(f->reader.article->text, before->span)));
}

void quantity_subject(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t at = draft->amount.first;

	while (at > f->floor && at + 3 > draft->amount.first &&
		!reader_is(reader, at - 1, TALLY_REACH))
		at--;
	if (at < f->floor + 2 || !reader_is(reader, at - 1, TALLY_REACH) ||
		!noun_is_plural(reader, at - 2))
		return;
	draft->measure.kind = MEASURE_COUNT;
	draft->measure.name = noun_singular(reader, at - 2);
	draft->noun.name = draft->measure.name;
	draft->reason = STR("what is counted stands before the verb");
}
