#include "tag/moment.h"

#include <stdio.h>

struct moment moment_init(enum moment_kind kind)
{
	return (struct moment){.kind = kind,
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
		.days = INTERVAL_NONE};
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
 * the 21st; of a year January to March, May to August, from September; of a
 * week its first and last three days. One day has none. */
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
	if (m->kind == MOMENT_WEEK) {
		second = days.earliest + 3;
		last = days.latest - 2;
	}
	if (which == 0)
		return (struct interval){days.earliest,
		        m->kind == MOMENT_YEAR
		                ? day_from_civil(m->year, 3, 31)
		                : second - 1};
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

/* A number of a duration without needless zeros: 2, 2.5. */
static void write_amount(struct buffer *out, double amount)
{
	int64_t whole = amount < 1e15 ? (int64_t)amount : 0;
	int64_t thousandths = (int64_t)((amount - (double)whole) * 1000 + 0.5);
	int width = 3;

	buffer_add_number(out, whole);
	if (amount >= 1e15 || thousandths == 0 || thousandths >= 1000)
		return;
	while (thousandths % 10 == 0) {
		thousandths /= 10;
		width--;
	}
	buffer_add_char(out, '.');
	buffer_add_padded(out, thousandths, width);
}

static bool is_clock_unit(enum time_unit unit)
{
	return unit <= UNIT_HOUR;
}

static void write_part(struct buffer *out, const struct moment *m, uint32_t i)
{
	double amount = m->amount[i];
	enum time_unit unit = m->unit[i];

	if (unit == UNIT_WEEKEND && !m->vague) {
		amount *= 2;
		unit = UNIT_DAY;
	}
	if (unit == UNIT_FORTNIGHT && !m->vague)
		amount *= 2;
	if (m->vague)
		buffer_add_char(out, 'X');
	else
		write_amount(out, amount);
	buffer_add(out, time_unit_code(unit));
}

/* P2W, PT2H30M, P1Y6M, P2W/P3W. */
static void write_length(struct buffer *out, const struct moment *m)
{
	bool clock = is_clock_unit(m->unit[0]);

	if (m->amounts == 0) {
		buffer_put(out, "PXX");
		return;
	}
	buffer_add_char(out, 'P');
	if (clock)
		buffer_add_char(out, 'T');
	write_part(out, m, 0);
	if (m->amounts < 2)
		return;
	if (m->to)
		buffer_put(out, "/P");
	if (is_clock_unit(m->unit[1]) && (m->to || !clock))
		buffer_add_char(out, 'T');
	write_part(out, m, 1);
}

static void write_year(struct buffer *out, int32_t year)
{
	if (year == FIELD_NONE) {
		buffer_put(out, "XXXX");
	} else if (year <= 0) {
		buffer_put(out, "BC");
		buffer_add_padded(out, 1 - (int64_t)year, 4);
	} else {
		buffer_add_padded(out, year, 4);
	}
}

static void write_two(struct buffer *out, int32_t field)
{
	if (field == FIELD_NONE)
		buffer_put(out, "XX");
	else
		buffer_add_padded(out, field, 2);
}

static void write_week(struct buffer *out, day_t first)
{
	int32_t year, week;

	if (first == DAY_NONE) {
		buffer_put(out, "XXXX-WXX");
		return;
	}
	week = day_iso_week(first, &year);
	write_year(out, year);
	buffer_put(out, "-W");
	buffer_add_padded(out, week, 2);
}

static void write_day(struct buffer *out, const struct moment *m)
{
	if (m->year == FIELD_NONE && m->month == FIELD_NONE &&
		m->weekday != FIELD_NONE) {
		buffer_put(out, "XXXX-WXX-");
		buffer_add_number(out, m->weekday);
		return;
	}
	write_year(out, m->year);
	buffer_add_char(out, '-');
	write_two(out, m->month);
	buffer_add_char(out, '-');
	write_two(out, m->day);
}

static void write_clock(struct buffer *out, const struct moment *m)
{
	if (m->hour == FIELD_NONE && m->part == FIELD_NONE)
		return;
	buffer_add_char(out, 'T');
	if (m->hour == FIELD_NONE) {
		buffer_add(out, day_part_code((enum day_part)m->part));
		return;
	}
	buffer_add_padded(out, m->hour, 2);
	buffer_add_char(out, ':');
	buffer_add_padded(out, m->minute == FIELD_NONE ? 0 : m->minute, 2);
	if (m->second != FIELD_NONE) {
		buffer_add_char(out, ':');
		buffer_add_padded(out, m->second, 2);
	}
}

/* Decades and centuries are years with their last digits left out. */
static void write_prefix(struct buffer *out, int32_t year, int32_t length)
{
	if (year == FIELD_NONE) {
		buffer_put(out, "XX");
		return;
	}
	if (year < 0) {
		buffer_put(out, "BC");
		year = -year - 1;
	}
	buffer_add_padded(out, year / length,
		length == 10    ? 3
		: length == 100 ? 2
				: 1);
}

static void write_numbered(
	struct buffer *out, const struct moment *m, const char *letter)
{
	write_year(out, m->year);
	buffer_add_char(out, '-');
	buffer_add(out, str_of(letter));
	if (m->number == FIELD_NONE)
		buffer_add_char(out, 'X');
	else
		buffer_add_number(out, m->number);
}

void moment_write(const struct moment *m, struct buffer *out)
{
	static const char *const seasons[] = {"SP", "SU", "FA", "WI"};
	static const char *const refs[] = {
		"PAST_REF", "PRESENT_REF", "FUTURE_REF"};

	if (m->value.ptr) {
		buffer_add(out, m->value);
		return;
	}
	switch (m->kind) {
	case MOMENT_NONE:
	case MOMENT_RANGE:
		buffer_put(out, "XXXX");
		break;
	case MOMENT_DAY:
		write_day(out, m);
		write_clock(out, m);
		break;
	case MOMENT_WEEK:
		write_week(out, m->first);
		break;
	case MOMENT_WEEKEND:
		write_week(out, m->first);
		buffer_put(out, "-WE");
		break;
	case MOMENT_MONTH:
		write_year(out, m->year);
		buffer_add_char(out, '-');
		write_two(out, m->month);
		break;
	case MOMENT_QUARTER:
		write_numbered(out, m, "Q");
		break;
	case MOMENT_HALF:
		write_numbered(out, m, "H");
		break;
	case MOMENT_SEASON:
		write_year(out, m->year);
		buffer_add_char(out, '-');
		buffer_add(out, str_of(seasons[(m->number - 1) & 3]));
		break;
	case MOMENT_YEAR:
		write_year(out, m->year);
		break;
	case MOMENT_DECADE:
		write_prefix(out, m->year, 10);
		break;
	case MOMENT_CENTURY:
		write_prefix(out, m->year, 100);
		break;
	case MOMENT_MILLENNIUM:
		write_prefix(out, m->year, 1000);
		break;
	case MOMENT_REF:
		buffer_add(out, str_of(refs[(m->number + 1) % 3]));
		break;
	case MOMENT_LENGTH:
	case MOMENT_SET:
		write_length(out, m);
		break;
	}
}

static void edtf_year(struct buffer *out, int32_t year)
{
	if (year > 9999 || year < -9999)
		buffer_add_char(out, 'Y');
	buffer_add_padded(out, year, 4);
}

/* "2023-05", a code of EDTF 8.1.5: seasons 21 to 24, quarters 33 to 36,
 * halves 40 and 41. */
static void edtf_part(struct buffer *out, int32_t year, int32_t code)
{
	edtf_year(out, year);
	buffer_add_char(out, '-');
	buffer_add_padded(out, code, 2);
}

static void edtf_bounds(struct buffer *out, struct interval days)
{
	if (days.earliest == DAY_NONE)
		buffer_put(out, "..");
	else
		day_write(out, days.earliest);
	if (days.earliest == days.latest)
		return;
	buffer_add_char(out, '/');
	if (days.latest == DAY_NONE)
		buffer_put(out, "..");
	else
		day_write(out, days.latest);
}

void moment_write_edtf(const struct moment *m, struct buffer *out)
{
	struct interval days = moment_days(m);
	bool plain = !m->days_set && m->mod != MOD_START && m->mod != MOD_MID &&
		     m->mod != MOD_END && m->mod != MOD_BEFORE &&
		     m->mod != MOD_AFTER && m->mod != MOD_ON_OR_BEFORE &&
		     m->mod != MOD_ON_OR_AFTER;

	if (days.earliest == DAY_NONE && days.latest == DAY_NONE)
		return;
	if (m->edtf.ptr)
		buffer_add(out, m->edtf);
	else if (plain && m->kind == MOMENT_MONTH)
		edtf_part(out, m->year, m->month);
	else if (plain && m->kind == MOMENT_QUARTER)
		edtf_part(out, m->year, 32 + m->number);
	else if (plain && m->kind == MOMENT_HALF)
		edtf_part(out, m->year, 39 + m->number);
	else if (plain && m->kind == MOMENT_SEASON)
		edtf_part(out, m->year, 20 + m->number);
	else if (plain && m->kind == MOMENT_YEAR)
		edtf_year(out, m->year);
	else if (plain && m->kind == MOMENT_DECADE && m->year > 0)
		buffer_format(out, "%03dX", m->year / 10);
	else if (plain && m->kind == MOMENT_CENTURY && m->year > 0)
		buffer_format(out, "%02dXX", m->year / 100);
	else
		edtf_bounds(out, days);
	if (m->mod == MOD_APPROX)
		buffer_add_char(out, '~');
}
