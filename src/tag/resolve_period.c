/* Weeks, months, seasons, years and longer. */
#include "tag/number.h"
#include "tag/resolver.h"

int32_t node_year(const struct node *node)
{
	const struct capture *capture = node_class(node, CLASS_YEAR, 0);

	if (!capture)
		capture = node_class(node, CLASS_YEARNUM, 0);
	return capture ? capture->value : FIELD_NONE;
}

int32_t node_year_short(const struct node *node)
{
	const struct capture *two = node_class(node, CLASS_SHORTNUM, 0);
	int32_t year = node_year(node);

	return year == FIELD_NONE && two ? year_of_two_digits(two->value)
					 : year;
}

/* The anchor's year moved by the captured direction. */
int32_t resolver_near_year(struct resolver *r, const struct node *node)
{
	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return FIELD_NONE;
	}
	resolver_counted(r);
	return day_to_civil(r->day).year + node_direction(node, 0);
}

/* A window of publication is enough where all its days lie in one unit. */
struct moment resolver_unit_in_window(
	struct resolver *r, enum time_unit unit, int32_t offset)
{
	struct interval window = r->anchor->published;
	struct interval a, b;

	if (!interval_is_known(window)) {
		resolver_unresolved(r);
		return moment_of_unit(unit, DAY_NONE, offset);
	}
	a = unit_around(unit, window.earliest, offset);
	b = unit_around(unit, window.latest, offset);
	if (a.earliest != b.earliest) {
		resolver_unresolved(r);
		return moment_of_unit(unit, DAY_NONE, offset);
	}
	r->timex->flags |= TIMEX_RELATIVE;
	resolver_because(r, "the same for every day on which the article can "
			    "have been published");
	return moment_of_unit(unit, window.earliest, offset);
}

/* "The end of the month" is its last day, the start its first. */
static void edge_take(
	struct resolver *r, const struct node *node, struct moment *moment)
{
	struct interval days = moment_days(moment);
	bool end = node_value(node, CLASS_LIMIT, MOD_END) == MOD_END;

	moment->mod = end ? MOD_END : MOD_START;
	if (!end)
		resolver_beginning(r, moment);
	if (!interval_is_known(days) || !end || !resolver_is_last_day(r))
		return;
	moment->days = (struct interval){days.latest, days.latest};
	moment->days_set = true;
}

/* A fortnight is no unit of the calendar: the past one is fourteen days. */
static struct moment fortnight_beside(struct resolver *r, int32_t direction)
{
	struct moment moment = moment_init(MOMENT_LENGTH);

	resolver_counted(r);
	moment.amounts = 1;
	moment.amount[0] = 1;
	moment.unit[0] = UNIT_FORTNIGHT;
	moment.days_set = true;
	moment.days = direction < 0
			      ? (struct interval){r->day - 14, r->day - 1}
			      : (struct interval){r->day + 1, r->day + 14};
	return moment;
}

/* Monday to Friday. */
static void work_days_take(struct moment *moment)
{
	if (moment->first == DAY_NONE)
		return;
	moment->days = (struct interval){moment->first, moment->first + 4};
	moment->days_set = true;
}

/* "The rest of the month": what is left of it, from the anchor on. */
static void rest_take(const struct resolver *r, struct moment *moment)
{
	struct interval days;

	moment->mod = MOD_NONE;
	days = moment_days(moment);
	moment->mod = MOD_END;
	if (r->day == DAY_NONE || !interval_is_known(days) ||
		r->day >= days.latest)
		return;
	moment->days = (struct interval){r->day, days.latest};
	moment->days_set = true;
}

/* "Later in the day", "by the end of the day": of the day told just before, in
 * news one of the last days. */
static bool is_of_day_told(const struct resolver *r)
{
	enum { LAST_DAYS = 7 };
	day_t told = resolver_day_near(r);

	return told != DAY_NONE &&
	       (r->narrative || (told <= r->day && told > r->day - LAST_DAYS &&
					resolver_tense(r) == TO_PAST));
}

/* "Said on 9 September that it would stop by the end of the month". */
static bool is_of_month_told(const struct resolver *r)
{
	day_t told = resolver_day_near(r);

	return told != DAY_NONE && told <= r->day &&
	       sentence_of(r->sentences, r->told_at) ==
		       sentence_of(r->sentences, r->timex->first);
}

static struct moment day_in_story(struct resolver *r)
{
	resolver_because_told(r, "of ", &r->told_day, ", told before");
	r->timex->flags |= TIMEX_ANAPHOR;
	return moment_of_day(moment_day(&r->told_day));
}

static struct moment month_in_story(struct resolver *r)
{
	resolver_because_told(
		r, "of the month of ", &r->told_day, ", told before");
	return moment_of_unit(UNIT_MONTH, moment_day(&r->told_day), 0);
}

