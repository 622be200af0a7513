/* Calendar days, weekdays, and days counted from the anchor. */
#include "tag/order.h"
#include "tag/resolver.h"

#include <stdlib.h>

static int32_t first_value(
	const struct node *node, enum klass a, enum klass b, enum klass c)
{
	int32_t value = node_value(node, a, FIELD_NONE);

	if (value == FIELD_NONE)
		value = node_value(node, b, FIELD_NONE);
	return value == FIELD_NONE ? node_value(node, c, FIELD_NONE) : value;
}

static void weekday_check(
	struct resolver *r, struct moment *moment, int32_t weekday)
{
	day_t day = moment_day(moment);

	if (day == DAY_NONE || day_weekday(day) == weekday)
		return;
	resolver_because(r, "that day is a %.*s, not a %.*s",
		STR_ARG(weekday_name(day_weekday(day))),
		STR_ARG(weekday_name(weekday)));
}

/* The day of that number in the month `off` months away, where it is such a
 * weekday; DAY_NONE. */
static day_t day_in_month(
	const struct resolver *r, int32_t off, int32_t day, int32_t weekday)
{
	struct civil at = day_to_civil(r->day);
	day_t there;

	at = day_to_civil(
		day_add_months(day_from_civil(at.year, at.month, 1), off));
	there = day_from_civil(at.year, at.month, day);
	return there != DAY_NONE && day_weekday(there) == weekday ? there
								  : DAY_NONE;
}

/* "Monday the 4th": the nearest month in which that is a Monday, on the side
 * that the tense tells. */
static struct moment weekday_and_day(
	struct resolver *r, int32_t weekday, int32_t day)
{
	struct moment moment = moment_init(MOMENT_DAY);
	enum direction tense = resolver_tense(r);

	moment.weekday = weekday;
	moment.day = day;
	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		moment.day = FIELD_NONE;
		return moment;
	}
	for (int32_t off = 0; off < 24; off++)
		for (int32_t sign = -1; sign <= 1; sign += 2) {
			day_t there = day_in_month(r, off * sign, day, weekday);

			if (there == DAY_NONE ||
				(tense == TO_FUTURE && there < r->day) ||
				(tense == TO_PAST && there > r->day))
				continue;
			resolver_counted(r);
			return moment_of_day(there);
		}
	return moment;
}

struct moment resolver_near_day(
	struct resolver *r, int32_t day, int32_t direction)
{
	enum { HALF_MONTH = 15 };
	struct moment moment = moment_init(MOMENT_DAY);
	struct civil at;
	day_t month;

	moment.day = day;
	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment;
	}
	resolver_counted(r);
	at = day_to_civil(r->day);
	if (direction == FIELD_NONE && r->narrative)
		direction = day + HALF_MONTH < at.day; /* 31 August, the 2nd */
	r->bare = true;
	if (direction == FIELD_NONE)
		direction = day == at.day                    ? 0
			    : resolver_tense(r) == TO_FUTURE ? day < at.day
							     : -(day > at.day);
	r->bare = false;
	month = day_add_months(day_from_civil(at.year, at.month, 1), direction);
	at = day_to_civil(month);
	moment.year = at.year;
	moment.month = at.month;
	return moment;
}

/* "next April 6", "last 6 April": by direction from the anchor. */
static int32_t directed_year(
	struct resolver *r, const struct node *node, const struct moment *at)
{
	int32_t direction = node_direction(node, 0);
	int32_t year = resolver_near_year(r, node);
	day_t day;

	if (year == FIELD_NONE || direction == 0)
		return year;
	day = day_from_civil(year - direction, at->month, at->day);
	if (day == DAY_NONE)
		return year;
	if (direction > 0)
		return year - (day > r->day);
	return year + (day < r->day);
}

/* "In '29" of an article of 1987 is no year that is far ahead. */
static int32_t year_of_its_century(
	const struct resolver *r, const struct node *node, int32_t year)
{
	enum { AHEAD = 20, CENTURY = 100 };
	const struct capture *capture = node_class(node, CLASS_YEAR, 0);

	return capture && r->day != DAY_NONE &&
			       token_mark(&r->tokens->rows[capture->token],
				       '\'') &&
			       year > day_to_civil(r->day).year + AHEAD
		       ? year - CENTURY
		       : year;
}

/* "On 5 June of that year". */
static struct moment day_of_told_year(
	struct resolver *r, const struct node *node)
{
	const struct node *cal =
		&r->timexes->nodes->rows[node_group(node, GROUP_cal, 0)->node];
	struct moment moment = moment_init(MOMENT_DAY);

