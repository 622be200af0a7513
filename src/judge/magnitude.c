/*
 * Slips of magnitude: one number told twice, with a million here and a billion
 * there; ranges that leave a scale out.
 */
#include "judge/checks.h"
#include "judge/figures.h"

#include <math.h>
#include <stdlib.h>

enum { DIGITS_LEAST = 3 };

/* Whether one is a thousand or a million of the other. */
static bool is_thousandfold(double a, double b)
{
	double quotient = a > b ? a / b : b / a;

	return fabs(quotient / 1e3 - 1) < 1e-6 ||
	       fabs(quotient / 1e6 - 1) < 1e-6;
}

static bool is_counted(const struct quantity *q)
{
	return (q->kind == MEASURE_MONEY || q->kind == MEASURE_COUNT ||
		       q->kind == MEASURE_PHYSICAL) &&
	       !q->pair && q->unit.len && q->from > 0;
}

/* A quantity by its unit and digits. */
struct slip {
	struct str unit, digits;
	const struct quantity *row;
};

static int slip_order(const void *left, const void *right)
{
	const struct slip *a = left, *b = right;
	int order = str_cmp(a->unit, b->unit);

	if (!order)
		order = str_cmp(a->digits, b->digits);
	if (!order)
		order = (a->row > b->row) - (a->row < b->row);
	return order;
}

static void slip_remark(struct docket *docket, const struct quantity *first,
	const struct quantity *second)
{
	struct remark *remark = docket_add(docket, second->span,
		arena_format(docket->arena, "'%.*s' here, '%.*s' before",
			STR_ARG(docket_words(docket, second->span)),
			STR_ARG(docket_words(docket, first->span))));

	remark_because(docket, remark,
		STR("the digits and the unit are the same, the magnitude is "
		    "not"));
	remark_relate(docket, remark, first->span, STR("the other number"));
}

void check_magnitude_slip(struct docket *docket)
{
	const struct quantities *all = &docket->reading->quantities;
	struct slip *slips =
		arena_alloc(docket->arena, all->count * sizeof(*slips));
	size_t count = 0;

	ROWS_EACH (struct quantity, q, *all) {
		struct str digits;

		if (!is_counted(q) || docket_skips(docket, q->first))
			continue;
		digits = figure_digits(docket, q);
		if (digits.len >= DIGITS_LEAST)
			slips[count++] = (struct slip){q->unit, digits, q};
	}
	if (count)
		qsort(slips, count, sizeof(*slips), slip_order);
	for (size_t i = 1; i < count; i++)
		if (str_eq(slips[i].unit, slips[i - 1].unit) &&
			str_eq(slips[i].digits, slips[i - 1].digits) &&
			is_thousandfold(
				slips[i].row->from, slips[i - 1].row->from))
			slip_remark(docket, slips[i - 1].row, slips[i].row);
}

/* --- ranges whose first number leaves out its scale */

void check_elided_range(struct docket *docket)
{
	ROWS_EACH (struct quantity, q, docket->reading->quantities) {
		uint32_t scales = 0, numbers = 0;

		if (!q->pair || docket_skips(docket, q->first) ||
			fmin(q->from, q->to) < 1000)
			continue;
		for (uint32_t i = q->first; i < q->end; i++) {
			numbers +=
				docket_token(docket, i)->kind == TOKEN_NUMBER;
			scales += figure_any(docket, i, i + 1,
				"thousand million billion trillion mln bln");
		}
		if (numbers != 2 || scales != 1)
			continue;
		remark_because(docket,
			docket_add(docket, q->span,
				arena_format(docket->arena,
					"is the first number of '%.*s' in "
					"the same unit as the second?",
					STR_ARG(docket_words(
						docket, q->span)))),
			STR("only the second has its scale"));
	}
}
