#include "tag/moment.h"

/* To copy one is faster than to set all of its fields. */
static const struct moment blank = {.kind = MOMENT_NONE,
	.year = FIELD_NONE,
	.month = FIELD_NONE,
	.day = FIELD_NONE,
	.weekday = FIELD_NONE,
	.number = FIELD_NONE,
	.first = DAY_NONE,
	.hour = FIELD_NONE,
	.minute = FIELD_NONE,
	.second = FIELD_NONE,
	.part = FIELD_NONE,
	.zone = FIELD_NONE,
	.days = {DAY_NONE, DAY_NONE}};

struct moment moment_init(enum moment_kind kind)
{
	struct moment moment = blank;

	moment.kind = kind;
	return moment;
}

struct moment moment_of_day(day_t day)
{
	struct moment moment = moment_init(MOMENT_DAY);

	if (day != DAY_NONE) {
		struct civil civil = day_to_civil(day);

		moment.year = civil.year;
		moment.month = civil.month;
		moment.day = civil.day;
	}
	return moment;
}

struct moment moment_of_month(int32_t year, int32_t month)
{
	struct moment moment = moment_init(MOMENT_MONTH);

	moment.year = year;
	moment.month = month;
	return moment;
}

struct moment moment_of_year(int32_t year)
{
	struct moment moment = moment_init(MOMENT_YEAR);

	moment.year = year;
	return moment;
}

void moment_add_amount(
	struct moment *moment, double amount, bool vague, enum time_unit unit)
{
	if (moment->amounts == AMOUNTS_MAX)
		return;
	moment->amount[moment->amounts] = amount;
	moment->unit[moment->amounts++] = unit;
	moment->vague |= vague;
}

struct moment moment_of_unit(enum time_unit unit, day_t day, int32_t offset)
{
	static const enum moment_kind kinds[] = {MOMENT_DAY, MOMENT_DAY,
		MOMENT_DAY, MOMENT_DAY, MOMENT_WEEKEND, MOMENT_WEEK,
		MOMENT_WEEK, MOMENT_MONTH, MOMENT_QUARTER, MOMENT_YEAR,
		MOMENT_DECADE, MOMENT_CENTURY, MOMENT_MILLENNIUM};
	struct interval days = unit_around(unit, day, offset);
	struct moment moment = moment_init(kinds[unit]);
	struct civil civil;

	if (days.earliest == DAY_NONE)
		return moment;
	civil = day_to_civil(days.earliest);
	if (kinds[unit] == MOMENT_DAY)
		return moment_of_day(days.earliest);
	if (unit == UNIT_WEEK || unit == UNIT_WEEKEND ||
		unit == UNIT_FORTNIGHT) {
		moment.first = days.earliest;
		return moment;
	}
	moment.year = civil.year;
	if (unit == UNIT_MONTH)
		moment.month = civil.month;
	if (unit == UNIT_QUARTER)
		moment.number = (civil.month - 1) / 3 + 1;
	return moment;
}

day_t moment_day(const struct moment *m)
{
	if (m->kind != MOMENT_DAY || m->year == FIELD_NONE ||
		m->month == FIELD_NONE || m->day == FIELD_NONE)
		return DAY_NONE;
	return day_from_civil(m->year, m->month, m->day);
}

enum time_unit moment_unit(const struct moment *m)
{
	switch (m->kind) {
	case MOMENT_WEEK:
		return UNIT_WEEK;
	case MOMENT_WEEKEND:
		return UNIT_WEEKEND;
	case MOMENT_MONTH:
		return UNIT_MONTH;
	case MOMENT_QUARTER:
	case MOMENT_HALF:
	case MOMENT_SEASON:
		return UNIT_QUARTER;
	case MOMENT_YEAR:
		return UNIT_YEAR;
	case MOMENT_DECADE:
		return UNIT_DECADE;
	case MOMENT_CENTURY:
		return UNIT_CENTURY;
	case MOMENT_MILLENNIUM:
		return UNIT_MILLENNIUM;
	case MOMENT_LENGTH:
		return m->unit[0];
	case MOMENT_NONE:
	case MOMENT_DAY:
	case MOMENT_REF:
	case MOMENT_SET:
	case MOMENT_RANGE:
		break;
	}
	return UNIT_DAY;
}

