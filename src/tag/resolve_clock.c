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

/* "half past four", "a quarter to four", "20 past eight": minutes from the hour
 * by the row's argument, as listed at resolve_CLOCK. */
static int32_t minutes_aside(const struct node *node)
{
	const struct capture *number = node_class(node, CLASS_NUM, 0);
	int32_t minutes =
		number && number->number < 60 ? (int32_t)number->number : 0;

	switch (node->shape->argument) {
	case 1:
		return 30;
	case 2:
		return 15;
	case 3:
		return -15;
	case 6:
		return -minutes;
	default:
		return minutes;
	}
}

static void minutes_add(struct moment *moment, int32_t minutes)
{
	int32_t sum = moment->hour * 60 + moment->minute + minutes;

	if (sum < 0)
		sum += 24 * 60;
	moment->hour = sum / 60;
	moment->minute = sum % 60;
}

static void clock_read(
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
	moment->hour = hour_of(hour, meridiem_of(r, node),
		node_value(node, CLASS_PART, FIELD_NONE));
	if (node->shape->argument)
		minutes_add(moment, minutes_aside(node));
}

/* Argument 1: half past; 2 and 3: a quarter past and to; 4 and 5: so many
 * minutes past; 6: so many to. */
struct moment resolve_CLOCK(struct resolver *r, const struct node *node)
{
	struct moment moment = moment_of_day(r->day);

	if (r->day == DAY_NONE)
		resolver_unresolved(r);
	else
		resolver_counted(r);
	clock_read(r, node, &moment);
	return moment;
}

/* A clock time on a day; argument 1: the day may be missing. */
struct moment resolve_AT(struct resolver *r, const struct node *node)
{
	const struct capture *clock = node_group(node, GROUP_clock, 0);
	const struct capture *day = node_group(node, GROUP_day, 0);
	const struct capture *part = node_group(node, GROUP_part, 0);
	const struct node *written = &r->timexes->nodes->rows[clock->node];
	struct moment moment;

	if (!day)
		day = node_group(node, GROUP_cal, 0);
	if (!day)
		moment = resolve_CLOCK(r, written);
	else
		moment = resolve_node(r, day->node);
	clock_read(r, written, &moment);
	if (part) {
		const struct node *inner = &r->timexes->nodes->rows[part->node];

		moment.hour = hour_of(moment.hour, FIELD_NONE,
			node_value(inner, CLASS_PART, FIELD_NONE));
	}
	if (node->shape->argument == 1)
		moment.mod = MOD_APPROX;
	return moment;
}

/* Argument 0: of a day; 1: last, this, next; 2: tonight; 3: the next; 4: the
 * night before. */
struct moment resolve_PART_OF(struct resolver *r, const struct node *node)
{
	const struct capture *day = node_group(node, GROUP_day, 0);
	const struct capture *part = node_group(node, GROUP_part, 0);
	int32_t which = PART_NIGHT, offset = 0;
	enum timex_mod mod = (enum timex_mod)node_value(node, CLASS_EDGE, 0);
	struct moment moment;

	if (part) {
		const struct node *inner = &r->timexes->nodes->rows[part->node];
		const struct capture *deeper = node_part(inner, 0);

		if (deeper)
			inner = &r->timexes->nodes->rows[deeper->node];
		which = node_value(inner, CLASS_PART, PART_NIGHT);
		if (!mod)
			mod = (enum timex_mod)node_value(inner, CLASS_EDGE, 0);
	}
	if (day) {
		moment = resolve_node(r, day->node);
	} else {
		if (node->shape->argument == 1)
			offset = node_direction(node, 0);
		if (node->shape->argument == 3)
			offset = 1;
		if (node->shape->argument == 4)
			offset = resolver_tense(r) == TO_FUTURE ? 0 : -1;
		if (r->day == DAY_NONE)
			resolver_unresolved(r);
		else
			resolver_counted(r);
		moment = moment_of_day(day_add(r->day, offset));
	}
	moment.part = which;
	moment.mod = mod;
	return moment;
}
