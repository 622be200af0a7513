#include "judge/calendar_value.h"

static bool digits_are(struct str s, size_t count)
{
	if (s.len != count)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!char_is_digit(s.ptr[i]))
			return false;
	return true;
}

static int32_t digits(struct str s, size_t from, size_t end)
{
	int32_t number = 0;

	for (; from < end; from++)
		number = number * 10 + (s.ptr[from] - '0');
	return number;
}

/* -1 where there is no such time; a leap second is one. */
static int32_t second_of(struct str time)
{
	int32_t hour = digits(time, 0, 2), minute = digits(time, 2, 4),
		second = digits(time, 4, 6);

	if (hour > 23 || minute > 59 || second > 60)
		return -1;
	return (hour * 60 + minute) * 60 + second;
}

struct calendar_moment calendar_moment_read(struct str value)
{
	struct calendar_moment moment = {.day = DAY_NONE, .second = -1};
	struct str date = str_cut(value, 0, 8);
	struct str time = str_cut(value, 9, value.len);

	if (!digits_are(date, 8))
		return moment;
	if (value.len > 8) {
		moment.utc = str_ends(time, STR("Z"));
		time.len -= moment.utc;
		if (value.ptr[8] != 'T' || !digits_are(time, 6))
			return moment;
		moment.second = second_of(time);
		if (moment.second < 0)
			return moment;
	}
	moment.well_formed = true;
	moment.day = day_from_civil(
		digits(date, 0, 4), digits(date, 4, 6), digits(date, 6, 8));
	return moment;
}

int calendar_moment_cmp(struct calendar_moment a, struct calendar_moment b)
{
	if (a.day != b.day)
		return a.day < b.day ? -1 : 1;
	return (a.second > b.second) - (a.second < b.second);
}

/* One part: digits and one of the letters, in their order. */
static bool part_take(struct str *value, const char *letters, size_t *next)
{
	const char *letter;
	size_t at = 0;

	while (at < value->len && char_is_digit(value->ptr[at]))
		at++;
	if (at == 0 || at == value->len)
		return false;
	letter = strchr(letters + *next, value->ptr[at]);
	if (!letter || !*letter)
		return false;
	*next = (size_t)(letter - letters) + 1;
	*value = str_cut(*value, at + 1, value->len);
	return true;
}

bool calendar_is_duration(struct str value)
{
	size_t next = 0, parts = 0;

	if (value.len && (value.ptr[0] == '-' || value.ptr[0] == '+'))
		value = str_cut(value, 1, value.len);
	if (!str_starts(value, STR("P")))
		return false;
	value = str_cut(value, 1, value.len);
	while (value.len && value.ptr[0] != 'T') {
		if (!part_take(&value, "WD", &next))
			return false;
		parts++;
	}
	if (!value.len)
		return parts > 0;
	value = str_cut(value, 1, value.len);
	for (next = 0, parts = 0; value.len; parts++)
		if (!part_take(&value, "HMS", &next))
			return false;
	return parts > 0;
}

bool calendar_is_escaped(struct str value)
{
	for (size_t i = 0; i < value.len; i++) {
		if (value.ptr[i] == '\\')
			i++;
		else if (value.ptr[i] == ',' || value.ptr[i] == ';')
			return false;
	}
	return true;
}
