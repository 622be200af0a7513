#include "tag/figure.h"

#include "tag/noun.h"

enum { DIGITS_MAX = 15, SCALE_MAX = 15 };

double power_of_ten(int32_t exponent)
{
	static const double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
		1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
		1e19, 1e20, 1e21, 1e22};

	return powers[exponent < 0 ? 0 : exponent > 22 ? 22 : exponent];
}

/* mantissa times ten to the exponent, rounded once. */
static double decimal_value(int64_t mantissa, int32_t exponent)
{
	return exponent < 0 ? (double)mantissa / power_of_ten(-exponent)
			    : (double)mantissa * power_of_ten(exponent);
}

/* Round thousands are rounded ones: 10,000 has the step of its second digit,
 * 12,000 of its second, 12,300 of its third. Smaller numbers are exact. */
static double round_step(double value)
{
	double step = 1;

	if (value < 1000 || value > 1e15 || value != (double)(int64_t)value)
		return 0;
	while (step * 100 <= value &&
		(int64_t)value % (int64_t)(step * 10) == 0)
		step *= 10;
	return step > 1 ? step : 0;
}

struct cursor {
	const struct reader *reader;
	uint32_t at, limit;
};

static bool is(const struct cursor *c, enum tally_role role)
{
	return c->at < c->limit && reader_is(c->reader, c->at, role);
}

static int32_t value_here(const struct cursor *c)
{
	return tally_value(c->reader->tally, reader_token(c->reader, c->at));
}

static bool is_number(const struct cursor *c)
{
	return c->at < c->limit &&
	       reader_token(c->reader, c->at)->kind == TOKEN_NUMBER;
}

static bool is_mark(const struct cursor *c, char mark)
{
	return c->at < c->limit && reader_mark(c->reader, c->at, mark);
}

/* A hyphen between two words of one number: "twenty-one", "two-thirds". */
static bool skip_hyphen(struct cursor *c)
{
	if (!reader_joint(c->reader, c->at, c->limit))
		return false;
	c->at++;
	return true;
}

/* The word behind, over a hyphen, has the role: then it is the next. */
static bool skip_to(struct cursor *c, enum tally_role role)
{
	uint32_t at = c->at;

	skip_hyphen(c);
	if (is(c, role))
		return true;
	c->at = at;
	return false;
}

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

/* ½, ¼ and ¾, alone or behind a whole number. */
static bool vulgar_mark(const struct cursor *c, double *part)
{
	const struct token *token = reader_token(c->reader, c->at);

	if (c->at >= c->limit || token->kind != TOKEN_MARK)
		return false;
	switch (token->word) {
	case MARK_HALF:
		*part = 0.5;
		return true;
	case MARK_QUARTER:
		*part = 0.25;
		return true;
	case MARK_THREE_QUARTERS:
		*part = 0.75;
		return true;
	default:
		return false;
	}
}

/* 1/2, 5/8: of the denominators that rulers and cooks have. */
static bool slashed_part(struct cursor *c, double *part)
{
	const uint64_t common = 1u << 2 | 1u << 3 | 1u << 4 | 1u << 5 |
				1u << 6 | 1u << 8 | 1u << 10 | 1u << 12 |
				1u << 16;
	int32_t above, below;

	if (c->at + 2 >= c->limit || !is_number(c) ||
		!reader_mark(c->reader, c->at + 1, '/') ||
		reader_token(c->reader, c->at + 2)->kind != TOKEN_NUMBER ||
		reader_spaced(c->reader, c->at + 1) !=
			reader_spaced(c->reader, c->at + 2) ||
		!str_number(reader_str(c->reader, c->at), &above) ||
		!str_number(reader_str(c->reader, c->at + 2), &below) ||
		above < 1 || above >= below || below > 16 ||
		!(common >> below & 1) ||
		(reader_mark(c->reader, c->at + 3, '/') &&
			!reader_spaced(c->reader, c->at + 3)))
		return false;
	*part = (double)above / below;
	c->at += 3;
	return true;
}

/* "a half", "a quarter" behind "and". */
static bool and_part(struct cursor *c, double *part)
{
	uint32_t at = c->at;

	skip_hyphen(c);
	if (is(c, TALLY_AND)) {
		c->at++;
		skip_hyphen(c);
		if (is(c, TALLY_A) ||
			(is(c, TALLY_ONES) && value_here(c) == 1)) {
			c->at++;
			skip_hyphen(c);
			if (is(c, TALLY_FRACTION)) {
				*part = 1.0 / value_here(c);
				c->at++;
				return true;
			}
		}
	}
	c->at = at;
	return false;
}

/* "10 1/2", "83-1/2" */
static bool joined_part(struct cursor *c, double *part)
{
	uint32_t at = c->at;

	if ((skip_hyphen(c) ||
		    (is_number(c) && reader_spaced(c->reader, at))) &&
		slashed_part(c, part))
		return true;
	c->at = at;
	return false;
}

