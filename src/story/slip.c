#include "story/slip.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum {
	DIGITS_MOST = 12,
	LENGTH_MOST = 24, /* with the zeros at the end */
	PLACES_MOST = 4,  /* behind the point */
	HALF_DAY = 12,
	SCALE_POWER = 3, /* of ten */
	SCALE_LEAST = 1000,
	UNIT_LEAST = 10 /* six minutes and six years meet by chance */
};

struct str slip_name(enum slip slip)
{
	static const struct str names[] = {
		[SLIP_NONE] = {NULL, 0},
		[SLIP_DIGIT] = STR_INIT("one digit is another"),
		[SLIP_EXTRA] = STR_INIT("one has a digit more"),
		[SLIP_NEXT] = STR_INIT("the day beside it"),
		[SLIP_DIGITS] = STR_INIT("two digits change places"),
		[SLIP_SCALE] =
			STR_INIT("the digits are the same, the scale is not"),
		[SLIP_UNIT] =
			STR_INIT("the number is the same, the unit is not"),
		[SLIP_HALF] = STR_INIT("twelve hours apart"),
		[SLIP_MONTH] = STR_INIT("the same day of another month"),
		[SLIP_YEAR] = STR_INIT("the same day of another year"),
	};

	return names[slip];
}

/* --- numbers */

/* Above it a double does not have each whole number. */
#define WHOLE_MOST 1e15

/* What a multiplication may be off, which no digit that is told shows. */
#define OFF 1e-13

/* A number's digits and its power of ten. The zeros at its end are not counted,
 * and stand in the text all the same. */
struct digits {
	char text[LENGTH_MOST];
	int count, power;
};

static struct digits digits_none(void)
{
	struct digits digits = {.count = 0};

	memset(digits.text, '0', sizeof(digits.text));
	return digits;
}

/* Of any number, rounded. */
static struct digits digits_rounded(double value)
{
	struct digits digits = digits_none();
	char text[32];

	/* "2.16000000000e+02" */
	snprintf(text, sizeof(text), "%.*e", DIGITS_MOST - 1, value);
	for (const char *at = text; *at && *at != 'e'; at++)
		if (char_is_digit(*at))
			digits.text[digits.count++] = *at;
	for (const char *at = text; *at; at++)
		if (*at == 'e') {
			int32_t power = 0;

			str_number(str_of(at + 2), &power);
			digits.power = at[1] == '-' ? -power : power;
		}
	while (digits.count > 1 && digits.text[digits.count - 1] == '0')
		digits.count--;
	return digits;
}

/* Of a whole number, in units of ten to the power -places. */
static struct digits digits_whole(int64_t whole, int places)
{
	struct digits digits = digits_none();
	int64_t rest;

	for (; whole && whole % 10 == 0; whole /= 10)
		places--;
	for (rest = whole; rest || !digits.count; rest /= 10)
		digits.count++;
	digits.power = digits.count - 1 - places;
	for (int at = digits.count; at > 0; whole /= 10)
		digits.text[--at] = (char)('0' + whole % 10);
	return digits;
}

static struct digits digits_of(double value)
{
	double whole = value = fabs(value);
	struct digits digits;

	for (int places = 0; places <= PLACES_MOST && whole < WHOLE_MOST;
		places++, whole *= 10) {
		int64_t nearest = (int64_t)(whole + 0.5);

		if (fabs(whole - (double)nearest) > OFF * (double)nearest)
			continue;
		digits = digits_whole(nearest, places);
		if (digits.count <= DIGITS_MOST)
			return digits;
	}
	return digits_rounded(value);
}

static bool digits_same(const struct digits *a, const struct digits *b)
{
	return a->count == b->count &&
	       !memcmp(a->text, b->text, (size_t)a->count);
}

/* How the digits of two numbers of one length differ. */
static enum slip digits_slip(const char *a, const char *b, int count)
{
	int first = -1, last = -1, differ = 0;