	moment.year = resolver_told_year(r, node);
	moment.month = first_value(cal, CLASS_MONTH, CLASS_MONNUM, CLASS_MONTH);
	moment.day = first_value(cal, CLASS_DAY, CLASS_DAYNUM, CLASS_ONES);
	return moment;
}

/* "In 2010-11" are two years, as a season or the books have them; "in 2010-12"
 * is a month. */
static bool is_two_years(struct resolver *r, const struct node *node,
	const struct moment *moment)
{
	const struct capture *month = node_class(node, CLASS_MONNUM, 0);
	const struct capture *year = node_class(node, CLASS_YEARNUM, 0);

	if (!month || !year || node_class(node, CLASS_DAYNUM, 0) ||
		month->token < year->token ||
		moment->month != (moment->year + 1) % 100)
		return false;
	resolver_because(r, "two years that follow one another");
	return true;
}

/* "Was moved to Tuesday, September 10", in July: of the two days of that date
 * the nearer one, though what tells of it is past, where only it is a Tuesday.
 */
static void year_by_nearest(
	struct resolver *r, struct moment *moment, int32_t weekday)
{
	day_t published = r->anchor->published.latest;
	int32_t year = day_to_civil(published).year;
	day_t nearest = moment_day(moment);

	for (int32_t i = year - 1; i <= year + 1; i++) {
		day_t day = day_from_civil(i, moment->month, moment->day);

		if (day != DAY_NONE &&
			abs(day - published) < abs(nearest - published))
			nearest = day;
	}
	if (nearest == moment_day(moment) || day_weekday(nearest) != weekday)
		return;
	moment->year = day_to_civil(nearest).year;
	resolver_because(r, "year %d, in which it is a %.*s", moment->year,
		STR_ARG(weekday_name(weekday)));
}

/* "On Sunday 12 October", told in May: half a year away one year more is
 * likelier than another weekday, where the day fell on it then. */
static void year_beyond(
	struct resolver *r, struct moment *moment, int32_t weekday)
{
	enum { FAR = 200 }; /* days */
	day_t published = r->anchor->published.latest, day = moment_day(moment);
	int32_t year = moment->year + (day > published ? 1 : -1);
	day_t there = day_from_civil(year, moment->month, moment->day);

	if (abs(day - published) < FAR || there == DAY_NONE ||
		day_weekday(there) != weekday)
		return;
	moment->year = year;
	resolver_because(r, "year %d, in which it is a %.*s", (int)year,
		STR_ARG(weekday_name(weekday)));
}

/* "Friday, April 1" in a history that told of 1965 last is of the year in which
 * it was published, or of one beside that, where only there it is a Friday. */
static void year_by_weekday(
	struct resolver *r, struct moment *moment, int32_t weekday)
{
	day_t day = moment_day(moment), published = r->anchor->published.latest;
	int32_t year, found = FIELD_NONE;

	if (!(r->timex->flags & TIMEX_YEARLESS) || day == DAY_NONE ||
		published == DAY_NONE || day_weekday(day) == weekday)
		return;
	year = day_to_civil(published).year;
	if (!r->narrative) {
		year_by_nearest(r, moment, weekday);
		if (day_weekday(moment_day(moment)) != weekday)
			year_beyond(r, moment, weekday);
		return;
	}
	for (int32_t i = year - 1; i <= year + 1; i++) {
		day = day_from_civil(i, moment->month, moment->day);
		if (day != DAY_NONE && day_weekday(day) == weekday)
			found = found == FIELD_NONE ? i : 0;
	}
	if (found == FIELD_NONE || found == 0)
		return;
	moment->year = found;
	resolver_because(r, "year %d, in which it is a %.*s", (int)found,
		STR_ARG(weekday_name(weekday)));
}

struct moment resolve_DATE(struct resolver *r, const struct node *node)
{
	const struct capture *cal = node_group(node, GROUP_cal, 0);
	int32_t weekday = node_value(node, CLASS_WEEKDAY, FIELD_NONE);
	struct moment moment;