static struct interval months_of(int32_t year, int32_t month, int32_t length)
{
	day_t first = day_from_civil(year, month, 1);
	day_t next = day_add_months(first, length);

	if (first == DAY_NONE || next == DAY_NONE)
		return INTERVAL_NONE;
	return (struct interval){first, next - 1};
}

/* The days of the fields alone. */
static struct interval plain_days(const struct moment *m)
{
	day_t day = moment_day(m);

	if (m->days_set)
		return m->days;
	if (m->kind == MOMENT_WEEK || m->kind == MOMENT_WEEKEND) {
		if (m->first == DAY_NONE)
			return INTERVAL_NONE;
		return (struct interval){
			m->first, m->first + (m->kind == MOMENT_WEEK ? 6 : 1)};
	}
	if (m->year == FIELD_NONE)
		return INTERVAL_NONE;
	switch (m->kind) {
	case MOMENT_DAY:
		return (struct interval){day, day};
	case MOMENT_MONTH:
		return m->month == FIELD_NONE ? INTERVAL_NONE
					      : months_of(m->year, m->month, 1);
	case MOMENT_QUARTER:
		return months_of(m->year, m->number * 3 - 2, 3);
	case MOMENT_HALF:
		return months_of(m->year, m->number * 6 - 5, 6);
	case MOMENT_SEASON:
		return season_days(m->year, m->number);
	case MOMENT_YEAR:
		return months_of(m->year, 1, 12);
	case MOMENT_DECADE:
		return months_of(m->year, 1, 120);
	case MOMENT_CENTURY:
		return months_of(m->year, 1, 1200);
	case MOMENT_MILLENNIUM:
		return months_of(m->year, 1, 12000);
	case MOMENT_NONE:
	case MOMENT_WEEK:
	case MOMENT_WEEKEND:
	case MOMENT_REF:
	case MOMENT_LENGTH:
	case MOMENT_SET:
	case MOMENT_RANGE:
		break;
	}
	return INTERVAL_NONE;
}

/* Early, mid and late are thirds: of a month to the 10th, to the 20th and from
 * the 21st; of a year to April, to August, from September; of a week its first
 * and last three days; of a decade its first four years and its last three.
 * One day has none. */
static struct interval third_of(
	const struct moment *m, struct interval days, int32_t which)
{
	int32_t third = (days.latest - days.earliest + 1) / 3;
	day_t second = days.earliest + third, last = days.latest - third + 1;

	if (third < 1)
		return days;
	if (m->kind == MOMENT_MONTH) {
		second = days.earliest + 10;
		last = days.earliest + 20;
	} else if (m->kind == MOMENT_YEAR) {
		second = day_from_civil(m->year, 5, 1);
		last = day_from_civil(m->year, 9, 1);
	}
	if (m->kind == MOMENT_DECADE) {
		second = day_from_civil(m->year + 4, 1, 1);
		last = day_from_civil(m->year + 7, 1, 1);
	}
	if (m->kind == MOMENT_WEEK) {
		second = days.earliest + 3;
		last = days.latest - 2;
	}
	if (which == 0)
		return (struct interval){days.earliest, second - 1};
	if (which == 1)
		return (struct interval){second, last - 1};
	return (struct interval){last, days.latest};
}

struct interval moment_days(const struct moment *m)
{
	struct interval days = plain_days(m);

	if (!interval_is_known(days) || m->days_set)
		return days;
	switch (m->mod) {
	case MOD_START:
		return third_of(m, days, 0);
	case MOD_MID:
		return third_of(m, days, 1);
	case MOD_END:
		return third_of(m, days, 2);
	case MOD_BEFORE:
		return (struct interval){DAY_NONE, days.earliest - 1};
	case MOD_AFTER:
		return (struct interval){days.latest + 1, DAY_NONE};
	case MOD_ON_OR_BEFORE:
		return (struct interval){DAY_NONE, days.latest};
	case MOD_ON_OR_AFTER:
		return (struct interval){days.earliest, DAY_NONE};
	case MOD_NONE:
	case MOD_APPROX:
	case MOD_LESS_THAN:
	case MOD_MORE_THAN:
	case MOD_EQUAL_OR_LESS:
	case MOD_EQUAL_OR_MORE:
		break;
	}
	return days;
}
