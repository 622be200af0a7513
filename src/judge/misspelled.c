#include "judge/misspelled.h"

#include <stdlib.h>

static bool is_letter(char c)
{
	return char_is_alpha(c) || (uint8_t)c >= 0x80;
}

static struct str first_word(struct str text)
{
	size_t length = 0;

	while (length < text.len && is_letter(text.ptr[length]))
		length++;
	return str_cut(text, 0, length);
}

static int misspelling_order(const void *left, const void *right)
{
	const struct misspelling *a = left, *b = right;
	int order = str_cmp(a->first, b->first);

	if (order)
		return order;
	if (a->wrong.len != b->wrong.len)
		return a->wrong.len > b->wrong.len ? -1 : 1;
	return str_cmp(a->wrong, b->wrong);
}

void misspelled_make(struct arena *arena, const struct facts *facts,
	struct misspelled *misspelled)
{
	*misspelled = (struct misspelled){0};
	ROWS_EACH (struct entity, entity, *facts_entities(facts))
		ROWS_EACH (struct str, wrong, entity->misspellings)
			*ROWS_ADD(arena, misspelled) = (struct misspelling){
				.first = first_word(*wrong),
				.wrong = *wrong,
				.right = entity->name,
				.id = entity->id,
				.origin = entity->origin};
	if (misspelled->count)
		qsort(misspelled->rows, misspelled->count,
			sizeof(*misspelled->rows), misspelling_order);
}

/* How far the words go on from `start` in the text, a line may end in them; 0
 * where others do. */
static uint32_t words_end(struct str words, struct str text, uint32_t start)
{
	size_t at = start;

	for (size_t i = 0; i < words.len; i++) {
		size_t before = at;

		while (words.ptr[i] == ' ' && at < text.len &&
			char_is_space(text.ptr[at]))
			at++;
		if (at > before)
			continue;
		if (at == text.len || text.ptr[at++] != words.ptr[i])
			return 0;
	}
	return at < text.len && (is_letter(text.ptr[at]) ||
					char_is_digit(text.ptr[at]))
		       ? 0
		       : (uint32_t)at;
}

const struct misspelling *misspelled_find(const struct misspelled *misspelled,
	struct str text, struct span word, uint32_t *end)
{
	struct str first = str_at(text, word);
	uint32_t low = 0, high = misspelled->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (str_cmp(misspelled->rows[middle].first, first) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < misspelled->count &&
		str_eq(misspelled->rows[low].first, first);
		low++) {
		*end = words_end(misspelled->rows[low].wrong, text, word.start);
		if (*end)
			return &misspelled->rows[low];
	}
	return NULL;
}
