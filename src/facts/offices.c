#include "facts/offices.h"

void offices_make(
	struct arena *arena, const struct facts *facts, struct offices *offices)
{
	const struct fact_rows *rows = facts_rows(facts);

	*offices = (struct offices){0};
	for (uint32_t row = 0; row < rows->count; row++) {
		const struct fact *fact = &rows->rows[row];
		uint32_t body = facts_entity(facts, fact->organization);

		if (body != FACT_NO_ROW && str_eq(fact->property, STR("role")))
			*ROWS_ADD(arena, &offices->by_body) =
				(struct keyed){body, row};
	}
	keyed_sort(&offices->by_body);
}
