#include "tag/figure_words.h"

#include "tag/fraction.h"

/* One to ninety-nine in words. */
static bool small_words(struct cursor *c, double *value)
{
	if (cursor_is(c, TALLY_ONES)) {
		*value = cursor_value(c);
		c->at++;
		return true;
	}
	if (!cursor_is(c, TALLY_TENS))
		return false;
	*value = cursor_value(c);
	c->at++;
	if (cursor_skip_to(c, TALLY_ONES)) {
		if (cursor_value(c) < 10 && cursor_value(c) > 0)
			*value += cursor_value(c), c->at++;
		else if (cursor_mark(c, '-'))
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

	if (*any && *group >= 100 && cursor_is(c, TALLY_AND))
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
	if (!*any || !cursor_skip_to(c, TALLY_SCALE))
		return false;
	if (cursor_value(c) == 2)
		*group *= 100;
	else
		*scale = cursor_value(c);
	if (cursor_value(c) != 2) {
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
		figure->step = figure_round_step(figure->value);
	if (scale == 0) {
		fraction_add(c, figure);
		if (figure->vulgar && cursor_is(c, TALLY_SCALE)) {
			figure->scale = cursor_value(c);
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

	if (cursor_is(c, TALLY_OF))
		c->at++;
	if (cursor_is(c, TALLY_A))
		c->at++;
	else if (c->at == at)
		cursor_skip_hyphen(c);
	if (cursor_is(c, TALLY_SCALE)) {
		figure->scale = cursor_value(c);
		figure->value *= power_of_ten(figure->scale);
		figure->step = figure->value / 10;
	} else if (cursor_is(c, TALLY_DOZEN) && cursor_value(c) > 0) {
		figure->value *= cursor_value(c);
	} else {
		c->at = at;
		return false;
	}
	figure->form = FIGURE_WORDS;
	c->at++;
	return true;
}

/* No noun follows: "by a third to", but not "by a third man". */
static bool ends_here(const struct cursor *c)
{
	return c->at >= c->limit ||
	       reader_token(c->reader, c->at)->kind != TOKEN_WORD ||
	       cursor_is(c, TALLY_STOP) || cursor_is(c, TALLY_TO) ||
	       cursor_is(c, TALLY_FROM) || cursor_is(c, TALLY_IN) ||
	       cursor_is(c, TALLY_ON) || cursor_is(c, TALLY_AND);
}

/* "half", "a third of", "by a third", "two-thirds", "three quarters of a
 * million"; not "the third of" and "a third man". */
static bool share_figure(struct cursor *c, struct figure *figure)
{
	double above = 1;
	bool counted = false, hyphen = false;
	bool by = c->at > 0 && reader_is(c->reader, c->at - 1, TALLY_BY);
	int32_t below;

	if (cursor_is(c, TALLY_A)) {
		counted = true;
		c->at++;
	} else if (cursor_is(c, TALLY_ONES) && cursor_value(c) > 0) {
		above = cursor_value(c);
		counted = true;
		c->at++;
		hyphen = cursor_skip_hyphen(c);
	}
	if (!cursor_is(c, above > 1 ? TALLY_PARTS : TALLY_FRACTION))
		return false;
	below = cursor_value(c);
	c->at++;
	figure->form = FIGURE_SHARE;
	figure->value = above / below;
	figure->step = figure->value / 10;
	figure->vulgar = true;
	if (part_of(c, figure))
		return true;
	figure->half = below == 2;
	return above > 1 || hyphen || below == 2 ||
	       (counted && (cursor_is(c, TALLY_OF) || (by && ends_here(c))));
}

/* "a million", "a hundred", "a dozen", "two dozen". */
static bool article_figure(struct cursor *c, struct figure *figure)
{
	double count = 1;

	if (cursor_is(c, TALLY_ONES)) {
		count = cursor_value(c);
		c->at++;
		cursor_skip_hyphen(c);
	} else if (cursor_is(c, TALLY_A)) {
		c->at++;
	}
	figure->form = FIGURE_WORDS;
	if (cursor_is(c, TALLY_DOZEN) && cursor_value(c) > 0) {
		int32_t dozen = cursor_value(c);

		c->at++;
		figure->value = count;
		fraction_add(c, figure);
		figure->value *= dozen;
		return true;
	}
	if (!cursor_is(c, TALLY_SCALE) ||
		!reader_is(c->reader, c->at - 1, TALLY_A))
		return false;
	while (cursor_is(c, TALLY_SCALE) &&
		figure->scale + cursor_value(c) <= SCALE_MAX)
		figure->scale += cursor_value(c), c->at++;
	figure->value = power_of_ten(figure->scale);
	figure->step = figure->scale >= 6 ? figure->value : 0;
	return true;
}

/* "several hundred", "a few dozen", "a couple of thousand". */
static bool few_figure(struct cursor *c, struct figure *figure)
{
	int32_t few;
	bool couple;

	if (cursor_is(c, TALLY_A))
		c->at++;
	couple = cursor_is(c, TALLY_COUPLE);
	if (!couple && !cursor_is(c, TALLY_FEW))
		return false;
	few = cursor_value(c);
	c->at++;
	if (couple && cursor_is(c, TALLY_OF))
		c->at++;
	figure->form = FIGURE_OPEN;
	if (cursor_is(c, TALLY_SCALE)) {
		figure->scale = cursor_value(c);
		figure->high = power_of_ten(figure->scale);
	} else if (cursor_is(c, TALLY_DOZEN) && cursor_value(c) > 0) {
		figure->high = cursor_value(c);
	} else {
		return false;
	}
	c->at++;
	figure->value = few * figure->high;
	figure->high *= couple ? few : 10;
	if (couple)
		figure->form = FIGURE_WORDS;
	return true;
}

/* "tenfold" */
static bool fold_figure(struct cursor *c, struct figure *figure)
{
	if (!cursor_is(c, TALLY_FOLD))
		return false;
	figure->form = FIGURE_WORDS;
	figure->value = cursor_value(c);
	c->at++;
	return true;
}

/* "thirties": whose they are is for the reader of ages to see. */
static bool decades_figure(struct cursor *c, struct figure *figure)
{
	if (!cursor_is(c, TALLY_DECADES))
		return false;
	figure->form = FIGURE_OPEN;
	figure->value = cursor_value(c);
	figure->high = figure->value < 20 ? 19 : figure->value + 9;
	c->at++;
	return true;
}

/* "dozens of", "tens of thousands of"; without "of" nothing is counted. */
static bool open_figure(struct cursor *c, struct figure *figure)
{
	int32_t power;

	figure->form = FIGURE_OPEN;
	if (cursor_is(c, TALLY_DOZEN) && cursor_value(c) < 0) {
		figure->value = figure->high = -cursor_value(c);
		c->at++;
		return cursor_is(c, TALLY_OF);
	}
	if (!cursor_is(c, TALLY_MANY))
		return false;
	power = cursor_value(c);
	c->at++;
	while (cursor_is(c, TALLY_OF) && c->at + 1 < c->limit &&
		reader_is(c->reader, c->at + 1, TALLY_MANY)) {
		c->at++;
		power += cursor_value(c);
		c->at++;
	}
	figure->value = power_of_ten(power);
	figure->high = figure->value * 10;
	figure->scale = power;
	return cursor_is(c, TALLY_OF) && power <= SCALE_MAX && power > 1;
}

typedef bool (*figure_reader)(struct cursor *c, struct figure *figure);

bool figure_words(struct cursor *c, struct figure *figure)
{
	static const figure_reader readers[] = {open_figure, few_figure,
		fold_figure, decades_figure, share_figure, article_figure,
		words_figure};
	uint32_t at = c->at;

	for (size_t i = 0; i < sizeof(readers) / sizeof(*readers); i++) {
		*figure = (struct figure){0};
		c->at = at;
		if (readers[i](c, figure))
			return true;
	}
	return false;
}
