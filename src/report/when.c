#include "report/when.h"

enum { LAST_JULIAN_YEAR = 1582 };

#define EN_DASH "\xe2\x80\x93"

void when_write_year(struct buffer *out, int32_t year)
{
	buffer_add_number(out, year > 0 ? year : 1 - (int64_t)year);
	if (year <= 0)
		buffer_put(out, " BC");
}

static void write_month(struct buffer *out, int32_t month)
{
	buffer_add(out, str_cut(month_name(month), 0, 3));
}

static void write_month_year(struct buffer *out, struct civil civil)
{
	write_month(out, civil.month);
	buffer_add_char(out, ' ');
	when_write_year(out, civil.year);
}

static void write_day_month(struct buffer *out, struct civil civil)
{
	buffer_add_number(out, civil.day);
	buffer_add_char(out, ' ');
	write_month(out, civil.month);
}

static void write_day(struct buffer *out, struct civil civil)
{
	buffer_add_number(out, civil.day);
	buffer_add_char(out, ' ');
	write_month_year(out, civil);
}

/* With its weekday, unless another calendar may have been in use. */
static void write_one_day(struct buffer *out, day_t day)
{
	struct civil civil = day_to_civil(day);

	if (civil.year > LAST_JULIAN_YEAR) {
		buffer_add(out, str_cut(weekday_name(day_weekday(day)), 0, 3));
		buffer_add_char(out, ' ');
	}
	write_day(out, civil);
}

/* Whole years. */
static void write_years(struct buffer *out, int32_t first, int32_t last)
{
	when_write_year(out, first);
	if (first > 0 && first % 10 == 0 && last == first + 9) {
		buffer_add_char(out, 's');
	} else if (first != last) {
		buffer_put(out, EN_DASH);
		when_write_year(out, last);
	}
}

/* Whole months. */
static void write_months(
	struct buffer *out, struct civil first, struct civil last)
{
	if (first.year != last.year) {
		write_month_year(out, first);
		buffer_put(out, " " EN_DASH " ");
	} else if (first.month != last.month) {
		write_month(out, first.month);
		buffer_put(out, EN_DASH);
	}
	write_month_year(out, last);
}

static void write_range(
	struct buffer *out, struct civil first, struct civil last)
{
	if (first.year != last.year) {
		write_day(out, first);
		buffer_put(out, " " EN_DASH " ");
	} else if (first.month != last.month) {
		write_day_month(out, first);
		buffer_put(out, " " EN_DASH " ");
	} else {
		buffer_add_number(out, first.day);
		buffer_put(out, EN_DASH);
	}
	write_day(out, last);
}

static bool is_month_end(struct civil civil)
{
	return civil.day == month_length(civil.year, civil.month);
}

static void write_interval(struct buffer *out, struct interval days)
{
	struct civil first = day_to_civil(days.earliest);
	struct civil last = day_to_civil(days.latest);

	if (days.earliest == days.latest)
		write_one_day(out, days.earliest);
	else if (first.day != 1 || !is_month_end(last))
		write_range(out, first, last);
	else if (first.month == 1 && last.month == 12)
		write_years(out, first.year, last.year);
	else
		write_months(out, first, last);
}

void when_write_days(struct buffer *out, struct interval days)
{
	if (interval_is_known(days)) {
		write_interval(out, days);
	} else if (days.earliest != DAY_NONE) {
		buffer_put(out, "from ");
		write_one_day(out, days.earliest);
	} else if (days.latest != DAY_NONE) {
		buffer_put(out, "by ");
		write_one_day(out, days.latest);
	}
}

/* What EDTF's qualifiers are in words. */
static const struct {
	char mark;
	struct str words;
} qualifiers[] = {
	{'[', STR_INIT("within ")},
	{'~', STR_INIT("about ")},
	{'%', STR_INIT("about ")},
	{'?', STR_INIT("perhaps ")},
};

enum { QUALIFIERS = sizeof(qualifiers) / sizeof(*qualifiers) };

static size_t find_qualifier(struct str edtf)
{
	size_t i = 0;

	while (i < QUALIFIERS &&
		str_find_char(edtf, qualifiers[i].mark, 0) == STR_NPOS)
		i++;
	return i;
}

void when_write(struct buffer *out, const struct timeline_event *event)
{
	size_t qualifier = find_qualifier(event->edtf);
	struct interval days = event->days;

	if (qualifier < QUALIFIERS)
		buffer_add(out, qualifiers[qualifier].words);
	if (str_eq(event->precision, STR("week")) && interval_is_known(days) &&
		days.latest - days.earliest == 6) {
		buffer_put(out, "week of ");
		write_day(out, day_to_civil(days.earliest));
	} else {
		when_write_days(out, days);
	}
	if (event->clock.len) {
		buffer_add_char(out, ' ');
		buffer_add(out, event->clock);
	}
}

struct civil when_month(const struct timeline_event *event)
{
	day_t day = event->days.earliest != DAY_NONE ? event->days.earliest
						     : event->days.latest;

	if (day == DAY_NONE)
		return (struct civil){0, 0, 0};
	return day_to_civil(day);
}

bool when_is_exact(const struct timeline_event *event)
{
	return interval_is_known(event->days) &&
	       find_qualifier(event->edtf) == QUALIFIERS &&
	       (str_eq(event->precision, STR("day")) ||
		       str_eq(event->precision, STR("days")));
}
