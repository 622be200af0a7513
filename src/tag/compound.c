#include "tag/compound.h"

#include "tag/figure_read.h"

/* Units that follow a greater one of their kind: "6 ft 2 in". */
static const struct {
	struct str whole, part;
	struct str symbol; /* of the part, where it needs the whole before */
	double count;
} compounds[] = {{STR_INIT("foot"), STR_INIT("inch"), STR_INIT("in"), 12},
	{STR_INIT("pound"), STR_INIT("ounce"), STR_INIT("oz"), 16},
	{STR_INIT("stone"), STR_INIT("pound"), STR_INIT("lb"), 14}};

/* "1h 12m 4s": hours, minutes and seconds joined to their numbers, all told
 * in hours or minutes. */
static const struct {
	struct str whole, symbol, next;
	double count;
} clocks[] = {
	{STR_INIT("hour"), STR_INIT("m"), STR_INIT("minute"), 60},
	{STR_INIT("hour"), STR_INIT("min"), STR_INIT("minute"), 60},
	{STR_INIT("minute"), STR_INIT("s"), STR_INIT("second"), 60},
	{STR_INIT("minute"), STR_INIT("sec"), STR_INIT("second"), 60},
};

/* The part of a `whole` that token `at` begins, in wholes; 0 where none. */
static double clock_part(const struct reader *reader, struct str whole,
	uint32_t at, uint32_t limit, struct str *next)
{
	struct figure figure;

	if (at + 1 >= limit ||
		!figure_read(reader, at, limit, false, &figure) ||
		figure.form != FIGURE_DIGITS || figure.value >= 60 ||
		figure.end >= limit || reader_spaced(reader, figure.end))
		return 0;
	for (size_t i = 0; i < sizeof(clocks) / sizeof(*clocks); i++)
		if (str_eq(clocks[i].whole, whole) &&
			str_eq(clocks[i].symbol,
				reader_str(reader, figure.end))) {
			*next = clocks[i].next;
			return figure.value / clocks[i].count;
		}
	return 0;
}

/* Adds minutes to hours, and seconds to either. */
static void clock_read(
	const struct reader *reader, uint32_t limit, struct amount *amount)
{
	struct str whole = amount->measure.name, next = whole;
	double unit = 1;

	if (reader_spaced(reader, amount->end - 1))
		return;
	for (double part; (part = clock_part(reader, whole, amount->end, limit,
				   &next)) > 0;) {
		amount->figure.value += part * unit;
		amount->figure.high = amount->figure.value;
		amount->figure.step = 0;
		amount->figure.vulgar = true;
		amount->end += 2;
		unit /= 60;
		whole = next;
	}
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
		str_eq(unit_name(reader->tally,
			       &units->rows[units->rows[part.row].whole]),
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

/* "6-foot-4", "6-foot-4-inch": inches joined to feet. */
static void height_read(
	const struct reader *reader, uint32_t limit, struct amount *amount)
{
	struct figure figure;
	struct measure inch;
	uint32_t at = amount->end;

	if (!amount->hyphen || !str_eq(amount->measure.name, STR("foot")) ||
		!reader_joint(reader, at, limit) ||
		!figure_read(reader, at + 1, limit, false, &figure) ||
		figure.form > FIGURE_WORDS || figure.value >= 12)
		return;
	amount->figure.value += figure.value / 12;
	amount->figure.high = amount->figure.value;
	amount->figure.vulgar = true;
	amount->end = figure.end;
	if (measure_behind(reader, figure.end, limit, &inch) == 2 &&
		str_eq(inch.name, STR("inch")))
		amount->end += 2;
}

uint32_t compound_height(
	const struct reader *reader, uint32_t limit, struct amount *amount)
{
	uint32_t at = amount->end;
	struct figure inches;

	if (at + 2 >= limit || amount->figure.form != FIGURE_DIGITS ||
		amount->figure.decimal || amount->figure.value > 9 ||
		!(reader_mark(reader, at, '\'') ||
			str_eq(reader_str(reader, at), STR("’"))) ||
		reader_spaced(reader, at) || reader_spaced(reader, at + 1) ||
		!figure_read(reader, at + 1, limit, false, &inches) ||
		inches.form != FIGURE_DIGITS || inches.value >= 12 ||
		inches.end >= limit || reader_spaced(reader, inches.end) ||
		!(reader_mark(reader, inches.end, '"') ||
			str_eq(reader_str(reader, inches.end), STR("”"))))
		return 0;
	amount->figure.value += inches.value / 12;
	amount->figure.high = amount->figure.value;
	amount->figure.vulgar = true;
	amount->measure = (struct measure){.kind = MEASURE_PHYSICAL,
		.name = STR("foot"),
		.udunits = STR("foot")};
	return inches.end + 1 - at;
}

/* The smaller unit behind the greater one is added to it. */
static void part_read(
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

void compound_read(
	const struct reader *reader, uint32_t limit, struct amount *amount)
{
	if (amount->measure.kind == MEASURE_TIME)
		clock_read(reader, limit, amount);
	height_read(reader, limit, amount);
	part_read(reader, limit, amount);
}
