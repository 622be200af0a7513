/*
 * Percentages beside the two numbers that they compare: "rose 20 percent to
 * $50 million from $40 million".
 */
#include "judge/checks.h"
#include "judge/figures.h"

#include <math.h>

/* What a percentage is said to lead from and to. */
struct comparison_of {
	const struct quantity *percent;
	const struct quantity *from_row, *to_row; /* one row for a pair */
	double from, to;
};

#define MOVES                                                                  \
	"up down a an or by of , ( - rise increase gain jump drop fall "       \
	"decline decrease growth surge slump"
#define SAYS                                                                   \
	"up down rise increase gain jump drop fall decline decrease growth "   \
	"surge slump"
#define BACK "from , compared with against versus vs"

static bool is_percent(const struct quantity *quantity)
{
	return quantity->kind == MEASURE_PERCENT && !quantity->pair &&
	       str_eq(quantity->unit, STR("percentage"));
}

static bool are_alike(const struct quantity *a, const struct quantity *b)
{
	return a->kind == b->kind && str_eq(a->unit, b->unit) && !a->pair &&
	       !b->pair && a->bound == BOUND_EQUAL && b->bound == BOUND_EQUAL;
}

/* Whether "from" or its like leads from row i to the row behind it. */
static bool leads_back(const struct docket *docket, uint32_t i)
{
	const struct quantity *q = &docket->reading->quantities.rows[i];

	return figure_only(docket, q[0].end, q[1].first, 3, BACK) &&
	       figure_any(docket, q[0].end, q[1].first,
		       "from compared against versus vs");
}

static void comparison_set(struct comparison_of *c, const struct quantity *to,
	const struct quantity *from)
{
	c->to_row = to;
	c->from_row = from;
	c->to = to->to;
	c->from = from->from;
}

/* "from 40 to 50 million dollars"; "from 1985 to 119 billion" is another. */
static bool is_change(const struct docket *docket, const struct quantity *q)
{
	return q->pair && q->end - q->first < 9 &&
	       (q->from < 1900 || q->from > 2100) &&
	       figure_any(docket, q->first, q->end, "from");
}

/* Whether row i is told as a rise or a fall by the words around it; "7.5
 * percent" of all shares is none. */
static bool is_move(const struct docket *docket, uint32_t i)
{
	const struct quantity *q = &docket->reading->quantities.rows[i];

	return figure_any(docket, q[-1].end, q->end, SAYS) ||
	       figure_any(docket, q->end, q->end + 1, SAYS);
}

/* "rose P to B from A", "rose by P from A to B" */
static bool numbers_behind(
	const struct docket *docket, uint32_t i, struct comparison_of *c)
{
	const struct quantities *all = &docket->reading->quantities;
	const struct quantity *q = &all->rows[i];

	if (q->change == CHANGE_NONE &&
		!figure_any(docket, q->first ? q->first - 1 : 0, q->end, "off"))
		return false;
	if (i + 1 < all->count && is_change(docket, q + 1) &&
		figure_together(docket, q, q + 1) &&
		figure_only(docket, q->end, q[1].first, 1, "from ,")) {
		comparison_set(c, q + 1, q + 1);
		return true;
	}
	if (i + 2 >= all->count || !figure_together(docket, q, q + 2) ||
		!are_alike(q + 1, q + 2) || !leads_back(docket, i + 1) ||
		!figure_only(docket, q->end, q[1].first, 2, "to ,") ||
		!figure_any(docket, q->end, q[1].first, "to"))
		return false;
	comparison_set(c, q + 1, q + 2);
	return true;
}

/* "B, up P from A" */
static bool numbers_around(
	const struct docket *docket, uint32_t i, struct comparison_of *c)
{
	const struct quantities *all = &docket->reading->quantities;
	const struct quantity *q = &all->rows[i];

	if (!i || i + 1 >= all->count || !are_alike(q - 1, q + 1) ||
		!figure_together(docket, q - 1, q + 1) ||
		!leads_back(docket, i) || !is_move(docket, i) ||
		!figure_only(docket, q[-1].end, q->first, 5, MOVES))
		return false;
	comparison_set(c, q - 1, q + 1);
	return true;
}

/* "from A to B, up P", "to B from A, a rise of P" */
static bool numbers_before(
	const struct docket *docket, uint32_t i, struct comparison_of *c)
{
	const struct quantity *q = &docket->reading->quantities.rows[i];

	if (!i || !figure_together(docket, q - 1, q) ||
		!figure_only(docket, q[-1].end, q->first, 6, MOVES) ||
		!is_move(docket, i))
		return false;
	if (is_change(docket, q - 1)) {
		comparison_set(c, q - 1, q - 1);
		return true;
	}
	if (i < 2 || !are_alike(q - 2, q - 1) || !leads_back(docket, i - 2))
		return false;
	comparison_set(c, q - 2, q - 1);
	return true;
}

