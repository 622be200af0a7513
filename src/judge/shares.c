/*
 * Shares of one whole that come to more than all of it.
 */
#include "judge/figures.h"
#include "judge/people.h"
#include "judge/wholes.h"

#include <math.h>

/* What a share is of: a side, or people; 0 for neither. */
static uint32_t side_of(const struct docket *docket, const struct quantity *q)
{
	enum { FOR = 32, AGAINST = 64, NEITHER = 128 };
	uint32_t t = q->end;

	t += figure_any(docket, t, t + 1, "were was are is voted said");
	if (figure_any(docket, t, t + 1, "for yes"))
		return FOR;
	if (figure_any(docket, t, t + 1, "against no opposed"))
		return AGAINST;
	if (figure_any(docket, t, t + 1,
		    "abstained abstaining undecided unsure neither"))
		return NEITHER;
	return people_bits(docket_str(docket, t));
}

void shares_check(struct docket *docket, uint32_t i)
{
	const struct quantities *all = &docket->reading->quantities;
	const struct quantity *rows = &all->rows[i];
	struct addends shares = {0};
	uint32_t bits = 0, count = 0;
	struct remark *remark;
	double least = 0;

	for (; i + count < all->count && count < ADDENDS_MOST; count++) {
		const struct quantity *q = &rows[count];
		uint32_t side = side_of(docket, q);

		if (q->kind != MEASURE_PERCENT || q->pair || !side ||
			(bits & side) || q->from > 100 ||
			!figure_together(docket, rows, q))
			break;
		bits |= side;
		shares.values[shares.count++] = q->from;
		least += q->low;
	}
	if (count < 2 || least <= 100 || !isfinite(least))
		return;
	remark = docket_add(docket,
		(struct span){rows->span.start, rows[count - 1].span.end},
		arena_format(docket->arena, "the shares add up to %.*s percent",
			STR_ARG(figure_write(
				docket, addends_sum(&shares), 2))));
	remark_because(docket, remark, addends_told(docket, &shares));
	remark_because(docket, remark,
		STR("nobody can be of two of them, so they are of one whole"));
}
