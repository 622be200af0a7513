/* Moments as TIMEX3 values and as EDTF. */
#include "tag/moment.h"

/* A number of a duration without needless zeros: 2, 2.5. */
static void write_amount(struct buffer *out, double amount)
{
	int64_t whole = amount < 1e15 ? (int64_t)amount : 0;
	int64_t thousandths = (int64_t)((amount - (double)whole) * 1000 + 0.5);
	int width = 3;

	buffer_add_number(out, whole);
	if (amount >= 1e15 || thousandths == 0 || thousandths >= 1000)
		return;
	while (thousandths % 10 == 0) {
		thousandths /= 10;
		width--;
	}
	buffer_add_char(out, '.');
	buffer_add_padded(out, thousandths, width);
}

static bool is_clock_unit(enum time_unit unit)
{
	return unit <= UNIT_HOUR;
}

static void write_part(struct buffer *out, const struct moment *m, uint32_t i)
{
	double amount = m->amount[i];
	enum time_unit unit = m->unit[i];

	if (unit == UNIT_FORTNIGHT && !m->vague)
		amount *= 2;
	if (m->vague)
		buffer_add_char(out, 'X');
	else
		write_amount(out, amount);
	buffer_add(out, time_unit_code(unit));
}

/* P2W, PT2H30M, P1Y6M, P2W/P3W. */
static void write_length(struct buffer *out, const struct moment *m)
{
	bool clock = false;

	if (m->amounts == 0) {
		buffer_put(out, "PXX");
		return;
	}
	buffer_add_char(out, 'P');
	for (uint32_t i = 0; i < m->amounts; i++) {
		if (i && m->to) {
			buffer_put(out, "/P");
			clock = false;
		}
		if (!clock && is_clock_unit(m->unit[i])) {
			clock = true;
			buffer_add_char(out, 'T');
		}
		write_part(out, m, i);
	}
}

static void write_year(struct buffer *out, int32_t year)
{
	if (year == FIELD_NONE) {
		buffer_put(out, "XXXX");
	} else if (year <= 0) {
		buffer_put(out, "BC");
		buffer_add_padded(out, 1 - (int64_t)year, 4);
	} else {
		buffer_add_padded(out, year, 4);
	}
}

static void write_two(struct buffer *out, int32_t field)
{
	if (field == FIELD_NONE)
		buffer_put(out, "XX");
	else
		buffer_add_padded(out, field, 2);
}

static void write_week(struct buffer *out, day_t first)
{
	int32_t year, week;

	if (first == DAY_NONE) {
		buffer_put(out, "XXXX-WXX");
		return;
	}
	week = day_iso_week(first, &year);
	write_year(out, year);
	buffer_put(out, "-W");
	buffer_add_padded(out, week, 2);
}

static void write_day(struct buffer *out, const struct moment *m)
{
	if (m->year == FIELD_NONE && m->month == FIELD_NONE &&
		m->weekday != FIELD_NONE) {
		buffer_put(out, "XXXX-WXX-");
		buffer_add_number(out, m->weekday);
		return;
	}
	write_year(out, m->year);
	buffer_add_char(out, '-');
	write_two(out, m->month);
	buffer_add_char(out, '-');
	write_two(out, m->day);
}

static void write_clock(struct buffer *out, const struct moment *m)
{
	if (m->hour == FIELD_NONE && m->part == FIELD_NONE)
		return;
	buffer_add_char(out, 'T');
	if (m->hour == FIELD_NONE) {
		buffer_add(out, day_part_code((enum day_part)m->part));
		return;
	}
	buffer_add_padded(out, m->hour, 2);
	buffer_add_char(out, ':');
	buffer_add_padded(out, m->minute == FIELD_NONE ? 0 : m->minute, 2);
	if (m->second != FIELD_NONE) {
		buffer_add_char(out, ':');
		buffer_add_padded(out, m->second, 2);
	}
}

/* Decades and centuries are years with their last digits left out. */
static void write_prefix(struct buffer *out, int32_t year, int32_t length)
{
	if (year == FIELD_NONE) {
		buffer_put(out, "XX");
		return;
	}
	if (year < 0) {
		buffer_put(out, "BC");
		year = -year - 1;
	}
	buffer_add_padded(out, year / length,
		length == 10    ? 3
		: length == 100 ? 2
				: 1);
}

static void write_numbered(
	struct buffer *out, const struct moment *m, const char *letter)
{
	write_year(out, m->year);
	buffer_add_char(out, '-');
	buffer_add(out, str_of(letter));
	if (m->number == FIELD_NONE)
		buffer_add_char(out, 'X');
	else
		buffer_add_number(out, m->number);
}

