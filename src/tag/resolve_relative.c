/* Counting from the anchor, from another expression, or from what was told
 * last; modifiers, ranges and vague references. */
#include "tag/number.h"
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

struct moment resolve_REF(struct resolver *r, const struct node *node)
{
	struct moment moment = moment_init(MOMENT_REF);

	moment.number = node->shape->argument;
	moment.flags = TIMEX_VAGUE;
	resolver_because(r, "names no day");
	return moment;
}

static day_t base_day(const struct moment *base)
{
	struct interval days = moment_days(base);

	return days.earliest;
}

/* Whole units keep their precision: two years after 1990 is 1992, two weeks
 * ago a week, two months ago a month. */
struct moment moment_shift(
	struct moment base, enum time_unit unit, double amount)
{
	day_t day = base_day(&base);
	bool of_day = base.kind == MOMENT_DAY;
	struct moment moment;
	int32_t whole;

	if (day == DAY_NONE || amount > 1e6 || amount < -1e6)
		return moment_init(MOMENT_NONE);
	whole = (int32_t)amount;
	switch (unit) {
	case UNIT_SECOND:
	case UNIT_MINUTE:
	case UNIT_HOUR:
		return base;
	case UNIT_DAY:
	case UNIT_WEEKEND:
		return moment_of_day(day_add(day, whole));
	case UNIT_WEEK:
		return moment_of_day(day_add(day, (int64_t)(amount * 7)));
	case UNIT_FORTNIGHT:
		return moment_of_day(day_add(day, (int64_t)(amount * 14)));
	case UNIT_MONTH:
	case UNIT_QUARTER:
		amount *= unit == UNIT_QUARTER ? 3 : 1;
		day = day_add_months(day, (int32_t)amount);
		break;
	case UNIT_YEAR:
		day = day_add_months(day, (int32_t)(amount * 12));
		break;
	case UNIT_DECADE:
		day = day_add_months(day, (int32_t)(amount * 120));
		break;
	case UNIT_CENTURY:
		day = amount > -5000 && amount < 5000
			      ? day_add_months(day, (int32_t)(amount * 1200))
			      : DAY_NONE;
		break;
	case UNIT_MILLENNIUM:
		day = amount > -500 && amount < 500
			      ? day_add_months(day, (int32_t)(amount * 12000))
			      : DAY_NONE;
		break;
	}
	if (day == DAY_NONE)
		return moment_init(MOMENT_NONE);
	if (of_day)
		return moment_of_day(day);
	moment = moment_of_unit(moment_unit(&base), day, 0);
	if (base.kind == MOMENT_SEASON || base.kind == MOMENT_HALF) {
		moment = base;
		moment.year += day_to_civil(day).year -
			       day_to_civil(base_day(&base)).year;
	}
	return moment;
}

/* The unit as coarse as the length was: "two years ago" is a year. */
static struct moment coarse(struct moment exact, enum time_unit unit)
{
	day_t day = moment_day(&exact);

	if (day == DAY_NONE)
		return exact;
	switch (unit) {
	case UNIT_WEEK:
	case UNIT_FORTNIGHT:
		return moment_of_unit(UNIT_WEEK, day, 0);
	case UNIT_MONTH:
		return moment_of_unit(UNIT_MONTH, day, 0);
	case UNIT_QUARTER:
		return moment_of_unit(UNIT_QUARTER, day, 0);
	case UNIT_YEAR:
	case UNIT_DECADE:
		return moment_of_unit(UNIT_YEAR, day, 0);
	case UNIT_CENTURY:
	case UNIT_MILLENNIUM:
		return moment_of_unit(UNIT_YEAR, day, 0);
	case UNIT_SECOND:
	case UNIT_MINUTE:
	case UNIT_HOUR:
	case UNIT_DAY:
	case UNIT_WEEKEND:
		break;
	}
	return exact;
}

static struct moment length_of(struct resolver *r, const struct node *node)
{
	const struct capture *part = node_group(node, GROUP_length, 0);

	return part ? resolve_node(r, part->node) : moment_init(MOMENT_NONE);
}

static struct moment vague_reference(int32_t number)
{
	struct moment moment = moment_init(MOMENT_REF);

	moment.number = number;
	moment.flags = TIMEX_VAGUE;
	return moment;
}

/* Moves by the first amount and, where there is one, the second. */
static struct moment shift_by(
	struct moment base, const struct moment *length, int32_t direction)
{
	struct moment moment = base;

