#include "tag/figure_read.h"

#include "tag/figure_words.h"
#include "tag/fraction.h"
#include "tag/noun.h"

enum { DIGITS_MAX = 15 };

/* The digits of a token: at most DIGITS_MAX, with commas and one point. */
static bool digits_read(
	struct str text, int64_t *mantissa, int32_t *exponent, bool *grouped)
{
	uint32_t digits = 0;
	bool point = false;

	*mantissa = 0;
	*exponent = 0;
	*grouped = false;
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '.') {
			point = true;
		} else if (text.ptr[i] == ',') {
			*grouped = true;
		} else {
			*mantissa = *mantissa * 10 + (text.ptr[i] - '0');
			*exponent -= point;
			if (++digits > DIGITS_MAX)
				return false;
		}
	}
	return true;
}

/* What may stand between the groups of one number: one space, or one that does
 * not break. */
static bool is_group_gap(const struct reader *reader, uint32_t at, bool *fixed)
{
	struct str gap = str_cut(reader->article->text,
		reader_token(reader, at - 1)->end,
		reader_token(reader, at)->start);

	*fixed = str_eq(gap, STR("\xc2\xa0")) ||
		 str_eq(gap, STR("\xe2\x80\xaf")) ||
		 str_eq(gap, STR("\xe2\x80\x89"));
	return *fixed || str_eq(gap, STR(" "));
}

static bool is_digits(const struct reader *reader, uint32_t at, size_t least)
{
	struct str text = reader_str(reader, at);
	int32_t value;

	return reader_token(reader, at)->kind == TOKEN_NUMBER &&
	       text.len >= least && text.len <= 3 && str_number(text, &value);
}

/*
 * How many groups of three digits follow the number at the cursor: "1 000 000",
 * "80 000". Two numbers may stand side by side, too ("its 20 787 jets"), so
 * spaces that may break count only before "000", or between two groups behind
 * fewer digits: columns have three in each.
 */
static uint32_t groups_behind(const struct cursor *c)
{
	const struct reader *reader = c->reader;
	uint32_t at = c->at + 1;
	bool fixed, all_fixed = true;

	if (!is_digits(reader, c->at, 1) ||
		reader_str(reader, c->at).ptr[0] == '0' ||
		(c->at > 0 &&
			reader_token(reader, c->at - 1)->kind == TOKEN_NUMBER))
		return 0;
	for (; at < c->limit && is_digits(reader, at, 3) &&
		is_group_gap(reader, at, &fixed);
		at++)
		all_fixed &= fixed;
	if (at == c->at + 1 || at - c->at > 4 ||
		(at < c->limit &&
			reader_token(reader, at)->kind == TOKEN_NUMBER))
		return 0;
	return all_fixed || str_eq(reader_str(reader, at - 1), STR("000")) ||
			       (at - c->at > 2 && !is_digits(reader, c->at, 3))
		       ? at - c->at - 1
		       : 0;
}

/* Reads the groups behind the number at the cursor, which moves to the last. */
static void groups_read(
	struct cursor *c, int64_t *mantissa, struct figure *figure)
{
	for (uint32_t left = groups_behind(c); left > 0; left--) {
		int32_t group = 0;

		c->at++;
		str_number(reader_str(c->reader, c->at), &group);
		*mantissa = *mantissa * 1000 + group;
		figure->grouped = true;
		figure->digits += 3;
	}
}

static bool is_money(const struct reader *reader, uint32_t at, uint32_t limit)
{
	const struct tally *tally = reader->tally;
	uint16_t row;

	return phrases_at(&tally->behind, reader->article, reader->tokens, at,
		       limit, &row) &&
	       tally->units.rows[row].kind == MEASURE_MONEY;
}

/* A letter is a scale next to a currency, as a capital, or before a plural
 * or a currency: "£5m", "4.3M sales", "2m homes", "8m yuan". */
static bool letter_counts(const struct cursor *c, bool money)
{
	struct str letter = reader_str(c->reader, c->at);

	if (reader_spaced(c->reader, c->at))
		return money && letter.len <= 2 &&
		       (char_lower(letter.ptr[0]) == 'm' ||
			       char_lower(letter.ptr[0]) == 'b');
	if (money || letter.ptr[0] == 'k' || char_is_upper(letter.ptr[0]))
		return money || letter.len == 1;
	return c->at + 1 < c->limit && letter.len == 1 &&
	       reader_spaced(c->reader, c->at + 1) &&
	       (noun_is_plural(c->reader, c->at + 1) ||
		       is_money(c->reader, c->at + 1, c->limit));
}

static bool scale_here(const struct cursor *c, bool money)
{
	return cursor_is(c, TALLY_SCALE) ||
	       (cursor_is(c, TALLY_LETTER) && letter_counts(c, money));
}

