#include "tag/holiday.h"

#include "tag/calendar.h"
#include "tag/calendar_chinese.h"
#include "tag/calendar_hebrew.h"
#include "tag/calendar_hindu.h"
#include "tag/calendar_islamic.h"
#include "tag/sky.h"

#include <math.h>

/* What a rule makes of the row's a, b and c is told in holidays.def. */
enum rule_kind {
	FIXED,
	NTH,
	FROM,
	WORKDAY,
	NOT_SUNDAY,
	EASTER,
	ORTHODOX,
	HEBREW,
	ISLAMIC,
	ISLAMIC_MONTH,
	ISLAMIC_LAST,
	CHINESE,
	SUN,
	HINDU,
	HINDU_SIGN,
	HINDU_MANSION,
	PARSI
};

/* A feast of the Hebrew calendar that gives way to the Sabbath. */
enum hebrew_move { NOT_SATURDAY = 1, NOT_BESIDE_SABBATH, BETWEEN_SABBATHS };

/* NTH counts from the end. */
enum { LAST = 9 };

/* Put into a row's c beside its own value: how many days a feast has, and how
 * many days behind the day of the rule it begins. */
#define LASTS(days) ((days) << 8)
#define LATER(days) (((days)&0xff) << 16)

struct rule {
	enum rule_kind kind;
	int32_t a, b, c;
	int32_t lasts, later;
	struct str names;
};

static const struct rule rules[] = {
#define HOLIDAY(id, rule, a, b, c, names)                                      \
	{rule, a, b, (c)&0xff, (c) >> 8 & 0xff, (((c) >> 16) ^ 0x80) - 0x80,   \
		STR_INIT(names)},
#include "lang/en/holidays.def"
#undef HOLIDAY
};

struct str holiday_names(enum holiday holiday)
{
	return rules[holiday].names;
}

struct str holiday_reckoning(enum holiday holiday)
{
	static const struct str words[] = {
		[EASTER] = STR_INIT("worked out from Easter"),
		[ORTHODOX] = STR_INIT("worked out from the Orthodox Easter"),
		[HEBREW] = STR_INIT("worked out by the Hebrew calendar, whose "
				    "days begin in the evening"),
		[ISLAMIC] = STR_INIT("worked out by the Islamic calendar; the "
				     "moon that is seen may move it by a day"),
		[CHINESE] = STR_INIT("worked out by the Chinese calendar"),
		[SUN] = STR_INIT("worked out from the sun"),
		[HINDU] = STR_INIT("worked out by the Hindu calendar, which "
				   "places may keep a day apart"),
		[PARSI] = STR_INIT("worked out by the Parsi calendar"),
	};
	enum rule_kind kind = rules[holiday].kind;

	if (kind == ISLAMIC_MONTH || kind == ISLAMIC_LAST)
		kind = ISLAMIC;
	if (kind == HINDU_SIGN || kind == HINDU_MANSION)
		kind = HINDU;
	return words[kind];
}

bool holiday_is_sighted(enum holiday holiday)
{
	enum rule_kind kind = rules[holiday].kind;

	return kind == ISLAMIC || kind == ISLAMIC_MONTH || kind == ISLAMIC_LAST;
}

/* Easter by the Julian calendar, which the Orthodox churches keep (Meeus). */
static day_t julian_easter(int32_t year)
{
	int32_t d = (19 * (year % 19) + 15) % 30;
	int32_t e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
	day_t day = day_from_civil(
		year, (d + e + 114) / 31, (d + e + 114) % 31 + 1);

	if (year < 1583 || day == DAY_NONE)
		return DAY_NONE;
	return day + year / 100 - year / 400 - 2;
}

static day_t weekday_from(day_t day, int32_t weekday)
{
	return day == DAY_NONE ? day
			       : day + (weekday - day_weekday(day) + 7) % 7;
}

static day_t nearest_workday(day_t day)
{
	if (day == DAY_NONE)
		return day;
	return day - (day_weekday(day) == 6) + (day_weekday(day) == 7);
}

static day_t not_sunday(day_t day)
{
	return day == DAY_NONE ? day : day - (day_weekday(day) == 7);
}

/* Of Israel's days: none is kept on a Sabbath or so close to one that it would
 * have to be prepared on it; the latter since 1997 and 2004. */
static day_t hebrew_moved(day_t day, enum hebrew_move move, int32_t year)
{
	int32_t weekday = day_weekday(day);

	switch (move) {
	case NOT_SATURDAY:
		return day + (weekday == 6);
	case NOT_BESIDE_SABBATH:
		return day - (weekday == 5) + (weekday == 7 && year >= 1997);
	case BETWEEN_SABBATHS:
		if (weekday == 5 || weekday == 6)
			return day - (weekday - 4);
		return day + (weekday == 1 && year >= 2004);
	}
	return day;
}

