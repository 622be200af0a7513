/* Lengths of time, and stretches that end or begin at the anchor. */
#include "tag/resolver.h"

#include <math.h>

/* "2 years, 3 months and 5 days", "a year and two days": one number a unit, or
 * none for the first. Units that do not get smaller are no one length. */
static struct moment length_of_parts(const struct node *node)
{
	struct moment moment = moment_init(MOMENT_LENGTH);
	const struct capture *number = NULL;

	for (uint32_t i = 0; i < node->count; i++) {
		const struct capture *capture = &node->captures[i];

		if (capture->klass == CLASS_NUM)
			number = capture;
		if (!capture_is_unit(capture))
			continue;
		moment_add_amount(&moment, number ? number->number : 1,
			number && number->vague,
			(enum time_unit)capture->value);
		number = NULL;
	}
	return moment;
}

/* "3h", "10d", "3y". */
static struct moment length_of_letter(const struct node *node)
{
	static const enum time_unit units[] = {UNIT_HOUR, UNIT_DAY, UNIT_YEAR};
	struct moment moment = moment_init(MOMENT_LENGTH);

	moment_add_amount(&moment,
		node_value(node, CLASS_DIGITS,
			node_value(node, CLASS_SHORTNUM, 1)),
		false, units[node->shape->argument - LENGTH_HOURS]);
	return moment;
}

/* "2:06:14": hours, minutes and seconds. */
static struct moment length_of_watch(const struct node *node)
{
	static const enum time_unit units[] = {
		UNIT_HOUR, UNIT_MINUTE, UNIT_SECOND};
	struct moment moment = moment_init(MOMENT_LENGTH);
	uint32_t field = 0;

	for (uint32_t i = 0; i < node->count && field < 3; i++) {
		const struct capture *capture = &node->captures[i];

		if (capture->klass == CLASS_HOURNUM ||
			capture->klass == CLASS_MINNUM)
			moment_add_amount(
				&moment, capture->value, false, units[field++]);
	}
	return moment;
}

/* "3.5 years", "1½ hours" and "an hour and a half" stay decimal, as quarters
 * do, but for the letter of TimeML. */
static bool is_decimal(const struct resolver *r, const struct node *node)
{
	const struct capture *number = node_class(node, CLASS_NUM, 0);

	return !r->anchor->timex3 &&
	       (node->shape->argument == LENGTH_AND_HALF ||
		       (number && number->number > floor(number->number)));
}

/* Half an hour is 30 minutes, a quarter of a century 25 years: so many `parts`
 * of a unit in whole smaller ones, where there are. */
static void part_take(enum time_unit *unit, double *amount, int32_t parts)
{
	static const struct {
		enum time_unit unit, smaller;
		int32_t count;
	} rows[] = {{UNIT_HOUR, UNIT_MINUTE, 60},
		{UNIT_MINUTE, UNIT_SECOND, 60}, {UNIT_DAY, UNIT_HOUR, 24},
		{UNIT_YEAR, UNIT_MONTH, 12}, {UNIT_DECADE, UNIT_YEAR, 10},
		{UNIT_CENTURY, UNIT_YEAR, 100}};

	*amount /= parts;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (*unit == rows[i].unit && rows[i].count % parts == 0) {
			*unit = rows[i].smaller;
			*amount *= rows[i].count;
			return;
		}
}

/* Five and a half hours are 5 h 30 min, two and a half years 2 y 6 m. */
static bool half_take(struct moment *moment, double amount, enum time_unit unit)
{
	double part = amount - floor(amount);
	enum time_unit smaller = unit == UNIT_YEAR   ? UNIT_MONTH
				 : unit == UNIT_HOUR ? UNIT_MINUTE
						     : UNIT_SECOND;

	if (part < 0.49 || part > 0.51 ||
		(unit != UNIT_HOUR && unit != UNIT_YEAR && unit != UNIT_MINUTE))
		return false;
	if (amount >= 1)
		moment_add_amount(moment, amount - 0.5, false, unit);
	moment_add_amount(moment, unit == UNIT_YEAR ? 6 : 30, false, smaller);
	return true;
}

/* The days of "the three months ended June 30". */
static void length_ended(struct resolver *r, struct moment *moment)
{
	day_t ended = resolver_ended(r);

	if (ended != DAY_NONE)
		moment_end(moment, ended);
	if (moment->days_set)
		resolver_because(r, "so long, up to the day at its end");
}

struct moment resolve_DURATION(struct resolver *r, const struct node *node)
{
	const struct capture *first = node_class(node, CLASS_NUM, 0);
	const struct capture *second = node_class(node, CLASS_NUM, 1);
	struct moment moment = moment_init(MOMENT_LENGTH);
	int32_t argument = node->shape->argument;
	enum time_unit unit = node_unit(node, 0);
	double amount = first ? first->number : 1;
	bool vague = first && first->vague;

