#include "tag/quantity_bare.h"

enum { LOOK_BACK = 8 };

/* The word behind a number that leaves out its noun: "64 launched". */
static bool is_elliptic(const struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	struct str text;

	if (draft->end >= f->limit ||
		reader_token(reader, draft->end)->kind != TOKEN_WORD)
		return false;
	text = reader_str(reader, draft->end);
	return reader_is(reader, draft->end, TALLY_BEHIND) ||
	       (text.len > 4 && str_ends(text, STR("ed")));
}

bool quantity_bare(const struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	const struct figure *figure = &draft->amount.figure;
	const struct token *next = reader_token(reader, draft->end);

	if (is_elliptic(f, draft) && f->sentence < f->quantities->count)
		return true;
	if (figure->form != FIGURE_DIGITS && !figure->scale)
		return false;
	if (reader_mark(reader, draft->end, '-') &&
		!reader_spaced(reader, draft->end))
		return false;
	if (figure->scale || figure->decimal || figure->grouped ||
		draft->ranged || draft->amount.plus)
		return true;
	if (draft->hedge.words.len)
		return true;
	if (next->kind == TOKEN_WORD && token_spaced(next) &&
		draft->end < f->limit &&
		!reader_is(reader, draft->end, TALLY_STOP) &&
		!reader_is(reader, draft->end, TALLY_VERB))
		return false;
	return draft->first > f->floor &&
	       reader_is(reader, draft->first - 1, TALLY_LEVEL);
}

/* Whether two numbers may be told in one unit. */
static bool alike(const struct quantity *before, const struct draft *draft)
{
	double a = before->to, b = draft->amount.figure.value;

	return a > 0 && b > 0 && a / b < 25 && b / a < 25;
}

/* Whether a bare number may go on in the unit of one before. */
static bool goes_on(const struct finder *f, const struct quantity *before,
	const struct draft *draft)
{
	const struct figure *figure = &draft->amount.figure;
	bool exact = figure->scale || figure->grouped || figure->decimal;

	switch (before->kind) {
	case MEASURE_COUNT:
		if (str_eq(before->unit, STR("point")))
			return exact &&
			       (alike(before, draft) ||
				       draft_behind(f, draft, TALLY_TO));
		return alike(before, draft) &&
		       (is_elliptic(f, draft) || figure->scale ||
			       figure->grouped);
	case MEASURE_PERCENT:
		return draft_behind(f, draft, TALLY_BY);
	case MEASURE_PHYSICAL:
		return alike(before, draft);
	case MEASURE_MONEY:
		return exact && alike(before, draft);
	case MEASURE_NUMBER:
	case MEASURE_SHARE:
	case MEASURE_TIME:
	case MEASURE_AGE:
	case MEASURE_SCORE:
		break;
	}
	return false;
}

void quantity_inherit(struct finder *f, struct draft *draft)
{
	uint32_t count = f->quantities->count, last = f->sentence;

	if (count - last > LOOK_BACK)
		last = count - LOOK_BACK;
	if (draft->amount.figure.form == FIGURE_OPEN ||
		draft->first == f->floor ||
		reader_token(&f->reader, draft->first - 1)->kind != TOKEN_WORD)
		return;
	for (uint32_t i = count; i > last; i--) {
		const struct quantity *before = &f->quantities->rows[i - 1];

		if (!goes_on(f, before, draft))
			continue;
		draft->measure.kind = before->kind;
		draft->measure.name = before->unit;
		draft->noun.name = before->head;
		draft->reason = arena_format(f->reader.arena,
			"the unit is that of '%.*s' before",
			STR_ARG(str_at(f->reader.article->text, before->span)));
		return;
	}
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
