/* What refers to what was told before: "that week", "two days later", "a year
 * earlier" in a report on a quarter. */
#include "tag/resolver.h"

/* What a later "that year" or "a day earlier" will refer to. */
void resolver_told(struct resolver *r, const struct moment *moment)
{
	switch (moment->kind) {
	case MOMENT_DAY:
		if (moment_day(moment) == DAY_NONE)
			return;
		r->told = *moment;
		r->told_day = *moment;
		break;
	case MOMENT_QUARTER:
	case MOMENT_HALF:
		if (moment->year == FIELD_NONE)
			return;
		r->told_quarter = *moment;
		r->told = *moment;
		break;
	case MOMENT_WEEK:
	case MOMENT_WEEKEND:
	case MOMENT_MONTH:
	case MOMENT_SEASON:
	case MOMENT_YEAR:
		if (!interval_is_known(moment_days(moment)))
			return;
		r->told = *moment;
		break;
	case MOMENT_NONE:
	case MOMENT_DECADE:
	case MOMENT_CENTURY:
	case MOMENT_MILLENNIUM:
	case MOMENT_REF:
	case MOMENT_LENGTH:
	case MOMENT_SET:
		break;
	case MOMENT_RANGE:
		if (r->narrative && moment_days(moment).latest != DAY_NONE)
			r->told = moment_of_unit(
				UNIT_MONTH, moment_days(moment).latest, 0);
		break;
	}
}

/* What "that day" or "two weeks later" refers to: the day told last, for what
 * is shorter than a month; otherwise whatever was told last. */
static const struct moment *told_for(
	const struct resolver *r, enum time_unit unit)
{
	return unit < UNIT_MONTH ? &r->told_day : &r->told;
}

/* "two days later": from what was told last; without it, from the anchor. */
struct moment resolve_LATER(struct resolver *r, const struct node *node)
{
	int32_t argument = node->shape->argument;
	/* On Thursday, three days after X: X was three days before it. */
	int32_t direction = argument == 2 || argument == 1 ? 1 : -1;
	struct moment length = node_length(r, node);
	struct moment from, moment;
	enum time_unit unit;

	if (argument == -3) {
		length = moment_init(MOMENT_LENGTH);
		length.amounts = 1;
		length.amount[0] = 1;
		length.unit[0] = UNIT_DAY;
	}
	if (length.vague || !length.amounts)
		return moment_vague(direction);
	unit = length.unit[length.amounts - 1];
	from = *told_for(r, unit);
	r->timex->flags |= TIMEX_ANAPHOR;
	if (moment_first(&from) != DAY_NONE) {
		resolver_because(r, "counted from the day told before");
	} else if (r->day != DAY_NONE) {
		from = moment_of_day(r->day);
		resolver_counted(r);
	} else {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	moment = moment_move(from, &length, direction);
	return moment_day(&from) != DAY_NONE && unit < UNIT_MONTH
		       ? moment
		       : moment_coarse(moment, unit);
}

/* "the latest quarter" without one told before is the last that is over; "the
 * weekend" the one that is on or was last; "the year" the anchor's. */
static struct moment that_by_anchor(
	struct resolver *r, enum time_unit unit, int32_t argument)
{
	struct moment moment;

	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment_of_unit(unit, DAY_NONE, 0);
	}
	resolver_counted(r);
	if (argument == 2)
		return moment_of_unit(UNIT_QUARTER, r->day, -1);
	moment = moment_of_unit(
		unit, r->day, argument == 1 || argument == -1 ? argument : 0);
	if (argument == 5 && moment.first > r->day &&
		resolver_tense(r) != TO_FUTURE)
		moment.first -= 7;
	return moment;
}

/* "that week", "the same day", "the following month". Arguments -1 to 1 move
 * what was told before; 2 is a quarter, 3 a year, 4 a week, 5 a weekend. */
struct moment resolve_THAT(struct resolver *r, const struct node *node)
{
	int32_t argument = node->shape->argument;
	enum time_unit unit =
		node_class(node, CLASS_UNIT, 0) ? node_unit(node, 0) : UNIT_DAY;
	static const enum time_unit units[] = {
		UNIT_QUARTER, UNIT_YEAR, UNIT_WEEK, UNIT_WEEKEND};
	day_t day;

	r->timex->flags |= TIMEX_ANAPHOR;
	if (argument == 9)
		argument = node_direction(node, 1);
	if (argument >= 2)
		unit = units[argument - 2];
	if (unit == UNIT_QUARTER) {
		if (r->told_quarter.year == FIELD_NONE)
			return that_by_anchor(r, unit, argument);
		resolver_because(r, "refers to the quarter told before");
		return argument >= 2
			       ? r->told_quarter
			       : moment_shift(r->told_quarter, unit, argument);
	}
	day = moment_first(told_for(r, unit));
	if (day == DAY_NONE || argument >= 2)
		return that_by_anchor(r, unit, argument);
	resolver_because(r, "refers to the day told before");
	return moment_of_unit(unit, day, argument);
}

struct moment resolve_YEAR_EARLIER(struct resolver *r, const struct node *node)
{
	(void)node;
	r->timex->flags |= TIMEX_ANAPHOR;
	if (moment_first(&r->told_quarter) != DAY_NONE) {
		resolver_because(r, "the quarter told before, a year earlier");
		return moment_shift(r->told_quarter, UNIT_YEAR, -1);
	}
	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	resolver_counted(r);
	return moment_of_unit(UNIT_YEAR, r->day, -1);
}
