#include "tag/quantity_age.h"

/* Whether a capital word may be all of a name: at the sentence's start and
 * behind another capital, a title or a comma; not in "in Hull, 65, ...". */
static bool begins_name(const struct finder *f, uint32_t at)
{
	const struct reader *reader = &f->reader;
	const struct token *before = reader_token(reader, at - 1);

	if (at == f->floor || (before->flags & TOKEN_CAPITAL &&
				      !(before->flags & TOKEN_SENTENCE)))
		return true;
	return !reader_is(reader, at - 1, TALLY_IN) &&
	       !reader_is(reader, at - 1, TALLY_ON) &&
	       !reader_is(reader, at - 1, TALLY_FROM) &&
	       !reader_is(reader, at - 1, TALLY_BY) &&
	       !reader_is(reader, at - 1, TALLY_LEVEL) &&
	       !token_mark(before, '.');
}

/* "Anna Bell, 65, said" */
static bool is_age_of_name(const struct finder *f, const struct draft *draft)
{
	const struct figure *figure = &draft->amount.figure;
	uint32_t at = figure->first;
	const struct token *name;

	if (at < f->floor + 2 || figure->form != FIGURE_DIGITS ||
		figure->digits > 3 || figure->decimal || figure->value < 1 ||
		figure->value > 110 || !reader_mark(&f->reader, at - 1, ',') ||
		!reader_mark(&f->reader, figure->end, ','))
		return false;
	name = reader_token(&f->reader, at - 2);
	return name->kind == TOKEN_WORD && name->flags & TOKEN_CAPITAL &&
	       !(name->flags & TOKEN_UPPER) &&
	       reader_token(&f->reader, figure->end + 1)->kind == TOKEN_WORD &&
	       begins_name(f, at - 2);
}

/* "aged 65", "age 65", "at the age of 65", "ages 5 to 12". */
static bool is_aged(const struct finder *f, uint32_t first)
{
	const struct reader *reader = &f->reader;

	if (first > f->floor && reader_is(reader, first - 1, TALLY_OF))
		first--;
	return first > f->floor && reader_is(reader, first - 1, TALLY_AGE);
}

static void age_set(struct finder *f, struct draft *draft)
{
	struct measure *measure = &draft->measure;
	struct str unit =
		measure->kind == MEASURE_TIME ? measure->name : STR("year");

	if (measure->kind != MEASURE_TIME)
		measure->udunits = STR("year");
	measure->kind = MEASURE_AGE;
	measure->name = str_eq(unit, STR("year"))
				? STR("year of age")
				: arena_format(f->reader.arena, "%.*s of age",
					  STR_ARG(unit));
}

/* "years old", "-year-old", "years of age". */
static uint32_t old_behind(const struct finder *f, uint32_t at)
{
	const struct reader *reader = &f->reader;

	if (at + 1 < f->limit && reader_is(reader, at, TALLY_OF) &&
		reader_is(reader, at + 1, TALLY_AGE))
		return 2;
	if (reader_joint(reader, at, f->limit) &&
		reader_is(reader, at + 1, TALLY_OLD))
		return 2;
	return at < f->limit && reader_is(reader, at, TALLY_OLD) ? 1 : 0;
}

/* "in his early 60s": behind whose they are, up to one word away. */
static bool is_life(const struct finder *f, uint32_t first)
{
	const struct reader *reader = &f->reader;

	if (first > f->floor && reader_mark(reader, first - 1, '-') &&
		first - 1 > f->floor)
		first--;
	if (first <= f->floor || !reader_is(reader, first - 1, TALLY_LIFE))
		return false;
	return reader_is(reader, first - 1, TALLY_OWNER) ||
	       (first - 1 > f->floor &&
		       reader_is(reader, first - 2, TALLY_LIFE) &&
		       reader_is(reader, first - 2, TALLY_OWNER));
}

/* The "s" of "60s". */
static bool is_tens(const struct finder *f, const struct figure *figure)
{
	const struct reader *reader = &f->reader;

	return figure->form == FIGURE_DIGITS && figure->digits == 2 &&
	       !figure->scale && figure->value >= 20 &&
	       (int)figure->value % 10 == 0 && figure->end < f->limit &&
	       !reader_spaced(reader, figure->end) &&
	       str_eq(reader_str(reader, figure->end), STR("s"));
}

bool quantity_decade(struct finder *f, struct draft *draft)
{
	struct figure *figure = &draft->amount.figure;
	bool tens = is_tens(f, figure);

	if (!(tens || reader_is(&f->reader, figure->first, TALLY_DECADES)) ||
		!is_life(f, figure->first))
		return false;
	if (tens) {
		figure->form = FIGURE_OPEN;
		figure->high = figure->value + 9;
		figure->end++;
	}
	figure->step = 0;
	draft->ranged = false;
	draft->measure = (struct measure){0};
	draft->first = figure->first;
	draft->end = figure->end;
	age_set(f, draft);
	return true;
}

