#include "tag/fraction.h"

bool fraction_mark(const struct cursor *c, double *part)
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

bool fraction_slashed(struct cursor *c, double *part)
{
	const uint64_t common = 1u << 2 | 1u << 3 | 1u << 4 | 1u << 5 |
				1u << 6 | 1u << 8 | 1u << 10 | 1u << 12 |
				1u << 16;
	int32_t above, below;

	if (c->at + 2 >= c->limit || !cursor_number(c) ||
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

int32_t fraction_grade(const struct cursor *c)
{
	int32_t below;

	if (c->at + 2 >= c->limit || !reader_mark(c->reader, c->at + 1, '/') ||
		reader_spaced(c->reader, c->at + 1) ||
		reader_spaced(c->reader, c->at + 2) ||
		reader_token(c->reader, c->at + 2)->kind != TOKEN_NUMBER ||
		!str_number(reader_str(c->reader, c->at + 2), &below) ||
		(reader_mark(c->reader, c->at + 3, '/') &&
			!reader_spaced(c->reader, c->at + 3)))
		return 0;
	return below == 5 || below == 10 || below == 100 ? below : 0;
}

/* "a half", "three-quarter" behind "and". */
static bool and_part(struct cursor *c, double *part)
{
	uint32_t at = c->at;

	cursor_skip_hyphen(c);
	if (cursor_is(c, TALLY_AND)) {
		c->at++;
		cursor_skip_hyphen(c);
		if (cursor_is(c, TALLY_A) || cursor_is(c, TALLY_ONES)) {
			int32_t above =
				cursor_is(c, TALLY_A) ? 1 : cursor_value(c);

			c->at++;
			cursor_skip_hyphen(c);
			if ((cursor_is(c, TALLY_FRACTION) ||
				    cursor_is(c, TALLY_PARTS)) &&
				above > 0 && above < cursor_value(c)) {
				*part = (double)above / cursor_value(c);
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

	if ((cursor_skip_hyphen(c) ||
		    (cursor_number(c) && reader_spaced(c->reader, at))) &&
		fraction_slashed(c, part))
		return true;
	c->at = at;
	return false;
}

void fraction_add(struct cursor *c, struct figure *figure)
{
	double part;

	if (fraction_mark(c, &part))
		c->at++;
	else if (!joined_part(c, &part) && !and_part(c, &part))
		return;
	figure->value += part;
	figure->vulgar = true;
}
