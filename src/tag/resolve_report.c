/* "A year earlier" in a report on a quarter, or on months: what was reported on
 * last, a year before. */
#include "tag/resolver.h"

/* The same days a year before. */
static struct interval days_year_before(struct interval days)
{
	if (!interval_is_known(days))
		return INTERVAL_NONE;
	return (struct interval){day_add_months(days.earliest, -12),
		day_add_months(days.latest + 1, -12) - 1};
}

/* "The year-earlier nine months": so long, up to where the report's months
 * ended a year before. */
static struct moment months_year_before(
	struct resolver *r, const struct node *node, struct interval days)
{
	struct moment moment = moment_init(MOMENT_LENGTH);

	moment.amounts = 1;
	moment.amount[0] = node_class(node, CLASS_NUM, 0)->number;
	moment.vague = node_class(node, CLASS_NUM, 0)->vague;
	moment.unit[0] = node_unit(node, 0);
	if (interval_is_known(days) && !moment.vague)
		moment_end(&moment, days.latest);
	resolver_because(r, "so long, up to a year before what was told last");
	return moment;
}

/* What was reported on last, a year before: of the first nine months of 1989
 * the same months of 1988, which "a year earlier" names by their year. */
static struct moment report_year_before(
	struct resolver *r, const struct node *node, enum earlier_what what)
{
	struct moment moment =
		what == EARLIER_QUARTER ? r->told_quarter : r->told_report;
	struct interval days = days_year_before(moment_days(&moment));

	if (node_class(node, CLASS_NUM, 0))
		return months_year_before(r, node, days);
	resolver_because_told(
		r, "a year before ", &moment, ", which was told of last");
	if (moment.kind != MOMENT_LENGTH)
		moment.year--;
	else if (what != EARLIER_PERIOD)
		moment = moment_of_unit(UNIT_YEAR,
			interval_is_known(days) ? days.latest : r->day,
			interval_is_known(days) ? 0 : -1);
	moment.days = days;
	moment.days_set = interval_is_known(days);
	return moment;
}

struct moment resolve_YEAR_EARLIER(struct resolver *r, const struct node *node)
{
	enum earlier_what what = (enum earlier_what)node->shape->argument;

	r->timex->flags |= TIMEX_ANAPHOR;
	if (moment_first(&r->told_quarter) != DAY_NONE ||
		(r->told_report.kind == MOMENT_LENGTH &&
			what != EARLIER_QUARTER))
		return report_year_before(r, node, what);
	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	resolver_counted(r);
	return moment_of_unit(UNIT_YEAR, r->day, -1);
}
