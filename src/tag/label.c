#include "tag/label.h"

static bool is_capital(const struct reader *reader, uint32_t at)
{
	const struct token *token = reader_token(reader, at);

	return token->kind == TOKEN_WORD && token->flags & TOKEN_CAPITAL;
}

/* "iPhone", "eBay": the capital may come second. */
static bool has_capital(const struct reader *reader, const struct token *token)
{
	struct str text = token_str(reader->article, token);

	return token->flags & TOKEN_CAPITAL ||
	       (text.len > 2 && char_is_upper(text.ptr[1]));
}

static bool is_number(const struct reader *reader, uint32_t at)
{
	return reader_token(reader, at)->kind == TOKEN_NUMBER;
}

/* Marks of which one, without white space on either side, glues. */
static bool is_glue(const struct token *token)
{
	return token->kind == TOKEN_MARK && token->word < 128 &&
	       strchr("/=&?%#@_:\\*.,'^", (int)token->word) && token->word;
}

/* "S23", "GPT-4", "v2.1", "page=5"; not "sub-500", "(5", "minus-5". */
static bool glued_before(const struct reader *reader, uint32_t first)
{
	const struct token *token = reader_token(reader, first);
	uint32_t at = first - 1;

	if (first == 0 || token_spaced(token))
		return false;
	if (reader_token(reader, at)->kind == TOKEN_WORD ||
		is_number(reader, at))
		return true;
	if (reader_mark(reader, at, '#') || reader_mark(reader, at, '@') ||
		reader_mark(reader, at, '_'))
		return true;
	if (at == 0 || reader_spaced(reader, at))
		return false;
	if (reader_mark(reader, at, '-'))
		return !reader_is(reader, at - 1, TALLY_SUB);
	return is_glue(reader_token(reader, at)) &&
	       (reader_token(reader, at - 1)->kind != TOKEN_MARK ||
		       reader_mark(reader, at - 1, '/'));
}

/* "777F", "10:30", "2.0.1", "24/7"; not "12-page". */
static bool glued_behind(const struct reader *reader, uint32_t end)
{
	const struct token *next = reader_token(reader, end);
	bool number =
		is_number(reader, end + 1) && !reader_spaced(reader, end + 1);

	if (end >= reader->tokens->count || token_spaced(next))
		return false;
	if (next->kind != TOKEN_MARK)
		return true;
	if (token_mark(next, '-') || next->word == MARK_EN_DASH ||
		token_mark(next, ':') || token_mark(next, '/') ||
		token_mark(next, '.') || token_mark(next, ','))
		return number;
	return token_mark(next, '_') || token_mark(next, '@') ||
	       token_mark(next, '=') || token_mark(next, '#');
}

/* "Boeing 777F": a letter that would be a unit elsewhere. */
static bool is_lettered(
	const struct reader *reader, const struct amount *amount)
{
	const struct token *last = reader_token(reader, amount->end - 1);

	return amount->measure.kind == MEASURE_PHYSICAL && amount->first > 0 &&
	       last->end - last->start == 1 && !token_spaced(last) &&
	       last->kind == TOKEN_WORD && last->flags & TOKEN_CAPITAL &&
	       is_capital(reader, amount->first - 1) &&
	       !(reader_token(reader, amount->first - 1)->flags &
		       TOKEN_SENTENCE);
}

bool label_is_part(
	const struct reader *reader, const struct amount *amount, uint32_t end)
{
	if (!amount->prefixed && glued_before(reader, amount->first))
		return true;
	if (is_lettered(reader, amount))
		return true;
	return amount->figure.form == FIGURE_DIGITS &&
	       amount->measure.kind == MEASURE_NUMBER && !amount->plus &&
	       glued_behind(reader, end);
}

/* "9 E 71st St", "49 Oak Tree Road": capitals up to a word for streets. */
static bool is_address(const struct reader *reader, uint32_t at, uint32_t limit)
{
	for (int i = 0; i < 5 && at < limit; i++, at++) {
		if (reader_is(reader, at, TALLY_STREET) &&
			is_capital(reader, at))
			return true;
		if (!is_capital(reader, at) && !is_number(reader, at) &&
			(reader_spaced(reader, at) ||
				reader_mark(reader, at, ',')))
			return false;
	}
	return false;
}

/* "1.", "2)" at the beginning of a line; "(4)". */
static bool is_item(const struct reader *reader, const struct amount *amount)
{
	const struct token *token = reader_token(reader, amount->figure.first);
	uint32_t end = amount->figure.end;

	if (reader_mark(reader, end, ')'))
		return true;
	return token->flags & TOKEN_LINE && reader_mark(reader, end, '.') &&
	       !reader_spaced(reader, end) &&
	       !(reader_token(reader, end + 1)->flags & TOKEN_LINE);
}

static bool is_year(const struct reader *reader, const struct figure *figure)
{
	return figure->form == FIGURE_DIGITS && figure->digits == 4 &&
	       !figure->decimal && !figure->grouped && !figure->scale &&
	       figure->value >= 1900 && figure->value < 2100 &&
	       is_number(reader, figure->first);
}

/* "S P 500", "HIV 2": capitals only, in a text that is not all in them. */
static bool is_acronym(const struct reader *reader, uint32_t at)
{
	const struct token *token = reader_token(reader, at);
	const struct token *behind = reader_token(reader, at + 2);

	return (token->end - token->start == 1 &&
		       !reader_is(reader, at, TALLY_A)) ||
	       (token->flags & TOKEN_UPPER && !(behind->flags & TOKEN_UPPER));
}

/* The word in front is a name or says that a number follows. */
static bool named_before(const struct reader *reader, uint32_t floor,
	uint32_t first, bool counted, bool one)
{
	const struct token *before;
	bool capital;

	if (first == floor)
		return false;
	before = reader_token(reader, first - 1);
	capital = is_capital(reader, first - 1);
	if (token_mark(before, '.') && first - 1 > floor)
		before = reader_token(reader, first - 2);
	if (tally_is(reader->tally, before, TALLY_LABEL))
		return !counted || one || has_capital(reader, before);
	if (!capital || (counted && !is_acronym(reader, first - 1)))
		return false;
	return !reader_is(reader, first - 1, TALLY_STOP) &&
	       !reader_is(reader, first - 1, TALLY_VERB) &&
	       !reader_is(reader, first - 1, TALLY_HARM) &&
	       !reader_is(reader, first - 1, TALLY_UP) &&
	       !reader_is(reader, first - 1, TALLY_DOWN);
}

/* "Revenue 40.1 million", "Net 1,490,718": nothing has so high a number. */
static bool is_sum(const struct figure *figure)
{
	return figure->scale || (figure->grouped && figure->value >= 10000);
}

bool label_is_name(const struct reader *reader, uint32_t floor, uint32_t limit,
	const struct amount *amount, bool counted)
{
	const struct figure *figure = &amount->figure;
	struct str text = reader_str(reader, figure->first);

	if (figure->form != FIGURE_DIGITS)
		return named_before(reader, floor, amount->first, counted,
			figure->value <= 1);
	if (is_item(reader, amount))
		return true;
	if (is_year(reader, figure) && !counted)
		return true;
	if (text.len > 1 && text.ptr[0] == '0' && !figure->decimal)
		return true;
	if (!is_sum(figure) &&
		named_before(reader, floor, amount->first, counted, false))
		return true;
	return !figure->decimal && !figure->grouped &&
	       is_address(reader, figure->end, limit);
}