	for (uint32_t i = 0; i < length->amounts && !length->to; i++)
		moment = moment_shift(
			moment, length->unit[i], direction * length->amount[i]);
	return length->amounts ? moment : moment_init(MOMENT_NONE);
}

/* Argument 1 ahead, -1 back, -2 "more than", -3 "years ago". */
struct moment resolve_AGO(struct resolver *r, const struct node *node)
{
	struct moment length = length_of(r, node);
	int32_t direction = node->shape->argument > 0 ? 1 : -1;
	struct moment moment;

	if (node->shape->argument == -3 || length.vague)
		return vague_reference(direction);
	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	resolver_counted(r);
	moment = shift_by(moment_of_day(r->day), &length, direction);
	if (length.amounts)
		moment = coarse(moment, length.unit[length.amounts - 1]);
	moment.mod = length.mod;
	if (node_class(node, CLASS_HEDGE, 0))
		moment.mod = MOD_APPROX;
	return moment;
}

/* Argument -1 and 1: by the length; -2 and 2: one day. */
struct moment resolve_SHIFT(struct resolver *r, const struct node *node)
{
	int32_t argument = node->shape->argument;
	int32_t direction = argument < 0 ? -1 : 1;
	const struct capture *base = node_group(node, GROUP_base, 0);
	struct moment length = length_of(r, node);
	struct moment from;

	if (argument == 2 || argument == -2) {
		length = moment_init(MOMENT_LENGTH);
		length.amounts = 1;
		length.amount[0] = 1;
		length.unit[0] = UNIT_DAY;
	}
	if (base)
		from = resolve_node(r, base->node);
	else if (r->day != DAY_NONE)
		from = moment_of_day(
			day_add(r->day, node_value(node, CLASS_TODAY, 0)));
	else
		from = moment_init(MOMENT_NONE);
	if (base_day(&from) == DAY_NONE || length.vague) {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	if (!base)
		resolver_counted(r);
	return shift_by(from, &length, direction);
}

/* What "that day" or "two weeks later" refers to: the day told last, for what
 * is shorter than a month; otherwise whatever was told last. */
static const struct moment *told_for(
	const struct resolver *r, enum time_unit unit)
{
	return unit < UNIT_MONTH ? &r->told_day : &r->told;
}

/* "two days later": from what was told last; without it, from the anchor. */
struct moment resolve_LATER(struct resolver *r, const struct node *node)
{
	int32_t argument = node->shape->argument;
	/* On Thursday, three days after X: X was three days before it. */
	int32_t direction = argument == 2 || argument == 1 ? 1 : -1;
	struct moment length = length_of(r, node);
	struct moment from, moment;
	enum time_unit unit;

	if (argument == -3) {
		length = moment_init(MOMENT_LENGTH);
		length.amounts = 1;
		length.amount[0] = 1;
		length.unit[0] = UNIT_DAY;
	}
	if (length.vague || !length.amounts)
		return vague_reference(direction);
	unit = length.unit[length.amounts - 1];
	from = *told_for(r, unit);
	r->timex->flags |= TIMEX_ANAPHOR;
	if (base_day(&from) != DAY_NONE) {
		resolver_because(r, "counted from the day told before");
	} else if (r->day != DAY_NONE) {
		from = moment_of_day(r->day);
		resolver_counted(r);
	} else {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	moment = shift_by(from, &length, direction);
	return moment_day(&from) != DAY_NONE && unit < UNIT_MONTH
		       ? moment
		       : coarse(moment, unit);
}

/* "the latest quarter" without one told before is the last that is over; "the
 * weekend" the one that is on or was last; "the year" the anchor's. */
static struct moment that_by_anchor(
	struct resolver *r, enum time_unit unit, int32_t argument)
{
	struct moment moment;

	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment_of_unit(unit, DAY_NONE, 0);
	}
	resolver_counted(r);
	if (argument == 2)
		return moment_of_unit(UNIT_QUARTER, r->day, -1);
	moment = moment_of_unit(
		unit, r->day, argument == 1 || argument == -1 ? argument : 0);
	if (argument == 5 && moment.first > r->day &&
		resolver_tense(r) != TO_FUTURE)
		moment.first -= 7;
	return moment;
}

/* "that week", "the same day", "the following month". Arguments -1 to 1 move
 * what was told before; 2 is a quarter, 3 a year, 4 a week, 5 a weekend. */
struct moment resolve_THAT(struct resolver *r, const struct node *node)
{
	int32_t argument = node->shape->argument;
	enum time_unit unit =
		node_class(node, CLASS_UNIT, 0) ? node_unit(node, 0) : UNIT_DAY;
	static const enum time_unit units[] = {
		UNIT_QUARTER, UNIT_YEAR, UNIT_WEEK, UNIT_WEEKEND};
	day_t day;

