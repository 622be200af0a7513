#include "story/diff.h"

struct diff *diff_new(struct arena *arena)
{
	struct diff *diff = arena_alloc(arena, sizeof(*diff));

	diff->arena = arena;
	return diff;
}

static uint32_t count_of(const struct passage *passage)
{
	uint32_t count = passage->end - passage->first;

	return count < DIFF_TERMS ? count : DIFF_TERMS;
}

/* The terms of both from their first on, and how many. */
struct sides {
	const struct term *a, *b;
	uint32_t a_count, b_count;
};

/* The cell of two terms: how many the two have in common from there on. */
static uint16_t *cell_at(
	struct diff *diff, const struct sides *s, uint32_t i, uint32_t j)
{
	return &diff->table[i * (s->b_count + 1) + j];
}

static void table_room(struct diff *diff, uint32_t cells)
{
	if (cells <= diff->cells)
		return;
	diff->cells = cells + cells / 2;
	diff->table = arena_alloc_raw(
		diff->arena, diff->cells * sizeof(*diff->table));
}

static void table_fill(struct diff *diff, const struct sides *s)
{
	table_room(diff, (s->a_count + 1) * (s->b_count + 1));
	memset(cell_at(diff, s, s->a_count, 0), 0,
		(s->b_count + 1) * sizeof(*diff->table));
	for (uint32_t i = s->a_count; i-- > 0;) {
		const uint16_t *below = cell_at(diff, s, i + 1, 0);
		uint16_t *row = cell_at(diff, s, i, 0);
		uint64_t key = s->a[i].key;
		uint32_t most = 0;

		row[s->b_count] = 0;
		for (uint32_t j = s->b_count; j-- > 0;) {
			if (key == s->b[j].key)
				most = below[j + 1] + 1u;
			else if (below[j] > most)
				most = below[j];
			row[j] = (uint16_t)most;
		}
	}
}

/* Counts and keeps the terms that both begin with, or end with; what is left
 * of *s lies between. */
static void ends_keep(struct diff *diff, struct sides *s, uint32_t *begun)
{
	while (s->a_count && s->b_count && s->a->key == s->b->key) {
		diff->a_kept[*begun] = diff->b_kept[*begun] = true;
		*begun += 1;
		s->a++;
		s->b++;
		s->a_count--;
		s->b_count--;
	}
	diff->common = *begun;
	while (s->a_count && s->b_count &&
		s->a[s->a_count - 1].key == s->b[s->b_count - 1].key) {
		diff->a_kept[*begun + --s->a_count] = true;
		diff->b_kept[*begun + --s->b_count] = true;
		diff->common++;
	}
}

void diff_make(struct diff *diff, const struct terms *a_terms,
	const struct passage *a, const struct terms *b_terms,
	const struct passage *b)
{
	struct sides s = {a_terms->rows + a->first, b_terms->rows + b->first,
		count_of(a), count_of(b)};
	uint32_t i = 0, j = 0, begun = 0;

	diff->a_count = s.a_count;
	diff->b_count = s.b_count;
	memset(diff->a_kept, 0, s.a_count);
	memset(diff->b_kept, 0, s.b_count);
	ends_keep(diff, &s, &begun);
	table_fill(diff, &s);
	while (i < s.a_count && j < s.b_count) {
		if (s.a[i].key == s.b[j].key) {
			diff->a_kept[begun + i++] = true;
			diff->b_kept[begun + j++] = true;
			diff->common++;
		} else if (*cell_at(diff, &s, i + 1, j) >=
			   *cell_at(diff, &s, i, j + 1)) {
			i++;
		} else {
			j++;
		}
	}
}

bool diff_gap(const struct diff *diff, struct gap *gap)
{
	uint32_t i = gap->a_end, j = gap->b_end;

	while (i < diff->a_count && j < diff->b_count && diff->a_kept[i] &&
		diff->b_kept[j])
		i++, j++;
	gap->a = i;
	gap->b = j;
	while (i < diff->a_count && !diff->a_kept[i])
		i++;
	while (j < diff->b_count && !diff->b_kept[j])
		j++;
	gap->a_end = i;
	gap->b_end = j;
	return i > gap->a || j > gap->b;
}
