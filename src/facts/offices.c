#include "facts/offices.h"

#include <stdlib.h>

static int office_order(const void *left, const void *right)
{
	const struct office *a = left, *b = right;

	if (a->body != b->body)
		return a->body < b->body ? -1 : 1;
	return (a->fact > b->fact) - (a->fact < b->fact);
}

void offices_make(
	struct arena *arena, const struct facts *facts, struct offices *offices)
{
	*offices = (struct offices){0};
	ROWS_EACH (struct fact, fact, *facts_rows(facts)) {
		uint32_t body = facts_entity(facts, fact->organization);

		if (body != FACT_NO_ROW && str_eq(fact->property, STR("role")))
			*ROWS_ADD(arena, offices) = (struct office){body, fact};
	}
	if (offices->count)
		qsort(offices->rows, offices->count, sizeof(*offices->rows),
			office_order);
}

uint32_t offices_first(const struct offices *offices, uint32_t body)
{
	uint32_t low = 0, high = offices->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (offices->rows[middle].body < body)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
