#include "tag/number.h"

/* 7.30 and 19.30 as British clocks write them: minutes since midnight. */
static bool dotted_time(struct str text, int32_t *minutes)
{
	int32_t hour, minute;
	size_t dot = text.len - 3;

	if (text.len < 3 || text.ptr[dot] != '.' ||
		!str_number(str_cut(text, 0, dot), &hour) ||
		!str_number(str_cut(text, dot + 1, text.len), &minute) ||
		hour > 24 || minute > 59)
		return false;
	*minutes = hour * 60 + minute;
	return true;
}

#define DIGITS CLASS_BIT(CLASS_DIGITS)
#define DAY CLASS_BIT(CLASS_DAYNUM)
#define MONTH CLASS_BIT(CLASS_MONNUM)
#define HOUR CLASS_BIT(CLASS_HOURNUM)
#define MINUTE CLASS_BIT(CLASS_MINNUM)
#define YEAR CLASS_BIT(CLASS_YEARNUM)
#define SHORT CLASS_BIT(CLASS_SHORTNUM)
#define MILITARY CLASS_BIT(CLASS_MILITARY)

enum { FORM_PLAIN, FORM_DOTTED, FORMS_OF_DIGITS };

/* The forms of whole numbers by how many digits they have, few first, and the
 * most that they are; those of a clock end in 00 to 59. The first that fits
 * counts. */
static const struct {
	size_t digits;
	int32_t most;
	bool clock;
	uint64_t classes;
} forms[] = {
	[FORM_PLAIN] = {0, 0, false, DIGITS},
	[FORM_DOTTED] = {0, 0, false, DIGITS | CLASS_BIT(CLASS_DOTTED)},
	{1, 0, false, DIGITS | HOUR},
	{1, 9, false, DIGITS | HOUR | DAY | MONTH},
	{2, 0, false, DIGITS | HOUR | MINUTE | SHORT},
	{2, 12, false, DIGITS | HOUR | MINUTE | SHORT | DAY | MONTH},
	{2, 24, false, DIGITS | HOUR | MINUTE | SHORT | DAY},
	{2, 31, false, DIGITS | MINUTE | SHORT | DAY},
	{2, 59, false, DIGITS | MINUTE | SHORT},
	{2, 99, false, DIGITS | SHORT},
	{4, 999, true, DIGITS | MILITARY},
	{4, 999, false, DIGITS},
	{4, 2399, true, DIGITS | MILITARY | YEAR},
	{4, 2999, false, DIGITS | YEAR},
	{8, 99999999, false, DIGITS | CLASS_BIT(CLASS_EIGHT)},
};

enum { FORMS = sizeof(forms) / sizeof(*forms) };
_Static_assert((int)FORMS == (int)NUMBER_FORMS, "forms of number.h");

uint32_t number_form(const struct article *article, const struct token *token,
	int32_t *value)
{
	struct str text = token_str(article, token);
	uint32_t form = FORMS_OF_DIGITS;

	if (!str_number(text, value))
		return dotted_time(text, value) ? FORM_DOTTED : FORM_PLAIN;
	while (form < FORMS && forms[form].digits < text.len)
		form++;
	for (; form < FORMS && forms[form].digits == text.len; form++)
		if (*value <= forms[form].most &&
			(!forms[form].clock || *value % 100 < 60))
			return form;
	return FORM_PLAIN;
}

uint64_t number_form_classes(uint32_t form)
{
	return forms[form].classes;
}

uint64_t number_classes(const struct article *article,
	const struct token *token, int32_t *value)
{
	return forms[number_form(article, token, value)].classes;
}

struct cursor {
	const struct words *words;
	const struct article *article;
	const struct token *rows;
	uint32_t at, limit;
};

static const struct token *here(const struct cursor *c)
{
	return &c->rows[c->at];
}

static bool is_class(const struct cursor *c, enum klass klass, int32_t *value)
{
	return c->at < c->limit && here(c)->kind == TOKEN_WORD &&
	       word_value(c->words, here(c)->word, klass, value);
}

static bool is_number(const struct cursor *c)
{
	return c->at < c->limit && here(c)->kind == TOKEN_NUMBER;
}

static bool is_mark(const struct cursor *c, char mark)
{
	return c->at < c->limit && token_mark(here(c), mark);
}

/* Numbers end here, so that days, months and hours counted from them fit. */
static double bounded(double value)
{
	static const double most = 1e15;

	/* Not `value > most`: a quotient of two infinities is no number. */
	return value < most ? value : most;
}

/* The value of a number token; digits beyond a double's are rounded. */
static double digits_value(const struct cursor *c, const struct token *token)
{
	struct str text = token_str(c->article, token);
	double value = 0, scale = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '.') {
			scale = 1;
		} else if (text.ptr[i] != ',') {
			value = value * 10 + (text.ptr[i] - '0');
			scale *= 10;
		}
	}
	return bounded(scale > 1 ? value / scale : value);
}

