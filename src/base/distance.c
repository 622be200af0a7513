#include "base/distance.h"

static uint32_t smallest(uint32_t a, uint32_t b, uint32_t c)
{
	uint32_t least = a < b ? a : b;

	return least < c ? least : c;
}

static bool are_swapped(struct str a, size_t i, struct str b, size_t j)
{
	return i > 1 && j > 1 &&
	       char_lower(a.ptr[i - 1]) == char_lower(b.ptr[j - 2]) &&
	       char_lower(a.ptr[i - 2]) == char_lower(b.ptr[j - 1]);
}

uint32_t distance_of(struct str a, struct str b)
{
	uint32_t rows[3][DISTANCE_BYTES + 1];
	uint32_t *before = rows[0], *last = rows[1], *row = rows[2];

	if (a.len > DISTANCE_BYTES || b.len > DISTANCE_BYTES)
		return str_eq_fold(a, b) ? 0 : DISTANCE_BYTES;
	for (uint32_t j = 0; j <= b.len; j++)
		last[j] = before[j] = j;
	for (uint32_t i = 1; i <= a.len; i++) {
		uint32_t *oldest = before;

		row[0] = i;
		for (uint32_t j = 1; j <= b.len; j++) {
			bool same = char_lower(a.ptr[i - 1]) ==
				    char_lower(b.ptr[j - 1]);

			row[j] = smallest(last[j] + 1, row[j - 1] + 1,
				last[j - 1] + !same);
			if (are_swapped(a, i, b, j) && before[j - 2] < row[j])
				row[j] = before[j - 2] + 1;
		}
		before = last;
		last = row;
		row = oldest;
	}
	return last[b.len];
}
