#include "tag/calendar_hebrew.h"

/* 1 Tishri of the year 1 stands this many days behind 1970-01-01 less one. */
enum { EPOCH = -2092590 };

/* Days from the epoch to the mean new moon of Tishri, moved off Sunday,
 * Wednesday and Friday. A day has 25920 parts, a month 29 days and 13753. */
static int32_t days_to_year(int32_t year)
{
	int64_t months = (235 * (int64_t)year - 234) / 19;
	int64_t parts = 12084 + 13753 * months;
	int64_t day = 29 * months + parts / 25920;

	return (int32_t)(3 * (day + 1) % 7 < 3 ? day + 1 : day);
}

/* 1 Tishri, moved again where a year would get a length that none has. */
static day_t new_year(int32_t year)
{
	int32_t before = days_to_year(year - 1);
	int32_t at = days_to_year(year);
	int32_t next = days_to_year(year + 1);

	if (next - at == 356)
		at += 2;
	else if (at - before == 382)
		at++;
	return EPOCH + at;
}

/* The months from Nisan to Elul have always the same length, so that they
 * and those shortly before are counted back from the next new year. */
static day_t nisan(int32_t year)
{
	return new_year(year + 1) - 177;
}

day_t hebrew_day(int32_t civil_year, enum hebrew_month month, int32_t day)
{
	int32_t spring, autumn;
	day_t first;

	if (civil_year < 1 || civil_year > 9999)
		return DAY_NONE;
	spring = civil_year + 3760;
	autumn = spring + 1;
	switch (month) {
	case NISAN:
	case IYAR:
	case SIVAN:
	case TAMMUZ:
	case AV:
	case ELUL:
		/* 30 and 29 days by turns */
		return nisan(spring) + ((int32_t)month - 1) * 59 / 2 +
		       (month % 2 == 0) + day - 1;
	case TISHRI:
		return new_year(autumn) + day - 1;
	case KISLEV:
		/* Heshvan is long in the years of 355 and 385 days. */
		first = new_year(autumn);
		return first + 59 + ((new_year(autumn + 1) - first) % 10 == 5) +
		       day - 1;
	case SHEVAT:
		/* Adar I of a leap year lies between. */
		first = nisan(spring) - 59;
		if (new_year(spring + 1) - new_year(spring) > 380)
			first -= 30;
		return first + day - 1;
	case ADAR:
		return nisan(spring) - 29 + day - 1;
	}
	return DAY_NONE;
}