	if (node->shape->argument == DATE_OF_TOLD_YEAR)
		return day_of_told_year(r, node);
	if (cal) {
		moment = resolve_node(r, cal->node);
		if (weekday != FIELD_NONE)
			year_by_weekday(r, &moment, weekday);
		if (weekday != FIELD_NONE)
			weekday_check(r, &moment, weekday);
		return moment;
	}
	moment = moment_init(MOMENT_DAY);
	moment.year = year_of_its_century(r, node, node_year_short(node));
	if (node_group(node, GROUP_era, 0) ||
		node->shape->argument == DATE_OF_ERA)
		moment.year = resolver_era_year(r, node);
	moment.month =
		first_value(node, CLASS_MONTH, CLASS_MONNUM, CLASS_MONTH);
	moment.day = first_value(node, CLASS_DAY, CLASS_DAYNUM, CLASS_ONES);
	if (is_two_years(r, node, &moment))
		return moment_range(r, moment_of_year(moment.year),
			moment_of_year(moment.year + 1));
	if (moment.month == FIELD_NONE && moment.day == FIELD_NONE)
		return moment_of_year(moment.year);
	if (moment.month == FIELD_NONE && weekday == FIELD_NONE)
		return resolver_near_day(
			r, moment.day, node_direction(node, FIELD_NONE));
	if (moment.month == FIELD_NONE)
		return weekday_and_day(r, weekday, moment.day);
	if (moment.day == FIELD_NONE)
		return moment_of_month(moment.year, moment.month);
	if (node->shape->argument == DATE_DIRECTED)
		moment.year = directed_year(r, node, &moment);
	else if (moment.year == FIELD_NONE)
		moment.year = resolver_year(r, moment.month, moment.day);
	return moment;
}

/* Which of two numbers is the month, where only the house can tell: by the
 * other dates of the text, else by where the house is. */
static bool month_first(struct resolver *r, int32_t a, int32_t b)
{
	const struct metadata *metadata = &r->article->metadata;
	struct house house = {metadata->language, metadata->url,
		r->anchor->publisher, r->anchor->place};
	const char *why;
	struct str what;
	enum order order;

	if (a > 12 || b > 12)
		return a <= 12;
	if (r->day_first != r->month_first) {
		bool day = r->day_first > r->month_first;

		resolver_because(r,
			"%s first, as other dates of the text are written",
			day ? "day" : "month");
		return !day;
	}
	order = order_of(&house, &why, &what);
	if (order)
		resolver_because(r, "%s first: %s %.*s",
			order == ORDER_DAY ? "day" : "month", why,
			STR_ARG(what));
	if (order || a == b)
		return order != ORDER_DAY;
	resolver_because(r, "read with the month first; day first it "
			    "would be another day");
	r->timex->flags |= TIMEX_AMBIGUOUS;
	return true;
}

struct moment resolve_NUMERIC(struct resolver *r, const struct node *node)
{
	const struct capture *month = node_class(node, CLASS_MONNUM, 0);
	const struct capture *a =
		month ? month : node_class(node, CLASS_DAYNUM, 0);
	const struct capture *b = node_class(node, CLASS_DAYNUM, !month);
	struct moment moment = moment_init(MOMENT_DAY);
	int32_t weekday;
	bool american;

	if (!a || !b)
		return moment;
	american = node->shape->argument != NUMERIC_DAY_FIRST &&
		   month_first(r, a->value, b->value);
	moment.year = node_year_short(node);
	moment.month = american ? a->value : b->value;
	moment.day = american ? b->value : a->value;
	if (node->shape->argument == NUMERIC_DIRECTED)
		moment.year = directed_year(r, node, &moment);
	else if (moment.year == FIELD_NONE)
		moment.year = resolver_year(r, moment.month, moment.day);
	weekday = node_value(node, CLASS_WEEKDAY, FIELD_NONE);
	if (weekday != FIELD_NONE)
		weekday_check(r, &moment, weekday);
	return moment;
}

struct moment resolve_COMPACT(struct resolver *r, const struct node *node)
{
	int32_t n = node_value(node, CLASS_EIGHT, 0);
	struct moment moment = moment_init(MOMENT_DAY);

	(void)r;
	moment.year = n / 10000;
	moment.month = n / 100 % 100;
	moment.day = n % 100;
	return moment;
}

/* The weekday nearest to `day` on one side; 0 keeps the same day. */
static day_t weekday_from(day_t day, int32_t weekday, int32_t direction)
{
	int32_t ahead = (weekday - day_weekday(day) + 7) % 7;

	return direction > 0 ? day + ahead : day - (7 - ahead) % 7;
}

/* A weekday alone: by the tense, and in a history by what was told. */
static day_t bare_weekday(struct resolver *r, int32_t weekday)
{
	if (r->narrative) {
		resolver_because(r, "the next one in the story");
		return weekday_from(r->day, weekday, 1);
	}
	if (resolver_tense(r) == TO_FUTURE) {
		resolver_because(
			r, "the next one, as the sentence looks ahead");
		return weekday_from(r->day, weekday, 1);
	}
	resolver_because(r, "the most recent one, that day included");
	return weekday_from(r->day, weekday, -1);
}