static void part_add(struct cursor *c, struct figure *figure)
{
	double part;

	if (vulgar_mark(c, &part))
		c->at++;
	else if (!joined_part(c, &part) && !and_part(c, &part))
		return;
	figure->value += part;
	figure->vulgar = true;
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
		return money && (letter.ptr[0] == 'm' || letter.ptr[0] == 'b');
	if (money || letter.ptr[0] == 'k' || char_is_upper(letter.ptr[0]))
		return money || letter.len == 1;
	return c->at + 1 < c->limit && letter.len == 1 &&
	       reader_spaced(c->reader, c->at + 1) &&
	       (noun_is_plural(c->reader, c->at + 1) ||
		       is_money(c->reader, c->at + 1, c->limit));
}

static bool scale_here(const struct cursor *c, bool money)
{
	return is(c, TALLY_SCALE) ||
	       (is(c, TALLY_LETTER) && letter_counts(c, money));
}

/* "million", "lakh crore", "-million" behind digits. */
static void scales_read(struct cursor *c, bool money, struct figure *figure)
{
	for (int i = 0; i < 2; i++) {
		uint32_t at = c->at;

		skip_hyphen(c);
		if (!scale_here(c, money) ||
			figure->scale + value_here(c) > SCALE_MAX) {
			c->at = at;
			return;
		}
		figure->scale += value_here(c);
		c->at++;
	}
}

void figure_scale(struct figure *figure, int32_t scale)
{
	double power = power_of_ten(scale);

	if (!scale)
		return;
	figure->value *= power;
	figure->high *= power;
	figure->step *= power;
	if (figure->step == 0 && !figure->vulgar)
		figure->step = power;
	figure->scale += scale;
}

/* ".5" has its point as a token of its own. */
static bool digits_figure(struct cursor *c, bool money, struct figure *figure)
{
	bool point = is_mark(c, '.');
	int64_t mantissa;
	int32_t exponent;
	struct str text;

	c->at += point;
	if (!is_number(c) || (point && reader_spaced(c->reader, c->at)))
		return false;
	text = reader_str(c->reader, c->at);
	if (!digits_read(text, &mantissa, &exponent, &figure->grouped))
		return false;
	if (point && exponent)
		return false;
	if (point)
		exponent = -(int32_t)text.len;
	figure->decimal = exponent < 0;
	figure->digits = (uint32_t)text.len;
	if (!point && slashed_part(c, &figure->value)) {
		figure->vulgar = true;
	} else {
		c->at++;
		figure->value = decimal_value(mantissa, exponent);
		part_add(c, figure);
	}
	scales_read(c, money, figure);
	if (!figure->vulgar)
		figure->value =
			decimal_value(mantissa, exponent + figure->scale);
	else
		figure->value *= power_of_ten(figure->scale);
	if (figure->vulgar)
		figure->step = 0;
	else if (exponent < 0 || figure->scale)
		figure->step = decimal_value(1, exponent + figure->scale);
	else
		figure->step = round_step(figure->value);
	return true;
}

/* One to ninety-nine in words. */
static bool small_words(struct cursor *c, double *value)
{
	if (is(c, TALLY_ONES)) {
		*value = value_here(c);
		c->at++;
		return true;
	}
	if (!is(c, TALLY_TENS))
		return false;
	*value = value_here(c);
	c->at++;
	if (skip_to(c, TALLY_ONES)) {
		if (value_here(c) < 10 && value_here(c) > 0)
			*value += value_here(c), c->at++;
		else if (is_mark(c, '-'))
			c->at--;
	}
	return true;
}

/* The next group of "two hundred | and fifty | thousand"; false at its end. */
static bool word_group(
	struct cursor *c, double *sum, double *group, bool *any, int32_t *scale)
{
	uint32_t before = c->at;
	double small;

	if (*any && *group >= 100 && is(c, TALLY_AND))
		c->at++;
	if (small_words(c, &small)) {
		if (*any && (*group > 0 ? *group < 100 || small >= 100
					: *sum <= 0)) {
			c->at = before;
			return false;
		}
		*group += small;
		*any = true;
		return true;
	}
	c->at = before;
	if (!*any || !skip_to(c, TALLY_SCALE))
		return false;
	if (value_here(c) == 2)
		*group *= 100;
	else
		*scale = value_here(c);
	if (value_here(c) != 2) {
		*sum += (*group > 0 ? *group : 1) * power_of_ten(*scale);
		*group = 0;
	}
	c->at++;
	return true;
}

