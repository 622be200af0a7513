#include "story/reworded.h"

#include "base/str.h"

enum {
	PHRASE_MOST = 48, /* words that are aligned */
	SPARE = 3,        /* words of the story beside the phrase */
	COMMON_LEAST = 2,
	COMMON_PERCENT = 60 /* of the phrase */
};

/* --- words */

static bool is_mark(char c)
{
	return c == '"' || c == '\'' || c == '(' || c == ')' || c == ',' ||
	       c == '.' || c == ':' || c == ';' || c == '+' || c == '<' ||
	       c == '>' || c == '*' || c == '/';
}

static bool word_next(struct str text, uint32_t end, struct span *word)
{
	uint32_t at = word->end;

	while (at < end &&
		(char_is_space(text.ptr[at]) || is_mark(text.ptr[at])))
		at++;
	word->start = word->end = at;
	while (at < end && !char_is_space(text.ptr[at]))
		at++;
	while (at > word->start && is_mark(text.ptr[at - 1]))
		at--;
	word->end = at;
	return word->end > word->start;
}

struct words words_of(struct arena *arena, struct str text, struct span within)
{
	struct words words = {NULL, 0};
	struct span word = {within.start, within.start};

	while (word_next(text, within.end, &word))
		words.count++;
	words.rows = arena_alloc_raw(
		arena, (words.count + 1u) * sizeof(*words.rows));
	words.count = 0;
	word = (struct span){within.start, within.start};
	while (word_next(text, within.end, &word))
		words.rows[words.count++] = word;
	return words;
}

struct span words_span(const struct words *words, uint32_t first, uint32_t end)
{
	if (first >= end)
		return (struct span){0, 0};
	return (struct span){
		words->rows[first].start, words->rows[end - 1].end};
}

static bool is_same(const struct wording *a, uint32_t i,
	const struct wording *b, uint32_t j)
{
	return str_eq_fold(str_at(a->text, a->words.rows[i]),
		str_at(b->text, b->words.rows[j]));
}

/* --- where it stands */

struct span wording_stands(
	const struct wording *story, const struct wording *phrase)
{
	uint32_t count = phrase->words.count;

	for (uint32_t at = 0; count && at + count <= story->words.count; at++) {
		uint32_t same = 0;

		while (same < count && is_same(story, at + same, phrase, same))
			same++;
		if (same == count)
			return words_span(&story->words, at, at + count);
	}
	return (struct span){0, 0};
}

static bool has_word(const struct wording *phrase, const struct wording *story,
	uint32_t word)
{
	for (uint32_t i = 0; i < phrase->words.count; i++)
		if (is_same(phrase, i, story, word))
			return true;
	return false;
}

/* From the first common word to the last, and as many more at either end as the
 * phrase has there that are not common. */
static void ends_fit(const struct wording *story, const struct wording *phrase,
	uint32_t *first, uint32_t *end)
{
	const struct wording part = {
		story->text, {story->words.rows + *first, *end - *first}};
	uint32_t before = 0, behind = 0, count = phrase->words.count;

	while (*first < *end && !has_word(phrase, story, *first))
		++*first;
	while (*end > *first && !has_word(phrase, story, *end - 1))
		--*end;
	while (before < count && before < SPARE &&
		!has_word(&part, phrase, before))
		before++;
	while (behind < count && behind < SPARE &&
		!has_word(&part, phrase, count - 1 - behind))
		behind++;
	*first -= before < *first ? before : *first;
	*end += behind < story->words.count - *end ? behind
						   : story->words.count - *end;
}

void wording_seek(const struct wording *story, const struct wording *phrase,
	uint32_t *first, uint32_t *end)
{
	uint32_t size = phrase->words.count + SPARE, best = 0, here = 0;

	*first = *end = 0;
	for (uint32_t i = 0; i < story->words.count; i++) {
		here += has_word(phrase, story, i);
		if (i >= size)
			here -= has_word(phrase, story, i - size);
		if (here > best) {
			best = here;
			*end = i + 1;
		}
	}
	if (best <= COMMON_LEAST ||
		best * 100 < phrase->words.count * COMMON_PERCENT)
		*end = 0;
	*first = *end > size ? *end - size : 0;
	if (*end)
		ends_fit(story, phrase, first, end);
}

/* --- what is other */

/* How long the longest common words from each place on are. */
struct lengths {
	uint8_t rows[PHRASE_MOST + 1][PHRASE_MOST + 1];
};

static void lengths_fill(const struct wording *a, const struct wording *b,
	struct lengths *lengths)
{
	memset(lengths, 0, sizeof(*lengths));
	for (uint32_t i = a->words.count; i-- > 0;)
		for (uint32_t j = b->words.count; j-- > 0;) {
			uint8_t one = lengths->rows[i + 1][j];
			uint8_t two = lengths->rows[i][j + 1];

			lengths->rows[i][j] =
				is_same(a, i, b, j)
					? (uint8_t)(lengths->rows[i + 1]
								 [j + 1] +
						    1)
					: (one > two ? one : two);
		}
}

/* To where the two have the next word in common, or to both ends. */
static void gap_pass(const struct wording *a, const struct wording *b,
	const struct lengths *lengths, uint32_t *i, uint32_t *j)
{
	while (*i < a->words.count && *j < b->words.count &&
		!is_same(a, *i, b, *j)) {
		if (lengths->rows[*i + 1][*j] >= lengths->rows[*i][*j + 1])
			++*i;
		else
			++*j;
	}
	if (*i >= a->words.count || *j >= b->words.count) {
		*i = a->words.count;
		*j = b->words.count;
	}
}

uint32_t wording_compare(const struct wording *a, const struct wording *b,
	struct rewording rewordings[REWORDINGS_MOST])
{
	struct lengths lengths;
	uint32_t i = 0, j = 0, count = 0;

	if (a->words.count > PHRASE_MOST || b->words.count > PHRASE_MOST)
		return 0;
	lengths_fill(a, b, &lengths);
	if (!lengths.rows[0][0])
		return 0;
	while (i < a->words.count && j < b->words.count &&
		count < REWORDINGS_MOST) {
		uint32_t a_first = i, b_first = j;

		gap_pass(a, b, &lengths, &i, &j);
		if (i > a_first && j > b_first)
			rewordings[count++] = (struct rewording){
				words_span(&a->words, a_first, i),
				words_span(&b->words, b_first, j)};
		i++;
		j++;
	}
	return count;
}
