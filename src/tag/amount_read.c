#include "tag/amount_read.h"

#include "tag/compound.h"
#include "tag/figure_read.h"
#include "tag/hedge.h"
#include "tag/noun.h"

#include <math.h>

static bool is_warmth(const struct measure *measure)
{
	return str_eq(measure->name, STR("celsius")) ||
	       str_eq(measure->name, STR("fahrenheit"));
}

/* Whether a gap of columns stands in front of the token. */
static bool is_column(const struct reader *reader, uint32_t at)
{
	return reader_token(reader, at)->start >=
	       reader_token(reader, at - 1)->end + 2;
}

/* Whether the tokens in front make it negative; *first moves over them. Only
 * degrees may stand apart from their minus. */
static bool sign_read(const struct reader *reader, uint32_t floor, bool warmth,
	uint32_t *first)
{
	uint32_t at = *first;
	bool dash = at > floor && reader_mark(reader, at - 1, '-') &&
		    (warmth || !reader_spaced(reader, at));

	/* "5-3", but in columns "79    -2.5" */
	if (dash && at - 1 > floor && !is_column(reader, at - 1) &&
		reader_token(reader, at - 2)->kind == TOKEN_NUMBER)
		return false;
	if (dash && at - 1 > floor && reader_is(reader, at - 2, TALLY_MINUS)) {
		*first = at - 2;
		return true;
	}
	if (at > floor && reader_is(reader, at - 1, TALLY_MINUS)) {
		*first = at - 1;
		return true;
	}
	if (!dash || (!reader_spaced(reader, at - 1) && at - 1 > floor))
		return false;
	*first = at - 1;
	return true;
}

/* "ten degrees below zero" */
static void zero_read(
	const struct reader *reader, uint32_t limit, struct amount *amount)
{
	uint32_t at = amount->end;

	if (at + 1 >= limit || amount->figure.value <= 0 ||
		!(is_warmth(&amount->measure) ||
			str_eq(amount->measure.name, STR("degree"))) ||
		!reader_is(reader, at, TALLY_BELOW) ||
		!str_eq_fold(reader_str(reader, at + 1), STR("zero")))
		return;
	amount->figure.value = -amount->figure.value;
	amount->figure.high = amount->figure.value;
	amount->end = at + 2;
}

/* What stands between the figure and its measure: "+", "or so". */
static uint32_t tail_read(
	const struct reader *reader, uint32_t limit, struct amount *amount)
{
	uint32_t at = amount->figure.end, length;
	uint16_t row;

	if (at < limit && reader_mark(reader, at, '+') &&
		!reader_spaced(reader, at)) {
		amount->plus = true;
		at++;
	}
	if (reader_joint(reader, at, limit))
		at++; /* "40-odd boats" */
	length = hedge_phrase(reader, at, limit, &row);
	if (!length && at > amount->figure.end && !amount->plus)
		return amount->figure.end;
	if (length) {
		size_t count;

		amount->tail = &bound_rows(&count)[row];
		at += length;
	}
	return at;
}

/* "half an hour", "two-thirds of a mile": parts of one unit. */
static uint32_t part_measure(const struct reader *reader, uint32_t at,
	uint32_t limit, struct measure *measure)
{
	uint32_t start = at, length;

	if (at < limit && reader_is(reader, at, TALLY_OF))
		at++;
	if (at >= limit || !reader_is(reader, at, TALLY_A))
		return 0;
	length = measure_behind(reader, at + 1, limit, measure);
	return length ? at + 1 + length - start : 0;
}

/* "9.58s" but "the 1980s" and "2s" */
static bool is_decade(const struct reader *reader, const struct amount *amount)
{
	return amount->measure.kind == MEASURE_TIME &&
	       !amount->figure.decimal &&
	       !reader_spaced(reader, amount->end - 1) &&
	       str_eq(reader_str(reader, amount->end - 1), STR("s"));
}

/* "2018 Stone": the name of a unit is another name behind a year. */
static bool is_named(const struct reader *reader, const struct amount *amount)
{
	const struct figure *figure = &amount->figure;
	const struct token *unit = reader_token(reader, amount->end - 1);

	return amount->measure.kind == MEASURE_PHYSICAL &&
	       unit->flags & TOKEN_CAPITAL && !(unit->flags & TOKEN_UPPER) &&
	       token_spaced(unit) && figure->digits == 4 && !figure->grouped &&
	       figure->value >= 1900 && figure->value < 2100;
}

/* "3 won", "Top 10": words and codes of money that are others where no sum
 * stands beside them. `first` is the token of the currency. */
static bool is_homonym(const struct reader *reader, uint32_t first,
	uint32_t length, const struct figure *figure)
{
	return length == 1 && reader_is(reader, first, TALLY_HOMONYM) &&
	       !figure->scale && !figure->grouped && !figure->decimal &&
	       figure->value < 1000;
}

