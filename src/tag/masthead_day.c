#include "tag/masthead_day.h"

#include "tag/masthead_scan.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

/* Which of `count` names, by their first three letters, a word is: the name in
 * full, three letters of it, or four as in "Sept"; 0: none. */
static int32_t name_index(
	struct str word, const char *fronts, int32_t count, bool months)
{
	if (word.len < 3 || word.len > 9 || !char_is_upper(word.ptr[0]))
		return 0;
	for (int32_t i = 0; i < count; i++) {
		struct str name;

		if (word.ptr[0] != fronts[3 * i] ||
			char_lower(word.ptr[1]) != fronts[3 * i + 1] ||
			char_lower(word.ptr[2]) != fronts[3 * i + 2])
			continue;
		name = months ? month_name(i + 1) : weekday_name(i + 1);
		if (word.len > 4 && word.len != name.len &&
			!str_eq_fold(word, STR("Thurs")))
			return 0;
		return str_starts_fold(name, word) ? i + 1 : 0;
	}
	return 0;
}

static size_t read_month(struct str s, size_t at, int32_t *month)
{
	size_t end = scan_word(s, at);

	*month = name_index(str_cut(s, at, end),
		"JanFebMarAprMayJunJulAugSepOctNovDec", 12, true);
	return *month ? end + scan_is(s, end, '.') : at;
}

static size_t read_weekday(struct str s, size_t at, int32_t *weekday)
{
	size_t end = scan_word(s, at);

	*weekday = name_index(
		str_cut(s, at, end), "MonTueWedThuFriSatSun", 7, false);
	return *weekday ? end + scan_is(s, end, '.') : at;
}

/* Exactly `least` to `most` digits, and not the front of a longer number. */
static size_t read_number(
	struct str s, size_t at, size_t least, size_t most, int32_t *value)
{
	size_t end = scan_digits(s, at, most);

	if (end - at < least || (end < s.len && char_is_digit(s.ptr[end])) ||
		!str_number(str_cut(s, at, end), value))
		return at;
	return end;
}

static size_t read_year(struct str s, size_t at, int32_t *year)
{
	int32_t value;
	size_t end = read_number(s, at, 4, 4, &value);

	if (end == at || value < 1800 || value > 2199)
		return at;
	*year = value;
	return end;
}

/* "10", "10th"; not the hour of "10:30". */
static size_t read_day(struct str s, size_t at, int32_t *day)
{
	static const struct str endings[] = {
		STR_INIT("st"), STR_INIT("nd"), STR_INIT("rd"), STR_INIT("th")};
	size_t end = read_number(s, at, 1, 2, day), ending = end;

	if (end == at || *day < 1 || *day > 31 || scan_is(s, end, ':'))
		return at;
	for (size_t i = 0; i < 4 && ending == end; i++)
		ending = scan_phrase(s, end, endings[i]);
	return ending;
}

static size_t blank_or_comma(struct str s, size_t at)
{
	size_t end = scan_space(s, at);

	if (scan_is(s, end, ','))
		end = scan_space(s, end + 1);
	return end;
}

/* "Nov 10", "November 10th, 2023". */
static size_t read_month_first(struct str s, size_t at, struct written_day *day)
{
	size_t end = read_month(s, at, &day->month), number, year;

	if (end == at)
		return at;
	number = scan_space(s, end);
	end = read_day(s, number, &day->day);
	if (end == number)
		return at;
	number = blank_or_comma(s, end);
	year = read_year(s, number, &day->year);
	return number > end && year > number ? year : end;
}

/* "10 Nov", "10th of November, 2023", "10-Nov-2023". */
static size_t read_day_first(struct str s, size_t at, struct written_day *day)
{
	size_t end = read_day(s, at, &day->day), next, year;
	bool joined = scan_is(s, end, '-');

	if (end == at)
		return at;
	next = joined ? end + 1 : scan_space(s, end);
	if (!joined && scan_phrase(s, next, STR("of")) > next)
		next = scan_space(s, next + 2);
	if (next == end)
		return at;
	end = read_month(s, next, &day->month);
	if (end == next)
		return at;
	next = scan_is(s, end, '-') ? end + 1 : blank_or_comma(s, end);
	year = read_year(s, next, &day->year);
	return next > end && year > next ? year : end;
}

