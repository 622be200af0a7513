/* Times of day. */
#include "tag/resolver.h"

int32_t resolver_hour(int32_t hour, int32_t meridiem, int32_t part)
{
	if (meridiem == 12 && hour < 12)
		return hour + 12;
	if (meridiem == 0 && hour == 12)
		return 0;
	if ((part == PART_AFTERNOON || part == PART_EVENING) && hour < 12)
		return hour + 12;
	if (part == PART_NIGHT && hour >= 6 && hour < 12)
		return hour + 12;
	return hour;
}

/* am or pm are captured by the group meridiem. */
static int32_t meridiem_of(struct resolver *r, const struct node *node)
{
	const struct capture *group = node_group(node, GROUP_meridiem, 0);
	const struct node *inner;

	if (!group)
		return FIELD_NONE;
	inner = &r->timexes->nodes->rows[group->node];
	return node_value(
		inner, CLASS_MERIDIEM, node_value(inner, CLASS_AP, FIELD_NONE));
}

int32_t resolver_zone(struct resolver *r, const struct node *node)
{
	const struct capture *group = node_group(node, GROUP_zone, 0);
	const struct node *zone;
	int32_t coast;

	if (!group)
		return FIELD_NONE;
	zone = &r->timexes->nodes->rows[group->node];
	coast = node_value(zone, CLASS_COAST, FIELD_NONE);
	if (coast == FIELD_NONE)
		return node_value(zone, CLASS_ZONE,
			node_value(zone, CLASS_CITY, FIELD_NONE));
	if (zone->shape->argument == ZONE_AS_WRITTEN)
		return US_ZONE(coast);
	return coast + (zone->shape->argument == ZONE_SUMMER ? 60 : 0);
}

/* "half past four", "a quarter to four", "20 past eight": minutes from the
 * hour. */
static int32_t minutes_aside(const struct node *node)
{
	const struct capture *number = node_class(node, CLASS_NUM, 0);
	int32_t minutes =
		number && number->number < 60 ? (int32_t)number->number : 0;

	switch ((enum clock_form)node->shape->argument) {
	case CLOCK_HALF_PAST:
		return 30;
	case CLOCK_QUARTER_PAST:
		return 15;
	case CLOCK_QUARTER_TO:
		return -15;
	case CLOCK_MINUTES_TO:
		return -minutes;
	case CLOCK_PLAIN:
	case CLOCK_MINUTES_PAST:
	case CLOCK_IN_WORDS:
		break;
	}
	return minutes;
}

static void minutes_add(struct moment *moment, int32_t minutes)
{
	int32_t sum = moment->hour * 60 + moment->minute + minutes;

	if (sum < 0)
		sum += 24 * 60;
	moment->hour = sum / 60;
	moment->minute = sum % 60;
}

static void clock_take(
	struct resolver *r, const struct node *node, struct moment *moment)
{
	int32_t noon = node_value(node, CLASS_NOON, FIELD_NONE);
	int32_t military = node_value(node, CLASS_MILITARY, FIELD_NONE);
	int32_t dotted = node_value(node, CLASS_DOTTED, FIELD_NONE);
	int32_t hour = node_value(
		node, CLASS_HOURNUM, node_value(node, CLASS_ONES, 0));
	const struct capture *minute = node_class(node, CLASS_MINNUM, 0);
	const struct capture *second = node_class(node, CLASS_MINNUM, 1);

	moment->minute = minute ? minute->value : 0;
	moment->second = second ? second->value : FIELD_NONE;
	if (noon != FIELD_NONE) {
		moment->hour = noon == PART_NOON ? 12 : 24;
		return;
	}
	if (military != FIELD_NONE) {
		hour = military / 100;
		moment->minute = military % 100;
	}
	if (dotted != FIELD_NONE) {
		hour = dotted / 60;
		moment->minute = dotted % 60;
	}
	moment->zone = resolver_zone(r, node);
	moment->hour = resolver_hour(hour, meridiem_of(r, node),
		node_value(node, CLASS_PART, FIELD_NONE));
	if (node->shape->argument != CLOCK_PLAIN)
		minutes_add(moment, minutes_aside(node));
}

