/* Lengths of time before or after the anchor or another expression. */
#include "tag/resolver.h"

day_t moment_first(const struct moment *base)
{
	struct interval days = moment_days(base);

	return days.earliest;
}

/* Whole units keep their precision: two years after 1990 is 1992, two weeks
 * ago a week, two months ago a month. */
/* Hours and minutes from a clock time; from a day without one, that day. */
static struct moment clock_shift(
	struct moment base, enum time_unit unit, double amount)
{
	enum { MINUTES_A_DAY = 24 * 60, DAYS = 1000 };
	int64_t minutes = (int64_t)(amount * (unit == UNIT_HOUR ? 60 : 1));
	struct moment moment;

	if (base.hour == FIELD_NONE || unit == UNIT_SECOND ||
		minutes > DAYS * MINUTES_A_DAY ||
		minutes < -DAYS * MINUTES_A_DAY)
		return base;
	minutes += (int64_t)base.hour * 60 + DAYS * MINUTES_A_DAY +
		   (base.minute == FIELD_NONE ? 0 : base.minute);
	moment = moment_of_day(
		day_add(moment_first(&base), minutes / MINUTES_A_DAY - DAYS));
	minutes %= MINUTES_A_DAY;
	moment.hour = (int32_t)(minutes / 60);
	moment.minute = (int32_t)(minutes % 60);
	moment.zone = base.zone;
	return moment;
}

struct moment moment_shift(
	struct moment base, enum time_unit unit, double amount)
{
	day_t day = moment_first(&base);
	bool of_day = base.kind == MOMENT_DAY;
	struct moment moment;
	int32_t whole;

	if (day == DAY_NONE || amount > 1e6 || amount < -1e6)
		return moment_init(MOMENT_NONE);
	whole = (int32_t)amount;
	switch (unit) {
	case UNIT_SECOND:
	case UNIT_MINUTE:
	case UNIT_HOUR:
		return clock_shift(base, unit, amount);
	case UNIT_DAY:
	case UNIT_WEEKEND:
		return moment_of_day(day_add(day, whole));
	case UNIT_WEEK:
		return moment_of_day(day_add(day, (int64_t)(amount * 7)));
	case UNIT_FORTNIGHT:
		return moment_of_day(day_add(day, (int64_t)(amount * 14)));
	case UNIT_MONTH:
	case UNIT_QUARTER:
		amount *= unit == UNIT_QUARTER ? 3 : 1;
		day = day_add_months(day, (int32_t)amount);
		break;
	case UNIT_YEAR:
		day = day_add_months(day, (int32_t)(amount * 12));
		break;
	case UNIT_DECADE:
		day = day_add_months(day, (int32_t)(amount * 120));
		break;
	case UNIT_CENTURY:
		day = amount > -5000 && amount < 5000
			      ? day_add_months(day, (int32_t)(amount * 1200))
			      : DAY_NONE;
		break;
	case UNIT_MILLENNIUM:
		day = amount > -500 && amount < 500
			      ? day_add_months(day, (int32_t)(amount * 12000))
			      : DAY_NONE;
		break;
	}
	if (day == DAY_NONE)
		return moment_init(MOMENT_NONE);
	if (of_day)
		return moment_of_day(day);
	moment = moment_of_unit(moment_unit(&base), day, 0);
	if (base.kind == MOMENT_SEASON || base.kind == MOMENT_HALF) {
		moment = base;
		moment.year += day_to_civil(day).year -
			       day_to_civil(moment_first(&base)).year;
	}
	return moment;
}

/* The unit as coarse as the length was: "two years ago" is a year. */
struct moment moment_coarse(struct moment exact, enum time_unit unit)
{
	day_t day = moment_day(&exact);

	if (day == DAY_NONE)
		return exact;
	switch (unit) {
	case UNIT_WEEK:
	case UNIT_FORTNIGHT:
		return moment_of_unit(UNIT_WEEK, day, 0);
	case UNIT_MONTH:
		return moment_of_unit(UNIT_MONTH, day, 0);
	case UNIT_QUARTER:
		return moment_of_unit(UNIT_QUARTER, day, 0);
	case UNIT_YEAR:
	case UNIT_DECADE:
		return moment_of_unit(UNIT_YEAR, day, 0);
	case UNIT_CENTURY:
	case UNIT_MILLENNIUM:
		return moment_of_unit(UNIT_YEAR, day, 0);
	case UNIT_SECOND:
	case UNIT_MINUTE:
	case UNIT_HOUR:
	case UNIT_DAY:
	case UNIT_WEEKEND:
		break;
	}
	return exact;
}

struct moment node_length(struct resolver *r, const struct node *node)
{
	const struct capture *part = node_group(node, GROUP_length, 0);

	if (!part)
		part = node_group(node, GROUP_span, 0);
	return part ? resolve_node(r, part->node) : moment_init(MOMENT_NONE);
}

struct moment moment_vague(int32_t number)
{
	struct moment moment = moment_init(MOMENT_REF);

	moment.number = number;
	moment.flags = TIMEX_VAGUE;
	return moment;
}

/* Moves by the first amount and, where there is one, the second. */
struct moment moment_move(
	struct moment base, const struct moment *length, int32_t direction)
{
	struct moment moment = base;

	for (uint32_t i = 0; i < length->amounts && !length->to; i++)
		moment = moment_shift(
			moment, length->unit[i], direction * length->amount[i]);
	return length->amounts ? moment : moment_init(MOMENT_NONE);
}

void moment_end(struct moment *length, day_t last)
{
	struct moment first;

	length->days_set = false;
	if (last == DAY_NONE || length->vague || length->amounts != 1 ||
		length->unit[0] <= UNIT_HOUR)
		return;
	first = moment_shift(moment_of_day(day_add(last, 1)), length->unit[0],
		-length->amount[0]);
	if (moment_day(&first) == DAY_NONE || moment_day(&first) > last)
		return;
	length->days = (struct interval){moment_day(&first), last};
	length->days_set = true;
}

/* About, more than and less than so long before or after: "more than two days
 * before Monday" is before Saturday. */
static enum timex_mod shift_mod(enum shift_form ahead, int32_t direction)
{
	if (ahead == SHIFT_ABOUT_AHEAD)
		return MOD_APPROX;
	if (ahead == SHIFT_MORE_AHEAD)
		return direction < 0 ? MOD_BEFORE : MOD_AFTER;
	if (ahead == SHIFT_LESS_AHEAD)
		return direction < 0 ? MOD_AFTER : MOD_BEFORE;
	return MOD_NONE;
}

struct moment resolve_SHIFT(struct resolver *r, const struct node *node)
{
	int32_t argument = node->shape->argument;
	int32_t direction = argument < 0 ? -1 : 1;
	const struct capture *base = node_group(node, GROUP_base, 0);
	struct moment length = node_length(r, node);
	struct moment from, moment;

	if (argument == SHIFT_DAY_AHEAD || argument == SHIFT_DAY_BACK) {
		length = moment_init(MOMENT_LENGTH);
		length.amounts = 1;
		length.amount[0] = 1;
		length.unit[0] = UNIT_DAY;
	}
	if (base)
		from = resolve_node(r, base->node);
	else if (r->day != DAY_NONE)
		from = moment_of_day(
			day_add(r->day, node_value(node, CLASS_TODAY, 0)));
	else
		from = moment_init(MOMENT_NONE);
	if (moment_first(&from) == DAY_NONE || length.vague || length.to) {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	if (!base)
		resolver_counted(r);
	moment = moment_move(from, &length, direction);
	moment.mod =
		shift_mod((enum shift_form)(argument * direction), direction);
	return moment;
}
