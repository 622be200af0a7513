#include "tag/measure.h"

#include "tag/figure_read.h"
#include "tag/noun.h"

enum { QUOTE_BACK = 60 }; /* tokens */

static struct measure measure_of(const struct reader *reader, uint16_t row)
{
	const struct unit_row *unit = &reader->tally->units.rows[row];

	return (struct measure){.kind = unit->kind,
		.row = row,
		.name = unit_name(reader->tally, unit),
		.udunits = unit_spelled(reader->tally, unit)};
}

uint32_t measure_before(const struct reader *reader, uint32_t floor,
	uint32_t end, struct measure *measure)
{
	uint16_t row;
	uint32_t length = phrases_before(&reader->tally->before,
		reader->article, reader->tokens, floor, end, &row);

	if (length)
		*measure = measure_of(reader, row);
	return length;
}

/* Whether a quotation is open that the mark at token `at` closes: of 27" it
 * is not, of "size 27" it is. */
static bool closes_quote(const struct reader *reader, uint32_t at)
{
	bool open = false;

	for (uint32_t i = at, back = 0; i-- > 0 && back < QUOTE_BACK; back++) {
		if (reader_mark(reader, i, '"') &&
			(i == 0 || reader_spaced(reader, i) ||
				reader_token(reader, i - 1)->kind !=
					TOKEN_NUMBER))
			open = !open;
		if (reader_token(reader, i)->flags & TOKEN_BLOCK)
			break;
	}
	return open;
}

static uint32_t unit_at(const struct reader *reader, uint32_t at,
	uint32_t limit, struct measure *measure)
{
	uint16_t row;
	uint32_t length = phrases_at(&reader->tally->behind, reader->article,
		reader->tokens, at, limit, &row);

	if (length == 1 && reader_mark(reader, at, '"') &&
		closes_quote(reader, at))
		return 0;
	/* In columns, "3  $4.50", the sign is of the number behind. */
	if (!length ||
		(reader_spaced(reader, at) &&
			reader->tally->units.rows[row].kind == MEASURE_MONEY &&
			reader_token(reader, at + length)->kind ==
				TOKEN_NUMBER &&
			!reader_spaced(reader, at + length)))
		return 0;
	*measure = measure_of(reader, row);
	return length;
}

/* "[kg]": how some texts set a unit apart. */
static uint32_t bracketed_unit(const struct reader *reader, uint32_t at,
	uint32_t limit, struct measure *measure)
{
	static const char pairs[][2] = {{'[', ']'}, {'{', '}'}, {'<', '>'}};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		uint32_t length;

		if (at >= limit || !reader_mark(reader, at, pairs[i][0]))
			continue;
		length = unit_at(reader, at + 1, limit, measure);
		if (length && reader_mark(reader, at + 1 + length, pairs[i][1]))
			return length + 2;
	}
	return 0;
}

static bool is_length(const struct measure *measure)
{
	static const struct str lengths[] = {STR_INIT("meter"),
		STR_INIT("mile"), STR_INIT("yard"), STR_INIT("foot"),
		STR_INIT("inch")};

	for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++)
		if (str_ends(measure->udunits, lengths[i]))
			return true;
	return false;
}

static void raise_to(
	const struct reader *reader, int power, struct measure *measure)
{
	measure->name = arena_format(reader->arena, "%s %.*s",
		power == 2 ? "square" : "cubic", STR_ARG(measure->name));
	measure->udunits = arena_format(
		reader->arena, "(%.*s)^%d", STR_ARG(measure->udunits), power);
	measure->row = 0;
}

/* "square feet", "sq. km", "cubic metres". */
static uint32_t powered_unit(const struct reader *reader, uint32_t at,
	uint32_t limit, struct measure *measure)
{
	int power = at >= limit                           ? 0
		    : reader_is(reader, at, TALLY_SQUARE) ? 2
		    : reader_is(reader, at, TALLY_CUBIC)  ? 3
							  : 0;
	uint32_t start = at, length;

	if (!power)
		return 0;
	at++;
	if (at < limit && !reader_spaced(reader, at) &&
		(reader_mark(reader, at, '.') || reader_mark(reader, at, '-')))
		at++;
	length = unit_at(reader, at, limit, measure);
	if (!length) {
		/* "500 sq m": a letter that elsewhere must be joined */
		if (at >= limit || !str_eq(reader_str(reader, at), STR("m")))
			return 0;
		*measure = (struct measure){.kind = MEASURE_PHYSICAL,
			.name = STR("metre"),
			.udunits = STR("meter")};
		length = 1;
	}
	if (!is_length(measure))
		return 0;
	raise_to(reader, power, measure);
	return at + length - start;
}

/* The 2 of "m2", or "²". */
static uint32_t exponent_at(const struct reader *reader, uint32_t at,
	uint32_t limit, struct measure *measure)
{
	static const struct {
		struct str text;
		int power;
	} exponents[] = {{STR_INIT("2"), 2}, {STR_INIT("3"), 3},
		{STR_INIT("²"), 2}, {STR_INIT("³"), 3}};

	uint32_t start = at;

	if (at + 1 < limit && reader_mark(reader, at, '^') &&
		!reader_spaced(reader, at))
		at++;
	if (at >= limit || reader_spaced(reader, at) || !is_length(measure))
		return 0;
	for (size_t i = 0; i < sizeof(exponents) / sizeof(*exponents); i++)
		if (str_eq(exponents[i].text, reader_str(reader, at))) {
			raise_to(reader, exponents[i].power, measure);
			return at + 1 - start;
		}
	return 0;
}

/* Behind a hyphen that joins: "12-cent-a-share". */
static uint32_t skip_joint(
	const struct reader *reader, uint32_t at, uint32_t limit)
{
	return reader_joint(reader, at, limit) ? at + 1 : at;
}