static bool words_figure(struct cursor *c, struct figure *figure)
{
	double sum = 0, group = 0;
	int32_t scale = 0;
	bool any = false;

	while (word_group(c, &sum, &group, &any, &scale) && sum < 1e15)
		;
	if (!any)
		return false;
	figure->form = FIGURE_WORDS;
	figure->value = sum + group;
	figure->scale = scale;
	if (scale >= 6 && group <= 0)
		figure->step = power_of_ten(scale);
	else
		figure->step = round_step(figure->value);
	if (scale == 0) {
		part_add(c, figure);
		if (figure->vulgar && is(c, TALLY_SCALE)) {
			figure->scale = value_here(c);
			figure->value *= power_of_ten(figure->scale);
			c->at++;
		}
	}
	return true;
}

/* What a part is of: "a million", "million", "a dozen", "of a million". */
static bool part_of(struct cursor *c, struct figure *figure)
{
	uint32_t at = c->at;

	if (is(c, TALLY_OF))
		c->at++;
	if (is(c, TALLY_A))
		c->at++;
	else if (c->at == at)
		skip_hyphen(c);
	if (is(c, TALLY_SCALE)) {
		figure->scale = value_here(c);
		figure->value *= power_of_ten(figure->scale);
		figure->step = figure->value / 10;
	} else if (is(c, TALLY_DOZEN) && value_here(c)) {
		figure->value *= value_here(c);
	} else {
		c->at = at;
		return false;
	}
	figure->form = FIGURE_WORDS;
	c->at++;
	return true;
}

/* "half", "a third of", "two-thirds", "three quarters of a million"; not "the
 * third of" and "a third man". */
static bool share_figure(struct cursor *c, struct figure *figure)
{
	double above = 1;
	bool counted = false, hyphen = false;
	int32_t below;

	if (is(c, TALLY_A)) {
		counted = true;
		c->at++;
	} else if (is(c, TALLY_ONES) && value_here(c) > 0) {
		above = value_here(c);
		counted = true;
		c->at++;
		hyphen = skip_hyphen(c);
	}
	if (!is(c, above > 1 ? TALLY_PARTS : TALLY_FRACTION))
		return false;
	below = value_here(c);
	c->at++;
	figure->form = FIGURE_SHARE;
	figure->value = above / below;
	figure->step = figure->value / 10;
	figure->vulgar = true;
	if (part_of(c, figure))
		return true;
	figure->half = below == 2;
	return above > 1 || hyphen || below == 2 ||
	       (counted && is(c, TALLY_OF));
}

/* "a million", "a hundred", "a dozen", "two dozen". */
static bool article_figure(struct cursor *c, struct figure *figure)
{
	double count = 1;

	if (is(c, TALLY_ONES)) {
		count = value_here(c);
		c->at++;
		skip_hyphen(c);
	} else if (is(c, TALLY_A)) {
		c->at++;
	}
	figure->form = FIGURE_WORDS;
	if (is(c, TALLY_DOZEN) && value_here(c)) {
		figure->value = count * value_here(c);
		c->at++;
		return true;
	}
	if (!is(c, TALLY_SCALE) || !reader_is(c->reader, c->at - 1, TALLY_A))
		return false;
	while (is(c, TALLY_SCALE) && figure->scale + value_here(c) <= SCALE_MAX)
		figure->scale += value_here(c), c->at++;
	figure->value = power_of_ten(figure->scale);
	figure->step = figure->scale >= 6 ? figure->value : 0;
	return true;
}

/* "dozens of", "tens of thousands of"; without "of" nothing is counted. */
static bool open_figure(struct cursor *c, struct figure *figure)
{
	int32_t power;

	figure->form = FIGURE_OPEN;
	if (is(c, TALLY_DOZEN) && !value_here(c)) {
		c->at++;
		figure->value = figure->high = 12;
		return is(c, TALLY_OF);
	}
	if (!is(c, TALLY_MANY))
		return false;
	power = value_here(c);
	c->at++;
	while (is(c, TALLY_OF) && c->at + 1 < c->limit &&
		reader_is(c->reader, c->at + 1, TALLY_MANY)) {
		c->at++;
		power += value_here(c);
		c->at++;
	}
	figure->value = power_of_ten(power);
	figure->high = figure->value * 10;
	figure->scale = power;
	return is(c, TALLY_OF) && power <= SCALE_MAX && power > 1;
}

typedef bool (*figure_reader)(struct cursor *c, struct figure *figure);

static bool written_figure(struct cursor *c, struct figure *figure)
{
	static const figure_reader readers[] = {
		open_figure, share_figure, article_figure, words_figure};
	uint32_t at = c->at;

	for (size_t i = 0; i < sizeof(readers) / sizeof(*readers); i++) {
		*figure = (struct figure){0};
		c->at = at;
		if (readers[i](c, figure))
			return true;
	}
	return false;
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
		found = written_figure(&c, figure);
	} else if (vulgar_mark(&c, &part)) {
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
