/* What refers to what was told before: "that week", "two days later". */
#include "tag/resolver.h"

/* A quarter that still runs replaces none that is over: what "the latest
 * quarter" was is told of already. */
static bool is_reported(const struct resolver *r, const struct moment *quarter)
{
	return r->told_quarter.year == FIELD_NONE || r->day == DAY_NONE ||
	       moment_days(quarter).latest < r->day;
}

static void told_quarter(struct resolver *r, const struct moment *quarter)
{
	if (quarter->year == FIELD_NONE)
		return;
	r->told = *quarter;
	r->told_last_at = r->timex->first;
	if (!is_reported(r, quarter))
		return;
	r->told_quarter = *quarter;
	r->told_report = *quarter;
}

/* "The first nine months", "the six months": longer than a quarter, and what
 * a company reports on. */
static void told_months(struct resolver *r, const struct moment *length)
{
	const struct node *node = &r->timexes->nodes->rows[r->timex->node];

	if (length->amounts == 1 && !length->vague &&
		length->unit[0] == UNIT_MONTH && length->amount[0] > 3 &&
		length->amount[0] < 12 &&
		(node->shape->operation == OP_OPENING ||
			node->shape->operation == OP_ENDED ||
			resolver_before(r, 0, "the")))
		r->told_report = *length;
}

void resolver_note_day(struct resolver *r, const struct moment *moment)
{
	if (moment_day(moment) != DAY_NONE && moment->year > 0 &&
		moment->year < INT16_MAX)
		r->told_years[moment->month - 1][moment->day - 1] =
			(int16_t)moment->year;
}

/* "The fleet, which had sailed in October 1904, was lost": a history goes on
 * from where it was. */
static bool is_background(const struct resolver *r, const struct moment *moment)
{
	day_t told = r->narrative ? moment_first(&r->told) : DAY_NONE;

	return told != DAY_NONE && moment_first(moment) < told &&
	       resolver_is_long_done(r);
}

static void told_day(struct resolver *r, const struct moment *day)
{
	const struct node *node = &r->timexes->nodes->rows[r->timex->node];
	bool background = is_background(r, day);

	/* "By year's end" is no day on which something is told to happen. */
	if (moment_day(day) == DAY_NONE ||
		node->shape->operation == OP_YEAR_END)
		return;
	if (!(r->timex->flags & TIMEX_YEARLESS))
		resolver_note_day(r, day);
	r->told_day = *day;
	r->told_at = r->timex->first;
	if (background)
		return;
	r->told = *day;
	r->told_last_at = r->timex->first;
	if (moment_day(day) <= r->day)
		r->told_past = *day;
}

/* What a later "that year" or "a day earlier" will refer to. */
void resolver_told(struct resolver *r, const struct moment *moment)
{
	if ((moment->kind == MOMENT_DAY || moment->kind == MOMENT_MONTH) &&
		!(r->timex->flags & TIMEX_YEARLESS) &&
		moment->year != FIELD_NONE && moment->month != FIELD_NONE) {
		r->told_month = moment->month;
		r->told_year = moment->year;
		r->told_month_at = r->timex->first;
	}
	switch (moment->kind) {
	case MOMENT_DAY:
		told_day(r, moment);
		break;
	case MOMENT_QUARTER:
	case MOMENT_HALF:
		told_quarter(r, moment);
		break;
	case MOMENT_WEEK:
	case MOMENT_WEEKEND:
	case MOMENT_MONTH:
	case MOMENT_SEASON:
	case MOMENT_YEAR:
		if (!interval_is_known(moment_days(moment)) ||
			is_background(r, moment))
			return;
		r->told = *moment;
		r->told_last_at = r->timex->first;
		break;
	case MOMENT_LENGTH:
		told_months(r, moment);
		break;
	case MOMENT_NONE:
	case MOMENT_DECADE:
	case MOMENT_CENTURY:
	case MOMENT_MILLENNIUM:
	case MOMENT_REF:
	case MOMENT_SET:
		break;
	case MOMENT_RANGE:
		if (r->narrative && moment_days(moment).latest != DAY_NONE)
			r->told = moment_of_unit(
				UNIT_MONTH, moment_days(moment).latest, 0);
		break;
	}
}

