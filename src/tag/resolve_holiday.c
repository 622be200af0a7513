/* Holidays: of the year that is written, or of the one that fits. */
#include "tag/holiday.h"
#include "tag/resolver.h"

#include <stdlib.h>

/* A feast of several days. */
static struct moment moment_of_feast(
	struct resolver *r, struct interval days, bool sighted)
{
	struct moment moment = moment_init(MOMENT_RANGE);
	struct buffer text = BUFFER_INIT;

	moment.days = days;
	moment.days_set = true;
	day_write(&text, days.earliest);
	buffer_add_char(&text, '/');
	day_write(&text, days.latest);
	moment.value = moment.edtf = arena_copy(r->arena, buffer_str(&text));
	if (sighted) {
		buffer_clear(&text);
		day_write(&text, days.earliest);
		buffer_put(&text, "~/");
		day_write(&text, days.latest);
		moment.edtf = arena_copy(r->arena, buffer_str(&text));
	}
	buffer_release(&text);
	return moment;
}

static struct moment moment_of_holiday(
	struct resolver *r, enum holiday holiday, int32_t year)
{
	struct interval days = holiday_days(holiday, year);
	struct moment moment = moment_of_day(days.earliest);
	struct str reckoning = holiday_reckoning(holiday);
	bool sighted = holiday_is_sighted(holiday);

	if (interval_is_known(days) && reckoning.len)
		resolver_because(r, "%.*s", STR_ARG(reckoning));
	if (days.earliest != days.latest)
		moment = moment_of_feast(r, days, sighted);
	if (sighted && interval_is_known(days))
		moment.mod = MOD_APPROX;
	return moment;
}

/* The year whose holiday is meant, by direction, by tense, or the nearest. */
static int32_t holiday_year(
	struct resolver *r, enum holiday holiday, int32_t direction)
{
	enum { JUST_OVER = 14, SOON = 60 };
	int32_t year = day_to_civil(r->day).year;
	struct interval days = holiday_days(holiday, year);

	if (!interval_is_known(days))
		return direction == 2 ? year : year + direction;
	if (direction == -1)
		return year - (days.earliest >= r->day);
	if (direction == 1)
		return year + (days.latest <= r->day);
	/* "This Christmas" is the coming one soon after the last, and the last
	 * one until then where it is told of as past. */
	if (direction != 2 && resolver_tense(r) == TO_PAST)
		return year - (days.earliest - r->day > SOON);
	if (direction != 2)
		return year + (r->day - days.latest > JUST_OVER &&
				      resolver_tense(r) == TO_FUTURE);
	/* One just over is talked of for a while, and what people said in the
	 * past is often about the one that is coming. */
	if (resolver_tense(r) == TO_PAST)
		return year - (days.earliest - r->day > SOON);
	if (resolver_tense(r) == TO_FUTURE)
		return year + (r->day - days.latest > JUST_OVER);
	if (days.earliest > r->day)
		return year - (days.earliest - r->day > 182);
	return year + (r->day - days.latest > 182);
}

/* In a history the feasts go on, too; one that is just over is still told
 * of. */
static int32_t holiday_year_in_story(struct resolver *r, enum holiday holiday)
{
	enum { JUST_OVER = 30 };
	int32_t year = day_to_civil(r->day).year;
	struct interval days = holiday_days(holiday, year);

	resolver_because(r, "the next one in the story");
	return year +
	       (interval_is_known(days) && days.latest < r->day - JUST_OVER);
}

/* "Labor Day weekend": Saturday and Sunday next to it, and the days between. */
static struct moment weekend_beside(struct interval days)
{
	struct moment moment = moment_init(MOMENT_WEEKEND);
	int32_t weekday;

	if (!interval_is_known(days))
		return moment;
	weekday = day_weekday(days.earliest);
	moment.first =
		days.earliest + (weekday <= 2 ? -1 - weekday : 6 - weekday);
	moment.days = (struct interval){moment.first, moment.first + 1};
	if (days.earliest < moment.days.earliest)
		moment.days.earliest = days.earliest;
	if (days.latest > moment.days.latest)
		moment.days.latest = days.latest;
	moment.days_set = true;
	return moment;
}

struct moment resolver_holiday(struct resolver *r, uint32_t node, int32_t year)
{
	const struct shape *shape = r->timexes->nodes->rows[node].shape;

	return moment_of_holiday(r, (enum holiday)shape->argument, year);
}

/* "The closest Christmas to 14 February", the second closest. */
static struct moment holiday_nearest(
	struct resolver *r, const struct node *node, enum holiday holiday)
{
	const struct capture *part = node_group(node, GROUP_day, 0);
	struct moment base = resolve_node(r, part->node);
	int32_t nth = node_value(node, CLASS_ORD, 1);
	day_t day = moment_first(&base);
	int32_t year = 0, before, after;

	if (day == DAY_NONE || nth < 1 || nth > 50)
		return moment_init(MOMENT_NONE);
	before = day_to_civil(day).year;
	before -= holiday_day(holiday, before) > day;
	after = before + 1;
	for (; nth > 0; nth--) {
		day_t a = holiday_day(holiday, before);
		day_t b = holiday_day(holiday, after);

		if (a == DAY_NONE || b == DAY_NONE)
			return moment_init(MOMENT_NONE);
		year = abs(day - a) <= abs(b - day) ? before-- : after++;
	}
	return moment_of_holiday(r, holiday, year);
}

/* The holiday of the year that is written, named by direction, or nearest. */
struct moment resolve_NEAR_HOLIDAY(struct resolver *r, const struct node *node)
{
	const struct capture *inner = node_group(node, GROUP_holiday, 0);
	const struct node *name =
		inner ? &r->timexes->nodes->rows[inner->node] : node;
	enum holiday holiday = (enum holiday)name->shape->argument;
	int32_t year = node_year_short(node);
	int32_t direction = node_direction(node, 2);
	struct moment moment;

	if (node->shape->argument == HOLIDAY_NEAREST &&
		node->shape->group == GROUP_date)
		return holiday_nearest(r, node, holiday);
	if (year == FIELD_NONE && r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment_init(MOMENT_DAY);
	}
	if (year == FIELD_NONE) {
		resolver_counted(r);
		if (node->shape->argument == HOLIDAY_OF_NEAR_YEAR &&
			node->shape->group == GROUP_day)
			year = day_to_civil(r->day).year + direction;
		else if (r->narrative && direction == 2)
			year = holiday_year_in_story(r, holiday);
		else
			year = holiday_year(r, holiday, direction);
	}
	moment = moment_of_holiday(r, holiday, year);
	if (node->shape->argument == HOLIDAY_WEEKEND &&
		node->shape->group == GROUP_period)
		return weekend_beside(moment_days(&moment));
	return moment;
}