static bool is_joint(struct str s, size_t at, char joint)
{
	return scan_is(s, at, joint) &&
	       (joint == '-' || joint == '/' || joint == '.');
}

/* "2023-11-10", "2023/11/10". */
static size_t read_year_first(struct str s, size_t at, struct written_day *day)
{
	size_t end = read_year(s, at, &day->year), next;
	char joint = end > at && end < s.len ? s.ptr[end] : 0;

	if (!is_joint(s, end, joint))
		return at;
	next = read_number(s, end + 1, 1, 2, &day->month);
	if (next == end + 1 || !is_joint(s, next, joint))
		return at;
	end = read_number(s, next + 1, 1, 2, &day->day);
	return end > next + 1 ? end : at;
}

/* "10/11/2023", "10.11.2023": points put the day first, slashes may not. */
static size_t read_year_last(struct str s, size_t at, struct written_day *day)
{
	int32_t first, second;
	size_t end = read_number(s, at, 1, 2, &first), next;
	char joint = end > at && end < s.len ? s.ptr[end] : 0;

	if (!is_joint(s, end, joint))
		return at;
	next = read_number(s, end + 1, 1, 2, &second);
	if (next == end + 1 || !is_joint(s, next, joint))
		return at;
	end = read_year(s, next + 1, &day->year);
	if (end == next + 1)
		return at;
	day->day = first;
	day->month = second;
	day->either =
		joint != '.' && first <= 12 && second <= 12 && first != second;
	if (second > 12 && joint != '.') {
		day->day = second;
		day->month = first;
	}
	return end;
}

typedef size_t day_reader(struct str, size_t, struct written_day *);

/* The first is for words, the others are for digits. */
static day_reader *const readers[] = {
	read_month_first, read_day_first, read_year_first, read_year_last};

size_t written_day_read_there(struct str s, size_t at, struct written_day *day)
{
	int32_t weekday = 0;
	size_t from = at, end;
	bool digits;

	if (char_is_upper(s.ptr[at]))
		from = read_weekday(s, at, &weekday);
	if (from > at)
		from = blank_or_comma(s, from);
	digits = from < s.len && char_is_digit(s.ptr[from]);
	for (size_t i = digits; i < (digits ? COUNT(readers) : 1); i++) {
		*day = (struct written_day){.weekday = weekday};
		end = readers[i](s, from, day);
		if (end == from || day->month < 1 || day->month > 12 ||
			day->day < 1 || day->day > 31)
			continue;
		day->span = (struct span){(uint32_t)at, (uint32_t)end};
		return end;
	}
	return at;
}

bool written_day_find(struct str s, size_t at, struct written_day *day)
{
	while (at < s.len) {
		size_t word = scan_word(s, at);

		if (written_day_read(s, at, day) > at)
			return true;
		if (word == at)
			word = scan_digits(s, at, s.len);
		at = word > at ? word : at + 1;
	}
	return false;
}

day_t written_day_of(const struct written_day *day, int32_t year)
{
	if (day->year)
		year = day->year;
	return year && !day->either ? day_from_civil(year, day->month, day->day)
				    : DAY_NONE;
}

struct interval written_day_bounds(const struct written_day *day)
{
	day_t one = day_from_civil(day->year, day->month, day->day);
	day_t other = day_from_civil(day->year, day->day, day->month);

	if (!day->year || one == DAY_NONE)
		return INTERVAL_NONE;
	if (!day->either)
		return (struct interval){one, one};
	if (day->weekday && day_weekday(one) != day_weekday(other)) {
		if (day_weekday(one) == day->weekday)
			return (struct interval){one, one};
		if (day_weekday(other) == day->weekday)
			return (struct interval){other, other};
	}
	return one < other ? (struct interval){one, other}
			   : (struct interval){other, one};
}
