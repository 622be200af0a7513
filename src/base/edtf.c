#include "base/edtf.h"

/* The numbers that a field may stand for: "1X" is 10 to 19. */
struct range {
	int32_t low, high;
};

/* Numbers in the place of a month: `month` 1 to 12, then so many months. */
static const struct {
	int32_t code, month, months;
} seasons[] = {
	{21, 3, 3}, {22, 6, 3}, {23, 9, 3}, {24, 12, 3}, /* as people say */
	{25, 3, 3}, {26, 6, 3}, {27, 9, 3}, {28, 12, 3}, /* northern */
	{29, 9, 3}, {30, 12, 3}, {31, 3, 3}, {32, 6, 3}, /* southern */
	{33, 1, 3}, {34, 4, 3}, {35, 7, 3}, {36, 10, 3}, /* quarters */
	{37, 1, 4}, {38, 5, 4}, {39, 9, 4},              /* thirds */
	{40, 1, 6}, {41, 7, 6},                          /* halves */
};

/* What is left to read, and the qualifiers met so far. */
struct scan {
	struct str rest;
	bool approximate, uncertain;
};

static bool take(struct scan *scan, char c)
{
	if (!scan->rest.len || scan->rest.ptr[0] != c)
		return false;
	scan->rest = str_cut(scan->rest, 1, scan->rest.len);
	return true;
}

/* A qualifier may stand before or behind any part; the whole takes it. */
static void take_qualifiers(struct scan *scan)
{
	bool both, about = false;

	while ((both = take(scan, '%')) || (about = take(scan, '~')) ||
		take(scan, '?')) {
		scan->approximate |= both || about;
		scan->uncertain |= both || !about;
	}
}

/* Exactly `width` digits, any of them X for one that is not known. */
static bool take_digits(struct scan *scan, size_t width, struct range *range)
{
	struct range sum = {0, 0};

	if (scan->rest.len < width)
		return false;
	for (size_t i = 0; i < width; i++) {
		char c = scan->rest.ptr[i];

		if (c != 'X' && !char_is_digit(c))
			return false;
		sum.low = sum.low * 10 + (c == 'X' ? 0 : c - '0');
		sum.high = sum.high * 10 + (c == 'X' ? 9 : c - '0');
	}
	scan->rest = str_cut(scan->rest, width, scan->rest.len);
	*range = sum;
	return true;
}

/* A month or day and the qualifiers around it. */
static bool take_field(struct scan *scan, struct range *range)
{
	take_qualifiers(scan);
	if (!take_digits(scan, 2, range))
		return false;
	take_qualifiers(scan);
	return true;
}

/* Four digits, or Y and more than four; a minus counts back from year 0. */
static bool take_year(struct scan *scan, struct range *year)
{
	size_t width = 4;
	bool minus, tall;

	take_qualifiers(scan);
	tall = take(scan, 'Y');
	minus = take(scan, '-');
	if (tall)
		while (width < scan->rest.len &&
			char_is_digit(scan->rest.ptr[width]))
			width++;
	if ((tall && width < 5) || width > 7 || !take_digits(scan, width, year))
		return false;
	take_qualifiers(scan);
	if (minus)
		*year = (struct range){-year->high, -year->low};
	return year->low >= YEAR_MIN && year->high <= YEAR_MAX;
}

static bool take_season(int32_t code, struct range year, struct interval *days)
{
	size_t i = 0;
	size_t count = sizeof(seasons) / sizeof(seasons[0]);
	day_t last;

	while (i < count && seasons[i].code != code)
		i++;
	if (i == count)
		return false;
	last = day_from_civil(year.high, seasons[i].month, 1);
	last = day_add_months(last, seasons[i].months);
	days->earliest = day_from_civil(year.low, seasons[i].month, 1);
	days->latest = last == DAY_NONE ? DAY_NONE : day_add(last, -1);
	return interval_is_known(*days);
}

static bool range_cut(struct range *range, int32_t low, int32_t high)
{
	if (range->low < low)
		range->low = low;
	if (range->high > high)
		range->high = high;
	return range->low <= range->high;
}

/* The first day, in calendar order, that the three fields may mean. */
static day_t first_day(struct range year, struct range month, struct range day)
{
	for (int32_t y = year.low; y <= year.high; y++)
		for (int32_t m = month.low; m <= month.high; m++)
			if (day.low <= month_length(y, m))
				return day_from_civil(y, m, day.low);
	return DAY_NONE;
}

static day_t last_day(struct range year, struct range month, struct range day)
{
	for (int32_t y = year.high; y >= year.low; y--)
		for (int32_t m = month.high; m >= month.low; m--) {
			int32_t length = month_length(y, m);

			if (day.low <= length)
				return day_from_civil(y, m,
					day.high < length ? day.high : length);
		}
	return DAY_NONE;
}

