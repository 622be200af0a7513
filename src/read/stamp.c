#include "read/stamp.h"

enum { STAMPS_MAX = 64, YEAR_FIRST = 1970, YEAR_LAST = 2099 };

/* A run of digits at *at, which moves behind it; -1 where there is none. */
static int32_t read_digits(struct str s, size_t *at, size_t least, size_t most)
{
	size_t end = *at;
	int32_t value;

	while (end < s.len && end - *at < most && char_is_digit(s.ptr[end]))
		end++;
	if (end - *at < least || !str_number(str_cut(s, *at, end), &value))
		return -1;
	*at = end;
	return value;
}

/* The name of a month, or its first letters, at *at; 0 where there is none. */
static int32_t read_month_name(struct str s, size_t *at)
{
	struct str rest = str_cut(s, *at, s.len);
	size_t length = 0;

	while (length < rest.len && char_is_alpha(rest.ptr[length]))
		length++;
	for (int32_t month = 1; month <= 12 && length >= 3; month++) {
		if (!str_starts_fold(
			    month_name(month), str_cut(rest, 0, length)))
			continue;
		*at += length;
		return month;
	}
	return 0;
}

/* Year, month and day with one separator, or none, between them: where it
 * ends, and the day in *day; 0 where there is none. */
static size_t read_ymd(struct str s, size_t at, day_t *day)
{
	int32_t year = read_digits(s, &at, 4, 4), month, of_month;
	char separator = '\0';

	if (year < YEAR_FIRST || year > YEAR_LAST || at >= s.len)
		return 0;
	if (memchr("/-_", s.ptr[at], 3))
		separator = s.ptr[at++];
	month = separator ? read_month_name(s, &at) : 0;
	if (!month)
		month = read_digits(s, &at, separator ? 1 : 2, 2);
	if (separator && (at >= s.len || s.ptr[at++] != separator))
		return 0;
	of_month = read_digits(s, &at, separator ? 1 : 2, 2);
	if (at < s.len && char_is_digit(s.ptr[at]))
		return 0;
	*day = day_from_civil(year, month, of_month);
	return *day != DAY_NONE ? at : 0;
}

/* 10 Nov 2023, November 10, 2023: the name tells which number is which. */
static day_t read_named(struct str s)
{
	int32_t year = -1, month = 0, day = -1;
	size_t at = 0;

	while (at < s.len && (year < 0 || !month || day < 0)) {
		size_t from = at;
		int32_t number;

		if (char_is_alpha(s.ptr[at])) {
			int32_t named = read_month_name(s, &at);

			month = month ? month : named;
			while (at < s.len && char_is_alpha(s.ptr[at]))
				at++;
			continue;
		}
		number = read_digits(s, &at, 1, 9);
		if (number < 0)
			at++;
		else if (at - from == 4 && year < 0)
			year = number;
		else if (at - from <= 2 && day < 0)
			day = number;
	}
	return year < 0 ? DAY_NONE : day_from_civil(year, month, day);
}

day_t stamp_day(struct str written)
{
	day_t day = day_read(written);

	if (day != DAY_NONE || read_ymd(written, 0, &day))
		return day;
	return read_named(written);
}

/* The hours and minutes of "+02:00", "-0530" or "+02" at `at`, as minutes; 0
 * where there is no offset. */
static int32_t read_offset(struct str s, size_t at)
{
	bool west = at < s.len && s.ptr[at] == '-';
	int32_t hours, minutes = 0;

	if (at >= s.len || (s.ptr[at] != '+' && !west))
		return 0;
	at++;
	hours = read_digits(s, &at, 2, 2);
	at += at < s.len && s.ptr[at] == ':';
	minutes = read_digits(s, &at, 2, 2);
	if (hours < 0 || hours > 14 || minutes > 59)
		return 0;
	hours = hours * 60 + (minutes > 0 ? minutes : 0);
	return west ? -hours : hours;
}

/* Where the clock of a stamp stands, at its first colon; 0: nowhere. */
static size_t clock_find(struct str s)
{
	size_t colon = str_find_char(s, ':', 0);

	return colon != STR_NPOS && colon >= 2 &&
			       char_is_digit(s.ptr[colon - 1])
		       ? colon
		       : 0;
}

int32_t stamp_minute(struct str written, int32_t *shift)
{
	enum { DAY = 24 * 60 };
	size_t colon = clock_find(written), at;
	int32_t hours, minutes;

	*shift = 0;
	if (!colon)
		return -1;
	at = colon - 1 - (colon >= 2 && char_is_digit(written.ptr[colon - 2]));
	hours = read_digits(written, &at, 1, 2);
	at++;
	minutes = read_digits(written, &at, 2, 2);
	if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
		return -1;
	while (at < written.len && (char_is_digit(written.ptr[at]) ||
					   memchr(":., ", written.ptr[at], 4)))
		at++;
	minutes += hours * 60 - read_offset(written, at);
	*shift = minutes < 0 ? -1 : minutes >= DAY;
	return minutes - *shift * DAY;
}

void stamp_add(struct arena *arena, struct stamps *stamps, struct stamp stamp)
{
	stamp.written = str_trim(stamp.written);
	if (!stamp.written.len || stamps->count >= STAMPS_MAX)
		return;
	stamp.day = stamp_day(stamp.written);
	*ROWS_ADD(arena, stamps) = stamp;
}

void stamp_add_url(struct arena *arena, struct stamps *stamps, struct str url,
	struct span span)
{
	size_t host = str_find(url, STR("://"), 0);
	size_t at = str_find_char(url, '/', host == STR_NPOS ? 0 : host + 3);
	size_t end = 0;

	while (end < url.len && url.ptr[end] != '?' && url.ptr[end] != '#')
		end++;
	url = str_cut(url, 0, end);
	for (; at < url.len; at++) {
		day_t day;
		size_t stop = memchr("/-_", url.ptr[at], 3)
				      ? read_ymd(url, at + 1, &day)
				      : 0;

		if (!stop)
			continue;
		stamp_add(arena, stamps,
			(struct stamp){.basis = BASIS_URL,
				.written = str_cut(url, at + 1, stop),
				.where = STR("URL"),
				.span = span});
		return;
	}
}
