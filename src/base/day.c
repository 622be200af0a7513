#include "base/day.h"

bool year_is_leap(int32_t year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int32_t month_length(int32_t year, int32_t month)
{
	static const int8_t lengths[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month < 1 || month > 12)
		return 0;
	return lengths[month - 1] + (month == 2 && year_is_leap(year));
}

bool civil_is_valid(struct civil civil)
{
	return civil.year >= YEAR_MIN && civil.year <= YEAR_MAX &&
	       civil.day >= 1 &&
	       civil.day <= month_length(civil.year, civil.month);
}

/* Eras of 400 years that make the years of our calendar positive. */
enum { ERAS = 2600 };

/* Years start on 1 March, so that the leap day comes last. (Proposition 6.2 of
 * what is named below.) */
day_t day_from_civil(int32_t year, int32_t month, int32_t day)
{
	bool next = month <= 2; /* January or February */
	uint32_t years = (uint32_t)year + 400 * ERAS - next;
	uint32_t century = years / 100;
	uint32_t months = (uint32_t)month + (next ? 12 : 0);
	uint32_t days = 1461 * years / 4 - century + century / 4 +
			(979 * months - 2919) / 32;

	if (!civil_is_valid((struct civil){year, month, day}))
		return DAY_NONE;
	return (int32_t)(days - 719468u - ERAS * 146097u) + day - 1;
}

/* Centuries, years and months by the fewest divisions: Neri and Schneider,
 * Euclidean affine functions and their application to calendar algorithms,
 * 2023, proposition 6.3. */
struct civil day_to_civil(day_t day)
{
	uint32_t shifted = (uint32_t)day + 719468u + ERAS * 146097u;
	uint32_t century = (4 * shifted + 3) / 146097;
	uint32_t rest = (4 * shifted + 3) % 146097 | 3;
	uint64_t years = UINT64_C(2939745) * rest; /* in 32 binary places */
	uint32_t day_of_year = (uint32_t)years / 2939745 / 4;
	uint32_t months = 2141 * day_of_year + 197913; /* in 16 */
	bool next = day_of_year >= 306;                /* January or February */

	return (struct civil){
		.year = (int32_t)(100 * century + (uint32_t)(years >> 32)) -
			400 * ERAS + next,
		.month = (int32_t)(months >> 16) - (next ? 12 : 0),
		.day = (int32_t)((months & 0xffff) / 2141) + 1};
}

int32_t day_weekday(day_t day)
{
	int32_t weekday = (day + 3) % 7; /* 1970-01-01 was a Thursday */

	return (weekday < 0 ? weekday + 7 : weekday) + 1;
}

int32_t day_iso_week(day_t day, int32_t *week_year)
{
	day_t thursday = day - day_weekday(day) + 4;
	struct civil civil = day_to_civil(thursday);

	if (week_year)
		*week_year = civil.year;
	return (thursday - day_from_civil(civil.year, 1, 1)) / 7 + 1;
}

day_t day_from_iso_week(int32_t week_year, int32_t week)
{
	day_t fourth = day_from_civil(week_year, 1, 4);
	day_t monday;
	int32_t year;

	if (fourth == DAY_NONE || week < 1 || week > 53)
		return DAY_NONE;
	monday = fourth - day_weekday(fourth) + 1 + (week - 1) * 7;
	day_iso_week(monday, &year);
	return year == week_year ? monday : DAY_NONE;
}

day_t day_add_months(day_t day, int32_t months)
{
	struct civil civil;
	int64_t index;
	int32_t length;

	if (day == DAY_NONE)
		return DAY_NONE;
	civil = day_to_civil(day);
	index = (int64_t)civil.year * 12 + civil.month - 1 + months;
	if (index < (int64_t)YEAR_MIN * 12 || index >= (int64_t)YEAR_MAX * 12)
		return DAY_NONE;
	civil.year = (int32_t)(index >= 0 ? index / 12 : -((11 - index) / 12));
	civil.month = (int32_t)(index - (int64_t)civil.year * 12) + 1;
	length = month_length(civil.year, civil.month);
	return day_from_civil(civil.year, civil.month,
		civil.day < length ? civil.day : length);
}

/* So many days cannot lead out of the calendar. */
static bool is_near(int64_t days)
{
	return days > -1000000 && days < 1000000;
}

day_t day_add(day_t day, int64_t days)
{
	day_t first, last;

	if (day == DAY_NONE)
		return DAY_NONE;
	if (is_near(day) && is_near(days))
		return (day_t)(day + days);
	first = day_from_civil(YEAR_MIN, 1, 1);
	last = day_from_civil(YEAR_MAX, 12, 31);
	if (days < (int64_t)first - day)
		return first;
	if (days > (int64_t)last - day)
		return last;
	return (day_t)(day + days);
}

day_t day_easter(int32_t year)
{
	int32_t a = year % 19, b = year / 100, c = year % 100;
	int32_t h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int32_t m = (a + 11 * h + 22 * l) / 451;
	int32_t n = h + l - 7 * m + 114;

	return year < 1583 ? DAY_NONE
			   : day_from_civil(year, n / 31, n % 31 + 1);
}

bool interval_meet(
	struct interval a, struct interval b, struct interval *common)
{
	struct interval both = a;

	if (b.earliest != DAY_NONE &&
		(a.earliest == DAY_NONE || b.earliest > a.earliest))
		both.earliest = b.earliest;
	if (b.latest != DAY_NONE &&
		(a.latest == DAY_NONE || b.latest < a.latest))
		both.latest = b.latest;
	if (interval_is_known(both) && both.earliest > both.latest)
		return false;
	*common = both;
	return true;
}

struct interval interval_of_year(int32_t year)
{
	return (struct interval){
		day_from_civil(year, 1, 1), day_from_civil(year, 12, 31)};
}

struct interval interval_of_month(int32_t year, int32_t month)
{
	return (struct interval){day_from_civil(year, month, 1),
		day_from_civil(year, month, month_length(year, month))};
}

char *day_put(char *to, day_t day)
{
	struct civil civil = day_to_civil(day);
	uint32_t year = (uint32_t)(civil.year < 0 ? -civil.year : civil.year);

	if (civil.year < 0)
		*to++ = '-';
	if (year < 10000) {
		two_digits_put(to, year / 100);
		two_digits_put(to + 2, year % 100);
		to += 4;
	} else {
		to = number_put(to, year);
	}
	to[0] = to[3] = '-';
	two_digits_put(to + 1, (uint32_t)civil.month);
	two_digits_put(to + 4, (uint32_t)civil.day);
	return to + 6;
}

void day_write(struct buffer *out, day_t day)
{
	buffer_end(out, day_put(buffer_reserve(out, DAY_ROOM), day));
}

day_t day_read(struct str s)
{
	bool dashes = s.len > 4 && s.ptr[4] == '-';
	size_t month = dashes ? 5 : 4, day = dashes ? 8 : 6;
	struct civil civil;

	if (dashes && (s.len < 8 || s.ptr[7] != '-'))
		return DAY_NONE;
	if (s.len < day + 2 ||
		(s.len > day + 2 && char_is_digit(s.ptr[day + 2])))
		return DAY_NONE;
	if (!str_number(str_cut(s, 0, 4), &civil.year) ||
		!str_number(str_cut(s, month, month + 2), &civil.month) ||
		!str_number(str_cut(s, day, day + 2), &civil.day))
		return DAY_NONE;
	return day_from_civil(civil.year, civil.month, civil.day);
}

struct str month_name(int32_t month)
{
	static const struct str names[] = {STR_INIT("January"),
		STR_INIT("February"), STR_INIT("March"), STR_INIT("April"),
		STR_INIT("May"), STR_INIT("June"), STR_INIT("July"),
		STR_INIT("August"), STR_INIT("September"), STR_INIT("October"),
		STR_INIT("November"), STR_INIT("December")};

	return month >= 1 && month <= 12 ? names[month - 1] : STR_NONE;
}

struct str weekday_name(int32_t weekday)
{
	static const struct str names[] = {STR_INIT("Monday"),
		STR_INIT("Tuesday"), STR_INIT("Wednesday"),
		STR_INIT("Thursday"), STR_INIT("Friday"), STR_INIT("Saturday"),
		STR_INIT("Sunday")};

	return weekday >= 1 && weekday <= 7 ? names[weekday - 1] : STR_NONE;
}
