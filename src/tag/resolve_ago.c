/* So long ago, or from now. */
#include "tag/resolver.h"

/* "Two weeks from now" is a day, as "in two weeks" is, and so is "two months
 * from today"; what is past and what is hedged is told of less exactly. */
static bool is_exact(const struct resolver *r, const struct node *node,
	const struct moment *length, int32_t direction)
{
	return direction > 0 && length->mod == MOD_NONE &&
	       !node_class(node, CLASS_HEDGE, 0) &&
	       (length->unit[length->amounts - 1] <= UNIT_WEEK ||
		       resolver_token_is(r, r->timex->end - 1, "today"));
}

struct moment resolver_clock_away(
	struct resolver *r, const struct moment *length, int32_t direction)
{
	static const double minutes_of[] = {1.0 / 60, 1, 60};
	double minutes = 0;
	struct moment moment;
	int64_t whole;

	if (!r->anchor->timed || r->day != r->anchor->published.earliest ||
		r->anchor->timex3 || length->vague || length->to ||
		!length->amounts)
		return moment_init(MOMENT_NONE);
	for (uint32_t i = 0; i < length->amounts; i++) {
		if (length->unit[i] > UNIT_HOUR)
			return moment_init(MOMENT_NONE);
		minutes += length->amount[i] * minutes_of[length->unit[i]];
	}
	if (minutes > 60 * 24 * 366)
		return moment_init(MOMENT_NONE);
	whole = r->anchor->minute + direction * (int64_t)(minutes + 0.5) +
		366 * 24 * 60;
	moment = moment_of_day(day_add(r->day, whole / (24 * 60) - 366));
	moment.hour = (int32_t)(whole / 60 % 24);
	moment.minute = (int32_t)(whole % 60);
	resolver_because(r, "counted from %02d:%02d, when it was published",
		(int)r->anchor->minute / 60, (int)r->anchor->minute % 60);
	return moment;
}

/* The weekday beside the day: for weeks the most recent one, and for years the
 * nearest, of which it is the anniversary. */
static day_t weekday_beside(day_t day, int32_t weekday, bool nearest)
{
	int32_t back = (day_weekday(day) - weekday + 7) % 7;

	return nearest && back > 3 ? day + 7 - back : day - back;
}

/* "June two years ago", "Christmas in two years", "Christmas in nine months":
 * of that year, or the one nearest to that day. */
static struct moment ago_named(
	struct resolver *r, const struct node *node, struct moment there)
{
	enum { FAR = 183 };
	const struct capture *part = node_group(node, GROUP_holiday, 0);
	enum time_unit unit = moment_unit(&there);
	day_t day = moment_first(&there), first;
	struct moment moment;

	if (day == DAY_NONE)
		return moment_init(MOMENT_NONE);
	if (!part)
		return moment_of_month(day_to_civil(day).year,
			node_value(node, CLASS_MONTH, 1));
	moment = resolver_holiday(r, part->node, day_to_civil(day).year);
	first = moment_days(&moment).earliest;
	if (unit >= UNIT_YEAR || first == DAY_NONE ||
		(first <= day + FAR && first >= day - FAR))
		return moment;
	return resolver_holiday(
		r, part->node, day_to_civil(day).year + (first < day ? 1 : -1));
}

/* Those that name more than a length. */
static struct moment ago_beside(struct resolver *r, const struct node *node)
{
	enum ago_form form = (enum ago_form)node->shape->argument;
	struct moment length = node_length(r, node), moment;
	int32_t direction = form == AGO_NAMED_AHEAD ? 1 : -1;
	day_t day = r->day;

	if (!node_group(node, GROUP_length, 0)) {
		length = moment_init(MOMENT_LENGTH);
		moment_add_amount(&length, 1, false, UNIT_YEAR);
	}
	if (day == DAY_NONE || length.vague || length.amounts != 1) {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	resolver_counted(r);
	if (form == AGO_WEEKDAY)
		day = weekday_beside(day, node_value(node, CLASS_WEEKDAY, 1),
			length.unit[0] > UNIT_WEEK);
	moment = moment_of_day(day);
	if (form == AGO_WEEKDAY)
		resolver_because_told(r, "so long before ", &moment, "");
	if (form == AGO_UNIT)
		moment = moment_shift(
			moment, node_unit(node, 0), node_direction(node, 0));
	moment = moment_move(moment, &length, direction);
	if (form == AGO_UNIT && moment_day(&moment) != DAY_NONE)
		return moment_of_unit(
			node_unit(node, 0), moment_day(&moment), 0);
	return form >= AGO_NAMED_BACK
		       ? ago_named(
				 r, node, moment_coarse(moment, length.unit[0]))
		       : moment;
}

/* "Two weeks ago" is told to the week. */
static struct moment ago_coarse(
	struct resolver *r, struct moment moment, enum time_unit unit)
{
	struct moment coarse = moment_coarse(moment, unit);

	if (coarse.kind != moment.kind)
		resolver_because(r, "told to the %.*s",
			STR_ARG(time_unit_name(moment_unit(&coarse))));
	return coarse;
}

/* Alone, as a query has it, it is as exact as the next smaller unit. */
static struct moment ago_alone(
	struct resolver *r, struct moment moment, enum time_unit unit)
{
	resolver_because(
		r, "nothing else is written: to the next smaller unit");
	return unit >= UNIT_YEAR ? moment_coarse(moment, UNIT_MONTH) : moment;
}

struct moment resolve_AGO(struct resolver *r, const struct node *node)
{
	struct moment length = node_length(r, node);
	int32_t direction = node->shape->argument == AGO_AHEAD ? 1 : -1;
	struct moment moment;

	if (node->shape->argument >= AGO_TODAY)
		return ago_beside(r, node);
	if (node->shape->argument == AGO_OPEN || length.vague || length.to)
		return moment_vague(direction);
	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	resolver_counted(r);
	moment = resolver_clock_away(r, &length, direction);
	if (moment.kind != MOMENT_NONE)
		return moment;
	moment = moment_move(moment_of_day(r->day), &length, direction);
	if (resolver_is_alone(r) && length.amounts == 1)
		return ago_alone(r, moment, length.unit[0]);
	if (length.amounts && !is_exact(r, node, &length, direction))
		moment = ago_coarse(r, moment, length.unit[length.amounts - 1]);
	moment.mod = length.mod;
	if (node_class(node, CLASS_HEDGE, 0))
		moment.mod = MOD_APPROX;
	return moment;
}