struct interval resolver_peek(struct resolver *r, const struct timex *other)
{
	struct timex *timex = r->timex, probe = *other;
	struct moment moment;
	bool counted = r->counted;
	uint32_t row = r->row;

	probe.because = (struct strs){NULL, 0, 0};
	r->timex = &probe;
	r->row = (uint32_t)(other - r->timexes->rows);
	moment = resolve_node(r, probe.node);
	r->timex = timex;
	r->row = row;
	r->counted = counted;
	return moment_days(&moment);
}

/* The day behind "ended", "ending" or "to", where that is an expression of its
 * own; DAY_NONE. */
day_t resolver_ended(struct resolver *r)
{
	const struct timex *next = &r->timexes->rows[r->row] + 1;

	if ((!resolver_behind(r, 0, "ended") &&
		    !resolver_behind(r, 0, "ending") &&
		    !resolver_behind(r, 0, "to")) ||
		next >= r->timexes->rows + r->timexes->count ||
		next->first != r->timex->end + 1)
		return DAY_NONE;
	return resolver_peek(r, next).latest;
}

/* Whether the day told last lies in what was told last, a season or a year:
 * "on 6 April they met. All spring they fought. Later that month". */
static bool is_day_of_story(const struct resolver *r)
{
	const struct moment *told = resolver_story(r);
	struct interval days = moment_days(told);
	day_t day = moment_day(&r->told_day);

	return (told->kind == MOMENT_SEASON || told->kind == MOMENT_YEAR) &&
	       day != DAY_NONE && day >= days.earliest && day <= days.latest;
}

/* What "that day" or "two weeks later" refers to: the day told last, for what
 * is shorter than a month; otherwise whatever was told last. A history that
 * has gone on to another year does not go back to that day, and what is told of
 * as past does not count from a day that is still to come. */
static const struct moment *told_for(
	const struct resolver *r, enum time_unit unit)
{
	bool gone = r->narrative && moment_day(&r->told_day) != DAY_NONE &&
		    moment_first(&r->told) > moment_day(&r->told_day) + 366;

	if (unit == UNIT_MONTH && !gone && is_day_of_story(r))
		return &r->told_day;
	if (unit >= UNIT_MONTH || gone)
		return resolver_story(r);
	return !r->narrative && r->day != DAY_NONE &&
			       moment_day(&r->told_day) > r->day &&
			       resolver_tense(r) == TO_PAST
		       ? &r->told_past
		       : &r->told_day;
}

day_t resolver_from(struct resolver *r, const struct node *node)
{
	day_t told = moment_first(&r->told);

	if (!node_is_anaphor(node) || told == DAY_NONE)
		return r->day;
	if (!r->counted)
		resolver_because_told(
			r, "counted from ", &r->told, ", told before");
	r->counted = true;
	return told;
}

day_t resolver_from_story(struct resolver *r)
{
	day_t told = moment_first(&r->told);

	if (told == DAY_NONE || (!r->narrative && resolver_tense(r) != TO_PAST))
		return r->day;
	resolver_because_told(r, "counted from ", &r->told, ", told before");
	r->counted = true;
	return told;
}

/* "Debt fell from a year before": news that told of April some paragraphs
 * above counts from its own day. */
static bool told_far(const struct resolver *r, enum time_unit unit)
{
	enum { NEAR = 2 };

	return !r->narrative && unit >= UNIT_MONTH && r->day != DAY_NONE &&
	       sentence_of(r->sentences, r->told_last_at) + NEAR <
		       sentence_of(r->sentences, r->timex->first);
}