/* "dozens of miles", "millions of euros" */
static uint32_t open_measure(const struct reader *reader, uint32_t at,
	uint32_t limit, struct measure *measure)
{
	uint32_t length;

	if (at + 1 >= limit || !reader_is(reader, at, TALLY_OF))
		return 0;
	length = measure_behind(reader, at + 1, limit, measure);
	return length ? length + 1 : 0;
}

/* "21st" but "14st": 11st is no ordinal either. */
static bool is_ordinal(const struct reader *reader, const struct amount *amount)
{
	double value = amount->figure.value;

	return str_eq(reader_str(reader, amount->end - 1), STR("st")) &&
	       (value >= 100 || (fmod(value, 10) == 1 && value != 11));
}

/* Words in front of a unit that leave it what it is: "50 more miles". */
static uint32_t dropped_words(
	const struct reader *reader, uint32_t at, uint32_t limit)
{
	uint32_t start = at;

	while (at < limit && at < start + 2 &&
		(reader_is(reader, at, TALLY_DROP) ||
			noun_is_participle(reader, at)))
		at++;
	return at - start;
}

/* Reads the measure behind the figure; amount->end is moved behind it. */
static void behind_read(
	const struct reader *reader, uint32_t limit, struct amount *amount)
{
	uint32_t at = amount->end, dropped = 0;
	uint32_t length = measure_behind(reader, at, limit, &amount->measure);

	if (!length && amount->figure.form == FIGURE_SHARE)
		length = part_measure(reader, at, limit, &amount->measure);
	if (!length && amount->figure.form == FIGURE_OPEN)
		length = open_measure(reader, at, limit, &amount->measure);
	if (!length) {
		dropped = dropped_words(reader, at, limit);
		length = dropped ? measure_behind(reader, at + dropped, limit,
					   &amount->measure)
				 : 0;
	}
	if (!length) {
		amount->end += compound_height(reader, limit, amount);
		return;
	}
	amount->hyphen = reader_mark(reader, at, '-');
	amount->end = at + dropped + length;
	if (is_decade(reader, amount) || is_named(reader, amount) ||
		is_ordinal(reader, amount) ||
		(amount->measure.kind == MEASURE_MONEY &&
			is_homonym(reader, at + dropped, length,
				&amount->figure)) ||
		(dropped && amount->measure.kind != MEASURE_TIME &&
			amount->measure.kind != MEASURE_PHYSICAL)) {
		amount->measure = (struct measure){0};
		amount->end = at;
		return;
	}
	figure_scale(&amount->figure,
		reader->tally->units.rows[amount->measure.row].scale);
	zero_read(reader, limit, amount);
	compound_read(reader, limit, amount);
}

bool amount_read(const struct reader *reader, uint32_t floor, uint32_t at,
	uint32_t limit, bool money, struct amount *amount)
{
	struct measure measure = {0};
	bool words = reader_token(reader, at)->kind == TOKEN_WORD;
	uint32_t before;

	*amount = (struct amount){.first = at};
	if (words && !figure_read(reader, at, limit, money, &amount->figure))
		return false;
	before = measure_before(reader, floor, at, &measure);
	amount->first -= before;
	/* a currency tells what the letters behind digits are */
	if (!words && !figure_read(reader, at, limit, money || before > 0,
			      &amount->figure))
		return false;
	if (before &&
		is_homonym(reader, at - before, before, &amount->figure)) {
		measure = (struct measure){0};
		before = 0;
		amount->first = at;
	}
	if (reader_is(reader, at, TALLY_FOLD))
		measure = (struct measure){
			.kind = MEASURE_COUNT, .name = STR("fold")};
	amount->prefixed = before > 0;
	amount->measure = measure;
	amount->end = tail_read(reader, limit, amount);
	if (amount->measure.kind == MEASURE_NUMBER)
		behind_read(reader, limit, amount);
	if (amount->measure.kind != MEASURE_NUMBER)
		amount->end += measure_rate(
			reader, amount->end, limit, &amount->measure);
	if (sign_read(reader, floor, is_warmth(&amount->measure),
		    &amount->first)) {
		amount->figure.value = -amount->figure.value;
		amount->figure.high = amount->figure.value;
	}
	return true;
}

bool amount_at(const struct reader *reader, uint32_t at, uint32_t limit,
	bool money, struct amount *amount)
{
	for (uint32_t i = at; i < limit && i < at + 4; i++) {
		const struct token *token = reader_token(reader, i);

		if (!amount_read(reader, at, i, limit, money, amount)) {
			if (token->kind == TOKEN_NUMBER)
				return false;
			continue;
		}
		return amount->first == at;
	}
	return false;
}
