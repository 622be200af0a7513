/* From one expression to another, and up to one. */
#include "tag/resolver.h"

struct moment moment_range(
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
		moment_write_edtf(&from, a, &text);
		buffer_add_char(&text, '/');
		moment_write_edtf(&to, b, &text);
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

void resolver_begin(struct resolver *r, uint32_t range, struct moment *moment)
{
	const struct node *node = &r->timexes->nodes->rows[range];
	uint32_t flags = r->timex->flags;
	struct strs because = r->timex->because;
	struct moment to;
	bool written;

	r->timex->flags &= ~(uint32_t)TIMEX_YEARLESS;
	to = resolve_node(r, node_part(node, 1)->node);
	written = !(r->timex->flags & TIMEX_YEARLESS);
	r->timex->flags = flags;
	r->timex->because = because;
	if (!written || to.year == FIELD_NONE)
		return;
	share_year(moment, &to, true);
	r->timex->because.count = 0;
	resolver_because(
		r, "year %d from the end of the range", (int)moment->year);
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
		from = moment_of_day(unit_around(node_class(node, CLASS_UNIT, 0)
							 ? node_unit(node, 0)
							 : UNIT_YEAR,
			r->day - 1, 0)
					     .earliest);
	return moment_range(r, from, moment_of_day(r->day - 1));
}

/* "264-146 BC": the era holds for both. */
static struct moment era_range(struct resolver *r, const struct node *node)
{
	enum klass klass =
		node_class(node, CLASS_NUM, 0) ? CLASS_NUM : CLASS_DIGITS;
	const struct capture *era = node_group(node, GROUP_era, 0);
	bool before = r->timexes->nodes->rows[era->node].shape->argument < 0;
	struct moment ends[2];

	for (uint32_t i = 0; i < 2; i++) {
		double year = node_class(node, klass, i)->number;

		if (year < 1 || year > YEAR_MAX)
			return moment_init(MOMENT_NONE);
		ends[i] = moment_of_year(
			before ? 1 - (int32_t)year : (int32_t)year);
	}
	return moment_range(r, ends[0], ends[1]);
}

/* "Q1-Q3 2019". */
static struct moment quarter_range(struct resolver *r, const struct node *node)
{
	struct moment ends[2] = {
		moment_init(MOMENT_QUARTER), moment_init(MOMENT_QUARTER)};

	for (uint32_t i = 0; i < 2; i++) {
		const struct capture *number = node_class(node, CLASS_ORD, i);

		if (!number)
			number = node_class(node, CLASS_DIGITS, i);
		ends[i].number = number->value;
		ends[i].year = node_year(node);
		if (ends[i].number < 1 || ends[i].number > 4)
			return moment_init(MOMENT_NONE);
	}
	return moment_range(r, ends[0], ends[1]);
}

/* "The year to October 31", "the quarter to March": "to" stands for "ended"
 * there. */
static bool is_year_to(const struct resolver *r, const struct capture *from)
{
	const struct node *node = &r->timexes->nodes->rows[from->node];

	while (node->shape->operation == OP_SAME && node_part(node, 0))
		node = &r->timexes->nodes->rows[node_part(node, 0)->node];
	return node->shape->operation == OP_THAT &&
	       (node->shape->argument == THAT_YEAR ||
		       node->shape->argument == THAT_QUARTER);
}

/* "1990-95", "1999/00": two digits are of the years behind the first. */
static struct moment year_range(struct resolver *r, const struct node *node)
{
	int32_t year = node_value(node, CLASS_YEARNUM, 0);
	int32_t end = node_value(node, CLASS_SHORTNUM, 0) + year / 100 * 100;

	return moment_range(r, moment_of_year(year),
		moment_of_year(end < year ? end + 100 : end));
}

/* From the first day of a month to the end of June a year later. */
static void year_from_month(struct moment *moment, int32_t year, int32_t month)
{
	moment->days = (struct interval){day_from_civil(year, month, 1),
		day_from_civil(year + 1, 6, 30)};
	moment->days_set = true;
	moment->edtf = STR_NONE;
}

/* Schools begin in summer. */
static void school_take(struct resolver *r, struct moment *moment, int32_t year)
{
	year_from_month(moment, year, 7);
	resolver_because(r, "a school year, from summer to summer");
}

/* Books of two years begin between April and July, where they do not begin in
 * January. */
static struct moment books_range(
	struct resolver *r, const struct node *node, bool school)
{
	struct moment moment = year_range(r, node);
	int32_t year = node_value(node, CLASS_YEARNUM, 0);

	if (school) {
		school_take(r, &moment, year);
		return moment;
	}
	year_from_month(&moment, year, 4);
	resolver_because(
		r, "a year of books, which begin between April and July");
	return moment;
}

/* "This school year": the one that the anchor lies in. */
static struct moment near_school_year(
	struct resolver *r, const struct node *node)
{
	enum { SUMMER = 7 };
	struct moment moment;
	struct civil at;
	int32_t year;

	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	resolver_counted(r);
	at = day_to_civil(r->day);
	year = at.year - (at.month < SUMMER) + node_direction(node, 0);
	moment =
		moment_range(r, moment_of_year(year), moment_of_year(year + 1));
	school_take(r, &moment, year);
	return moment;
}

/* "From next Monday to Friday": of the week that it began in. */
static void week_share(
	const struct resolver *r, const struct moment *from, struct moment *to)
{
	enum { FAR = 21 };
	day_t first = moment_day(from), last = moment_day(to);

	if (!(r->timex->flags & TIMEX_WEEKDAY) || first == DAY_NONE ||
		last == DAY_NONE || last >= first || first - last > FAR)
		return;
	last += (first - last + 6) / 7 * 7;
	to->year = day_to_civil(last).year;
	to->month = day_to_civil(last).month;
	to->day = day_to_civil(last).day;
}

/* The year at the end holds for the beginning, or the year goes on. */
static struct moment point_range(struct resolver *r, const struct node *node)
{
	struct moment from, to;
	bool from_yearless;

	r->timex->flags &= ~(uint32_t)TIMEX_YEARLESS;
	from = resolve_node(r, node_part(node, 0)->node);
	from_yearless = r->timex->flags & TIMEX_YEARLESS;
	r->timex->flags &= ~(uint32_t)TIMEX_YEARLESS;
	to = resolve_node(r, node_part(node, 1)->node);
	week_share(r, &from, &to);
	if (!(r->timex->flags & TIMEX_YEARLESS))
		share_year(&from, &to, from_yearless);
	else if (moment_days(&from).earliest > moment_days(&to).latest &&
		 moment_days(&to).latest != DAY_NONE && to.year != FIELD_NONE)
		to.year++;
	resolver_note_day(r, &from);
	resolver_note_day(r, &to);
	return moment_range(r, from, to);
}

struct moment resolve_RANGE(struct resolver *r, const struct node *node)
{
	switch ((enum range_choice)node->shape->argument) {
	case RANGE_POINTS:
		if (is_year_to(r, node_part(node, 0)))
			return resolve_ENDED(r, node);
		break;
	case RANGE_YEARS:
		return year_range(r, node);
	case RANGE_TO_NOW:
	case RANGE_YEAR_TO_NOW:
		return range_to_now(r, node);
	case RANGE_OF_ERA:
		return era_range(r, node);
	case RANGE_QUARTERS:
		return quarter_range(r, node);
	case RANGE_OF_BOOKS:
		return books_range(r, node, false);
	case RANGE_OF_SCHOOL:
		return books_range(r, node, true);
	case RANGE_OF_NEAR_SCHOOL:
		return near_school_year(r, node);
	}
	return point_range(r, node);
}

/* From one month to another; a month alone in front is of the year before where
 * it would be the later one. */
static struct moment month_range(struct resolver *r, const struct node *node)
{
	int32_t first = node_class(node, CLASS_MONTH, 0)->value;
	int32_t last = node_class(node, CLASS_MONTH, 1)->value;
	int32_t year = node_year(node);
	bool written = year != FIELD_NONE;

	/* Of figures for "Jan/Sept" the last month tells which year it is. */
	if (!written)
		year = resolver_year(r,
			first < last && !resolver_tense(r) ? last : first, 0);
	if (year == FIELD_NONE)
		return moment_range(r, moment_of_month(year, first),
			moment_of_month(year, last));
	return moment_range(r,
		moment_of_month(year - (written && first > last), first),
		moment_of_month(year + (!written && first > last), last));
}

/* The month next to that of a day, -1 or 1. */
static void month_move(struct moment *moment, int32_t by)
{
	int32_t month = moment->month + by;

	moment->month = month < 1 ? 12 : month > 12 ? 1 : month;
	if (month != moment->month && moment->year != FIELD_NONE)
		moment->year += by;
}

/* Days of one month, or of two, where the first day is the greater: "the 27th
 * to the 3rd of April", "March 30-2". Argument 1: months. */
/* "The night of 5/6 August" is named by its evening. */
static struct moment night_between(
	struct resolver *r, struct moment from, struct moment to)
{
	from.part = PART_NIGHT;
	if (moment_day(&from) == DAY_NONE || moment_day(&to) == DAY_NONE)
		return from;
	from.days = (struct interval){moment_day(&from), moment_day(&to)};
	from.days_set = true;
	resolver_because(r, "the night from the one day to the other");
	return from;
}

/* "Between the 12th and the 15th": of the month in which the first lies. */
static struct moment numbered_range(struct resolver *r, const struct node *node)
{
	struct moment from = resolver_near_day(
		r, node_class(node, CLASS_DAYNUM, 0)->value, FIELD_NONE);
	struct moment to = from;

	to.day = node_class(node, CLASS_DAYNUM, 1)->value;
	if (to.day < from.day && to.month != FIELD_NONE)
		month_move(&to, 1);
	return moment_range(r, from, to);
}

struct moment resolve_DAY_RANGE(struct resolver *r, const struct node *node)
{
	const struct capture *month = node_class(node, CLASS_MONTH, 0);
	const struct capture *first = node_class(node, CLASS_DAY, 0);
	const struct capture *last = node_class(node, CLASS_DAY, 2);
	struct moment from = moment_init(MOMENT_DAY), to;

	if (node->shape->argument == DAYS_OF_MONTHS)
		return month_range(r, node);
	if (node->shape->argument == DAYS_NUMBERED)
		return numbered_range(r, node);
	if (!last)
		last = node_class(node, CLASS_DAY, 1);
	from.month = month->value;
	from.day = first->value;
	from.year = node_value(node, CLASS_YEAR, FIELD_NONE);
	if (from.year == FIELD_NONE)
		from.year = resolver_year(r, from.month, from.day);
	to = from;
	to.day = last->value;
	if (from.day > to.day && month->token < first->token)
		month_move(&to, 1);
	else if (from.day > to.day)
		month_move(&from, -1);
	if (node->shape->argument == DAYS_NIGHT)
		return night_between(r, from, to);
	if (to.day > month_length(2000, to.month)) {
		to.flags |= TIMEX_IMPOSSIBLE;
		r->timex->flags |= TIMEX_IMPOSSIBLE;
	}
	return moment_range(r, from, to);
}

/* A unit of the calendar as a length. */
static struct moment length_as_long(struct moment length)
{
	enum time_unit unit = moment_unit(&length);

	if (length.kind != MOMENT_LENGTH) {
		length = moment_init(MOMENT_LENGTH);
		length.amounts = 1;
		length.amount[0] = 1;
		length.unit[0] = unit;
	}
	length.days_set = false;
	return length;
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

/* Whether a length is a known number of days or longer units. */
static bool is_days(const struct moment *length)
{
	return !length->vague && length->amounts == 1 &&
	       length->unit[0] > UNIT_HOUR;
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
	length = length_as_long(length);
	moment_end(&length, last);
	if (length.days_set)
		resolver_because(r, "so long, up to the day at its end");
	return length;
}

/* "Three days starting Monday", "from 5 May for two weeks": so long, from that
 * day on. */
struct moment resolve_STARTING(struct resolver *r, const struct node *node)
{
	bool turned = node->captures[0].klass != CLASS_COUNT + GROUP_span;
	struct moment length =
		length_as_long(resolve_node(r, node_part(node, turned)->node));
	struct moment start = resolve_node(r, node_part(node, !turned)->node);
	day_t first = moment_days(&start).earliest;
	struct moment end;

	if (first == DAY_NONE || !is_days(&length))
		return length;
	end = moment_shift(
		moment_of_day(first), length.unit[0], length.amount[0]);
	if (moment_day(&end) == DAY_NONE || moment_day(&end) <= first)
		return length;
	resolver_because(r, "so long, from the day at its beginning");
	length.days = (struct interval){first, moment_day(&end) - 1};
	length.days_set = true;
	return length;
}