/* --- ages that nothing but their clause tells */

/* Whether the token is one of these words, parted by one space. */
static bool is_one_of(const struct finder *f, uint32_t at, const char *words)
{
	struct str word = reader_str(&f->reader, at);

	if (reader_token(&f->reader, at)->kind != TOKEN_WORD)
		return false;
	for (struct str rest = str_of(words); rest.ptr;)
		if (str_eq_fold(word, str_split(&rest, ' ')))
			return true;
	return false;
}

/* Whether no noun can follow: it was the number alone. */
static bool is_alone(const struct finder *f, uint32_t end)
{
	const struct token *behind = reader_token(&f->reader, end);

	return end >= f->limit ||
	       (behind->kind == TOKEN_MARK && behind->word != '-' &&
		       behind->word != '/' && behind->word != ':' &&
		       behind->word != '%') ||
	       is_one_of(f, end,
		       "on in this last next today yesterday when and as "
		       "during earlier after before later was were is are has "
		       "have had");
}

/* "turned 43", "who was 71,", "died at 71"; not "was 19 when he", an age of
 * another day. */
static bool is_told(const struct finder *f, uint32_t first, uint32_t end)
{
	if (first < f->floor + 2 || !is_alone(f, end))
		return false;
	if (is_one_of(f, first - 1, "turned turns turning") ||
		(is_one_of(f, first - 2, "turn turned turns turning") &&
			is_one_of(f, first - 1, "just only")))
		return true;
	if (is_one_of(f, first - 1, "at"))
		return is_one_of(f, first - 2, "died dies die dying dead");
	if (is_one_of(f, first - 1, "just only"))
		first--;
	if (first < f->floor + 2 || !is_one_of(f, first - 1, "is was were am"))
		return false;
	return is_one_of(f, first - 2, "who") &&
	       reader_token(&f->reader, end)->kind == TOKEN_MARK;
}

/* "At 43, she": at the start of a sentence. */
static bool is_lead(const struct finder *f, uint32_t first, uint32_t end)
{
	return first == f->floor + 1 && is_one_of(f, f->floor, "at") &&
	       end + 1 < f->limit && reader_mark(&f->reader, end, ',') &&
	       is_one_of(f, end + 1, "he she mr mrs ms");
}

/* "aged 9 and 11". */
static bool is_next_age(const struct finder *f, uint32_t first, uint32_t end)
{
	const struct quantities *rows = f->quantities;

	return rows->count > f->sentence && first > f->floor &&
	       rows->rows[rows->count - 1].kind == MEASURE_AGE &&
	       rows->rows[rows->count - 1].end + 1 == first &&
	       is_one_of(f, first - 1, "and or") && is_alone(f, end);
}

/* "Older than 70", and not "older than 70 others". */
static bool is_than(const struct finder *f, const struct draft *draft)
{
	return draft->first + 2 == draft->amount.first &&
	       is_one_of(f, draft->first, "older younger") &&
	       is_alone(f, draft->amount.figure.end);
}

/* "Those over 65", "women under 50,": of whom a noun tells, and none follows.
 */
static bool is_so_old(const struct finder *f, const struct draft *draft)
{
	uint32_t first = draft->first;

	if (first <= f->floor || first + 1 != draft->amount.first ||
		!is_one_of(f, first, "over under above below"))
		return false;
	return is_one_of(f, first - 1, "those anyone everyone anybody") ||
	       (is_one_of(f, first - 1,
			"people men women adults children patients residents "
			"persons males females boys girls") &&
		       is_alone(f, draft->amount.figure.end));
}

static bool is_told_age(const struct finder *f, const struct draft *draft)
{
	const struct figure *figure = &draft->amount.figure;

	if (figure->form != FIGURE_DIGITS || figure->digits > 3 ||
		figure->decimal || figure->scale || figure->value < 1 ||
		figure->value > 119)
		return false;
	return is_told(f, draft->first, figure->end) || is_than(f, draft) ||
	       is_so_old(f, draft) || is_lead(f, figure->first, figure->end) ||
	       is_next_age(f, figure->first, figure->end);
}

void quantity_age(struct finder *f, struct draft *draft)
{
	if (draft->measure.kind == MEASURE_TIME) {
		uint32_t old = old_behind(f, draft->end);

		if (old || is_aged(f, draft->first)) {
			draft->end += old;
			age_set(f, draft);
		}
	} else if (draft->measure.kind == MEASURE_NUMBER &&
		   (is_aged(f, draft->first) || is_age_of_name(f, draft) ||
			   is_told_age(f, draft))) {
		age_set(f, draft);
	}
}
