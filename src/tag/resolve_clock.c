/* Times of day. */
#include "tag/resolver.h"

/* Before noon or after: the captured am or pm, else the part of the day. */
static int32_t hour_of(int32_t hour, int32_t meridiem, int32_t part)
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

/* The zone written behind a clock time; FIELD_NONE. */
static int32_t zone_of(struct resolver *r, const struct node *node)
{
	const struct capture *group = node_group(node, GROUP_zone, 0);
	const struct node *zone;
	int32_t coast;

	if (!group)
		return FIELD_NONE;
	zone = &r->timexes->nodes->rows[group->node];
	coast = node_value(zone, CLASS_COAST, FIELD_NONE);
	if (coast == FIELD_NONE)
		return node_value(zone, CLASS_ZONE, FIELD_NONE);
	if (zone->shape->argument == ZONE_AS_WRITTEN)
		return US_ZONE(coast);
	return coast + (zone->shape->argument == ZONE_SUMMER ? 60 : 0);
}

/* "+02:00", "-0500": the argument of its row is the sign. */
static int32_t offset_of(struct resolver *r, const struct node *node)
{
	const struct capture *group = node_group(node, GROUP_offset, 0);
	const struct node *offset;
	int32_t military;

	if (!group)
		return FIELD_NONE;
	offset = &r->timexes->nodes->rows[group->node];
	military = node_value(offset, CLASS_MILITARY, FIELD_NONE);
	if (military != FIELD_NONE)
		return offset->shape->argument *
		       (military / 100 * 60 + military % 100);
	return offset->shape->argument *
	       (node_value(offset, CLASS_HOURNUM, 0) * 60 +
		       node_class(offset, CLASS_MINNUM, 0)->value);
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
	moment->zone = zone_of(r, node);
	moment->hour = hour_of(hour, meridiem_of(r, node),
		node_value(node, CLASS_PART, FIELD_NONE));
	if (node->shape->argument != CLOCK_PLAIN)
		minutes_add(moment, minutes_aside(node));
}

/* A clock time is one of the group clock, or hour below it. */
static void clock_read(
	struct resolver *r, const struct node *node, struct moment *moment)
{
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
	const struct timex *next = r->timex + 1;
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

/* The day told in the same sentence or the one before; DAY_NONE. */
static day_t day_told_near(const struct resolver *r)
{
	uint32_t here = sentence_of(r->sentences, r->timex->first);

	return moment_day(&r->told_day) != DAY_NONE &&
			       sentence_of(r->sentences, r->told_at) + 1 >= here
		       ? moment_day(&r->told_day)
		       : DAY_NONE;
}

static struct moment day_of_clock(struct resolver *r)
{
	day_t day = day_in_parenthesis(r);

	if (day != DAY_NONE) {
		resolver_because(r, "of the day beside it");
	} else if ((day = day_told_near(r)) != DAY_NONE) {
		resolver_because(r, "of the day told just before");
		r->timex->flags |= TIMEX_ANAPHOR;
		r->told_at = r->timex->first;
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
	resolver_because(r, "past midnight of the night told before");
	moment->year = next.year;
	moment->month = next.month;
	moment->day = next.day;
}

struct moment resolve_CLOCK(struct resolver *r, const struct node *node)
{
	struct moment moment = day_of_clock(r);

	clock_read(r, node, &moment);
	if (r->timex->flags & TIMEX_ANAPHOR)
		night_take(r, &moment);
	return moment;
}

static struct moment anchor_day(struct resolver *r, int32_t offset)
{
	if (r->day == DAY_NONE)
		resolver_unresolved(r);
	else
		resolver_counted(r);
	return moment_of_day(day_add(r->day, offset));
}

static struct moment day_told(struct resolver *r, int32_t offset)
{
	resolver_because(r, offset ? "of the day after the one told before"
				   : "of the day told before");
	r->timex->flags |= TIMEX_ANAPHOR;
	r->told_at = r->timex->first;
	return moment_of_day(day_add(moment_day(&r->told_day), offset));
}

/* "4 in the afternoon" told apart: "in the evening from 7 to 9". */
static void part_take(struct moment *moment, int32_t part)
{
	if (part != FIELD_NONE && moment->hour != FIELD_NONE)
		moment->hour = hour_of(moment->hour, FIELD_NONE, part);
}

struct moment resolver_clock(struct resolver *r, uint32_t node, int32_t part)
{
	struct moment moment = moment_init(MOMENT_DAY);

	clock_read(r, &r->timexes->nodes->rows[node], &moment);
	part_take(&moment, part);
	return moment;
}

/* The day captured, or written as a month and a day; else the anchor's. */
static struct moment clock_day(struct resolver *r, const struct node *node)
{
	const struct capture *day = node_group(node, GROUP_day, 0);

