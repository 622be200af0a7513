#include "tag/quantity_counted.h"

#include "tag/figure_read.h"

/* "12-page", "150-seat": of words only the joined one is the unit. */
static bool joined_noun(
	const struct finder *f, const struct draft *draft, struct noun *noun)
{
	const struct reader *reader = &f->reader;
	uint32_t at = draft->end;

	if (!reader_joint(reader, at, f->limit) ||
		reader_token(reader, at + 1)->kind != TOKEN_WORD ||
		reader_is(reader, at + 1, TALLY_STOP) ||
		reader_token(reader, at + 1)->flags & TOKEN_CAPITAL)
		return false;
	*noun = (struct noun){.first = at + 1, .head = at + 1, .end = at + 2};
	noun->unit = noun->name = noun_singular(reader, at + 1);
	return true;
}

/* Behind the number of all: "6 of the 9 plays", "six of the last eight". */
static uint32_t behind_all(const struct finder *f, uint32_t at)
{
	const struct reader *reader = &f->reader;
	struct figure all;
	bool last = at < f->limit && reader_is(reader, at, TALLY_HALVES);

	if (!figure_read(reader, at + last, f->limit, false, &all) ||
		all.form == FIGURE_OPEN || all.form == FIGURE_SHARE ||
		all.value < 2)
		return at;
	return all.end;
}

/* Behind "of" and its articles: "two of Anna's plays". */
static uint32_t behind_of(const struct finder *f, uint32_t at)
{
	const struct reader *reader = &f->reader;

	if (at >= f->limit || !reader_is(reader, at, TALLY_OF))
		return at;
	at++;
	while (at < f->limit && (reader_is(reader, at, TALLY_OWNER) ||
					reader_is(reader, at, TALLY_A)))
		at++;
	return behind_all(f, at);
}

bool quantity_counted(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t at = behind_of(f, draft->end);
	bool of = at > draft->end;
	uint32_t limit = finder_timex_limit(f, at);

	if (draft->amount.figure.grade)
		return false;
	if (joined_noun(f, draft, &draft->noun)) {
		if (draft->amount.figure.form != FIGURE_DIGITS)
			return false;
	} else if (!noun_read(reader, at, limit, draft_is_one(draft) && !of,
			   &draft->noun)) {
		return false;
	}
	if (of && !noun_is_plural(reader, draft->noun.head) &&
		draft->amount.figure.form != FIGURE_OPEN)
		return false;
	draft->measure.kind = MEASURE_COUNT;
	draft->measure.name = draft->noun.unit;
	draft->end = draft->noun.end;
	return true;
}

bool quantity_one_of(const struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t at = draft->end;

	return draft->amount.figure.form == FIGURE_WORDS &&
	       draft_is_one(draft) && at + 1 < f->limit &&
	       reader_is(reader, at, TALLY_OF) &&
	       (reader_is(reader, at + 1, TALLY_ONES) ||
		       reader_is(reader, at + 1, TALLY_MANY) ||
		       reader_is(reader, at + 1, TALLY_DOZEN) ||
		       reader_token(reader, at + 1)->kind == TOKEN_NUMBER);
}