static bool comparison_find(
	const struct docket *docket, uint32_t i, struct comparison_of *c)
{
	const struct quantity *q = &docket->reading->quantities.rows[i];

	*c = (struct comparison_of){.percent = q};
	if (!is_percent(q) || !isfinite(q->low) || !isfinite(q->high) ||
		docket_skips(docket, q->first))
		return false;
	return (numbers_behind(docket, i, c) || numbers_around(docket, i, c) ||
		       numbers_before(docket, i, c)) &&
	       c->from > 0 && c->to > 0 && c->from_row->kind != MEASURE_SCORE &&
	       c->from_row->kind != MEASURE_RATIO;
}

/* The change in percent that the numbers allow. */
static struct figure_range change_of(
	const struct docket *docket, const struct comparison_of *c)
{
	struct figure_range from =
		figure_range_of(docket, c->from_row, c->from);
	struct figure_range to = figure_range_of(docket, c->to_row, c->to);
	double low, high;

	if (from.low <= 0)
		return (struct figure_range){-HUGE_VAL, HUGE_VAL};
	low = (to.low / from.high - 1) * 100;
	high = (to.high / from.low - 1) * 100;
	if (c->to < c->from)
		return (struct figure_range){-high, -low};
	return (struct figure_range){low, high};
}

/* What is said, with the rounding that newsrooms allow themselves. */
static struct figure_range said(
	const struct docket *docket, const struct comparison_of *c)
{
	double half = figure_half_step(docket, c->percent);
	double slack = half + 0.1 + fabs(c->percent->from) * 0.02;

	return (struct figure_range){
		fabs(c->percent->low) - slack, fabs(c->percent->high) + slack};
}

static int decimals_of(
	const struct docket *docket, const struct quantity *quantity)
{
	return figure_half_step(docket, quantity) < 0.4 ? 1 : 0;
}

static struct span whole_span(const struct comparison_of *c)
{
	struct span span = c->percent->span;
	const struct quantity *rows[] = {c->from_row, c->to_row};

	for (size_t i = 0; i < 2; i++) {
		if (rows[i]->span.start < span.start)
			span.start = rows[i]->span.start;
		if (rows[i]->span.end > span.end)
			span.end = rows[i]->span.end;
	}
	return span;
}

static void arithmetic_tell(struct docket *docket, struct remark *remark,
	const struct comparison_of *c)
{
	remark_because(docket, remark,
		arena_format(docket->arena,
			"(%.*s - %.*s) / %.*s = %.*s percent",
			STR_ARG(figure_write(docket, c->to, 3)),
			STR_ARG(figure_write(docket, c->from, 3)),
			STR_ARG(figure_write(docket, c->from, 3)),
			STR_ARG(figure_write(
				docket, (c->to / c->from - 1) * 100, 1))));
	remark_relate(docket, remark, whole_span(c), STR("the two numbers"));
}

static void percent_check(struct docket *docket, const struct comparison_of *c)
{
	struct figure_range change = change_of(docket, c);
	double exact = fabs(c->to / c->from - 1) * 100;
	struct remark *remark;
	struct str right;

	if (c->from_row->kind == MEASURE_PERCENT ||
		figure_ranges_meet(change, said(docket, c)))
		return;
	right = figure_write(docket, exact, decimals_of(docket, c->percent));
	remark = docket_add(docket, c->percent->span,
		arena_format(docket->arena,
			"from '%.*s' to '%.*s' is %.*s percent, not '%.*s'",
			STR_ARG(docket_words(docket, c->from_row->span)),
			STR_ARG(docket_words(docket, c->to_row->span)),
			STR_ARG(right),
			STR_ARG(docket_words(docket, c->percent->span))));
	arithmetic_tell(docket, remark, c);
	remark_suggest(docket, remark,
		arena_format(docket->arena, "%.*s percent", STR_ARG(right)));
}

void check_percent_arithmetic(struct docket *docket)
{
	struct comparison_of c;

	for (uint32_t i = 0; i < docket->reading->quantities.count; i++)
		if (comparison_find(docket, i, &c))
			percent_check(docket, &c);
}

static void points_check(struct docket *docket, const struct comparison_of *c)
{
	double points = fabs(c->to - c->from);
	struct figure_range claim = said(docket, c);
	struct remark *remark;

	if (c->from_row->kind != MEASURE_PERCENT || points < claim.low ||
		points > claim.high ||
		figure_ranges_meet(change_of(docket, c), claim))
		return;
	remark = docket_add(docket, c->percent->span,
		arena_format(docket->arena,
			"from %.*s to %.*s percent is %.*s percentage points, "
			"or %.*s percent",
			STR_ARG(figure_write(docket, c->from, 3)),
			STR_ARG(figure_write(docket, c->to, 3)),
			STR_ARG(figure_write(docket, points, 2)),
			STR_ARG(figure_write(
				docket, points / c->from * 100, 0))));
	arithmetic_tell(docket, remark, c);
	remark_suggest(docket, remark,
		arena_format(docket->arena, "%.*s percentage points",
			STR_ARG(figure_write(docket, points, 2))));
}

void check_percent_or_points(struct docket *docket)
{
	struct comparison_of c;

	for (uint32_t i = 0; i < docket->reading->quantities.count; i++)
		if (comparison_find(docket, i, &c))
			points_check(docket, &c);
}