	for (int i = 0; i < count; i++)
		if (a[i] != b[i]) {
			first = first < 0 ? i : first;
			last = i;
			differ++;
		}
	if (differ == 2 && a[first] == b[last] && a[last] == b[first])
		return SLIP_DIGITS;
	return differ == 1 && count >= 3 ? SLIP_DIGIT : SLIP_NONE;
}

/* A thousand times as much, or a zero more. "Three" and "3,000" have one digit
 * in common by chance; "five million" and "five billion" have not. */
static bool is_scale(double a, double b, int digits, int power)
{
	if (digits > 1)
		return power <= SCALE_POWER;
	return power == SCALE_POWER && fmin(fabs(a), fabs(b)) >= SCALE_LEAST;
}

/* 180 and 80, 1,340 and 134. */
static bool is_extra(const struct digits *longer, const struct digits *shorter)
{
	int length = longer->power + 1, at = 0;

	if (shorter->power + 2 != length || length < 3 ||
		length >= LENGTH_MOST || longer->count > length ||
		shorter->count >= length)
		return false;
	while (at + 1 < length && longer->text[at] == shorter->text[at])
		at++;
	return !memcmp(&longer->text[at + 1], &shorter->text[at],
		(size_t)(length - 1 - at));
}

enum slip slip_of_numbers(double a, double b)
{
	struct digits mine = digits_of(a), other = digits_of(b);
	int longer = mine.count > other.count ? mine.count : other.count;
	int apart = mine.power - other.power;

	if (digits_same(&mine, &other) && apart)
		return is_scale(a, b, mine.count, abs(apart)) ? SLIP_SCALE
							      : SLIP_NONE;
	if (is_extra(&mine, &other) || is_extra(&other, &mine))
		return SLIP_EXTRA;
	/* 310 and 301: zeros at the end are digits, too. */
	return apart ? SLIP_NONE : digits_slip(mine.text, other.text, longer);
}

/* "euro" and "euro per share": what it is paid for may be left out. */
static bool is_rate_of(struct str unit, struct str rate)
{
	return str_starts(rate, unit) &&
	       str_starts(str_cut(rate, unit.len, rate.len), STR(" per "));
}

/* "australian dollar" and "dollar": which one may be left out, too. */
static bool is_one_currency(const struct quantity *a, const struct quantity *b)
{
	return a->kind == MEASURE_MONEY && b->kind == MEASURE_MONEY &&
	       (str_ends(a->unit, b->unit) || str_ends(b->unit, a->unit));
}

/* "2.4 kilograms": a length or weight that was not just counted. */
static bool is_measured(const struct quantity *q)
{
	return q->kind == MEASURE_PHYSICAL && q->from != floor(q->from) &&
	       q->from * 2 != floor(q->from * 2);
}

static enum slip quantities_slip(
	const struct quantity *a, const struct quantity *b)
{
	bool units = a->unit.len && b->unit.len && !str_eq(a->unit, b->unit) &&
		     !is_rate_of(a->unit, b->unit) &&
		     !is_rate_of(b->unit, a->unit) && !is_one_currency(a, b);
	enum slip slip;

	if (a->from == b->from && a->to == b->to)
		return units && a->kind != MEASURE_COUNT &&
				       (fabs(a->from) >= UNIT_LEAST ||
					       a->kind == MEASURE_PERCENT ||
					       is_measured(a))
			       ? SLIP_UNIT
			       : SLIP_NONE;
	/* An end of a range is no slip of a number. */
	if (a->pair != b->pair ||
		(units && a->kind != MEASURE_COUNT &&
			a->kind != MEASURE_NUMBER) ||
		quantity_is_vague(a) || quantity_is_vague(b))
		return SLIP_NONE;
	slip = slip_of_numbers(a->from, b->from);
	/* What is paid a month is no slip of what was paid once. */
	return slip == SLIP_SCALE && (is_rate_of(a->unit, b->unit) ||
					     is_rate_of(b->unit, a->unit))
		       ? SLIP_NONE
		       : slip;
}

