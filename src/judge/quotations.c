/*
 * Quotations: marks that are not closed, and words that nobody is said to
 * have spoken.
 */
#include "judge/checks.h"
#include "judge/docket.h"

enum { WORDS_LONG = 12, CLOSER_FAR = 60 };

/* Whether the paragraph behind opens the quotation again. */
static bool goes_on(const struct docket *docket, uint32_t i)
{
	const struct quotations *all = &docket->reading->quotations;

	for (uint32_t next = i + 1; next < all->count; next++) {
		const struct quotation *row = &all->rows[next];

		if (row->parent != QUOTATION_NO_ROW)
			continue;
		return row->continues ||
		       (docket_token(docket, row->opener)->flags & TOKEN_BLOCK);
	}
	return false;
}

/* Whether a mark that closes stands further down, under a line with the
 * speaker's name: a quotation set apart. */
static bool closes_below(const struct docket *docket, uint32_t i)
{
	const struct reading *reading = docket->reading;
	const struct quotations *all = &reading->quotations;
	uint32_t t = all->rows[i].behind, end = t + CLOSER_FAR;

	if (i + 1 < all->count && all->rows[i + 1].opener < end)
		end = all->rows[i + 1].opener;
	for (; t < end && t < reading->tokens.count; t++) {
		const struct token *token = docket_token(docket, t);

		if (token_mark(token, '"') ||
			(token->kind == TOKEN_MARK &&
				token->word == MARK_CLOSE))
			return true;
	}
	return false;
}

/* A mark in front of a lone word may be of inches or of a list, and grave
 * accents are an agency's, which other desks rewrite by halves. */
static bool is_speech(
	const struct docket *docket, const struct quotation *quotation)
{
	return quotation->open && !quotation->single &&
	       quotation->parent == QUOTATION_NO_ROW &&
	       quotation->end - quotation->first > 3 &&
	       !token_mark(docket_token(docket, quotation->opener), '`');
}

/* 'Britain"s': the neighbour of the right key was hit. */
static bool is_apostrophe(
	const struct docket *docket, const struct quotation *quotation)
{
	uint32_t mark = quotation->opener;

	return mark && !token_spaced(docket_token(docket, mark)) &&
	       docket_token(docket, mark - 1)->kind == TOKEN_WORD &&
	       !token_spaced(docket_token(docket, mark + 1)) &&
	       str_eq(docket_str(docket, mark + 1), STR("s"));
}

static void open_remark(
	struct docket *docket, const struct quotation *quotation)
{
	uint32_t mark = quotation->opener;
	struct remark *remark;

	if (is_apostrophe(docket, quotation)) {
		remark = docket_add(docket, docket_span(docket, mark, mark + 1),
			STR("a quotation mark where an apostrophe is meant"));
		remark_suggest(docket, remark, STR("'"));
		return;
	}
	remark = docket_add(docket,
		docket_span(docket, mark, quotation->first + 3),
		STR("this quotation is never closed"));
	remark_because(docket, remark,
		STR("no closing mark before the paragraph's end, and the next "
		    "does not open the quotation again"));
}

void check_unbalanced_quotation(struct docket *docket)
{
	const struct quotations *all = &docket->reading->quotations;

	for (uint32_t i = 0; i < all->count; i++)
		if (is_speech(docket, &all->rows[i]) && !goes_on(docket, i) &&
			!closes_below(docket, i) &&
			!docket_skips(docket, all->rows[i].opener))
			open_remark(docket, &all->rows[i]);
}

/* Whether somebody is said to have spoken the words. Both tables are in order:
 * *at is where the last search ended. */
static bool is_spoken(const struct quotes *quotes,
	const struct quotation *quotation, uint32_t *at)
{
	while (*at < quotes->count &&
		quotes->rows[*at].span.end <= quotation->span.start)
		++*at;
	for (uint32_t i = *at; i < quotes->count &&
			       quotes->rows[i].span.start < quotation->span.end;
		i++)
		if (quotes->rows[i].speaker.len)
			return true;
	return false;
}

void check_quotation_without_speaker(struct docket *docket)
{
	const struct reading *reading = docket->reading;
	uint32_t at = 0;

	ROWS_EACH (struct quotation, quotation, reading->quotations) {
		if (quotation->parent != QUOTATION_NO_ROW || quotation->open ||
			quotation->single ||
			quotation->end - quotation->first < WORDS_LONG ||
			docket_skips(docket, quotation->opener) ||
			is_spoken(&reading->quotes, quotation, &at))
			continue;
		docket_add(docket, quotation->span,
			STR("nobody is said to have spoken these words"));
	}
}
