/* Clock times on a day, and parts of the day. */
#include "tag/resolver.h"

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
	resolver_because_told(r,
		offset > 0   ? "of the day after "
		: offset < 0 ? "of the day before "
			     : "of ",
		&r->told_day, ", told before");
	r->timex->flags |= TIMEX_ANAPHOR;
	r->told_at = r->timex->first;
	return moment_of_day(day_add(moment_day(&r->told_day), offset));
}

/* The day told before, moved, or where none is the anchor's. */
static struct moment told_or_anchor(struct resolver *r, int32_t offset)
{
	return moment_day(&r->told_day) != DAY_NONE ? day_told(r, offset)
						    : anchor_day(r, offset);
}

/* "Last night" at 9 was yesterday, at 2 it was today. */
static struct moment day_near(struct resolver *r, const struct node *node)
{
	int32_t direction = node_direction(node, 0);

	if (direction > 0)
		return told_or_anchor(r, 1);
	return anchor_day(r, direction);
}

/* The day of a clock time beside which no day is written. */
static struct moment day_beside(struct resolver *r, const struct node *node)
{
	switch ((enum at_form)node->shape->argument) {
	case AT_NEAR:
		return day_near(r, node);
	case AT_TOLD:
		return told_or_anchor(r, 0);
	case AT_NEXT:
		return told_or_anchor(r, 1);
	case AT_PREVIOUS:
		return told_or_anchor(r, -1);
	case AT_ABOUT:
		return resolver_day_of_clock(r);
	case AT_TIME:
	case AT_BEFORE:
	case AT_AFTER:
	case AT_BY:
	case AT_FROM:
	case AT_BARE_HOUR:
	case AT_BARE_EVENING:
	case AT_TONIGHT:
	case AT_LETTER:
	case AT_HOURS:
	case AT_HOURS_NEAR:
		break;
	}
	return anchor_day(r, 0);
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
	return day_beside(r, node);
}

/* The part of the day that a node of the group part names, or its own. */
static int32_t part_named(struct resolver *r, const struct node *node)
{
	const struct capture *part = node_group(node, GROUP_part, 0);

	while (part && node_value(node, CLASS_PART, FIELD_NONE) == FIELD_NONE) {
		node = &r->timexes->nodes->rows[part->node];
		part = node_group(node, GROUP_part, 0);
	}
	return node_value(
		node, CLASS_PART, node_value(node, CLASS_TWILIGHT, FIELD_NONE));
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

/* "Monday at 7", "at 9p": where nothing tells whether that is before
 * noon, it is said. */
static void bare_hour_take(
	struct resolver *r, const struct node *node, struct moment *moment)
{
	enum { EVENING = 5 };
	int32_t half = node_value(node, CLASS_AP, FIELD_NONE);

	moment->hour = node_value(
		node, CLASS_HOURNUM, node_value(node, CLASS_ONES, 0));
	moment->minute = 0;
	if (half != FIELD_NONE) {
		moment->hour = resolver_hour(moment->hour, half, FIELD_NONE);
		moment->zone = resolver_zone(r, node);
		return;
	}
	if (node->shape->argument == AT_BARE_EVENING) {
		/* No evening begins at three. */
		if (moment->hour >= EVENING || moment->hour == 0)
			moment->hour = resolver_hour(
				moment->hour, FIELD_NONE, PART_EVENING);
		return;
	}
	if (moment->hour > 12)
		return;
	r->timex->flags |= TIMEX_AMBIGUOUS;
	resolver_because(r, "morning or afternoon is not written");
}

static void day_move(struct moment *moment, int32_t by)
{
	struct moment next = moment_of_day(day_add(moment_day(moment), by));

	if (moment_day(moment) == DAY_NONE)
		return;
	moment->year = next.year;
	moment->month = next.month;
	moment->day = next.day;
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
	return resolver_clocks(r, written, day, part_named(r, node));
}

/* A clock time on a day, or about then, or before or after it. */
struct moment resolve_AT(struct resolver *r, const struct node *node)
{
	const struct capture *clock = node_group(node, GROUP_clock, 0);
	enum { SMALL_HOURS = 6 };
	enum at_form form = (enum at_form)node->shape->argument;
	struct moment moment;

	if (form >= AT_HOURS)
		return hours_on(r, node);
	if (!clock)
		clock = node_group(node, GROUP_hour, 0);
	if (!clock)
		clock = node_group(node, GROUP_pointed, 0);
	moment = clock_day(r, node);
	if (clock)
		resolver_clock_read(r, clock->node, &moment);
	else
		bare_hour_take(r, node, &moment);
	resolver_clock_part(
		&moment, form == AT_TONIGHT ? PART_NIGHT : part_named(r, node));
	if (form == AT_NEAR && node_class(node, CLASS_BACK, 0) &&
		moment.hour < SMALL_HOURS)
		day_move(&moment, 1);
	if (moment.zone == FIELD_NONE)
		moment.zone = offset_of(r, node);
	if (form == AT_ABOUT && clock)
		resolver_evening_take(
			r, &r->timexes->nodes->rows[clock->node], &moment);
	if (form == AT_ABOUT)
		moment.mod = MOD_APPROX;
	if (form >= AT_BEFORE && form <= AT_FROM &&
		moment_day(&moment) != DAY_NONE)
		limit_take(&moment, form);
	return moment;
}

/* The day whose part is told. */
static struct moment day_of_part(struct resolver *r, const struct node *node)
{
	const struct capture *day = node_group(node, GROUP_day, 0);

	if (day)
		return resolve_node(r, day->node);
	switch ((enum part_form)node->shape->argument) {
	case PART_OF_NUMBER:
		return resolver_near_day(
			r, node_value(node, CLASS_DAYNUM, 1), FIELD_NONE);
	case PART_OF_NEAR_DAY:
		return anchor_day(r, node_direction(node, 0));
	case PART_OF_NEXT_DAY:
		return told_or_anchor(r, 1);
	case PART_OF_DAY_BEFORE:
		return told_or_anchor(r, -1);
	case PART_OF_TOLD_DAY:
		return told_or_anchor(r, 0);
	case PART_OVERNIGHT:
		return anchor_day(r, resolver_tense(r) == TO_FUTURE ? 0 : -1);
	case PART_OF_DAY:
	case PART_TONIGHT:
	case PART_SMALL_HOURS:
		break;
	}
	return anchor_day(r, 0);
}

/* Early, late: as the node says, or its group part does. */
static enum timex_mod mod_of_part(struct resolver *r, const struct node *node)
{
	const struct capture *part = node_group(node, GROUP_part, 0);
	int32_t mod = node_value(
		node, CLASS_EDGE, node_value(node, CLASS_BOUND, MOD_NONE));

	if (!mod && part)
		mod = node_value(&r->timexes->nodes->rows[part->node],
			CLASS_EDGE, MOD_NONE);
	return (enum timex_mod)mod;
}

struct moment resolve_PART_OF(struct resolver *r, const struct node *node)
{
	bool small = node->shape->argument == PART_SMALL_HOURS;
	struct moment moment = day_of_part(r, node);
	int32_t part = part_named(r, node);

	moment.part = small                ? PART_MORNING
		      : part == FIELD_NONE ? PART_NIGHT
					   : part;
	moment.mod = small ? MOD_START : mod_of_part(r, node);
	return moment;
}