/* One to ninety-nine in words. */
static bool small_words(struct cursor *c, double *value)
{
	int32_t tens, ones;

	if (is_class(c, CLASS_ONES, &ones)) {
		c->at++;
		*value = ones;
		return true;
	}
	if (!is_class(c, CLASS_TENS, &tens))
		return false;
	c->at++;
	*value = tens;
	if (c->at + 1 < c->limit && is_mark(c, '-')) {
		c->at++;
		if (is_class(c, CLASS_ONES, &ones) && ones < 10) {
			c->at++;
			*value += ones;
		} else {
			c->at--;
		}
	} else if (is_class(c, CLASS_ONES, &ones) && ones < 10) {
		c->at++;
		*value += ones;
	}
	return true;
}

static double power_of_ten(int32_t exponent)
{
	double power = 1;

	while (exponent-- > 0)
		power *= 10;
	return power;
}

/* "two hundred and fifty thousand": groups multiplied as they come. */
static bool word_number(struct cursor *c, double *value)
{
	double sum = 0, group = 0;
	int32_t scale, unused;
	bool any = false;

	for (;;) {
		double small;
		uint32_t before = c->at;

		if (any && group >= 100 && is_class(c, CLASS_AND, &unused))
			c->at++;
		if (small_words(c, &small)) {
			if (any && (group > 0 ? group < 100 || small >= 100
					      : sum <= 0)) {
				c->at = before;
				break;
			}
			group += small;
			any = true;
		} else if (any && is_class(c, CLASS_SCALE, &scale)) {
			c->at = before + 1;
			if (scale == 2) {
				group = (group > 0 ? group : 1) * 100;
			} else {
				sum += (group > 0 ? group : 1) *
				       power_of_ten(scale);
				group = 0;
			}
		} else {
			c->at = before;
			break;
		}
	}
	*value = sum + group;
	return any;
}

static void dashes_skip(struct cursor *c)
{
	while (is_mark(c, '-'))
		c->at++;
}

/* One of the marks ½, ¼ and ¾, added to *value. */
static bool vulgar_read(struct cursor *c, double *value)
{
	static const double parts[] = {0.5, 0.25, 0.75};

	if (c->at >= c->limit || here(c)->kind != TOKEN_MARK ||
		here(c)->word < MARK_HALF ||
		here(c)->word > MARK_THREE_QUARTERS)
		return false;
	*value += parts[here(c)->word - MARK_HALF];
	c->at++;
	return true;
}

/* A fraction behind a whole number: 1/2, ½, "and a half", "and a quarter". */
static void fraction_read(struct cursor *c, double *value)
{
	uint32_t start = c->at;
	int32_t parts_of_one;

	if (c->at + 3 <= c->limit && is_number(c) && token_spaced(here(c)) &&
		token_mark(&c->rows[c->at + 1], '/') &&
		c->rows[c->at + 2].kind == TOKEN_NUMBER) {
		double above = digits_value(c, here(c));
		double below = digits_value(c, &c->rows[c->at + 2]);

		if (above < below && below <= 16) {
			*value += above / below;
			c->at += 3;
		}
		return;
	}
	if (vulgar_read(c, value))
		return;
	dashes_skip(c);
	if (is_class(c, CLASS_AND, &parts_of_one)) {
		c->at++;
		dashes_skip(c);
		if (is_class(c, CLASS_A, &parts_of_one))
			c->at++;
		dashes_skip(c);
		if (is_class(c, CLASS_HALF, &parts_of_one)) {
			c->at++;
			*value += 1.0 / parts_of_one;
			return;
		}
	}
	c->at = start;
}

/* "a couple of", "a few", "several", "dozens of". */
static bool vague_read(struct cursor *c, struct number *number)
{
	uint32_t start = c->at;
	int32_t value;
	bool article = is_class(c, CLASS_A, &value);

	if (article)
		c->at++;
	if (is_class(c, CLASS_COUPLE, &value) && (article || value != 2)) {
		c->at++;
		if (is_class(c, CLASS_OF, &(int32_t){0}))
			c->at++;
		number->value = value;
		number->vague = value == 0;
		return true;
	}
	if (is_class(c, CLASS_VAGUE, &value)) {
		c->at++;
		number->vague = true;
		return true;
	}
	if (article && is_class(c, CLASS_SCALE, &value)) {
		c->at++;
		number->value = power_of_ten(value);
		return true;
	}
	c->at = start;
	return false;
}

uint32_t number_read(const struct words *words, const struct article *article,
	const struct tokens *tokens, uint32_t at, uint32_t limit,
	struct number *number)
{
	struct cursor c = {words, article, tokens->rows, at, limit};
	int32_t scale;