/* The unit that the anchor lies in, or that many away from it. */
static struct moment unit_beside(
	struct resolver *r, enum time_unit unit, int32_t direction)
{
	if (r->day == DAY_NONE)
		return resolver_unit_in_window(r, unit, direction);
	resolver_counted(r);
	if (unit > UNIT_DAY)
		resolver_because(r, "the %.*s %s",
			STR_ARG(time_unit_name(unit)),
			direction < 0   ? "before that one"
			: direction > 0 ? "after that one"
					: "that holds that day");
	return moment_of_unit(unit, r->day, direction);
}

/* Early or late in it, its end, what is left of it. */
static void form_take(
	struct resolver *r, const struct node *node, struct moment *moment)
{
	enum near_form form = (enum near_form)node->shape->argument;

	if (form == NEAR_EDGE)
		moment->mod = (enum timex_mod)node_value(node, CLASS_EDGE, 0);
	if (form == NEAR_LIMIT)
		edge_take(r, node, moment);
	if (form == NEAR_BOUND)
		moment->mod = (enum timex_mod)node_value(
			node, CLASS_BOUND, MOD_START);
	if (form == NEAR_BOUND && moment->mod == MOD_END)
		resolver_later_half(moment);
	if (form == NEAR_DAY_END ||
		(form == NEAR_LIMIT && moment->mod == MOD_END))
		resolver_end_of_day(r, moment);
	if (form == NEAR_WORKING_WEEK)
		work_days_take(moment);
	if (form >= NEAR_MONTH_END)
		moment->mod = MOD_END;
	if (form == NEAR_MONTH_START || form == NEAR_YEAR_START)
		moment->mod = MOD_START;
	if (form == NEAR_YEAR_START)
		resolver_beginning(r, moment);
	if (form == NEAR_REST)
		rest_take(r, moment);
}

struct moment resolve_NEAR_UNIT(struct resolver *r, const struct node *node)
{
	static const enum time_unit units[] = {UNIT_WEEK, UNIT_MONTH, UNIT_YEAR,
		UNIT_DAY, UNIT_MONTH, UNIT_YEAR};
	enum time_unit unit = node_unit(node, 0);
	int32_t direction = node_direction(node, 0);
	enum near_form form = (enum near_form)node->shape->argument;
	struct moment moment;

	if (form == NEAR_AFTER_NEXT || form == NEAR_BEFORE_LAST)
		direction = form == NEAR_AFTER_NEXT ? 2 : -2;
	if (form >= NEAR_WORKING_WEEK && form <= NEAR_YEAR_START)
		unit = units[form - NEAR_WORKING_WEEK];
	if (unit == UNIT_FORTNIGHT && direction != 0 && r->day != DAY_NONE)
		return fortnight_beside(r, direction);
	if (unit <= UNIT_HOUR && direction != 0) {
		moment = moment_init(MOMENT_LENGTH);
		moment_add_amount(&moment, 1, false, unit);
		return moment;
	}
	if (unit == UNIT_DAY && form >= NEAR_EDGE && form <= NEAR_BOUND &&
		is_of_day_told(r))
		moment = day_in_story(r);
	else if (unit == UNIT_MONTH && form == NEAR_LIMIT &&
		 is_of_month_told(r))
		moment = month_in_story(r);
	else
		moment = unit_beside(r, unit, direction);
	form_take(r, node, &moment);
	return moment;
}

/* "last March" is the March before the anchor's month; "June last year" and
 * "March" alone are by the year. */
struct moment resolve_NEAR_MONTH(struct resolver *r, const struct node *node)
{
	int32_t month = node_value(node, CLASS_MONTH, FIELD_NONE);
	int32_t direction = node_direction(node, 0);
	enum month_form form = (enum month_form)node->shape->argument;
	struct civil at;
	day_t from;

	if (month == FIELD_NONE)
		month = node_value(node, CLASS_MAY, 1);
	if (form == MONTH_OF_TOLD_YEAR)
		return moment_of_month(resolver_told_year(r, node), month);
	if (form == MONTH_BARE)
		return moment_of_month(resolver_year(r, month, 0), month);
	if (form == MONTH_OF_NEAR_YEAR)
		return moment_of_month(resolver_near_year(r, node), month);
	if (form != MONTH_NEAR)
		direction = form == MONTH_BEFORE_LAST ? -1 : 1;
	from = form == MONTH_NEXT_STORY ? resolver_from_story(r)
					: resolver_from(r, node);
	if (from == DAY_NONE) {
		resolver_unresolved(r);
		return moment_of_month(FIELD_NONE, month);
	}
	resolver_counted(r);
	at = day_to_civil(from);
	if (direction < 0)
		at.year -= month >= at.month;
	else if (direction > 0)
		at.year += month <= at.month;
	if (form == MONTH_AFTER_NEXT || form == MONTH_BEFORE_LAST)
		at.year += direction;
	return moment_of_month(at.year, month);
}

