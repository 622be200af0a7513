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

static bool stands_at(
	const struct misspelling *row, struct str text, uint32_t start)
{
	size_t end = start + row->wrong.len;

	return end <= text.len &&
	       str_eq(str_cut(text, start, end), row->wrong) &&
	       (end == text.len || !(is_letter(text.ptr[end]) ||
					   char_is_digit(text.ptr[end])));
}

const struct misspelling *misspelled_find(
	const struct misspelled *misspelled, struct str text, struct span word)
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
		low++)
		if (stands_at(&misspelled->rows[low], text, word.start))
			return &misspelled->rows[low];
	return NULL;
}