/* --- days */

/* The hour of "2026-03-02T19:00"; -1 without one. */
static int32_t hour_of(struct str value)
{
	size_t at = str_find_char(value, 'T', 0);
	int32_t hour;

	if (at == STR_NPOS ||
		!str_number(str_cut(value, at + 1, at + 3), &hour))
		return -1;
	return hour;
}

static enum slip years_slip(int32_t a, int32_t b)
{
	char mine[16], other[16];
	int length = snprintf(mine, sizeof(mine), "%d", (int)a);

	if (length != snprintf(other, sizeof(other), "%d", (int)b))
		return SLIP_NONE;
	return digits_slip(mine, other, length);
}

static bool is_month_shift(struct civil a, struct civil b)
{
	return a.day == b.day && a.month != b.month && a.year == b.year;
}

static enum slip single_days_slip(struct civil a, struct civil b)
{
	char mine[4], other[4];

	if (is_month_shift(a, b))
		return SLIP_MONTH;
	if (a.month == b.month && a.day == b.day)
		return SLIP_YEAR;
	if (a.month != b.month || a.year != b.year)
		return SLIP_NONE;
	snprintf(mine, sizeof(mine), "%02d", (int)a.day % 100);
	snprintf(other, sizeof(other), "%02d", (int)b.day % 100);
	return digits_slip(mine, other, 2);
}

/* Told to the day, at both ends of a range. */
static bool is_exact(const struct timex *timex)
{
	struct str rest = timex->value;

	while (rest.ptr) {
		struct str day = str_split(&rest, '/');

		if (day.len < 10 || day.ptr[5] == 'W' || day.ptr[5] == 'Q')
			return false;
	}
	return timex->value.len > 0;
}

static enum slip days_slip(const struct timex *a, const struct timex *b)
{
	int64_t apart = (int64_t)a->days.earliest - b->days.earliest;
	int32_t a_hour = hour_of(a->value), b_hour = hour_of(b->value);
	enum slip slip = SLIP_NONE;

	if (!interval_is_known(a->days) || !interval_is_known(b->days))
		return SLIP_NONE;
	if (apart == 0 && a_hour >= 0 && b_hour >= 0 &&
		(a_hour - b_hour == HALF_DAY || b_hour - a_hour == HALF_DAY))
		return SLIP_HALF;
	if (a->value.len == 4 && b->value.len == 4)
		return years_slip(day_to_civil(a->days.earliest).year,
			day_to_civil(b->days.earliest).year);
	if (!is_exact(a) || !is_exact(b))
		return SLIP_NONE;
	slip = single_days_slip(
		day_to_civil(a->days.earliest), day_to_civil(b->days.earliest));
	if (slip == SLIP_NONE && is_month_shift(day_to_civil(a->days.latest),
					 day_to_civil(b->days.latest)))
		slip = SLIP_MONTH;
	if (slip == SLIP_NONE && (apart == 1 || apart == -1) &&
		a->days.earliest == a->days.latest &&
		b->days.earliest == b->days.latest)
		slip = SLIP_NEXT;
	return slip;
}

enum slip slip_of(const struct said_claim *a, const struct said_claim *b)
{
	if (a->kind == CLAIM_QUANTITY && b->kind == CLAIM_QUANTITY)
		return quantities_slip(&a->quantity, &b->quantity);
	if (a->kind == CLAIM_DAYS && b->kind == CLAIM_DAYS &&
		a->bound == b->bound)
		return days_slip(&a->timex, &b->timex);
	return SLIP_NONE;
}

bool slip_is_telling(const struct said_claim *a, const struct said_claim *b)
{
	enum { DIGITS_LEAST = 3 };

	return a->kind == CLAIM_QUANTITY && slip_of(a, b) == SLIP_DIGITS &&
	       digits_of(a->quantity.from).count >= DIGITS_LEAST &&
	       digits_of(b->quantity.from).count >= DIGITS_LEAST;
}