void resolver_clock_read(
	struct resolver *r, uint32_t index, struct moment *moment)
{
	const struct node *node = &r->timexes->nodes->rows[index];
	const struct capture *inner = node_group(node, GROUP_hour, 0);

	if (inner && node->shape->operation == OP_SAME)
		node = &r->timexes->nodes->rows[inner->node];
	clock_take(r, node, moment);
}

static bool is_bare_clock(const struct resolver *r, uint32_t node)
{
	return r->timexes->nodes->rows[node].shape->group == GROUP_clock;
}

/* "10:35 a.m. (0735 GMT) Friday", "4 in the morning (4 a.m. EDT Thursday)":
 * the day behind the parenthesis, or in it; DAY_NONE. For the time in the
 * parenthesis, too. */
static day_t day_in_parenthesis(struct resolver *r)
{
	enum { REACH = 10 };
	const struct timex *next = &r->timexes->rows[r->row] + 1;
	const struct timex *last = r->timexes->rows + r->timexes->count;
	bool inside = resolver_before(r, 1, "(") && resolver_behind(r, 0, ")");
	day_t day = DAY_NONE;

	if (!inside && !resolver_behind(r, 0, "("))
		return DAY_NONE;
	for (; day == DAY_NONE && next < last &&
		next->first < r->timex->end + (inside ? 3 : REACH);
		next++)
		if (!is_bare_clock(r, next->node))
			day = resolver_peek(r, next).latest;
	return day;
}

day_t resolver_day_near(const struct resolver *r)
{
	uint32_t here = sentence_of(r->sentences, r->timex->first);

	return moment_day(&r->told_day) != DAY_NONE &&
			       sentence_of(r->sentences, r->told_at) + 1 >= here
		       ? moment_day(&r->told_day)
		       : DAY_NONE;
}

struct moment resolver_day_of_clock(struct resolver *r)
{
	day_t day = day_in_parenthesis(r);

	if (day != DAY_NONE) {
		resolver_because(r, "of the day beside it");
	} else if ((day = resolver_day_near(r)) != DAY_NONE) {
		resolver_because_told(
			r, "of ", &r->told_day, ", told just before");
		r->timex->flags |= TIMEX_ANAPHOR;
		r->told_at = r->timex->first;
	} else if (r->narrative && moment_day(&r->told_day) == DAY_NONE) {
		resolver_because(r, "no day has been told of");
		r->timex->flags |= TIMEX_RELATIVE | TIMEX_UNRESOLVED;
	} else if ((day = r->day) != DAY_NONE) {
		resolver_counted(r);
	} else {
		resolver_unresolved(r);
	}
	return moment_of_day(day);
}

/* "On the night of the 5th; at 2 a.m.": of the day after. */
static void night_take(struct resolver *r, struct moment *moment)
{
	day_t day = moment_day(moment);
	struct moment next = moment_of_day(day_add(day, 1));

	if (day == DAY_NONE || r->told_day.part != PART_NIGHT ||
		moment_day(&r->told_day) != day || moment->hour >= 12)
		return;
	resolver_because(r, "past midnight of that night");
	moment->year = next.year;
	moment->month = next.month;
	moment->day = next.day;
}

/* "On the evening of 5 May, at 7:40"; not "at 07:40". */
void resolver_evening_take(
	struct resolver *r, const struct node *clock, struct moment *moment)
{
	enum { NOON = 12, LATE = 5 };
	const struct capture *hour = node_class(clock, CLASS_HOURNUM, 0);
	int32_t part = r->told_day.part;

	if (!hour || !(r->timex->flags & TIMEX_ANAPHOR) ||
		moment_day(&r->told_day) != moment_day(moment) ||
		moment->hour < 1 || moment->hour >= NOON ||
		node_group(clock, GROUP_meridiem, 0) ||
		str_starts(token_str(r->article, &r->tokens->rows[hour->token]),
			STR("0")))
		return;
	if (part == PART_AFTERNOON ? moment->hour <= LATE + 1
		: part == PART_EVENING || part == PART_NIGHT
			? moment->hour >= LATE
			: false) {
		moment->hour += NOON;
		resolver_because(r, "of the %s told before",
			part == PART_AFTERNOON ? "afternoon" : "evening");
	}
}