void moment_write(const struct moment *m, struct buffer *out)
{
	static const char *const seasons[] = {"SP", "SU", "FA", "WI"};
	static const char *const refs[] = {
		"PAST_REF", "PRESENT_REF", "FUTURE_REF"};

	if (m->value.ptr) {
		buffer_add(out, m->value);
		return;
	}
	switch (m->kind) {
	case MOMENT_NONE:
	case MOMENT_RANGE:
		buffer_put(out, "XXXX");
		break;
	case MOMENT_DAY:
		write_day(out, m);
		write_clock(out, m);
		break;
	case MOMENT_WEEK:
		write_week(out, m->first);
		break;
	case MOMENT_WEEKEND:
		write_week(out, m->first);
		buffer_put(out, "-WE");
		break;
	case MOMENT_MONTH:
		write_year(out, m->year);
		buffer_add_char(out, '-');
		write_two(out, m->month);
		break;
	case MOMENT_QUARTER:
		write_numbered(out, m, "Q");
		break;
	case MOMENT_HALF:
		write_numbered(out, m, "H");
		break;
	case MOMENT_SEASON:
		write_year(out, m->year);
		buffer_add_char(out, '-');
		buffer_add(out, str_of(seasons[(m->number - 1) & 3]));
		break;
	case MOMENT_YEAR:
		write_year(out, m->year);
		break;
	case MOMENT_DECADE:
		write_prefix(out, m->year, 10);
		break;
	case MOMENT_CENTURY:
		write_prefix(out, m->year, 100);
		break;
	case MOMENT_MILLENNIUM:
		write_prefix(out, m->year, 1000);
		break;
	case MOMENT_REF:
		buffer_add(out, str_of(refs[(m->number + 1) % 3]));
		break;
	case MOMENT_LENGTH:
	case MOMENT_SET:
		write_length(out, m);
		break;
	}
}

void moment_write_instant(const struct moment *m, struct buffer *out)
{
	enum { MINUTES_A_DAY = 24 * 60 };
	day_t day = moment_day(m);
	int32_t minutes;

	if (day == DAY_NONE || m->hour == FIELD_NONE || m->zone == FIELD_NONE ||
		m->minute == FIELD_NONE)
		return;
	minutes = m->hour * 60 + m->minute - zone_offset(m->zone, day);
	while (minutes < 0) {
		minutes += MINUTES_A_DAY;
		day = day_add(day, -1);
	}
	day = day_add(day, minutes / MINUTES_A_DAY);
	minutes %= MINUTES_A_DAY;
	day_write(out, day);
	buffer_add_char(out, 'T');
	buffer_add_padded(out, minutes / 60, 2);
	buffer_add_char(out, ':');
	buffer_add_padded(out, minutes % 60, 2);
	buffer_add_char(out, ':');
	buffer_add_padded(out, m->second == FIELD_NONE ? 0 : m->second, 2);
	buffer_add_char(out, 'Z');
}

static void edtf_year(struct buffer *out, int32_t year)
{
	if (year > 9999 || year < -9999)
		buffer_add_char(out, 'Y');
	buffer_add_padded(out, year, 4);
}

/* "2023-05", a code of EDTF 8.1.5: seasons 21 to 24, quarters 33 to 36,
 * halves 40 and 41. */
static void edtf_part(struct buffer *out, int32_t year, int32_t code)
{
	edtf_year(out, year);
	buffer_add_char(out, '-');
	buffer_add_padded(out, code, 2);
}

static void edtf_bounds(struct buffer *out, struct interval days)
{
	if (days.earliest == DAY_NONE)
		buffer_put(out, "..");
	else
		day_write(out, days.earliest);
	if (days.earliest == days.latest)
		return;
	buffer_add_char(out, '/');
	if (days.latest == DAY_NONE)
		buffer_put(out, "..");
	else
		day_write(out, days.latest);
}

void moment_write_edtf(
	const struct moment *m, struct interval days, struct buffer *out)
{
	bool plain = !m->days_set && m->mod != MOD_START && m->mod != MOD_MID &&
		     m->mod != MOD_END && m->mod != MOD_BEFORE &&
		     m->mod != MOD_AFTER && m->mod != MOD_ON_OR_BEFORE &&
		     m->mod != MOD_ON_OR_AFTER;

	if (days.earliest == DAY_NONE && days.latest == DAY_NONE)
		return;
	if (m->edtf.ptr)
		buffer_add(out, m->edtf);
	else if (plain && m->kind == MOMENT_MONTH)
		edtf_part(out, m->year, m->month);
	else if (plain && m->kind == MOMENT_QUARTER)
		edtf_part(out, m->year, 32 + m->number);
	else if (plain && m->kind == MOMENT_HALF)
		edtf_part(out, m->year, 39 + m->number);
	else if (plain && m->kind == MOMENT_SEASON)
		edtf_part(out, m->year, 20 + m->number);
	else if (plain && m->kind == MOMENT_YEAR)
		edtf_year(out, m->year);
	else if (plain && m->kind == MOMENT_DECADE && m->year > 0)
		buffer_format(out, "%03dX", m->year / 10);
	else if (plain && m->kind == MOMENT_CENTURY && m->year > 0)
		buffer_format(out, "%02dXX", m->year / 100);
	else
		edtf_bounds(out, days);
	if (m->mod == MOD_APPROX)
		buffer_add_char(out, '~');
}
