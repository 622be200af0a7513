#include "story/scope_elsewhere.h"

#include "story/numeral.h"

#include <math.h>

enum {
	BETTER = 101,   /* of a hundred, */
	TOLD = 50,      /* and of a value that is not told by chance */
	SOME_MOST = 20, /* who are counted in words, and part by part */
	TELLING = 40    /* the weight of a word that says of whom */
};

static bool is_in(struct span inner, struct span outer)
{
	return inner.start >= outer.start && inner.start < outer.end;
}

/* The row of the sentence a place is in; UINT32_MAX: none. */
static uint32_t row_of(const struct version *version, struct span span)
{
	const struct said_sentences *rows = &version->said.sentences;
	uint32_t low = 0, high = rows->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (rows->rows[mid].span.end <= span.start)
			low = mid + 1;
		else
			high = mid;
	}
	return low < rows->count && is_in(span, rows->rows[low].span)
		       ? low
		       : UINT32_MAX;
}

/* --- values */

/* Whether the sentence of a place has so many hundredths of what that of `mine`
 * has in common with that of `other`. */
static bool fits(const struct scope_side *mine, struct span place,
	const struct scope_side *other, uint32_t percent)
{
	uint32_t row = row_of(mine->version, place), there;

	if (row == UINT32_MAX || row == mine->row)
		return false;
	there = scope_alike(mine->version, row, other->version, other->row);
	return there &&
	       there * 100 >= percent * scope_alike(mine->version, mine->row,
						other->version, other->row);
}

/* Three digits that are no round number: it is not told twice by chance. */
static bool is_telling(const struct quantity *q)
{
	double value = q->from;

	while (value >= 1000 && fmod(value, 10) == 0)
		value /= 10;
	return value >= 100 && fmod(value, 100) != 0;
}

static bool is_value(const struct quantity *a, const struct quantity *b)
{
	return a->kind == b->kind && a->from == b->from && a->to == b->to &&
	       (str_starts(a->unit, b->unit) || str_starts(b->unit, a->unit) ||
		       a->kind == MEASURE_COUNT);
}

static struct str words_of(
	const struct version *version, const struct timex *timex)
{
	return str_at(version->article.text, timex->span);
}

bool scope_told_elsewhere(
	const struct scope_side *mine, const struct scope_side *other)
{
	const struct details *details = &mine->version->details;

	if (mine->row == UINT32_MAX || other->row == UINT32_MAX ||
		scope_is_copied(mine, other))
		return false;
	if (other->quantity)
		ROWS_EACH (struct quantity, q, details->quantities)
			if (is_value(q, other->quantity) &&
				fits(mine, q->span, other,
					is_telling(q) ? TOLD : BETTER))
				return true;
	if (other->timex)
		ROWS_EACH (struct timex, timex, details->timexes)
			if ((str_eq(timex->value, other->timex->value) ||
				    str_eq_fold(words_of(mine->version, timex),
					    scope_words(other))) &&
				fits(mine, timex->span, other, BETTER))
				return true;
	return false;
}

/* --- some of them */

static bool has_word(const struct version *version, uint32_t row, uint64_t key)
{
	const struct said_sentence *sentence =
		&version->said.sentences.rows[row];

	for (uint32_t w = sentence->words; w < sentence->words_end; w++)
		if (version->said.words.rows[w].key == key)
			return true;
	return false;
}

/* Whether so many are told of beside that word, in another sentence. */
static bool tells_some(
	const struct scope_side *other, double count, uint64_t key)
{
	const struct said_sentences *rows = &other->version->said.sentences;

	for (uint32_t row = 0; row < rows->count; row++)
		if (row != other->row && has_word(other->version, row, key) &&
			number_in(str_at(other->version->article.text,
					  rows->rows[row].span),
				count))
			return true;
	return false;
}

static bool is_small_count(const struct scope_side *side)
{
	const struct quantity *q = side->quantity;

	return q && q->kind == MEASURE_COUNT && q->from == q->to &&
	       q->from >= 2 && q->from <= SOME_MOST && side->row != UINT32_MAX;
}

bool scope_counts_some(
	const struct scope_side *mine, const struct scope_side *other)
{
	const struct said_sentence *sentence;

	if (!is_small_count(mine) || !is_small_count(other) ||
		mine->quantity->from >= other->quantity->from)
		return false;
	sentence = &mine->version->said.sentences.rows[mine->row];
	for (uint32_t w = sentence->words; w < sentence->words_end; w++) {
		const struct said_word *word =
			&mine->version->said.words.rows[w];

		if (word->span.start >= mine->span.end &&
			word->weight >= TELLING && !word->name &&
			!has_word(other->version, other->row, word->key) &&
			tells_some(other, mine->quantity->from, word->key))
			return true;
	}
	return false;
}