static day_t hebrew_feast(const struct rule *rule, int32_t year)
{
	day_t day = hebrew_day(year, (enum hebrew_month)rule->a, rule->b);

	if (day == DAY_NONE || !rule->c)
		return day;
	return hebrew_moved(day, (enum hebrew_move)rule->c, year);
}

/* The feast of one year of its own calendar. */
typedef struct interval feast(const struct rule *rule, int32_t year);

static struct interval one_day(day_t day)
{
	return (struct interval){day, day};
}

static struct interval islamic_feast(const struct rule *rule, int32_t year)
{
	day_t first = islamic_month(year, rule->a), last;

	if (rule->kind == ISLAMIC)
		return one_day(first + rule->b - 1);
	last = islamic_month(year, rule->a + 1) - 1;
	if (rule->kind == ISLAMIC_MONTH)
		return (struct interval){first, last};
	return one_day(weekday_from(last - 6, rule->b));
}

static struct interval chinese_feast(const struct rule *rule, int32_t year)
{
	return one_day(chinese_day(year, rule->a, rule->b, rule->c));
}

static struct interval hindu_feast(const struct rule *rule, int32_t year)
{
	return one_day(hindu_day(year, (enum hindu_month)rule->a, rule->b,
		(enum hindu_time)rule->c));
}

/* The first of three feasts in a row that falls into the civil year. */
static struct interval in_year(
	const struct rule *rule, feast *find, int32_t from, int32_t year)
{
	for (int32_t i = 0; i < 3; i++) {
		struct interval days = find(rule, from + i);

		if (day_to_civil(days.earliest).year == year)
			return days;
	}
	return INTERVAL_NONE;
}

/* `minutes` of the clock ahead of Greenwich's. */
static day_t sun_day(int32_t year, int32_t longitude, int32_t minutes)
{
	double near = day_from_civil(year, 3, 21) + longitude * 1.01456;

	if (longitude >= 280)
		near -= 365.25;
	return (day_t)floor(sun_reaches(longitude, near) + minutes / 1440.0);
}

/* Days that the sky gives, in a year that sky.h knows. */
static struct interval sky_days(const struct rule *rule, int32_t year)
{
	if (year < SKY_FIRST || year > SKY_LAST)
		return INTERVAL_NONE;
	if (rule->kind == CHINESE)
		return in_year(rule, chinese_feast, year - 1, year);
	if (rule->kind == HINDU)
		return in_year(rule, hindu_feast, year - 1, year);
	return in_year(rule, islamic_feast, islamic_year(year) - 1, year);
}

static struct interval sky_day(const struct rule *rule, int32_t year)
{
	if (year < SKY_FIRST || year > SKY_LAST)
		return INTERVAL_NONE;
	if (rule->kind == SUN)
		return one_day(sun_day(year, rule->a, rule->b));
	if (rule->kind == HINDU_SIGN)
		return one_day(hindu_sign(year, rule->a, rule->b));
	return one_day(hindu_mansion(year, rule->a, rule->b));
}

/* India's Zoroastrians have years of 365 days and none to leap. */
static day_t parsi_new_year(int32_t year)
{
	if (year < SKY_FIRST || year > SKY_LAST)
		return DAY_NONE;
	return day_from_civil(2023, 8, 16) + (year - 2023) * 365;
}

static struct interval rule_days(const struct rule *rule, int32_t year)
{
	int32_t a = rule->a, b = rule->b, c = rule->c;

	switch (rule->kind) {
	case FIXED:
		return one_day(day_from_civil(year, a, b));
	case NTH:
		return one_day(nth_weekday(year, a, b, c == LAST ? -1 : c));
	case FROM:
		return one_day(weekday_from(day_from_civil(year, a, b), c));
	case WORKDAY:
		return one_day(nearest_workday(day_from_civil(year, a, b)));
	case NOT_SUNDAY:
		return one_day(not_sunday(day_from_civil(year, a, b)));
	case EASTER:
		return one_day(day_add(day_easter(year), a));
	case ORTHODOX:
		return one_day(day_add(julian_easter(year), a));
	case HEBREW:
		return one_day(hebrew_feast(rule, year));
	case ISLAMIC:
	case ISLAMIC_MONTH:
	case ISLAMIC_LAST:
	case CHINESE:
	case HINDU:
		return sky_days(rule, year);
	case SUN:
	case HINDU_SIGN:
	case HINDU_MANSION:
		return sky_day(rule, year);
	case PARSI:
		return one_day(parsi_new_year(year));
	}
	return INTERVAL_NONE;
}

struct interval holiday_days(enum holiday holiday, int32_t year)
{
	const struct rule *rule = &rules[holiday];
	struct interval days = rule_days(rule, year);

	days.earliest = day_add(days.earliest, rule->later);
	days.latest = day_add(
		days.latest, rule->later + (rule->lasts ? rule->lasts - 1 : 0));
	return days;
}

day_t holiday_day(enum holiday holiday, int32_t year)
{
	return holiday_days(holiday, year).earliest;
}