/* Two digits of a time of day. */
static bool take_clock(struct scan *scan, int32_t most)
{
	struct range range;

	return take_digits(scan, 2, &range) && range.low == range.high &&
	       range.low <= most;
}

/* hh:mm, perhaps :ss, perhaps Z or an offset: checked and read over. */
static bool take_time(struct scan *scan)
{
	if (!take_clock(scan, 24) || !take(scan, ':') || !take_clock(scan, 59))
		return false;
	if (take(scan, ':') && !take_clock(scan, 60))
		return false;
	if (!take(scan, '+') && !take(scan, '-')) {
		take(scan, 'Z');
		return true;
	}
	if (!take_clock(scan, 14))
		return false;
	return !take(scan, ':') || take_clock(scan, 59);
}

static bool take_date(struct scan *scan, struct interval *days)
{
	struct range year, month = {1, 12}, day = {1, 31};

	if (!take_year(scan, &year))
		return false;
	if (take(scan, '-')) {
		if (!take_field(scan, &month))
			return false;
		if (month.low > 12)
			return month.low == month.high &&
			       take_season(month.low, year, days);
		if (take(scan, '-') && !take_field(scan, &day))
			return false;
		if (take(scan, 'T') &&
			(day.low != day.high || !take_time(scan)))
			return false;
	}
	if (!range_cut(&month, 1, 12) || !range_cut(&day, 1, 31))
		return false;
	days->earliest = first_day(year, month, day);
	days->latest = last_day(year, month, day);
	return interval_is_known(*days);
}

/* One end of an interval: a date, ".." or nothing. */
static bool take_end(struct scan *scan, struct interval *days)
{
	*days = INTERVAL_NONE;
	if (!scan->rest.len || scan->rest.ptr[0] == '/')
		return true;
	if (take(scan, '.'))
		return take(scan, '.');
	return take_date(scan, days);
}

bool edtf_read(struct str s, struct edtf *edtf)
{
	struct scan scan = {s, false, false};
	struct interval from, to, days;
	bool slash;

	if (!take_end(&scan, &from))
		return false;
	slash = take(&scan, '/');
	to = from;
	if ((slash && !take_end(&scan, &to)) || scan.rest.len)
		return false;
	if (from.earliest == DAY_NONE && to.latest == DAY_NONE &&
		!str_eq(s, STR("../..")))
		return false;
	days = (struct interval){from.earliest, to.latest};
	if (interval_is_known(days) &&
		(days.latest < days.earliest || to.earliest < from.earliest))
		return false;
	*edtf = (struct edtf){days, scan.approximate, scan.uncertain};
	return true;
}

/* A day, or only its year and month where those are all that is wanted. */
static void write_date(struct buffer *out, struct civil civil, int parts)
{
	if (civil.year > 9999 || civil.year < -9999)
		buffer_add_char(out, 'Y');
	buffer_add_padded(out, civil.year, 4);
	if (parts > 1) {
		buffer_add_char(out, '-');
		buffer_add_padded(out, civil.month, 2);
	}
	if (parts > 2) {
		buffer_add_char(out, '-');
		buffer_add_padded(out, civil.day, 2);
	}
}

/* 1 where the days are a whole year, 2 a whole month, 3 one day; else 0. */
static int whole_parts(struct interval days)
{
	struct civil first = day_to_civil(days.earliest);
	struct interval month = interval_of_month(first.year, first.month);
	struct interval year = interval_of_year(first.year);

	if (days.earliest == days.latest)
		return 3;
	if (days.earliest == month.earliest && days.latest == month.latest)
		return 2;
	return days.earliest == year.earliest && days.latest == year.latest;
}

static void write_end(struct buffer *out, day_t day, int parts, char qualifier)
{
	if (day == DAY_NONE) {
		buffer_put(out, "..");
		return;
	}
	write_date(out, day_to_civil(day), parts);
	if (qualifier)
		buffer_add_char(out, qualifier);
}

void edtf_write(struct buffer *out, const struct edtf *edtf)
{
	/* The qualifier: 1 approximate, 2 uncertain, 3 both. */
	char qualifier = "\0~?%"[edtf->approximate + 2 * edtf->uncertain];
	struct interval days = edtf->days;
	int parts = interval_is_known(days) ? whole_parts(days) : 0;

	if (days.earliest == DAY_NONE && days.latest == DAY_NONE)
		return;
	if (parts) {
		write_end(out, days.earliest, parts, qualifier);
		return;
	}
	write_end(out, days.earliest, 3, qualifier);
	buffer_add_char(out, '/');
	write_end(out, days.latest, 3, qualifier);
}

void edtf_write_days(struct buffer *out, struct interval days, bool approximate)
{
	edtf_write(out, &(struct edtf){days, approximate, false});
}