	r->timex->flags |= TIMEX_ANAPHOR;
	if (argument == 9)
		argument = node_direction(node, 1);
	if (argument >= 2)
		unit = units[argument - 2];
	if (unit == UNIT_QUARTER) {
		if (r->told_quarter.year == FIELD_NONE)
			return that_by_anchor(r, unit, argument);
		resolver_because(r, "refers to the quarter told before");
		return argument >= 2
			       ? r->told_quarter
			       : moment_shift(r->told_quarter, unit, argument);
	}
	day = base_day(told_for(r, unit));
	if (day == DAY_NONE || argument >= 2)
		return that_by_anchor(r, unit, argument);
	resolver_because(r, "refers to the day told before");
	return moment_of_unit(unit, day, argument);
}

struct moment resolve_YEAR_EARLIER(struct resolver *r, const struct node *node)
{
	(void)node;
	r->timex->flags |= TIMEX_ANAPHOR;
	if (base_day(&r->told_quarter) != DAY_NONE) {
		resolver_because(r, "the quarter told before, a year earlier");
		return moment_shift(r->told_quarter, UNIT_YEAR, -1);
	}
	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	resolver_counted(r);
	return moment_of_unit(UNIT_YEAR, r->day, -1);
}

/* "Earlier this year" ends the day before the anchor, "later this month"
 * begins the day after. */
static struct moment beside_anchor(
	struct resolver *r, const struct node *node, struct moment moment)
{
	struct interval days = moment_days(&moment);

	moment.mod = (enum timex_mod)node_value(node, CLASS_BOUND, MOD_NONE);
	if (r->day == DAY_NONE || !interval_is_known(days) ||
		r->day <= days.earliest || r->day >= days.latest)
		return moment;
	if (moment.mod == MOD_START)
		days.latest = r->day - 1;
	else
		days.earliest = r->day + 1;
	moment.days = days;
	moment.days_set = true;
	return moment;
}

/* "By the end of July" is its last day; "late July" is not. */
static void last_day_take(struct resolver *r, struct moment *moment)
{
	enum time_unit unit = moment_unit(moment);
	struct interval days;

	moment->mod = MOD_NONE;
	days = moment_days(moment);
	moment->mod = MOD_END;
	if (!interval_is_known(days) || unit > UNIT_YEAR || unit < UNIT_MONTH ||
		!resolver_is_last_day(r))
		return;
	moment->days = (struct interval){days.latest, days.latest};
	moment->days_set = true;
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
	if (limit == MOD_END && moment.kind != MOMENT_LENGTH)
		last_day_take(r, &moment);
	return moment;
}

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

struct moment resolve_RANGE(struct resolver *r, const struct node *node)
{
	const struct capture *a = node_part(node, 0);
	const struct capture *b = node_part(node, 1);
	struct moment from, to;
	bool from_yearless;

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

/* "The three months ended June 30", "the week ending Sunday": so long, up to
 * that day. */
struct moment resolve_ENDED(struct resolver *r, const struct node *node)
{
	struct moment length = resolve_node(r, node_part(node, 0)->node);
	struct moment end = resolve_node(r, node_part(node, 1)->node);
	day_t last = moment_days(&end).latest;
	struct moment first;

	if (length.kind != MOMENT_LENGTH) {
		enum time_unit unit = moment_unit(&length);

		length = moment_init(MOMENT_LENGTH);
		length.amounts = 1;
		length.amount[0] = 1;
		length.unit[0] = unit;
	}
	length.days_set = false;
	if (last == DAY_NONE || length.vague || length.amounts != 1 ||
		length.unit[0] <= UNIT_HOUR)
		return length;
	first = moment_shift(moment_of_day(day_add(last, 1)), length.unit[0],
		-length.amount[0]);
	if (moment_day(&first) == DAY_NONE || moment_day(&first) > last)
		return length;
	resolver_because(r, "so long, up to the day at its end");
	length.days = (struct interval){moment_day(&first), last};
	length.days_set = true;
	return length;
}
