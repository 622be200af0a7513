/* What happens again and again. */
#include "tag/holiday.h"
#include "tag/resolver.h"

/* "Every Monday at 4 p.m.", "daily at 7 a.m.": the clock time of a day that is
 * left open. */
static struct moment set_at(struct resolver *r, const struct node *node)
{
	const struct capture *clock = node_part(node, 0);
	struct moment moment = moment_init(MOMENT_SET);
	struct moment time = resolver_clock(
		r, clock->node, node_value(node, CLASS_PART, FIELD_NONE));

	time.weekday = node_value(node, CLASS_WEEKDAY, FIELD_NONE);
	buffer_clear(&r->scratch);
	moment_write(&time, &r->scratch);
	moment.value = arena_copy(r->arena, buffer_str(&r->scratch));
	return moment;
}

/* A weekday or month, a part of the day, and the like, of no one year. */
static struct str day_part_text(const struct node *node)
{
	const struct capture *part = node_class(node, CLASS_PART, 0);

	if (!part)
		part = node_class(node, CLASS_PARTS, 0);
	return part ? day_part_code((enum day_part)part->value) : STR_NONE;
}

static struct str every_weekday(struct resolver *r, const struct node *node)
{
	struct str part = day_part_text(node);

	return arena_format(r->arena, "XXXX-WXX-%d%s%.*s",
		(int)node_value(node, CLASS_WEEKDAY,
			node_value(node, CLASS_WEEKDAYS, 1)),
		part.len ? "T" : "", STR_ARG(part));
}

/* "The first Monday of each month", "the last Friday of every May": the month,
 * which of such weekdays, L for the last, and the weekday. */
static struct str every_nth(
	struct resolver *r, const struct node *node, bool last)
{
	int32_t month = node_value(node, CLASS_MONTH, FIELD_NONE);
	int32_t nth = node_value(node, CLASS_ORD, 1);
	char letter = last ? 'L' : (char)('0' + nth);
	int weekday = (int)node_value(node, CLASS_WEEKDAY, 1);

	if (!last && (nth < 1 || nth > 5))
		return STR_NONE;
	if (month == FIELD_NONE)
		return arena_format(
			r->arena, "XXXX-XX-W%c-%d", letter, weekday);
	return arena_format(
		r->arena, "XXXX-%02d-W%c-%d", (int)month, letter, weekday);
}

/* "The 15th of every month", "every 4 July". */
static struct str every_date(struct resolver *r, const struct node *node)
{
	const struct capture *cal = node_group(node, GROUP_cal, 0);
	struct moment day = moment_init(MOMENT_DAY);
	struct buffer text = BUFFER_INIT;
	struct str value;

	if (cal)
		node = &r->timexes->nodes->rows[cal->node];
	day.month = node_value(node, CLASS_MONTH, FIELD_NONE);
	day.day = node_value(node, CLASS_DAY, FIELD_NONE);
	if (day.day < 1 ||
		day.day > (day.month == FIELD_NONE
					  ? 31
					  : month_length(2000, day.month)))
		return STR_NONE;
	moment_write(&day, &text);
	value = arena_copy(r->arena, buffer_str(&text));
	buffer_release(&text);
	return value;
}

/* "Every Christmas" is a day of the calendar, "every Easter" none. */
static struct str every_holiday(struct resolver *r, const struct node *node)
{
	enum { A_YEAR = 2023, ANOTHER = 2026 };
	const struct capture *part = node_group(node, GROUP_holiday, 0);
	enum holiday holiday = (enum holiday)r->timexes->nodes->rows[part->node]
				       .shape->argument;
	struct interval days = holiday_days(holiday, A_YEAR);
	struct civil day, other;

	if (days.earliest == DAY_NONE || days.earliest != days.latest)
		return STR("P1Y");
	day = day_to_civil(days.earliest);
	other = day_to_civil(holiday_day(holiday, ANOTHER));
	if (day.month != other.month || day.day != other.day)
		return STR("P1Y");
	return arena_format(
		r->arena, "XXXX-%02d-%02d", (int)day.month, (int)day.day);
}

static struct str every_season(const struct node *node)
{
	static const struct str seasons[] = {STR_INIT("XXXX-SP"),
		STR_INIT("XXXX-SU"), STR_INIT("XXXX-FA"), STR_INIT("XXXX-WI")};

	return seasons[(node_value(node, CLASS_SEASON, 1) - 1) & 3];
}

/* What repeats on a day, in a month, in a part of the day; nothing for what
 * repeats after a length of time. */
static struct str every_value(
	struct resolver *r, const struct node *node, enum every_form form)
{
	switch (form) {
	case EVERY_WEEKDAY:
		return every_weekday(r, node);
	case EVERY_PART:
		return arena_format(r->arena, "XXXX-XX-XXT%.*s",
			STR_ARG(day_part_text(node)));
	case EVERY_MONTH:
		return arena_format(r->arena, "XXXX-%02d",
			(int)node_value(node, CLASS_MONTH, 1));
	case EVERY_SEASON:
		return every_season(node);
	case EVERY_WEEKEND:
		return STR("XXXX-WXX-WE");
	case EVERY_WORKDAY:
		return STR("XXXX-WXX-WD");
	case EVERY_NTH_WEEKDAY:
		return every_nth(r, node, false);
	case EVERY_LAST_WEEKDAY:
		return every_nth(r, node, true);
	case EVERY_DATE:
		return every_date(r, node);
	case EVERY_HOLIDAY:
		return every_holiday(r, node);
	case EVERY_UNIT:
	case EVERY_COUNT:
	case EVERY_OTHER:
	case EVERY_ADVERB:
	case EVERY_AT:
	case EVERY_ORDINAL:
	case EVERY_COUPLE:
	case EVERY_QUARTER:
		break;
	}
	return STR_NONE;
}

/* How long it is from one time to the next: "every two weeks", "daily". */
static void every_length(
	const struct node *node, enum every_form form, struct moment *moment)
{
	const struct capture *number = node_class(node, CLASS_NUM, 0);
	int32_t couple = node_value(node, CLASS_COUPLE, 2);
	enum time_unit unit = node_unit(node, 0);

	if (form == EVERY_ADVERB)
		moment_add_amount(moment, 1, false,
			(enum time_unit)node_value(node, CLASS_ADVERB, 0));
	else if (form == EVERY_QUARTER)
		moment_add_amount(moment, 1, false, UNIT_QUARTER);
	else if (form == EVERY_OTHER)
		moment_add_amount(moment, 2, false, unit);
	else if (form == EVERY_COUPLE)
		moment_add_amount(moment, couple, !couple, unit);
	else if (form == EVERY_ORDINAL)
		moment_add_amount(
			moment, node_value(node, CLASS_ORD, 1), false, unit);
	else if (form == EVERY_COUNT)
		moment_add_amount(moment, number ? number->number : 1,
			number && number->vague, unit);
	else
		for (uint32_t i = 0; i < node->count; i++)
			if (capture_is_unit(&node->captures[i]))
				moment_add_amount(moment, 1, false,
					(enum time_unit)node->captures[i]
						.value);
}

/* TIMEX3 writes sets as the length between two, or as a pattern. */
struct moment resolve_SET(struct resolver *r, const struct node *node)
{
	enum every_form form = (enum every_form)node->shape->argument;
	struct moment moment = moment_init(MOMENT_SET);

	if (form == EVERY_AT)
		return set_at(r, node);
	moment.value = every_value(r, node, form);
	if (!moment.value.len)
		every_length(node, form, &moment);
	return moment;
}