	*number = (struct number){0, false};
	if (is_number(&c)) {
		number->value = digits_value(&c, here(&c));
		c.at++;
		fraction_read(&c, &number->value);
		if (is_class(&c, CLASS_SCALE, &scale) && scale > 2) {
			c.at++;
			number->value *= power_of_ten(scale);
		}
	} else if (vulgar_read(&c, &number->value)) {
		return c.at - at;
	} else if (vague_read(&c, number)) {
		return c.at - at;
	} else if (word_number(&c, &number->value)) {
		fraction_read(&c, &number->value);
	} else {
		return 0;
	}
	number->value = bounded(number->value);
	return c.at - at;
}

uint32_t ordinal_read(const struct words *words, const struct article *article,
	const struct tokens *tokens, uint32_t at, uint32_t limit,
	int32_t *value)
{
	struct cursor c = {words, article, tokens->rows, at, limit};
	int32_t tens, unused;

	if (is_class(&c, CLASS_ORDINAL, value))
		return 1;
	if (is_number(&c)) {
		double digits = digits_value(&c, here(&c));

		c.at++;
		if (digits < 1 || digits > 9999 ||
			!is_class(&c, CLASS_SUFFIX, &unused) ||
			token_spaced(here(&c)))
			return 0;
		*value = (int32_t)digits;
		return 2;
	}
	if (is_class(&c, CLASS_TENS, &tens)) {
		c.at++;
		while (is_mark(&c, '-'))
			c.at++;
		if (is_class(&c, CLASS_ORDINAL, value) && *value < 10) {
			*value += tens;
			return c.at + 1 - at;
		}
	}
	return 0;
}

uint32_t day_number_read(const struct words *words,
	const struct article *article, const struct tokens *tokens, uint32_t at,
	uint32_t limit, int32_t *value)
{
	struct cursor c = {words, article, tokens->rows, at, limit};
	uint32_t taken = ordinal_read(words, article, tokens, at, limit, value);
	double spelled;

	if (!taken && is_number(&c) &&
		number_classes(article, here(&c), value) &
			CLASS_BIT(CLASS_DAYNUM))
		taken = 1;
	if (!taken && is_class(&c, CLASS_TENS, &(int32_t){0}) &&
		small_words(&c, &spelled)) {
		*value = (int32_t)spelled;
		taken = c.at - at;
	}
	return taken && *value >= 1 && *value <= 31 ? taken : 0;
}

int32_t year_of_two_digits(int32_t two_digits)
{
	return two_digits + (two_digits < 40 ? 2000 : 1900);
}

/* "nineteen eighty-nine", "twenty twelve", "nineteen hundred". */
static bool paired_year(struct cursor *c, int32_t *value)
{
	double century, rest;
	int32_t scale, unused;

	if (!is_class(c, CLASS_ONES, &unused) &&
		!is_class(c, CLASS_TENS, &unused))
		return false;
	if (is_class(c, CLASS_ONES, &unused) && unused == 2) {
		/* "two thousand [and] one" */
		c->at++;
		if (!is_class(c, CLASS_SCALE, &scale) || scale != 3)
			return false;
		c->at++;
		*value = 2000;
		if (is_class(c, CLASS_AND, &unused))
			c->at++;
		if (small_words(c, &rest))
			*value += (int32_t)rest;
		else if (is_class(c, CLASS_AND, &unused))
			c->at--;
		return true;
	}
	if (is_class(c, CLASS_TENS, &unused)) {
		if (unused != 20)
			return false;
		c->at++;
		century = 20;
	} else if (!small_words(c, &century)) {
		return false;
	}
	if (century < 15 || century > 20)
		return false;
	/* "nineteen hundred [and] ninety-three"; alone it counts something. */
	if (is_class(c, CLASS_SCALE, &scale) && scale == 2) {
		c->at++;
		if (is_class(c, CLASS_AND, &unused))
			c->at++;
		if (!small_words(c, &rest))
			return false;
		*value = (int32_t)(century * 100 + rest);
		return true;
	}
	if (!small_words(c, &rest) || rest < 10)
		return false;
	*value = (int32_t)(century * 100 + rest);
	return true;
}

uint32_t year_read(const struct words *words, const struct article *article,
	const struct tokens *tokens, uint32_t at, uint32_t limit,
	int32_t *value)
{
	struct cursor c = {words, article, tokens->rows, at, limit};

	if (is_number(&c))
		return number_classes(article, here(&c), value) &
				       CLASS_BIT(CLASS_YEARNUM)
			       ? 1
			       : 0;
	if (is_mark(&c, '\'') && at + 1 < limit) {
		c.at++;
		if (!is_number(&c) || token_spaced(here(&c)) ||
			!(number_classes(article, here(&c), value) &
				CLASS_BIT(CLASS_SHORTNUM)))
			return 0;
		*value = year_of_two_digits(*value);
		return 2;
	}
	return paired_year(&c, value) ? c.at - at : 0;
}