static day_t weekday_of_week(day_t day, int32_t weekday, int32_t weeks)
{
	return unit_around(UNIT_WEEK, day, weeks).earliest + weekday - 1;
}

/* What a choice of weekday means, in words; nothing for a bare one. */
static const struct str choices[] = {
	[WEEKDAY_LAST] = STR_INIT("of the week before"),
	[WEEKDAY_THIS] = STR_INIT("of that week"),
	[WEEKDAY_NEXT] = STR_INIT("of the week after"),
	[WEEKDAY_BEFORE_LAST] = STR_INIT("of the week before the last"),
	[WEEKDAY_AFTER_NEXT] = STR_INIT("of the week after the next"),
	[WEEKDAY_PREVIOUS] = STR_INIT("the last one before that day"),
	[WEEKDAY_PAST] = STR_INIT("the last one before that day"),
	[WEEKDAY_FOLLOWING] = STR_INIT("the first one after that day"),
	[WEEKDAY_COMING] = STR_INIT("the first one after that day"),
	[WEEKDAY_BARE] = {NULL, 0},
};

struct moment resolve_WEEKDAY(struct resolver *r, const struct node *node)
{
	enum weekday_choice choice = (enum weekday_choice)node->shape->argument;
	const struct capture *cal = node_group(node, GROUP_cal, 0);
	int32_t weekday = node_value(node, CLASS_WEEKDAY, 1);
	struct moment moment = moment_init(MOMENT_DAY);
	day_t day = r->day, told = moment_day(&r->told_day);

	if (cal)
		return resolve_node(r, cal->node);
	moment.weekday = weekday;
	r->timex->flags |= TIMEX_WEEKDAY;
	if (told != DAY_NONE &&
		(choice == WEEKDAY_PREVIOUS || choice == WEEKDAY_FOLLOWING)) {
		day = told;
		resolver_because_told(
			r, "counted from ", &r->told_day, ", told before");
		r->counted = true;
	}
	if (day == DAY_NONE) {
		resolver_unresolved(r);
		return moment;
	}
	/* "In 2001 two men left. On Tuesday": of no week that is told. */
	if (choice == WEEKDAY_BARE && r->narrative && r->loosely) {
		resolver_because(r, "of no week that the story tells");
		r->timex->flags |= TIMEX_UNRESOLVED;
		return moment;
	}
	resolver_counted(r);
	if (choices[choice].ptr)
		resolver_because(r, "%.*s", STR_ARG(choices[choice]));
	switch (choice) {
	case WEEKDAY_PREVIOUS:
		return moment_of_day(weekday_from(day - 1, weekday, -1));
	case WEEKDAY_FOLLOWING:
	case WEEKDAY_COMING:
		return moment_of_day(weekday_from(day + 1, weekday, 1));
	case WEEKDAY_PAST:
		return moment_of_day(weekday_from(day - 1, weekday, -1));
	case WEEKDAY_BEFORE_LAST:
		return moment_of_day(weekday_of_week(day, weekday, -2));
	case WEEKDAY_LAST:
		return moment_of_day(weekday_of_week(day, weekday, -1));
	case WEEKDAY_THIS:
		return moment_of_day(weekday_of_week(day, weekday, 0));
	case WEEKDAY_NEXT:
		return moment_of_day(weekday_of_week(day, weekday, 1));
	case WEEKDAY_AFTER_NEXT:
		return moment_of_day(weekday_of_week(day, weekday, 2));
	case WEEKDAY_BARE:
		break;
	}
	return moment_of_day(bare_weekday(r, weekday));
}

struct moment resolve_WEEKDAY_OF(struct resolver *r, const struct node *node)
{
	int32_t weekday = node_value(node, CLASS_WEEKDAY, 1);
	struct moment moment = moment_init(MOMENT_DAY);

	moment.weekday = weekday;
	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment;
	}
	resolver_counted(r);
	return moment_of_day(
		unit_around(UNIT_WEEK, r->day, node_direction(node, 0))
			.earliest +
		weekday - 1);
}

struct moment resolve_OFFSET(struct resolver *r, const struct node *node)
{
	int32_t days = node_value(node, CLASS_TODAY, node->shape->argument);
	struct moment moment = moment_init(MOMENT_DAY);

	/* "Today little of the fort is left" is of no one day. */
	if (r->narrative && days == 0 && !resolver_is_said(r)) {
		resolver_because(r, "the time of the writing, in a history");
		return moment_vague(0);
	}
	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment;
	}
	resolver_counted(r);
	return moment_of_day(day_add(r->day, days));
}
