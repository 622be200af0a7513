/* From one expression to another, and up to one. */
#include "tag/resolver.h"

static struct moment range_of(
	struct resolver *r, struct moment from, struct moment to)
{
	struct moment moment = moment_init(MOMENT_RANGE);
	struct interval a = moment_days(&from), b = moment_days(&to);
	struct buffer text = BUFFER_INIT;

	moment_write(&from, &text);
	buffer_add_char(&text, '/');
	moment_write(&to, &text);
	moment.value = arena_copy(r->arena, buffer_str(&text));
	buffer_clear(&text);
	if (a.earliest != DAY_NONE && b.latest != DAY_NONE &&
		a.earliest <= b.latest) {
		moment.days = (struct interval){a.earliest, b.latest};
		moment.days_set = true;
		moment_write_edtf(&from, &text);
		buffer_add_char(&text, '/');
		moment_write_edtf(&to, &text);
		if (str_find_char(buffer_str(&text), '/', 0) + 1 < text.len)
			moment.edtf = arena_copy(r->arena, buffer_str(&text));
	}
	moment.hour = from.hour;
	moment.part = from.part;
	buffer_release(&text);
	return moment;
}

/* The year at the end of a range holds for its beginning, too. */
static void share_year(
	struct moment *from, const struct moment *to, bool from_yearless)
{
	if (!from_yearless || to->year == FIELD_NONE ||
		from->kind == MOMENT_WEEK || from->kind == MOMENT_WEEKEND)
		return;
	from->year = to->year;
	if (moment_days(from).earliest > moment_days(to).latest)
		from->year--;
}

/* "From March until now", "the year to date": up to the day before the
 * anchor's, for what was told then had happened. */
static struct moment range_to_now(struct resolver *r, const struct node *node)
{
	const struct capture *part = node_part(node, 0);
	struct moment from;

	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	resolver_counted(r);
	if (part)
		from = resolve_node(r, part->node);
	else
		from = moment_of_day(
			unit_around(UNIT_YEAR, r->day - 1, 0).earliest);
	return range_of(r, from, moment_of_day(r->day - 1));
}

/* Argument 1: "1990-95"; 2: until now; 3: the year until now. */
struct moment resolve_RANGE(struct resolver *r, const struct node *node)
{
	const struct capture *a = node_part(node, 0);
	const struct capture *b = node_part(node, 1);
	struct moment from, to;
	bool from_yearless;

	if (node->shape->argument >= 2)
		return range_to_now(r, node);
	if (node->shape->argument == 1) {
		int32_t year = node_value(node, CLASS_YEARNUM, 0);
		int32_t end = node_value(node, CLASS_SHORTNUM, 0);

		end += year / 100 * 100;
		return range_of(r, moment_of_year(year),
			moment_of_year(end < year ? end + 100 : end));
	}
	r->timex->flags &= ~(uint32_t)TIMEX_YEARLESS;
	from = resolve_node(r, a->node);
	from_yearless = r->timex->flags & TIMEX_YEARLESS;
	r->timex->flags &= ~(uint32_t)TIMEX_YEARLESS;
	to = resolve_node(r, b->node);
	if (!(r->timex->flags & TIMEX_YEARLESS))
		share_year(&from, &to, from_yearless);
	else if (moment_days(&from).earliest > moment_days(&to).latest &&
		 moment_days(&to).latest != DAY_NONE && to.year != FIELD_NONE)
		to.year++;
	return range_of(r, from, to);
}

struct moment resolve_DAY_RANGE(struct resolver *r, const struct node *node)
{
	const struct capture *first = node_class(node, CLASS_DAY, 0);
	const struct capture *last = node_class(node, CLASS_DAY, 1);
	struct moment from = moment_init(MOMENT_DAY), to;

	from.month = node_value(node, CLASS_MONTH, 1);
	from.day = first->value;
	from.year = node_value(node, CLASS_YEAR, FIELD_NONE);
	if (from.year == FIELD_NONE)
		from.year = resolver_year(r, from.month, from.day);
	to = from;
	to.day = last->value;
	if (to.day > month_length(2000, to.month)) {
		to.flags |= TIMEX_IMPOSSIBLE;
		r->timex->flags |= TIMEX_IMPOSSIBLE;
	}
	return range_of(r, from, to);
}

/* "The quarter ended June 30" says which it is: nothing before it counts. */
static struct moment quarter_ended(
	struct resolver *r, const struct moment *quarter, day_t last)
{
	bool told = r->timex->flags & TIMEX_ANAPHOR;

	r->timex->flags &= ~(uint32_t)TIMEX_ANAPHOR;
	return resolver_quarter_up_to(
		r, told ? FIELD_NONE : quarter->number, last);
}

/* "The three months ended June 30", "the week ending Sunday": so long, up to
 * that day. */
struct moment resolve_ENDED(struct resolver *r, const struct node *node)
{
	struct moment length = resolve_node(r, node_part(node, 0)->node);
	struct moment end = resolve_node(r, node_part(node, 1)->node);
	day_t last = moment_days(&end).latest;

	if (length.kind == MOMENT_QUARTER && last != DAY_NONE)
		return quarter_ended(r, &length, last);
	if (length.kind != MOMENT_LENGTH) {
		enum time_unit unit = moment_unit(&length);

		length = moment_init(MOMENT_LENGTH);
		length.amounts = 1;
		length.amount[0] = 1;
		length.unit[0] = unit;
	}
	moment_end(&length, last);
	if (length.days_set)
		resolver_because(r, "so long, up to the day at its end");
	return length;
}
