/* What is passed on, what is no expression at all, vague references, and
 * expressions with a modifier. */
#include "tag/resolver.h"

struct moment resolve_SAME(struct resolver *r, const struct node *node)
{
	const struct capture *part = node_part(node, 0);

	return part ? resolve_node(r, part->node) : moment_init(MOMENT_NONE);
}

struct moment resolve_NOTHING(struct resolver *r, const struct node *node)
{
	(void)r;
	(void)node;
	return moment_init(MOMENT_NONE);
}

/* One short sentence without a title, and when it was written to the minute. */
static bool is_query(const struct resolver *r)
{
	enum { SHORT = 16 };

	return r->sentences->count == 1 && r->tokens->count <= SHORT &&
	       !r->article->metadata.title.len && r->anchor->timed &&
	       !r->anchor->timex3 && r->day != DAY_NONE &&
	       r->day == r->anchor->published.earliest;
}

/* "Can we meet now?" */
static struct moment minute_of_query(struct resolver *r)
{
	struct moment moment = moment_of_day(r->day);

	moment.hour = r->anchor->minute / 60;
	moment.minute = r->anchor->minute % 60;
	resolver_because(r, "the minute of its publication, as in a query");
	return moment;
}

struct moment resolve_REF(struct resolver *r, const struct node *node)
{
	struct moment moment = moment_init(MOMENT_REF);
	int32_t number = node->shape->argument;

	if (number == REF_INSTANT && is_query(r))
		return minute_of_query(r);
	moment.number = number == REF_INSTANT ? REF_NOW : number;
	moment.flags = TIMEX_VAGUE;
	resolver_because(r, "names no day");
	return moment;
}

/* "Later this week" of a Monday is its second half, as is what lies in another
 * week; of a month it begins on the 16th. */
void resolver_later_half(struct moment *moment)
{
	struct interval days;

	moment->mod = MOD_NONE;
	days = moment_days(moment);
	moment->mod = MOD_END;
	if (!interval_is_known(days) || days.earliest == days.latest)
		return;
	days.earliest += (days.latest - days.earliest) / 2;
	if (moment->kind == MOMENT_YEAR)
		days.earliest = day_from_civil(moment->year, 7, 1);
	if (moment->kind == MOMENT_MONTH)
		days.earliest = day_from_civil(moment->year, moment->month, 16);
	moment->days = days;
	moment->days_set = true;
}

/* "Earlier this year" ends the day before the anchor, "later this month"
 * begins the day after. */
static struct moment beside_anchor(
	struct resolver *r, const struct node *node, struct moment moment)
{
	struct interval days = moment_days(&moment);

	moment.mod = (enum timex_mod)node_value(node, CLASS_BOUND, MOD_NONE);
	if (r->day == DAY_NONE || !interval_is_known(days) ||
		r->day <= days.earliest || r->day >= days.latest) {
		if (moment.mod == MOD_END)
			resolver_later_half(&moment);
		return moment;
	}
	if (moment.mod == MOD_START)
		days.latest = r->day - 1;
	else
		days.earliest = r->day + 1;
	moment.days = days;
	moment.days_set = true;
	return moment;
}

void resolver_end_of_day(const struct resolver *r, struct moment *moment)
{
	if (r->anchor->timex3 || moment->kind != MOMENT_DAY ||
		moment->hour != FIELD_NONE || moment->part != FIELD_NONE ||
		moment_day(moment) == DAY_NONE)
		return;
	moment->hour = 23;
	moment->minute = 59;
}

/* "By the end of July" is its last day; "late July" is not. */
static void last_day_take(struct resolver *r, struct moment *moment)
{
	enum time_unit unit = moment_unit(moment);
	struct interval days;

	moment->mod = MOD_NONE;
	days = moment_days(moment);
	moment->mod = MOD_END;
	if (unit == UNIT_DAY)
		resolver_end_of_day(r, moment);
	if (!interval_is_known(days) || unit > UNIT_YEAR || unit < UNIT_MONTH ||
		!resolver_is_last_day(r))
		return;
	moment->days = (struct interval){days.latest, days.latest};
	moment->days_set = true;
	resolver_because(r, "its last day, as for a deadline or a balance");
}

/* "The beginning of the year" is shorter than its first third. */
void resolver_beginning(struct resolver *r, struct moment *moment)
{
	if (moment->kind != MOMENT_YEAR || moment->year == FIELD_NONE ||
		moment->days_set)
		return;
	moment->days = (struct interval){day_from_civil(moment->year, 1, 1),
		day_from_civil(moment->year, 3, 31)};
	moment->days_set = true;
	resolver_because(r, "its first three months");
}

/* The argument, or the word captured, is the modifier. */
struct moment resolve_MODIFY(struct resolver *r, const struct node *node)
{
	struct moment moment = resolve_node(r, node_part(node, 0)->node);
	int32_t limit = node_value(node, CLASS_LIMIT, MOD_NONE);
	int32_t mod = node->shape->argument;

	if (node_class(node, CLASS_BOUND, 0))
		return beside_anchor(r, node, moment);
	if (mod == MOD_CAPTURED)
		mod = node_value(
			node, CLASS_EDGE, node_value(node, CLASS_HEDGE, limit));
	moment.mod = (enum timex_mod)mod;
	if (limit == MOD_START)
		resolver_beginning(r, &moment);
	if (limit == MOD_END && moment.kind != MOMENT_LENGTH)
		last_day_take(r, &moment);
	return moment;
}