struct moment resolve_CLOCK(struct resolver *r, const struct node *node)
{
	struct moment moment = resolver_day_of_clock(r);

	clock_take(r, node, &moment);
	resolver_evening_take(r, node, &moment);
	if (r->timex->flags & TIMEX_ANAPHOR)
		night_take(r, &moment);
	return moment;
}

void resolver_clock_part(struct moment *moment, int32_t part)
{
	if (part != FIELD_NONE && moment->hour != FIELD_NONE)
		moment->hour = resolver_hour(moment->hour, FIELD_NONE, part);
}

struct moment resolver_clock(struct resolver *r, uint32_t node, int32_t part)
{
	struct moment moment = moment_init(MOMENT_DAY);

	resolver_clock_read(r, node, &moment);
	resolver_clock_part(&moment, part);
	return moment;
}

/* What stands before "p.m." holds for the hour in front of it, too, unless the
 * first would then be the later: "9 to 5 p.m.", "11 to 2 p.m.". */
static void share_half(struct moment *from, const struct moment *to)
{
	int32_t end = to->hour * 60 + to->minute;

	if (to->hour >= 12 && from->hour < 12 &&
		(from->hour + 12) * 60 + from->minute < end)
		from->hour += 12;
}

/* Of "9:30-11:30 p.m." the first has no half of its own, and of "12:30 to 3:30
 * a.m." neither. */
static void halves_share(const struct resolver *r, const struct node *hours,
	struct moment *from, const struct moment *to)
{
	const struct node *rows = r->timexes->nodes->rows;
	const struct capture *first = node_group(hours, GROUP_clock, 0);
	const struct capture *last = node_group(hours, GROUP_clock, 1);

	if (!first || !last || from->hour > 12 ||
		rows[first->node].shape->operation == OP_SAME ||
		rows[last->node].shape->operation != OP_SAME)
		return;
	if (from->hour == 12 && to->hour < 12)
		from->hour = 0;
	share_half(from, to);
}

/* The nth clock time of hours, read on their day. */
static void hours_end(struct resolver *r, const struct node *hours,
	uint32_t nth, struct moment *moment)
{
	const struct capture *clock = node_group(hours, GROUP_clock, nth);

	if (!clock)
		clock = node_group(hours, GROUP_hour, 0);
	resolver_clock_read(r, clock->node, moment);
}

/* A bare hour that is one end of hours. */
static void hours_bare(const struct node *hours, struct moment *moment)
{
	moment->minute = 0;
	moment->hour = node_value(
		hours, CLASS_HOURNUM, node_value(hours, CLASS_ONES, 0));
}

static int32_t minute_of(const struct moment *moment)
{
	return moment->hour * 60 + moment->minute;
}

/* From one clock time to another on a day; one that is not later is of the
 * next day. A bare hour at the end is the first such hour behind the
 * beginning. */
struct moment resolver_clocks(struct resolver *r, const struct node *hours,
	struct moment day, int32_t part)
{
	enum clocks_form form = (enum clocks_form)hours->shape->argument;
	struct moment from = day, to = day;

	if (form == CLOCKS_BARE_FIRST)
		hours_bare(hours, &from);
	else
		hours_end(r, hours, 0, &from);
	if (form == CLOCKS_BARE_LAST)
		hours_bare(hours, &to);
	else
		hours_end(r, hours, form == CLOCKS_PLAIN, &to);
	resolver_clock_part(&from, part);
	resolver_clock_part(&to, part);
	if (form == CLOCKS_BARE_FIRST)
		share_half(&from, &to);
	if (form == CLOCKS_PLAIN)
		halves_share(r, hours, &from, &to);
	if (form == CLOCKS_BARE_LAST && to.hour <= 12 &&
		minute_of(&to) <= minute_of(&from))
		to.hour += 12;
	if (moment_day(&to) != DAY_NONE && minute_of(&to) <= minute_of(&from)) {
		struct moment next = moment_of_day(day_add(moment_day(&to), 1));

		to.year = next.year;
		to.month = next.month;
		to.day = next.day;
	}
	return moment_range(r, from, to);
}

struct moment resolve_CLOCKS(struct resolver *r, const struct node *node)
{
	return resolver_clocks(r, node, resolver_day_of_clock(r), FIELD_NONE);
}
