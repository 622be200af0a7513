/* Days and units by their number in a longer one, and weeks by a day. */
#include "tag/resolver.h"

/* A week by its ISO number. */
static struct moment numbered_week(struct resolver *r, const struct node *node)
{
	int32_t week = node_value(node, CLASS_DIGITS,
		node_value(node, CLASS_DAYNUM,
			node_value(node, CLASS_SHORTNUM, 0)));
	int32_t year = node_year(node);
	struct moment moment = moment_init(MOMENT_WEEK);

	if (year == FIELD_NONE)
		year = resolver_near_year(r, node);
	if (year == FIELD_NONE)
		return moment;
	moment.first = day_from_iso_week(year, week);
	if (moment.first != DAY_NONE)
		return moment;
	resolver_because(r, "there is no such week in that year");
	moment = moment_init(MOMENT_NONE);
	moment.flags = TIMEX_IMPOSSIBLE;
	return moment;
}

/* "the 18th": of the month that the tense tells. */
static day_t numbered_day(struct resolver *r, const struct node *node)
{
	struct moment moment = resolver_near_day(
		r, node_value(node, CLASS_DAYNUM, 1), FIELD_NONE);

	return moment_day(&moment);
}

/* Seven days from that day on: a week of the calendar from Monday, else a
 * length. */
static struct moment week_from(day_t day)
{
	struct moment moment = moment_init(MOMENT_LENGTH);

	if (day != DAY_NONE && day_weekday(day) == 1)
		return moment_of_unit(UNIT_WEEK, day, 0);
	moment.amounts = 1;
	moment.amount[0] = 1;
	moment.unit[0] = UNIT_WEEK;
	if (day == DAY_NONE)
		return moment;
	moment.days = (struct interval){day, day_add(day, 6)};
	moment.days_set = true;
	return moment;
}

/* Weeks begin on a Sunday or a Monday: "the week beginning February 4" of a
 * year in which that is a Tuesday is the week that holds it. */
static bool is_within_week(const struct resolver *r, day_t day)
{
	enum { MONDAY = 1, SUNDAY = 7 };

	return r->timex->flags & TIMEX_YEARLESS && day != DAY_NONE &&
	       day_weekday(day) != MONDAY && day_weekday(day) != SUNDAY;
}

struct moment resolve_WEEK_OF(struct resolver *r, const struct node *node)
{
	const struct capture *part = node_part(node, 0);
	struct moment day;

	if (node->shape->argument == WEEK_NUMBERED)
		return numbered_week(r, node);
	if (node->shape->argument == WEEK_HOLDS_NUMBER)
		return moment_of_unit(UNIT_WEEK, numbered_day(r, node), 0);
	day = resolve_node(r, part->node);
	if (node->shape->argument == WEEK_BEGINS &&
		!is_within_week(r, moment_day(&day)))
		return week_from(moment_day(&day));
	if (node->shape->argument == WEEK_BEGINS) {
		resolver_because(r, "the week that holds that day");
		return moment_of_unit(UNIT_WEEK, moment_day(&day), 0);
	}
	return moment_of_unit(node_unit(node, 0), moment_day(&day), 0);
}

/* What is counted in: a part, or the anchor's unit ("of the month"), which the
 * node captured as unit `nth`. */
static struct moment counted_in(
	struct resolver *r, const struct node *node, uint32_t nth)
{
	const struct capture *part = node_part(node, 0);

	if (part)
		return resolve_node(r, part->node);
	if (r->day == DAY_NONE)
		return resolver_unit_in_window(r, node_unit(node, nth), 0);
	resolver_counted(r);
	return moment_of_unit(node_unit(node, nth), r->day, 0);
}

/* The Nth such weekday from the first of the days, or from the last. */
static day_t weekday_in(
	struct interval days, int32_t weekday, int32_t number, bool last)
{
	int32_t weeks = (number - 1) * 7;
	day_t day = days.earliest +
		    (weekday - day_weekday(days.earliest) + 7) % 7 + weeks;

	if (last)
		day = days.latest -
		      (day_weekday(days.latest) - weekday + 7) % 7 - weeks;
	return day >= days.earliest && day <= days.latest ? day : DAY_NONE;
}