	if (!day)
		day = node_group(node, GROUP_cal, 0);
	if (day)
		return resolve_node(r, day->node);
	if (node_class(node, CLASS_MONTH, 0))
		return resolve_DATE(r, node);
	return node->shape->operation == OP_CLOCKS ||
			       node->shape->argument == AT_ABOUT
		       ? day_of_clock(r)
		       : anchor_day(r, 0);
}

/* The part of the day that a node of the group part names, or its own. */
static int32_t part_named(struct resolver *r, const struct node *node)
{
	const struct capture *part = node_group(node, GROUP_part, 0);

	while (part && node_value(node, CLASS_PART, FIELD_NONE) == FIELD_NONE) {
		node = &r->timexes->nodes->rows[part->node];
		part = node_group(node, GROUP_part, 0);
	}
	return node_value(node, CLASS_PART, FIELD_NONE);
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

/* The nth clock time of hours, read on their day. */
static void hours_end(struct resolver *r, const struct node *hours,
	uint32_t nth, struct moment *moment)
{
	const struct capture *clock = node_group(hours, GROUP_clock, nth);

	if (!clock)
		clock = node_group(hours, GROUP_hour, 0);
	clock_read(r, &r->timexes->nodes->rows[clock->node], moment);
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
static struct moment clocks_on(struct resolver *r, const struct node *hours,
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
	part_take(&from, part);
	part_take(&to, part);
	if (form == CLOCKS_BARE_FIRST)
		share_half(&from, &to);
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
	return clocks_on(r, node, clock_day(r, node), FIELD_NONE);
}

/* Before, after, by and from a clock time: still on its day. */
static void limit_take(struct moment *moment, enum at_form form)
{
	static const enum timex_mod mods[] = {
		MOD_BEFORE, MOD_AFTER, MOD_ON_OR_BEFORE, MOD_ON_OR_AFTER};
	day_t day = moment_day(moment);

	moment->mod = mods[form - AT_BEFORE];
	moment->days = (struct interval){day, day};
	moment->days_set = true;
}

/* "Monday at 7": nothing tells whether that is before noon. */
static void bare_hour_take(
	struct resolver *r, const struct node *node, struct moment *moment)
{
	moment->hour = node_value(
		node, CLASS_HOURNUM, node_value(node, CLASS_ONES, 0));
	moment->minute = 0;
	if (node->shape->argument == AT_BARE_EVENING) {
		moment->hour = hour_of(moment->hour, FIELD_NONE, PART_EVENING);
		return;
	}
	if (moment->hour > 12)
		return;
	r->timex->flags |= TIMEX_AMBIGUOUS;
	resolver_because(r, "morning or afternoon is not written");
}

static struct moment hours_on(struct resolver *r, const struct node *node)
{
	const struct capture *hours = node_group(node, GROUP_hours, 0);
	const struct node *written = &r->timexes->nodes->rows[hours->node];
	struct moment day = clock_day(r, node);
	int32_t offset = node->shape->argument == AT_HOURS_NEAR
				 ? node_direction(node, 0)
				 : 0;

	if (offset && moment_day(&day) != DAY_NONE)
		day = moment_of_day(day_add(moment_day(&day), offset));
	return clocks_on(r, written, day, part_named(r, node));
}

/* A clock time on a day, or about then, or before or after it. */
struct moment resolve_AT(struct resolver *r, const struct node *node)
{
	const struct capture *clock = node_group(node, GROUP_clock, 0);
	enum at_form form = (enum at_form)node->shape->argument;
	struct moment moment;

	if (form >= AT_HOURS)
		return hours_on(r, node);
	if (!clock)
		clock = node_group(node, GROUP_hour, 0);
	moment = clock_day(r, node);
	if (clock)
		clock_read(r, &r->timexes->nodes->rows[clock->node], &moment);
	else
		bare_hour_take(r, node, &moment);
	part_take(&moment, part_named(r, node));
	if (moment.zone == FIELD_NONE)
		moment.zone = offset_of(r, node);
	if (form == AT_ABOUT)
		moment.mod = MOD_APPROX;
	if (form >= AT_BEFORE && form <= AT_FROM &&
		moment_day(&moment) != DAY_NONE)
		limit_take(&moment, form);
	return moment;
}

struct moment resolve_PART_OF(struct resolver *r, const struct node *node)
{
	const struct capture *day = node_group(node, GROUP_day, 0);
	const struct capture *part = node_group(node, GROUP_part, 0);
	int32_t which = PART_NIGHT, offset = 0;
	enum timex_mod mod = (enum timex_mod)node_value(node, CLASS_EDGE, 0);
	enum part_form form = (enum part_form)node->shape->argument;
	struct moment moment;

	if (!mod)
		mod = (enum timex_mod)node_value(node, CLASS_BOUND, 0);
	if (part_named(r, node) != FIELD_NONE)
		which = part_named(r, node);
	if (form == PART_SMALL_HOURS) {
		which = PART_MORNING;
		mod = MOD_START;
	}
	if (part && !mod)
		mod = (enum timex_mod)node_value(
			&r->timexes->nodes->rows[part->node], CLASS_EDGE, 0);
	if (day) {
		moment = resolve_node(r, day->node);
	} else if (form == PART_OF_NUMBER) {
		moment = resolver_near_day(
			r, node_value(node, CLASS_DAYNUM, 1), FIELD_NONE);
	} else {
		if (form == PART_OF_NEAR_DAY)
			offset = node_direction(node, 0);
		if (form == PART_OF_NEXT_DAY)
			offset = 1;
		if (form == PART_OVERNIGHT)
			offset = resolver_tense(r) == TO_FUTURE ? 0 : -1;
		if (form == PART_OF_TOLD_DAY &&
			moment_day(&r->told_day) != DAY_NONE)
			moment = day_told(r, 0);
		else if (form == PART_OF_NEXT_DAY &&
			 moment_day(&r->told_day) != DAY_NONE)
			moment = day_told(r, 1);
		else
			moment = anchor_day(r, offset);
	}
	moment.part = which;
	moment.mod = mod;
	return moment;
}