/* "About", "more than two days later". */
static enum timex_mod later_mod(enum timex_mod length, int32_t direction)
{
	bool more = length == MOD_MORE_THAN || length == MOD_EQUAL_OR_MORE;
	bool less = length == MOD_LESS_THAN || length == MOD_EQUAL_OR_LESS;

	if (length == MOD_APPROX)
		return MOD_APPROX;
	if (more || less)
		return more == (direction > 0) ? MOD_AFTER : MOD_BEFORE;
	return MOD_NONE;
}

/* "The day before", "the day after": one day. */
static struct moment later_length(struct resolver *r, const struct node *node)
{
	struct moment length = moment_init(MOMENT_LENGTH);

	if (node->shape->argument != LATER_DAY_BEFORE &&
		node->shape->argument != LATER_DAY_AFTER)
		return node_length(r, node);
	moment_add_amount(&length, 1, false, UNIT_DAY);
	return length;
}

/* What was told, so long later, as exactly as the length and it are. */
static struct moment later_than(
	struct moment from, const struct moment *length, int32_t direction)
{
	enum time_unit unit = length->unit[length->amounts - 1];
	struct moment moment = moment_move(from, length, direction);

	moment.mod = later_mod(length->mod, direction);
	if (moment.kind == MOMENT_MONTH &&
		(unit > UNIT_YEAR ||
			(unit == UNIT_YEAR &&
				(direction > 0 || length->amount[0] >= 10))))
		return moment_of_year(moment.year);
	if (moment.kind == MOMENT_DAY && moment_day(&from) == DAY_NONE)
		return moment_coarse(moment, UNIT_MONTH);
	return moment_day(&from) != DAY_NONE && unit < UNIT_MONTH
		       ? moment
		       : moment_coarse(moment, unit);
}

/* "two days later": from what was told last; without it, from the anchor. On
 * Thursday, three days after X: X was three days before it. */
struct moment resolve_LATER(struct resolver *r, const struct node *node)
{
	int32_t direction = node->shape->argument > 0 ? 1 : -1;
	struct moment length = later_length(r, node), from;
	enum time_unit unit;

	if (length.vague || length.to || !length.amounts) {
		resolver_because(r, "names no day");
		return moment_vague(direction);
	}
	unit = length.unit[length.amounts - 1];
	from = told_far(r, unit) ? moment_init(MOMENT_NONE)
				 : *told_for(r, unit);
	r->timex->flags |= TIMEX_ANAPHOR;
	if (moment_first(&from) != DAY_NONE) {
		resolver_because_told(
			r, "counted from ", &from, ", told before");
		return later_than(from, &length, direction);
	}
	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return moment_init(MOMENT_NONE);
	}
	resolver_counted(r);
	from = resolver_clock_away(r, &length, direction);
	return from.kind != MOMENT_NONE
		       ? from
		       : later_than(moment_of_day(r->day), &length, direction);
}

/* On a Monday "the week" of which Friday's markets are told is the one that is
 * over: the day told in the last days counts. */
static day_t day_of_week_told(const struct resolver *r)
{
	day_t told = moment_day(&r->told_day);

	return told != DAY_NONE && told < r->day && told > r->day - 7 ? told
								      : r->day;
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
	if (argument == THAT_QUARTER)
		return moment_of_unit(UNIT_QUARTER, r->day, -1);
	moment = moment_of_unit(unit,
		argument == THAT_WEEK ? day_of_week_told(r) : r->day,
		argument < THAT_QUARTER ? argument : 0);
	if (argument == THAT_WEEKEND && moment.first > r->day &&
		resolver_tense(r) != TO_FUTURE)
		moment.first -= 7;
	return moment;
}

/* "The year ended June 30" is so long, up to that day. */
static struct moment unit_up_to(
	struct resolver *r, enum time_unit unit, day_t last)
{
	struct moment moment = moment_init(MOMENT_LENGTH);