	if (argument == LENGTH_OPEN)
		return moment;
	if (argument >= LENGTH_HOURS && argument <= LENGTH_YEARS)
		return length_of_letter(node);
	if (argument == LENGTH_WATCH)
		return length_of_watch(node);
	if (argument == LENGTH_PARTS)
		return length_of_parts(node);
	if (argument == LENGTH_AND_HALF) {
		amount += 1.0 / node_value(node, CLASS_HALF, 2);
		argument = LENGTH_PLAIN;
	}
	if (argument == LENGTH_HALF)
		part_take(&unit, &amount, 2);
	if (argument == LENGTH_QUARTERS)
		part_take(&unit, &amount, 4);
	if (argument == LENGTH_OR_SO)
		moment.mod = MOD_APPROX;
	if (argument == LENGTH_BARE)
		vague = true;
	if (unit == UNIT_DECADE && r->anchor->timex3 && !vague) {
		unit = UNIT_YEAR;
		amount *= 10;
	}
	if (!vague && argument == LENGTH_PLAIN && !is_decimal(r, node) &&
		half_take(&moment, amount, unit))
		return moment;
	moment_add_amount(&moment, amount, vague, unit);
	if (argument == LENGTH_TO && second) {
		moment_add_amount(&moment, second->number, second->vague, unit);
		moment.to = true;
		if (r->anchor->timex3)
			moment.vague = true, moment.amounts = 1;
	}
	length_ended(r, &moment);
	return moment;
}

/* Quarters are always those of the calendar: the past two are over. So are all
 * units where nothing else is written, as in a query. */
static void units_take(
	struct resolver *r, struct moment *moment, int32_t direction)
{
	int32_t count =
		moment->amount[0] < 400 ? (int32_t)moment->amount[0] : 0;
	enum time_unit unit = moment->unit[0];
	struct interval near = unit_around(unit, r->day, direction);
	struct interval far = unit_around(unit, r->day, direction * count);

	if (count < 1 || !interval_is_known(far))
		return;
	resolver_counted(r);
	resolver_because(r, "whole units of the calendar");
	moment->days = direction < 0
			       ? (struct interval){far.earliest, near.latest}
			       : (struct interval){near.earliest, far.latest};
	moment->days_set = true;
}

/* A stretch of days, where the amount and the anchor are known. */
static void stretch_days(
	struct resolver *r, struct moment *moment, int32_t direction)
{
	struct moment far;
	day_t day;

	if (r->day == DAY_NONE || moment->vague || moment->amounts != 1 ||
		moment->unit[0] <= UNIT_HOUR)
		return;
	if (moment->unit[0] == UNIT_QUARTER || resolver_is_alone(r)) {
		units_take(r, moment, direction);
		return;
	}
	far = moment_shift(moment_of_day(r->day), moment->unit[0],
		direction * moment->amount[0]);
	day = moment_days(&far).earliest;
	if (day == DAY_NONE)
		return;
	resolver_counted(r);
	moment->days = direction < 0 ? (struct interval){day, r->day - 1}
				     : (struct interval){r->day + 1, day};
	if (moment->days.earliest <= moment->days.latest)
		moment->days_set = true;
}

/* "The first in 20 years", "the worst storm in ten years": what is compared is
 * over. */
static bool is_record(const struct resolver *r)
{
	enum { REACH = 4 };
	const struct timex *timex = r->timex;

	for (uint32_t i = 2; i <= REACH && timex->first >= i; i++) {
		const struct token *token = &r->tokens->rows[timex->first - i];
		struct str text = token_str(r->article, token);

		if (token->kind != TOKEN_WORD)
			break;
		if (word_classes(&r->grammar->words, token->word) &
				CLASS_BIT(CLASS_ORDINAL) ||
			str_eq_fold(text, STR("most")) ||
			str_eq_fold(text, STR("once")) ||
			str_eq_fold(text, STR("only")) ||
			str_eq_fold(text, STR("worst")) ||
			(text.len > 4 && str_ends(text, STR("est"))))
			return true;
	}
	return false;
}

/* "will open in two weeks" is a day; "built in two weeks" is a length, and so
 * is either to the letter of TimeML. */
static struct moment in_length(struct resolver *r, struct moment length)
{
	struct moment moment;

	if (r->anchor->timex3 || length.vague || length.amounts != 1 ||
		r->day == DAY_NONE || is_record(r) ||
		resolver_tense(r) != TO_FUTURE)
		return length;
	moment = resolver_clock_away(r, &length, 1);
	if (moment.kind == MOMENT_NONE && length.unit[0] <= UNIT_HOUR)
		return length;
	resolver_because(r, "so long after, as the sentence looks ahead");
	resolver_counted(r);
	if (moment.kind != MOMENT_NONE)
		return moment;
	moment = moment_shift(
		moment_of_day(r->day), length.unit[0], length.amount[0]);
	return length.unit[0] < UNIT_YEAR
		       ? moment
		       : moment_coarse(moment, length.unit[0]);
}

struct moment resolve_STRETCH(struct resolver *r, const struct node *node)
{
	const struct capture *number = node_class(node, CLASS_NUM, 0);
	struct moment moment = moment_init(MOMENT_LENGTH);
	const struct capture *length = node_group(node, GROUP_length, 0);
	int32_t direction = node->shape->argument;

	if (direction == STRETCH_IN)
		return in_length(r, resolve_node(r, length->node));
	if (!number)
		number = node_class(node, CLASS_COUPLE, 0);
	moment_add_amount(&moment, number ? number->number : 1,
		number ? number->vague
		       : node_class(node, CLASS_UNITS, 0) != NULL,
		node_unit(node, 0));
	if (moment.unit[0] == UNIT_DECADE && r->anchor->timex3 &&
		!moment.vague) {
		moment.unit[0] = UNIT_YEAR;
		moment.amount[0] *= 10;
	}
	if (!number && !moment.vague)
		moment.mod = MOD_APPROX;
	stretch_days(r, &moment, direction);
	return moment;
}
