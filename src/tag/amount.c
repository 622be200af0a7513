#include "tag/amount.h"

#include "tag/figure_read.h"
#include "tag/noun.h"

/* Units that follow a greater one of their kind: "6 ft 2 in". */
static const struct {
	struct str whole, part;
	struct str symbol; /* of the part, where it needs the whole before */
	double count;
} compounds[] = {{STR_INIT("foot"), STR_INIT("inch"), STR_INIT("in"), 12},
	{STR_INIT("pound"), STR_INIT("ounce"), STR_INIT("oz"), 16},
	{STR_INIT("stone"), STR_INIT("pound"), STR_INIT("lb"), 14}};

static bool is_warmth(const struct measure *measure)
{
	return str_eq(measure->name, STR("celsius")) ||
	       str_eq(measure->name, STR("fahrenheit"));
}

/* Whether the tokens in front make it negative; *first moves over them. Only
 * degrees may stand apart from their minus. */
static bool sign_read(const struct reader *reader, uint32_t floor, bool warmth,
	uint32_t *first)
{
	uint32_t at = *first;
	bool dash = at > floor && reader_mark(reader, at - 1, '-') &&
		    (warmth || !reader_spaced(reader, at));

	if (dash && at - 1 > floor &&
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

/* What a part behind the whole adds to it, in wholes; 0 where none. */
static double part_value(const struct reader *reader,
	const struct measure *whole, const struct figure *figure, uint32_t at,
	uint32_t limit, uint32_t *end)
{
	const struct unit_rows *units = &reader->tally->units;
	struct measure part;
	uint32_t length = measure_behind(reader, at, limit, &part);

	*end = at + length;
	if (length && whole->kind == MEASURE_MONEY && figure->value < 100 &&
		units->rows[part.row].whole &&
		str_eq(units->rows[units->rows[part.row].whole].name,
			whole->name))
		return figure->value / 100;
	for (size_t i = 0; i < sizeof(compounds) / sizeof(*compounds); i++) {
		if (!str_eq(compounds[i].whole, whole->name) ||
			figure->value >= compounds[i].count)
			continue;
		if (length && str_eq(part.name, compounds[i].part))
			return figure->value / compounds[i].count;
		if (at < limit &&
			str_eq(reader_str(reader, at), compounds[i].symbol)) {
			*end = at + 1;
			return figure->value / compounds[i].count;
		}
	}
	return 0;
}

/* "15 dollars 50": two digits of hundredths, with nothing to count behind. */
static bool is_change(const struct reader *reader, const struct amount *amount,
	const struct figure *figure, uint32_t limit)
{
	return amount->measure.kind == MEASURE_MONEY && !amount->prefixed &&
	       !amount->figure.decimal && !amount->figure.scale &&
	       figure->value >= 10 && figure->value < 100 && !figure->decimal &&
	       !figure->scale && !figure->vulgar &&
	       (figure->end >= limit ||
		       reader_token(reader, figure->end)->kind == TOKEN_MARK) &&
	       !reader_mark(reader, figure->end, '%') &&
	       !reader_mark(reader, figure->end, '-');
}

/* The smaller unit behind the greater one is added to it. */
static void compound_read(
	const struct reader *reader, uint32_t limit, struct amount *amount)
{
	struct figure figure;
	uint32_t at = amount->end, end;
	double part;

	if (at < limit && reader_is(reader, at, TALLY_AND))
		at++;
	if (amount->prefixed || at >= limit ||
		(amount->measure.kind != MEASURE_MONEY &&
			amount->measure.kind != MEASURE_PHYSICAL) ||
		!figure_read(reader, at, limit, false, &figure))
		return;
	part = part_value(
		reader, &amount->measure, &figure, figure.end, limit, &end);
	if (part <= 0 && is_change(reader, amount, &figure, limit)) {
		part = figure.value / 100;
		end = figure.end;
	}
	if (part <= 0)
		return;
	amount->figure.value += part;
	amount->figure.high = amount->figure.value;
	amount->figure.step = 0;
	amount->figure.vulgar = true;
	amount->end = end;
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
	length = phrases_at(&reader->tally->bounds_behind, reader->article,
		reader->tokens, at, limit, &row);
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
	if (!length) {
		dropped = dropped_words(reader, at, limit);
		length = dropped ? measure_behind(reader, at + dropped, limit,
					   &amount->measure)
				 : 0;
	}
	if (!length)
		return;
	amount->hyphen = reader_mark(reader, at, '-');
	amount->end = at + dropped + length;
	if (is_decade(reader, amount) || is_named(reader, amount) ||
		(dropped && amount->measure.kind != MEASURE_TIME &&
			amount->measure.kind != MEASURE_PHYSICAL)) {
		amount->measure = (struct measure){0};
		amount->end = at;
		return;
	}
	figure_scale(&amount->figure,
		reader->tally->units.rows[amount->measure.row].scale);
	compound_read(reader, limit, amount);
}

bool amount_read(const struct reader *reader, uint32_t floor, uint32_t at,
	uint32_t limit, struct amount *amount)
{
	struct measure measure = {0};
	uint32_t before = measure_before(reader, floor, at, &measure);

	*amount = (struct amount){.first = at - before};
	if (!figure_read(reader, at, limit, before > 0, &amount->figure))
		return false;
	amount->prefixed = before > 0;
	amount->measure = measure;
	amount->end = tail_read(reader, limit, amount);
	if (!before)
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