	moment.amounts = 1;
	moment.amount[0] = 1;
	moment.unit[0] = unit;
	moment_end(&moment, last);
	resolver_because(r, "so long, up to the day at its end");
	return moment;
}

/* The calendar's quarter that holds most of the one that ended then. */
static struct moment told_of_quarter(struct resolver *r, day_t last)
{
	r->told_quarter = resolver_quarter_up_to(r, FIELD_NONE, last);
	r->told_report = r->told_quarter;
	return r->told_quarter;
}

/* "It will fly out on 25 October and back the next day": counted from a day
 * still to come that the sentence told. */
static bool is_ahead_here(const struct resolver *r, enum time_unit unit)
{
	return unit == UNIT_DAY && r->day != DAY_NONE &&
	       moment_day(&r->told_day) > r->day &&
	       sentence_of(r->sentences, r->told_at) ==
		       sentence_of(r->sentences, r->timex->first);
}

/* "The next year" is the one behind what was told, where that is told of as
 * past; else the one that comes. */
static struct moment unit_next(struct resolver *r, enum time_unit unit)
{
	day_t told = moment_first(told_for(r, unit));

	if (told == DAY_NONE || (!r->narrative && !is_ahead_here(r, unit) &&
					resolver_tense(r) != TO_PAST)) {
		r->timex->flags &= ~(uint32_t)TIMEX_ANAPHOR;
		return that_by_anchor(r, unit, THAT_NEXT);
	}
	resolver_because_told(
		r, "the one after ", told_for(r, unit), ", told before");
	return moment_of_unit(unit, told, 1);
}

int32_t resolver_told_year(struct resolver *r, const struct node *node)
{
	const struct capture *told = node_group(node, GROUP_told, 0);
	struct moment moment;
	day_t day = moment_first(&r->told);

	if (told) {
		moment = resolve_node(r, told->node);
		r->timex->flags &= ~(uint32_t)TIMEX_ANAPHOR;
		return moment.year;
	}
	if (day != DAY_NONE) {
		resolver_because_told(
			r, "of the year of ", &r->told, ", told before");
		return day_to_civil(day).year;
	}
	return resolver_near_year(r, node);
}

/* "that week", "the same day", "the following month". */
struct moment resolve_THAT(struct resolver *r, const struct node *node)
{
	int32_t argument = node->shape->argument;
	enum time_unit unit =
		node_class(node, CLASS_UNIT, 0) ? node_unit(node, 0) : UNIT_DAY;
	static const enum time_unit units[] = {
		UNIT_QUARTER, UNIT_YEAR, UNIT_WEEK, UNIT_WEEKEND};
	day_t day, ended;

	r->timex->flags |= TIMEX_ANAPHOR;
	if (argument == THAT_BY_WORD)
		argument = node_direction(node, 1);
	if (argument == THAT_NEXT_STORY)
		return unit_next(r, unit);
	if (argument >= THAT_QUARTER)
		unit = units[argument - THAT_QUARTER];
	if (argument == THAT_YEAR && (ended = resolver_ended(r)) != DAY_NONE)
		return unit_up_to(r, unit, ended);
	if (unit == UNIT_QUARTER) {
		if ((ended = resolver_ended(r)) != DAY_NONE)
			return told_of_quarter(r, ended);
		if (r->told_quarter.year == FIELD_NONE)
			return that_by_anchor(r, unit, argument);
		resolver_because_told(r, "refers to ", &r->told_quarter,
			", the quarter told before");
		return argument >= THAT_QUARTER
			       ? r->told_quarter
			       : moment_shift(r->told_quarter, unit, argument);
	}
	day = moment_first(told_for(r, unit));
	if (day == DAY_NONE || argument >= THAT_QUARTER)
		return that_by_anchor(r, unit, argument);
	resolver_because_told(
		r, "refers to ", told_for(r, unit), ", told before");
	return moment_of_unit(unit, day, argument);
}
