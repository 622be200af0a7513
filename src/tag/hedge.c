#include "tag/hedge.h"

/* A hedge further out counts where the inner one is loose: "up to about". */
static bool is_loose(enum bound bound)
{
	return bound == BOUND_EQUAL || bound == BOUND_ABOUT;
}

void hedge_take(struct hedge *hedge, const struct bound_row *row)
{
	if (!is_loose(hedge->bound) || row->bound == BOUND_EQUAL ||
		(hedge->bound == BOUND_ABOUT && is_loose(row->bound)))
		return;
	hedge->bound = row->bound;
	hedge->low = row->low;
	hedge->high = row->high;
	hedge->words = row->words;
}

/* "hand over almost $87m", "took over some 300 shops": the adverb of a verb,
 * not a bound. */
static bool is_adverb(const struct reader *reader, uint32_t at, uint32_t length,
	const struct hedge *hedge)
{
	return hedge->bound == BOUND_ABOUT && length == 1 &&
	       str_eq_fold(reader_str(reader, at), STR("over"));
}

/* "Averaged over 100 critics", "spread over 12 weeks": all of them. */
static bool is_across(const struct reader *reader, uint32_t floor, uint32_t at,
	uint32_t length)
{
	static const char *const verbs[] = {"averaged", "averaging", "spread",
		"split", "divided", "taken", "summed", "totalled", "totaled"};

	if (length != 1 || at == floor ||
		!str_eq_fold(reader_str(reader, at), STR("over")))
		return false;
	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
		if (str_eq_fold(reader_str(reader, at - 1), str_of(verbs[i])))
			return true;
	return false;
}

uint32_t hedge_before(const struct reader *reader, uint32_t floor,
	uint32_t first, struct hedge *hedge)
{
	size_t count;
	const struct bound_row *rows = bound_rows(&count);
	uint16_t row;
	uint32_t length;

	while ((length = phrases_before(&reader->tally->bounds_before,
			reader->article, reader->tokens, floor, first, &row)) >
		0) {
		if (is_adverb(reader, first - length, length, hedge) ||
			is_across(reader, floor, first - length, length))
			break;
		hedge_take(hedge, &rows[row]);
		first -= length;
	}
	return first;
}

static bool begins_number(const struct reader *reader, uint32_t at)
{
	const struct token *token = reader_token(reader, at);

	return token->kind == TOKEN_NUMBER ||
	       (token->kind == TOKEN_MARK &&
		       (token->word == '$' || token->word == MARK_POUND ||
			       token->word == MARK_EURO ||
			       token->word == MARK_YEN));
}

uint32_t hedge_phrase(
	const struct reader *reader, uint32_t at, uint32_t limit, uint16_t *row)
{
	uint32_t length = phrases_at(&reader->tally->bounds_behind,
		reader->article, reader->tokens, at, limit, row);

	/* "250 cases and over 20 deaths", "and over $20": of the next number.
	 */
	return length && at + length < limit &&
			       begins_number(reader, at + length)
		       ? 0
		       : length;
}

uint32_t hedge_word_before(const struct reader *reader, uint32_t floor,
	uint32_t first, enum tally_role role, bool *found)
{
	struct hedge ignored = {0};
	uint32_t at = hedge_before(reader, floor, first, &ignored);

	*found = at > floor && reader_is(reader, at - 1, role);
	return *found ? at - 1 : first;
}

uint32_t hedge_behind(const struct reader *reader, uint32_t at, uint32_t limit,
	struct hedge *hedge)
{
	size_t count;
	const struct bound_row *rows = bound_rows(&count);
	uint16_t row;
	uint32_t length = hedge_phrase(reader, at, limit, &row);

	if (length)
		hedge_take(hedge, &rows[row]);
	return length;
}

static enum change change_of(const struct reader *reader, uint32_t at)
{
	if (reader_is(reader, at, TALLY_UP))
		return CHANGE_UP;
	return reader_is(reader, at, TALLY_DOWN) ? CHANGE_DOWN : CHANGE_NONE;
}

enum change change_before(const struct reader *reader, uint32_t floor,
	uint32_t first, bool things)
{
	bool by = first > floor && reader_is(reader, first - 1, TALLY_BY);

	first -= by;
	if (first == floor)
		return CHANGE_NONE;
	if (things && !by && !reader_is(reader, first - 1, TALLY_STOP))
		return CHANGE_NONE;
	return change_of(reader, first - 1);
}

enum change change_behind(
	const struct reader *reader, uint32_t at, uint32_t limit)
{
	return at < limit ? change_of(reader, at) : CHANGE_NONE;
}