/* "million", "lakh crore", "-million" behind digits. */
static void scales_read(struct cursor *c, bool money, struct figure *figure)
{
	for (int i = 0; i < 2; i++) {
		uint32_t at = c->at;

		cursor_skip_hyphen(c);
		if (!scale_here(c, money) ||
			figure->scale + cursor_value(c) > SCALE_MAX) {
			c->at = at;
			return;
		}
		figure->scale += cursor_value(c);
		c->at++;
	}
}

/* "6.3/10", "79/100"; "7/10" is a fraction. */
static bool grade_read(struct cursor *c, int64_t mantissa, int32_t exponent,
	struct figure *figure)
{
	int32_t below = fraction_grade(c);
	double above = figure_decimal(mantissa, exponent);

	if (!below || (exponent == 0 && below < 100) || above > below)
		return false;
	figure->value = above / below;
	figure->step = exponent < 0 ? figure_decimal(1, exponent) / below : 0;
	figure->vulgar = figure->grade = true;
	c->at += 3;
	return true;
}

/* "1,5 million" of a hand that writes its decimals with a comma; without a
 * scale behind them the two may be anything. The digits behind the comma, or 0
 * of them. */
static uint32_t comma_decimals(const struct cursor *c)
{
	struct str text;

	if (c->at + 3 >= c->limit || !reader_mark(c->reader, c->at + 1, ',') ||
		reader_spaced(c->reader, c->at + 1) ||
		reader_spaced(c->reader, c->at + 2) ||
		reader_token(c->reader, c->at + 2)->kind != TOKEN_NUMBER ||
		!reader_is(c->reader, c->at + 3, TALLY_SCALE))
		return 0;
	text = reader_str(c->reader, c->at + 2);
	return text.len <= 2 ? (uint32_t)text.len : 0;
}

/* Moves the cursor to the last token of the number. */
static void comma_take(struct cursor *c, int64_t *mantissa, int32_t *exponent)
{
	uint32_t digits = comma_decimals(c);
	int32_t part;

	if (!digits || *mantissa > 999 ||
		!str_number(reader_str(c->reader, c->at + 2), &part))
		return;
	for (uint32_t i = 0; i < digits; i++)
		*mantissa *= 10;
	*mantissa += part;
	*exponent = -(int32_t)digits;
	c->at += 2;
}

/* ".5" has its point as a token of its own. */
static bool digits_figure(struct cursor *c, bool money, struct figure *figure)
{
	bool point = cursor_mark(c, '.');
	int64_t mantissa;
	int32_t exponent;
	struct str text;

	c->at += point;
	if (!cursor_number(c) || (point && reader_spaced(c->reader, c->at)))
		return false;
	text = reader_str(c->reader, c->at);
	if (!digits_read(text, &mantissa, &exponent, &figure->grouped))
		return false;
	if (point && exponent)
		return false;
	if (point)
		exponent = -(int32_t)text.len;
	if (!point && !exponent && !figure->grouped)
		comma_take(c, &mantissa, &exponent);
	figure->decimal = exponent < 0;
	figure->digits = (uint32_t)text.len;
	if (!point && !exponent)
		groups_read(c, &mantissa, figure);
	if (!point && grade_read(c, mantissa, exponent, figure))
		return true;
	if (!point && fraction_slashed(c, &figure->value)) {
		figure->vulgar = true;
	} else {
		c->at++;
		figure->value = figure_decimal(mantissa, exponent);
		fraction_add(c, figure);
	}
	scales_read(c, money, figure);
	if (!figure->vulgar)
		figure->value =
			figure_decimal(mantissa, exponent + figure->scale);
	else
		figure->value *= power_of_ten(figure->scale);
	if (figure->vulgar)
		figure->step = 0;
	else if (exponent < 0 || figure->scale)
		figure->step = figure_decimal(1, exponent + figure->scale);
	else
		figure->step = figure_round_step(figure->value);
	return true;
}

bool figure_read(const struct reader *reader, uint32_t at, uint32_t limit,
	bool money, struct figure *figure)
{
	struct cursor c = {reader, at, limit};
	double part;
	bool found;

	*figure = (struct figure){0};
	if (at >= limit)
		return false;
	if (reader_token(reader, at)->kind == TOKEN_WORD) {
		found = figure_words(&c, figure);
	} else if (fraction_mark(&c, &part)) {
		figure->value = part;
		figure->vulgar = found = true;
		c.at++;
		scales_read(&c, money, figure);
		figure->value *= power_of_ten(figure->scale);
	} else {
		found = digits_figure(&c, money, figure);
	}
	figure->first = at;
	figure->end = c.at;
	if (figure->form != FIGURE_OPEN)
		figure->high = figure->value;
	return found;
}
