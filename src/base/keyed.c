#include "base/keyed.h"

#include <stdlib.h>

enum { FEW = 48, KEY_BITS = 64, DIGIT_BITS = 8, DIGITS = 1 << DIGIT_BITS };

static bool is_before(const struct keyed *a, const struct keyed *b)
{
	return a->key != b->key ? a->key < b->key : a->row < b->row;
}

/* Of few rows, or of one key, whose rows are mostly in order. */
static void rows_insert(struct keyed *rows, uint32_t count)
{
	for (uint32_t i = 1; i < count; i++) {
		struct keyed row = rows[i];
		uint32_t at = i;

		for (; at > 0 && is_before(&row, &rows[at - 1]); at--)
			rows[at] = rows[at - 1];
		rows[at] = row;
	}
}

static uint32_t digit_of(const struct keyed *row, uint32_t shift)
{
	return (uint32_t)(row->key >> shift) % DIGITS;
}

/* How many bits stand behind the first digit in which keys differ; of no rows
 * or of one key all do. */
static uint32_t shift_of(const struct keyed *rows, uint32_t count)
{
	uint32_t shift = KEY_BITS - DIGIT_BITS;
	uint64_t differ = 0;

	for (uint32_t i = 1; i < count; i++)
		differ |= rows[i].key ^ rows[0].key;
	if (!differ)
		return KEY_BITS;
	while (shift && !(differ >> (shift + DIGIT_BITS - 1)))
		shift--;
	return shift;
}

static void rows_sort(struct keyed *rows, uint32_t count, struct keyed *spare);

/* By the digit in front of `shift` bits, then each of its rows. */
static void rows_spread(
	struct keyed *rows, uint32_t count, uint32_t shift, struct keyed *spare)
{
	uint32_t ends[DIGITS] = {0}, sum = 0;

	for (uint32_t i = 0; i < count; i++)
		ends[digit_of(&rows[i], shift)]++;
	for (uint32_t digit = 0; digit < DIGITS; digit++) {
		sum += ends[digit];
		ends[digit] = sum - ends[digit];
	}
	memcpy(spare, rows, count * sizeof(*rows));
	for (uint32_t i = 0; i < count; i++)
		rows[ends[digit_of(&spare[i], shift)]++] = spare[i];
	for (uint32_t digit = 0, from = 0; digit < DIGITS; digit++) {
		if (ends[digit] - from > 1)
			rows_sort(rows + from, ends[digit] - from, spare);
		from = ends[digit];
	}
}

/* Most keys are hashes, which their first digit nearly sorts. `spare` has room
 * for as many rows. */
static void rows_sort(struct keyed *rows, uint32_t count, struct keyed *spare)
{
	uint32_t shift = count > FEW ? shift_of(rows, count) : KEY_BITS;

	if (shift == KEY_BITS)
		rows_insert(rows, count);
	else
		rows_spread(rows, count, shift, spare);
}

void keyed_sort(struct keyed_rows *keyed)
{
	struct keyed *spare = NULL;

	if (keyed->count > FEW) {
		spare = malloc(keyed->count * sizeof(*spare));
		if (!spare)
			abort();
	}
	rows_sort(keyed->rows, keyed->count, spare);
	free(spare);
}

uint32_t keyed_find(const struct keyed_rows *keyed, uint64_t key)
{
	uint32_t low = 0, high = keyed->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (keyed->rows[mid].key < key)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}
