#include "judge/figures.h"

#include <math.h>

/* The number token of a quantity; UINT32_MAX where it is in words. */
static uint32_t number_token(
	const struct docket *docket, const struct quantity *quantity)
{
	for (uint32_t i = quantity->first; i < quantity->end; i++)
		if (docket_token(docket, i)->kind == TOKEN_NUMBER)
			return i;
	return UINT32_MAX;
}

double figure_half_step(
	const struct docket *docket, const struct quantity *quantity)
{
	uint32_t token = number_token(docket, quantity);
	double number = 0, unit = 1;
	bool decimal = false;
	struct str text;

	if (token == UINT32_MAX) /* "two", "half" */
		return quantity->from < 1 ? 0.05 : 0.5;
	text = docket_str(docket, token);
	for (size_t i = 0; i < text.len; i++) {
		if (text.ptr[i] == '.')
			decimal = true;
		if (!char_is_digit(text.ptr[i]))
			continue;
		number = number * 10 + (text.ptr[i] - '0');
		unit /= decimal ? 10 : 1;
	}
	if (number <= 0)
		return unit / 2;
	return fabs(quantity->from) / (number * unit) * unit / 2;
}

bool figure_is_plain(const struct quantity *quantity)
{
	return !quantity->pair && quantity->bound == BOUND_EQUAL &&
	       isfinite(quantity->low) && isfinite(quantity->high);
}

struct figure_range figure_range_of(const struct docket *docket,
	const struct quantity *quantity, double value)
{
	double half = figure_half_step(docket, quantity);
	struct figure_range range = {value - half, value + half};

	if (!quantity->pair && quantity->low < range.low)
		range.low = quantity->low;
	if (!quantity->pair && quantity->high > range.high)
		range.high = quantity->high;
	return range;
}

bool figure_ranges_meet(struct figure_range a, struct figure_range b)
{
	return a.low <= b.high && b.low <= a.high;
}

struct str figure_digits(
	const struct docket *docket, const struct quantity *quantity)
{
	uint32_t token = number_token(docket, quantity);
	struct str text;
	char *digits;
	size_t count = 0;

	if (token == UINT32_MAX)
		return STR_NONE;
	text = docket_str(docket, token);
	digits = arena_alloc(docket->arena, text.len + 1);
	for (size_t i = 0; i < text.len; i++)
		if (char_is_digit(text.ptr[i]) && (count || text.ptr[i] != '0'))
			digits[count++] = text.ptr[i];
	while (count && digits[count - 1] == '0')
		count--;
	return str_from(digits, count);
}

bool figure_word(const struct docket *docket, uint32_t token, const char *word)
{
	return str_eq_fold(docket_str(docket, token), str_of(word));
}

enum { WORDS_MOST = 20 };

static const struct str number_words[WORDS_MOST + 1] = {STR_INIT("zero"),
	STR_INIT("one"), STR_INIT("two"), STR_INIT("three"), STR_INIT("four"),
	STR_INIT("five"), STR_INIT("six"), STR_INIT("seven"), STR_INIT("eight"),
	STR_INIT("nine"), STR_INIT("ten"), STR_INIT("eleven"),
	STR_INIT("twelve"), STR_INIT("thirteen"), STR_INIT("fourteen"),
	STR_INIT("fifteen"), STR_INIT("sixteen"), STR_INIT("seventeen"),
	STR_INIT("eighteen"), STR_INIT("nineteen"), STR_INIT("twenty")};

int32_t figure_count(const struct docket *docket, uint32_t token)
{
	struct str text = docket_str(docket, token);
	int32_t number = 0;

	if (docket_token(docket, token)->kind == TOKEN_NUMBER)
		return str_number(text, &number) ? number : 0;
	for (int32_t i = 1; i <= WORDS_MOST; i++)
		if (str_eq_fold(text, number_words[i]))
			return i;
	return 0;
}

struct str figure_like(
	const struct docket *docket, uint32_t token, uint32_t number)
{
	const struct token *like = docket_token(docket, token);
	struct str word;

	if (like->kind == TOKEN_NUMBER || number > WORDS_MOST)
		return figure_write(docket, number, 0);
	word = arena_copy(docket->arena, number_words[number]);
	return like->flags & TOKEN_CAPITAL
		       ? arena_format(docket->arena, "%c%.*s",
				 word.ptr[0] - 'a' + 'A',
				 STR_ARG(str_cut(word, 1, word.len)))
		       : word;
}

static bool is_among(
	const struct docket *docket, uint32_t token, const char *words)
{
	struct str text = docket_str(docket, token);

	for (size_t length;; words += length + 1) {
		for (length = 0; words[length] && words[length] != ' ';)
			length++;
		if (length == text.len &&
			str_eq_fold(str_from(words, length), text))
			return true;
		if (!words[length])
			return false;
	}
}

bool figure_only(const struct docket *docket, uint32_t first, uint32_t end,
	uint32_t most, const char *words)
{
	if (first > end || end - first > most)
		return false;
	for (uint32_t i = first; i < end; i++)
		if (!is_among(docket, i, words))
			return false;
	return true;
}

bool figure_any(const struct docket *docket, uint32_t first, uint32_t end,
	const char *words)
{
	for (uint32_t i = first; i < end; i++)
		if (is_among(docket, i, words))
			return true;
	return false;
}

bool figure_together(const struct docket *docket, const struct quantity *a,
	const struct quantity *b)
{
	const struct sentences *sentences = &docket->reading->sentences;

	return sentence_of(sentences, a->first) ==
	       sentence_of(sentences, b->first);
}

struct str figure_write(const struct docket *docket, double value, int decimals)
{
	struct buffer text = BUFFER_INIT;
	double unit = pow(10, decimals);
	struct str copy;

	if (!isfinite(value))
		return STR("more than can be written");
	if (isfinite(value * unit))
		value = round(value * unit) / unit;
	buffer_add_real(&text, value);
	copy = arena_copy(docket->arena, buffer_str(&text));
	buffer_release(&text);
	return copy;
}

double addends_sum(const struct addends *addends)
{
	double sum = 0;

	for (uint32_t i = 0; i < addends->count; i++)
		sum += addends->values[i];
	return sum;
}

struct str addends_told(
	const struct docket *docket, const struct addends *addends)
{
	struct str told = STR("");

	for (uint32_t i = 0; i < addends->count; i++)
		told = arena_format(docket->arena, "%.*s%s%.*s", STR_ARG(told),
			i ? " + " : "",
			STR_ARG(figure_write(docket, addends->values[i], 2)));
	return arena_format(docket->arena, "%.*s = %.*s", STR_ARG(told),
		STR_ARG(figure_write(docket, addends_sum(addends), 2)));
}
