#include "tag/quantity_share.h"

#include "tag/figure_read.h"

/* "one in five", "3 out of 4"; "four in 10" where small numbers are told in
 * words and round ones in digits, but "two in 12 attacks" are two. */
static bool may_part(const struct figure *above, const struct figure *below)
{
	return above->form == below->form ||
	       (above->form == FIGURE_WORDS && below->form == FIGURE_DIGITS &&
		       (above->value <= 1 || below->value == 10 ||
			       below->value == 100 || below->value == 1000));
}

/* "8.9 out of 10" is a grade. */
static bool is_grade(const struct figure *below)
{
	return below->value == 5 || below->value == 10 || below->value == 100;
}

/* "four bananas out of ten": the noun between the two numbers. */
static bool is_noun_between(const struct finder *f, uint32_t at)
{
	const struct reader *reader = &f->reader;

	return at + 3 < f->limit &&
	       reader_token(reader, at)->kind == TOKEN_WORD &&
	       reader_is(reader, at + 1, TALLY_OUT) &&
	       reader_is(reader, at + 2, TALLY_OF) &&
	       noun_is_plural(reader, at);
}

bool quantity_ratio(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	struct figure *figure = &draft->amount.figure, below;
	bool between = is_noun_between(f, draft->end);
	uint32_t at = draft->end + (between ? 1 : 0);
	bool out = at + 1 < f->limit &&
		   ((reader_is(reader, at, TALLY_OUT) &&
			    reader_is(reader, at + 1, TALLY_OF)) ||
			   (reader_is(reader, at, TALLY_OF) &&
				   reader_is(reader, at + 1, TALLY_EACH)));

	if (draft->ranged || (figure->decimal && !out) || figure->value <= 0 ||
		at + 1 >= f->limit ||
		!(out || reader_is(reader, at, TALLY_IN)) ||
		!figure_read(
			reader, at + (out ? 2 : 1), f->limit, false, &below) ||
		below.decimal || below.value <= figure->value ||
		(figure->decimal ? !is_grade(&below) : figure->value < 1) ||
		below.form == FIGURE_SHARE || below.form == FIGURE_OPEN ||
		(!out && !may_part(figure, &below)) ||
		finder_timex(f, below.first))
		return false;
	if (!out && below.end < f->limit &&
		reader_token(reader, below.end)->kind == TOKEN_NUMBER)
		return false;
	figure->value /= below.value;
	figure->high = figure->value;
	figure->step = figure->decimal ? figure->step / below.value : 0;
	figure->form = FIGURE_SHARE;
	if (between)
		draft->of = reader_str(reader, draft->end);
	draft->end = below.end;
	return true;
}

/* The words of the noun that begins with token `at`. */
static void of_read(struct finder *f, uint32_t at, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t end = noun_end(reader, at, finder_timex_limit(f, at));

	if (end > at)
		draft->of = str_cut(reader->article->text,
			reader_token(reader, at)->start,
			reader_token(reader, end - 1)->end);
}

void quantity_of(struct finder *f, struct draft *draft)
{
	uint32_t at = draft->end;

	if (at + 1 < f->limit && reader_is(&f->reader, at, TALLY_OF))
		of_read(f, at + 1, draft);
}

void quantity_share(struct finder *f, struct draft *draft)
{
	struct noun noun;

	draft->measure =
		(struct measure){.kind = MEASURE_SHARE, .name = STR("share")};
	quantity_of(f, draft);
	if (!draft->of.len && draft->end < f->limit &&
		reader_is(&f->reader, draft->end, TALLY_OWNER))
		of_read(f, draft->end, draft);
	else if (!draft->of.len &&
		 noun_read(&f->reader, draft->end,
			 finder_timex_limit(f, draft->end), false, &noun))
		of_read(f, noun.first, draft);
}
