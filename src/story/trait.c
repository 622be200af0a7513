#include "story/trait.h"

#include "story/term_order.h"

static uint32_t terms_choose(
	const struct terms *terms, uint16_t least, struct term *chosen)
{
	uint32_t count = 0;

	ROWS_EACH (struct term, term, *terms)
		if (term->weight >= least)
			chosen[count++] = *term;
	return count;
}

struct traits traits_of(struct arena *arena, const struct terms *first,
	const struct terms *second, uint16_t least)
{
	uint32_t room = first->count + second->count, count;
	struct term *terms = arena_alloc_raw(arena, room * sizeof(*terms));
	struct traits traits = {0};
	const uint32_t *order;

	count = terms_choose(first, least, terms);
	count += terms_choose(second, least, terms + count);
	order = terms_order(arena, terms, count);
	traits_init(arena, count, &traits);
	for (uint32_t i = 0; i < count; i++)
		traits_add(&traits, &terms[order[i]]);
	return traits;
}

void traits_init(struct arena *arena, uint32_t most, struct traits *traits)
{
	*traits = (struct traits){
		arena_alloc_raw(arena, most * sizeof(*traits->rows)), 0, most};
}

void traits_add(struct traits *traits, const struct term *term)
{
	if (traits->count && traits->rows[traits->count - 1].key == term->key)
		return;
	traits->rows[traits->count++] = (struct trait){term->key, term->weight,
		(uint16_t)(term->weight >> term->halved), term->kind};
}

const struct trait *trait_find(const struct traits *traits, uint64_t key)
{
	uint32_t low = 0, high = traits->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (traits->rows[mid].key < key)
			low = mid + 1;
		else
			high = mid;
	}
	return low < traits->count && traits->rows[low].key == key
		       ? &traits->rows[low]
		       : NULL;
}
