/* Periods that companies report on: quarters, halves, years of their books, the
 * first nine months. */
#include "tag/resolver.h"

static struct moment quarter_of(int32_t year, int32_t number)
{
	struct moment moment = moment_init(MOMENT_QUARTER);

	moment.year = year;
	moment.number = number;
	return moment;
}

struct moment resolver_quarter_up_to(
	struct resolver *r, int32_t number, day_t last)
{
	enum { MIDDLE = 45 };
	struct moment moment =
		number == FIELD_NONE
			? moment_of_unit(UNIT_QUARTER, last - MIDDLE, 0)
			: quarter_of(day_to_civil(last).year, number);

	moment.days = (struct interval){day_add_months(last + 1, -3), last};
	moment.days_set = true;
	resolver_because(r, "the three months up to the day at its end");
	return moment;
}

/* Of the books the last one that was over, or still runs. */
static struct moment books_quarter(struct resolver *r, struct moment moment)
{
	moment.year++;
	while (resolver_books_days(r, moment.year, moment.number).earliest >
		r->day)
		moment.year--;
	resolver_books_take(r, &moment, moment.number);
	return moment;
}

/* A quarter without a year is the last that was over, or still runs; one told
 * of as coming is the next. */
static struct moment near_quarter(struct resolver *r, int32_t number)
{
	struct moment moment;
	day_t ended = resolver_ended(r);

	if (ended != DAY_NONE)
		return resolver_quarter_up_to(r, number, ended);
	if (r->day == DAY_NONE) {
		r->timex->flags |= TIMEX_YEARLESS;
		resolver_unresolved(r);
		return quarter_of(FIELD_NONE, number);
	}
	resolver_counted(r);
	moment = quarter_of(day_to_civil(r->day).year, number);
	if (interval_is_known(resolver_books_days(r, moment.year, number)))
		return books_quarter(r, moment);
	if (moment_days(&moment).earliest > r->day &&
		(resolver_tense(r) != TO_FUTURE ||
			moment_days(&moment).earliest - r->day > 200))
		moment.year--;
	resolver_because(
		r, moment_first(&moment) > r->day
			   ? "the next one, as the sentence looks ahead"
			   : "the last one that has begun");
	return moment;
}

/* "The 1988 period" behind the first nine months of 1989: its days are the
 * same months, where they are known. */
static struct moment told_months_of(struct resolver *r, int32_t year)
{
	struct interval days = moment_days(&r->told_report);
	struct moment moment = moment_of_year(year);
	int32_t months;

	if (!interval_is_known(days))
		return moment;
	months = (year - day_to_civil(days.latest).year) * 12;
	moment.days = (struct interval){day_add_months(days.earliest, months),
		day_add_months(days.latest + 1, months) - 1};
	moment.days_set = true;
	resolver_because(r, "the months told of before, in that year");
	return moment;
}

static struct moment half_of(int32_t year, int32_t number)
{
	struct moment moment = moment_init(MOMENT_HALF);

	moment.year = year;
	moment.number = number;
	return moment;
}

struct moment resolve_QUARTER(struct resolver *r, const struct node *node)
{
	int32_t number = node_value(
		node, CLASS_ORD, node_value(node, CLASS_DIGITS, FIELD_NONE));
	int32_t year = node_year_short(node);
	struct moment moment;

	if (node->shape->argument == QUARTER_TOLD) {
		r->timex->flags |= TIMEX_ANAPHOR;
		if (r->told_report.kind == MOMENT_LENGTH)
			return told_months_of(r, year);
		if (r->told_quarter.kind == MOMENT_HALF)
			return half_of(year, r->told_quarter.number);
		number = r->told_quarter.kind == MOMENT_QUARTER
				 ? r->told_quarter.number
				 : FIELD_NONE;
		if (number == FIELD_NONE)
			return moment_of_year(year);
	}
	if (node->shape->argument == QUARTER_OF_MONTH)
		number = (node_value(node, CLASS_MONTH, 3) + 2) / 3;
	if (number < 1 || number > 4)
		return moment_init(MOMENT_NONE);
	if (year != FIELD_NONE) {
		moment = quarter_of(year, number);
		if (node->shape->argument == QUARTER_OF_BOOKS)
			resolver_books_take(r, &moment, number);
		return moment;
	}
	if (node->shape->argument == QUARTER_OF_NEAR_YEAR)
		return quarter_of(resolver_near_year(r, node), number);
	moment = near_quarter(r, number);
	if (node->shape->argument == QUARTER_YEAR_AGO &&
		moment.year != FIELD_NONE) {
		r->timex->flags |= TIMEX_ANAPHOR;
		moment.year--;
	}
	return moment;
}

struct moment resolve_HALF(struct resolver *r, const struct node *node)
{
	struct moment moment = moment_init(MOMENT_HALF);

	moment.number =
		node_value(node, CLASS_ORD, node_value(node, CLASS_DIGITS, 2));
	moment.year = node_year(node);
	if (moment.number < 1 || moment.number > 2)
		return moment_init(MOMENT_NONE);
	if (moment.year != FIELD_NONE)
		return moment;
	moment.year = resolver_near_year(r, node);
	if (node->shape->argument == HALF_OF_THE_YEAR &&
		moment.year != FIELD_NONE &&
		moment_days(&moment).earliest > r->day &&
		resolver_tense(r) != TO_FUTURE)
		moment.year--;
	return moment;
}

struct moment resolve_FISCAL(struct resolver *r, const struct node *node)
{
	struct moment moment = moment_of_year(node_year_short(node));

	if (resolver_books_take(r, &moment, 0))
		return moment;
	resolver_because(r, "a year of a company's or government's books, "
			    "which may not be the calendar's");
	return moment;
}

/* The first N units of a year, the last N of it: a length with its days. */
struct moment resolve_OPENING(struct resolver *r, const struct node *node)
{
	const struct capture *part = node_part(node, 0);
	const struct capture *number = node_class(node, CLASS_NUM, 0);
	struct moment moment = moment_init(MOMENT_LENGTH);
	struct interval days = INTERVAL_NONE;
	bool last = node_class(node, CLASS_BACK, 0) ||
		    node->shape->argument == OPENING_FINAL;
	struct moment period;

	moment.amounts = 1;
	moment.amount[0] = number ? number->number : 1;
	moment.vague = !number || number->vague;
	moment.unit[0] = node_unit(node, 0);
	if (part) {
		period = resolve_node(r, part->node);
		days = moment_days(&period);
	} else if (moment.unit[0] == UNIT_MONTH ||
		   moment.unit[0] == UNIT_QUARTER) {
		if (r->day != DAY_NONE)
			days = unit_around(UNIT_YEAR, r->day, 0);
		else if (interval_is_known(r->anchor->published)) {
			period = resolver_unit_in_window(r, UNIT_YEAR, 0);
			days = moment_days(&period);
		}
	}
	if (!interval_is_known(days) || moment.vague)
		return moment;
	if (!part)
		resolver_counted(r);
	period = moment_of_day(last ? days.latest + 1 : days.earliest);
	period = moment_shift(period, moment.unit[0],
		last ? -moment.amount[0] : moment.amount[0]);
	if (moment_day(&period) == DAY_NONE)
		return moment;
	if (last)
		days.earliest = moment_day(&period);
	else
		days.latest = moment_day(&period) - 1;
	if (!part && days.latest > r->day + 31 && r->day != DAY_NONE)
		return moment;
	moment.days = days;
	moment.days_set = true;
	return moment;
}
