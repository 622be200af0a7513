#include "story/scope_side.h"

#include "story/told.h"

enum { COPIED = 70 }; /* of a hundred words */

static bool overlap(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

static const struct quantity *quantity_at(
	const struct version *version, struct span span)
{
	ROWS_EACH (struct quantity, quantity, version->details.quantities)
		if (overlap(quantity->span, span))
			return quantity;
	return NULL;
}

static const struct timex *timex_at(
	const struct version *version, struct span span)
{
	ROWS_EACH (struct timex, timex, version->details.timexes)
		if (overlap(timex->span, span))
			return timex;
	return NULL;
}

static uint32_t row_at(const struct version *version, struct span span)
{
	const struct said_sentences *rows = &version->said.sentences;

	for (uint32_t i = 0; i < rows->count; i++)
		if (overlap(rows->rows[i].span, span))
			return i;
	return UINT32_MAX;
}

struct scope_side scope_side_of(const struct version *version, struct span span)
{
	struct scope_side side = {.version = version,
		.span = span,
		.row = row_at(version, span),
		.quantity = quantity_at(version, span),
		.timex = timex_at(version, span)};

	side.sentence = side.row == UINT32_MAX
				? told_sentence(version, span)
				: version->said.sentences.rows[side.row].span;
	return side;
}

struct str scope_words(const struct scope_side *side)
{
	return str_at(side->version->article.text, side->span);
}

struct str scope_ahead(const struct scope_side *side)
{
	return str_cut(side->version->article.text, side->sentence.start,
		side->span.start);
}

struct str scope_behind(const struct scope_side *side)
{
	return str_cut(side->version->article.text, side->span.end,
		side->sentence.end);
}

struct str scope_sentence(const struct scope_side *side)
{
	return str_at(side->version->article.text, side->sentence);
}

uint32_t scope_alike(const struct version *a, uint32_t a_row,
	const struct version *b, uint32_t b_row)
{
	const struct said_sentence *x = &a->said.sentences.rows[a_row];
	const struct said_sentence *y = &b->said.sentences.rows[b_row];
	const struct said_word *mine = a->said.words.rows;
	const struct said_word *other = b->said.words.rows;
	uint32_t i = x->words, j = y->words, worth = 0;

	while (i < x->words_end && j < y->words_end) {
		uint64_t m = mine[i].key, o = other[j].key;

		if (m == o && mine[i].weight)
			worth += 8 + mine[i].weight / 8u;
		i += m <= o;
		j += o <= m;
	}
	return worth;
}

bool scope_is_copied(const struct scope_side *a, const struct scope_side *b)
{
	const struct said *mine = &a->version->said, *other = &b->version->said;
	const struct said_sentence *x, *y;
	uint32_t i, j, common = 0, m, o;

	if (a->row == UINT32_MAX || b->row == UINT32_MAX)
		return false;
	x = &mine->sentences.rows[a->row];
	y = &other->sentences.rows[b->row];
	m = x->words_end - x->words;
	o = y->words_end - y->words;
	for (i = x->words, j = y->words;
		i < x->words_end && j < y->words_end;) {
		uint64_t key = mine->words.rows[i].key;
		uint64_t like = other->words.rows[j].key;

		common += key == like;
		i += key <= like;
		j += like <= key;
	}
	return common * 100 >= COPIED * (m > o ? m : o);
}