struct moment resolve_DECADE(struct resolver *r, const struct node *node)
{
	struct moment moment = moment_init(MOMENT_DECADE);
	int32_t tens = node_value(node, CLASS_DECADES,
		node_value(node, CLASS_SHORTNUM, FIELD_NONE));
	int32_t year = node_year(node);

	if (year != FIELD_NONE) {
		if (year % 100 == 0 && year % 1000 != 0)
			moment.kind = MOMENT_CENTURY;
		moment.year = year / 10 * 10;
		return moment;
	}
	if (tens == FIELD_NONE || tens % 10 != 0)
		return moment_init(MOMENT_NONE);
	moment.mod = (enum timex_mod)node_value(node, CLASS_EDGE, MOD_NONE);
	moment.year = 1900 + tens;
	if (node->shape->argument == DECADE_IN_WORDS)
		moment.year = node_value(node, CLASS_ONES, 19) * 100 + tens;
	else
		resolver_because(r, "read as a decade of the 20th century");
	return moment;
}

/* -1 before the year 1, 1 after; 0 where no era is written. */
static int32_t era_of(const struct resolver *r, const struct node *node)
{
	const struct capture *era = node_group(node, GROUP_era, 0);

	return era ? r->timexes->nodes->rows[era->node].shape->argument : 0;
}

int32_t resolver_era_year(struct resolver *r, const struct node *node)
{
	const struct capture *last = node_class(node, CLASS_NUM, 1);
	const struct capture *number =
		last ? last : node_class(node, CLASS_NUM, 0);
	double year =
		number ? number->number : node_value(node, CLASS_DIGITS, 0);

	if (year < 1 || year > YEAR_MAX || (double)(int32_t)year < year)
		return FIELD_NONE;
	return era_of(r, node) < 0 ? 1 - (int32_t)year : (int32_t)year;
}

struct moment resolve_ERA(struct resolver *r, const struct node *node)
{
	int32_t year = resolver_era_year(r, node);

	return year == FIELD_NONE ? moment_init(MOMENT_NONE)
				  : moment_of_year(year);
}

/* Centuries and millennia before the year 1, which TIMEX3 numbers from 0. */
static struct moment before_christ(
	struct resolver *r, int32_t number, int32_t length)
{
	struct moment moment = moment_init(MOMENT_CENTURY);

	moment.year = 1 - number * length;
	moment.value = arena_format(
		r->arena, "BC%0*d", length == 100 ? 2 : 1, (int)number - 1);
	moment.days = (struct interval){day_from_civil(moment.year, 1, 1),
		day_from_civil(moment.year + length - 1, 12, 31)};
	moment.days_set = true;
	return moment;
}

struct moment resolve_CENTURY(struct resolver *r, const struct node *node)
{
	bool millennium = node->shape->argument == CENTURY_MILLENNIUM;
	int32_t length = millennium ? 1000 : 100;
	int32_t number = node_value(node, CLASS_ORD, 0);
	struct moment moment =
		moment_init(millennium ? MOMENT_MILLENNIUM : MOMENT_CENTURY);

	if (number < 1 || number > 100)
		return moment_init(MOMENT_NONE);
	if (era_of(r, node) < 0)
		return before_christ(r, number, length);
	moment.year = (number - 1) * length;
	if (moment.year == 0) {
		moment.year = 1;
		moment.value = millennium ? STR("0") : STR("00");
		moment.days = (struct interval){day_from_civil(1, 1, 1),
			day_from_civil(length - 1, 12, 31)};
		moment.days_set = true;
	}
	resolver_because(r, "the years from %d to %d", (int)moment.year,
		(int)(number * length - 1));
	return moment;
}

/* "By year's end", as "by the end of the year". */
static struct moment end_of_year(struct resolver *r, int32_t year)
{
	struct moment moment = moment_of_year(year);
	day_t last = day_from_civil(year, 12, 31);

	moment.mod = MOD_END;
	if (!resolver_is_last_day(r))
		return moment;
	moment.days = (struct interval){last, last};
	moment.days_set = true;
	return moment;
}

struct moment resolve_YEAR_END(struct resolver *r, const struct node *node)
{
	int32_t year = node_year(node);

	if (year == FIELD_NONE)
		year = resolver_near_year(r, node);
	if (year == FIELD_NONE) {
		struct moment moment = moment_init(MOMENT_DAY);

		moment.month = 12;
		moment.day = 31;
		return moment;
	}
	if (node->shape->argument == YEAR_END_ABOUT)
		return moment_of_month(year, 12);
	if (node->shape->argument == YEAR_END_LAST)
		return end_of_year(r, year);
	return moment_of_day(day_from_civil(year, 12, 31));
}
