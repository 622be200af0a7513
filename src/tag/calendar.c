#include "tag/calendar.h"

struct str day_part_code(enum day_part part)
{
	static const struct str codes[] = {STR_INIT("MO"), STR_INIT("AF"),
		STR_INIT("EV"), STR_INIT("NI"), STR_INIT("DT"), STR_INIT("MI"),
		STR_INIT("NI")};

	return codes[part];
}

static const struct {
	struct str name, code;
} units[] = {{STR_INIT("second"), STR_INIT("S")},
	{STR_INIT("minute"), STR_INIT("M")}, {STR_INIT("hour"), STR_INIT("H")},
	{STR_INIT("day"), STR_INIT("D")}, {STR_INIT("weekend"), STR_INIT("WE")},
	{STR_INIT("week"), STR_INIT("W")},
	{STR_INIT("fortnight"), STR_INIT("W")},
	{STR_INIT("month"), STR_INIT("M")},
	{STR_INIT("quarter"), STR_INIT("Q")}, {STR_INIT("year"), STR_INIT("Y")},
	{STR_INIT("decade"), STR_INIT("DE")},
	{STR_INIT("century"), STR_INIT("CE")},
	{STR_INIT("millennium"), STR_INIT("ML")}};

struct str time_unit_name(enum time_unit unit)
{
	return units[unit].name;
}

struct str time_unit_code(enum time_unit unit)
{
	return units[unit].code;
}

day_t nth_weekday(int32_t year, int32_t month, int32_t weekday, int32_t nth)
{
	day_t first = day_from_civil(year, month, 1);
	day_t last = day_from_civil(year, month, month_length(year, month));
	day_t day;

	if (first == DAY_NONE || nth == 0)
		return DAY_NONE;
	if (nth < 0) {
		day = last - (day_weekday(last) - weekday + 7) % 7 +
		      (nth + 1) * 7;
		return day >= first ? day : DAY_NONE;
	}
	day = first + (weekday - day_weekday(first) + 7) % 7 + (nth - 1) * 7;
	return day <= last ? day : DAY_NONE;
}

/* The first year of the stretch of `length` years that holds `year`. */
static int32_t years_begin(int32_t year, int32_t length)
{
	int32_t rest = year % length;

	return year - (rest < 0 ? rest + length : rest);
}

static struct interval years_from(int32_t year, int32_t length)
{
	return (struct interval){day_from_civil(year, 1, 1),
		day_from_civil(year + length - 1, 12, 31)};
}

static struct interval months_from(int32_t year, int32_t month, int32_t length)
{
	day_t first = day_from_civil(year, month, 1);
	day_t next = day_add_months(first, length);

	return (struct interval){first, next == DAY_NONE ? DAY_NONE : next - 1};
}

struct interval unit_around(enum time_unit unit, day_t day, int32_t offset)
{
	struct civil civil;
	day_t first;

	if (day == DAY_NONE)
		return INTERVAL_NONE;
	civil = day_to_civil(day);
	switch (unit) {
	case UNIT_SECOND:
	case UNIT_MINUTE:
	case UNIT_HOUR:
		return (struct interval){day, day};
	case UNIT_DAY:
		first = day_add(day, offset);
		return (struct interval){first, first};
	case UNIT_WEEKEND:
		first = day_add(
			day, 6 - day_weekday(day) + (int64_t)offset * 7);
		return (struct interval){first, first + 1};
	case UNIT_WEEK:
		first = day_add(
			day, 1 - day_weekday(day) + (int64_t)offset * 7);
		return (struct interval){first, first + 6};
	case UNIT_FORTNIGHT:
		first = day_add(
			day, 1 - day_weekday(day) + (int64_t)offset * 14);
		return (struct interval){first, first + 13};
	case UNIT_MONTH:
		civil = day_to_civil(day_add_months(
			day_from_civil(civil.year, civil.month, 1), offset));
		return months_from(civil.year, civil.month, 1);
	case UNIT_QUARTER:
		civil = day_to_civil(day_add_months(
			day_from_civil(
				civil.year, (civil.month - 1) / 3 * 3 + 1, 1),
			offset * 3));
		return months_from(civil.year, civil.month, 3);
	case UNIT_YEAR:
		return years_from(civil.year + offset, 1);
	case UNIT_DECADE:
		return years_from(
			years_begin(civil.year, 10) + offset * 10, 10);
	case UNIT_CENTURY:
		return years_from(
			years_begin(civil.year, 100) + offset * 100, 100);
	case UNIT_MILLENNIUM:
		return years_from(
			years_begin(civil.year, 1000) + offset * 1000, 1000);
	}
	return INTERVAL_NONE;
}

struct interval season_days(int32_t year, int32_t season)
{
	return months_from(year, season * 3, 3);
}

/* Summer time of the United States: since 2007 from the second Sunday of March
 * to the first of November; from 1987 between the first of April and the last
 * of October, before from the last of April. */
static bool us_summer(day_t day)
{
	int32_t year = day_to_civil(day).year;
	day_t first, last;

	if (year < 1967)
		return false;
	first = year >= 2007   ? nth_weekday(year, 3, 7, 2)
		: year >= 1987 ? nth_weekday(year, 4, 7, 1)
			       : nth_weekday(year, 4, 7, -1);
	last = year >= 2007 ? nth_weekday(year, 11, 7, 1)
			    : nth_weekday(year, 10, 7, -1);
	return day >= first && day < last;
}

/* Summer time of the European Union: since 1996 from the last Sunday of March
 * to that of October. Before, countries differed. */
static bool eu_summer(day_t day)
{
	int32_t year = day_to_civil(day).year;

	return year >= 1996 && day >= nth_weekday(year, 3, 7, -1) &&
	       day < nth_weekday(year, 10, 7, -1);
}

int32_t zone_offset(int32_t zone, day_t day)
{
	if (zone > EU_ZONE(-1000))
		return zone - EU_ZONE(0) + (eu_summer(day) ? 60 : 0);
	if (zone < US_ZONE(-1000))
		return zone;
	return zone - US_ZONE(0) + (us_summer(day) ? 60 : 0);
}