uint32_t measure_behind(const struct reader *reader, uint32_t at,
	uint32_t limit, struct measure *measure)
{
	uint32_t start = at, length;

	*measure = (struct measure){0};
	at = skip_joint(reader, at, limit);
	length = powered_unit(reader, at, limit, measure);
	if (!length) {
		length = unit_at(reader, at, limit, measure);
		if (length)
			length += exponent_at(
				reader, at + length, limit, measure);
	}
	if (!length)
		length = bracketed_unit(reader, at, limit, measure);
	return length ? at + length - start : 0;
}

static void make_rate(const struct reader *reader, struct measure *measure,
	struct str name, struct str udunits)
{
	measure->name = ARENA_JOIN(reader->arena, measure->name,
		measure->name.len ? STR(" per ") : STR("per "), name);
	if (measure->udunits.len && udunits.len)
		measure->udunits = ARENA_JOIN(reader->arena, STR("("),
			measure->udunits, STR(")/("), udunits, STR(")"));
	else
		measure->udunits = STR_NONE;
	measure->rate = true;
}

/* "a year ago", "a week earlier" */
static bool tells_when(const struct reader *reader, uint32_t at, uint32_t limit)
{
	return at < limit && reader_is(reader, at, TALLY_WHEN);
}

/* What may stand behind "per" or "a": a unit, or a noun. */
static uint32_t rate_unit(const struct reader *reader, uint32_t at,
	uint32_t limit, bool any, struct measure *measure)
{
	struct measure below;
	uint32_t length = powered_unit(reader, at, limit, &below);

	if (!length) {
		length = unit_at(reader, at, limit, &below);
		if (length)
			length +=
				exponent_at(reader, at + length, limit, &below);
	}
	if (length &&
		(below.kind == MEASURE_TIME ||
			below.kind == MEASURE_PHYSICAL) &&
		!tells_when(reader, at + length, limit)) {
		make_rate(reader, measure, below.name, below.udunits);
		return length;
	}
	if (at >= limit || reader_token(reader, at)->kind != TOKEN_WORD ||
		!(any ? !reader_is(reader, at, TALLY_STOP)
		      : reader_is(reader, at, TALLY_RATE)))
		return 0;
	make_rate(reader, measure, noun_singular(reader, at), STR_NONE);
	return 1;
}

/* A round number of what stands behind "per": "100 km", "100,000 people",
 * "1,000 live births". */
static uint32_t rate_number(const struct reader *reader, uint32_t at,
	uint32_t limit, struct measure *measure)
{
	struct figure figure;
	struct measure below;
	struct noun noun;
	uint32_t end;

	if (!figure_read(reader, at, limit, false, &figure) ||
		figure.form != FIGURE_DIGITS || figure.value < 10 ||
		(figure.value != 10 && figure.value != 100 &&
			figure.step < figure.value / 10))
		return 0;
	end = figure.end;
	end += measure_behind(reader, end, limit, &below);
	if (end == figure.end) {
		if (!noun_read(reader, end, limit, false, &noun))
			return 0;
		below = (struct measure){.name = noun.unit};
		end = noun.end;
	}
	make_rate(reader, measure,
		arena_format(reader->arena, "%.*s %.*s",
			STR_ARG(str_cut(reader->article->text,
				reader_token(reader, at)->start,
				reader_token(reader, figure.end - 1)->end)),
			STR_ARG(below.name)),
		STR_NONE);
	return end - at;
}

/* Symbols behind a slash that elsewhere must be joined to a number. */
static uint32_t slash_unit(const struct reader *reader, uint32_t at,
	uint32_t limit, struct measure *measure)
{
	static const struct {
		struct str symbol, name, udunits;
	} symbols[] = {{STR_INIT("s"), STR_INIT("second"), STR_INIT("second")},
		{STR_INIT("h"), STR_INIT("hour"), STR_INIT("hour")},
		{STR_INIT("m"), STR_INIT("metre"), STR_INIT("meter")},
		{STR_INIT("g"), STR_INIT("gram"), STR_INIT("gram")},
		{STR_INIT("l"), STR_INIT("litre"), STR_INIT("liter")},
		{STR_INIT("t"), STR_INIT("metric ton"), STR_INIT("tonne")}};

	if (at >= limit)
		return 0;
	for (size_t i = 0; i < sizeof(symbols) / sizeof(*symbols); i++)
		if (str_eq(symbols[i].symbol, reader_str(reader, at))) {
			make_rate(reader, measure, symbols[i].name,
				symbols[i].udunits);
			return 1;
		}
	if (reader_token(reader, at)->kind == TOKEN_NUMBER)
		return rate_number(reader, at, limit, measure);
	return rate_unit(reader, at, limit, false, measure);
}

uint32_t measure_rate(const struct reader *reader, uint32_t at, uint32_t limit,
	struct measure *measure)
{
	uint32_t start = at, length;
	bool any;

	if (at + 1 >= limit || measure->kind == MEASURE_PERCENT)
		return 0;
	if (reader_mark(reader, at, '/')) {
		length = slash_unit(reader, at + 1, limit, measure);
		return length ? length + 1 : 0;
	}
	at = skip_joint(reader, at, limit);
	any = reader_is(reader, at, TALLY_PER);
	if (!any && !reader_is(reader, at, TALLY_A))
		return 0;
	at = skip_joint(reader, at + 1, limit);
	length = any && at < limit &&
				 reader_token(reader, at)->kind == TOKEN_NUMBER
			 ? rate_number(reader, at, limit, measure)
			 : rate_unit(reader, at, limit, any, measure);
	return length ? at + length - start : 0;
}