/* The days of what a weekday is counted from: a part, or the anchor. */
static struct interval days_beside(struct resolver *r, const struct node *node)
{
	const struct capture *part = node_part(node, 0);
	struct moment base;

	if (part) {
		base = resolve_node(r, part->node);
		return moment_days(&base);
	}
	if (r->day == DAY_NONE)
		resolver_unresolved(r);
	else
		resolver_counted(r);
	return (struct interval){r->day, r->day};
}

/* "The first Monday after Easter", "two Mondays ago": never the day itself. */
static struct moment weekday_beside(
	struct resolver *r, const struct node *node, int32_t sign)
{
	const struct capture *count = node_class(node, CLASS_NUM, 0);
	int32_t weekday = node_value(
		node, CLASS_WEEKDAY, node_value(node, CLASS_WEEKDAYS, 1));
	int32_t number = node_value(node, CLASS_ORD, 1);
	struct interval days = days_beside(r, node);

	if (count)
		number = count->number < 60 ? (int32_t)count->number : 0;
	if (!interval_is_known(days) || number < 1 || number > 60)
		return moment_init(MOMENT_NONE);
	if (sign > 0)
		days = (struct interval){
			days.latest + 1, day_add(days.latest, 7 * number)};
	else
		days = (struct interval){
			day_add(days.earliest, -7 * number), days.earliest - 1};
	return moment_of_day(weekday_in(days, weekday, number, sign < 0));
}

/* "The Sunday nearest to 11 November", the second nearest. */
static struct moment weekday_nearest(
	struct resolver *r, const struct node *node)
{
	int32_t weekday = node_value(node, CLASS_WEEKDAY, 1);
	int32_t nth = node_value(node, CLASS_ORD, 1);
	day_t day = days_beside(r, node).earliest, before, after;

	if (day == DAY_NONE || nth < 1 || nth > 60)
		return moment_init(MOMENT_NONE);
	before = day - (day_weekday(day) - weekday + 7) % 7;
	after = before + 7;
	for (; nth > 1; nth--)
		if (day - before <= after - day)
			before -= 7;
		else
			after += 7;
	return moment_of_day(day - before <= after - day ? before : after);
}

/* The Nth unit of a longer one, or the Nth from its end. The first week of a
 * month is the one that holds its first Thursday, as ISO 8601 has it for
 * years; the last that which holds its last. */
static struct moment unit_in(const struct moment *period, enum time_unit unit,
	int32_t number, bool last)
{
	struct interval days = moment_days(period);
	int32_t middle = unit == UNIT_WEEK ? 3 : 0;

	if (unit >= moment_unit(period) || unit <= UNIT_HOUR)
		return moment_init(MOMENT_NONE);
	return last ? moment_of_unit(unit, days.latest - middle, 1 - number)
		    : moment_of_unit(unit, days.earliest + middle, number - 1);
}

struct moment resolve_ORD_OF(struct resolver *r, const struct node *node)
{
	enum ordinal_form form = (enum ordinal_form)node->shape->argument;
	int32_t number = node_value(
		node, CLASS_ORD, form == ORD_UNIT_PENULTIMATE ? 2 : 1);
	bool last = form == ORD_WEEKDAY_LAST || form >= ORD_UNIT_LAST;
	bool ahead = form == ORD_WEEKDAY_AFTER || form == ORD_WEEKDAYS_AHEAD;
	struct moment period;

	if (form == ORD_WEEKDAY_NEAREST)
		return weekday_nearest(r, node);
	if (form >= ORD_WEEKDAY_AFTER)
		return weekday_beside(r, node, ahead ? 1 : -1);
	period = counted_in(r, node, form >= ORD_UNIT);
	if (!interval_is_known(moment_days(&period)) || number < 1)
		return moment_init(MOMENT_NONE);
	if (form >= ORD_UNIT)
		return unit_in(&period, node_unit(node, 0), number, last);
	return moment_of_day(weekday_in(moment_days(&period),
		node_value(node, CLASS_WEEKDAY, 1), number, last));
}
