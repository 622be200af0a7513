#include "story/versus.h"

enum { WEEK = 7 };

/* What is known of a day; 0 where nothing is, the weekday 1 to 7. */
struct fields {
	bool any;
	int32_t year, month, day, weekday;
};

/* "9 a.m." alone is of the day that the story tells of, and which that is can
 * only be guessed. */
static bool has_own_day(const struct timex *timex)
{
	unsigned named = TIMEX_YEARLESS | TIMEX_WEEKDAY;

	return timex->kind == TIMEX_TIME &&
	       (!(timex->flags & TIMEX_RELATIVE) || (timex->flags & named));
}

static bool is_comparable(const struct timex *timex)
{
	unsigned doubt = TIMEX_VAGUE | TIMEX_AMBIGUOUS | TIMEX_ANAPHOR;

	return (timex->kind == TIMEX_DATE || has_own_day(timex)) &&
	       !(timex->flags & doubt) && timex->mod != MOD_APPROX &&
	       !str_ends(timex->value, STR("_REF"));
}

/* Which months those are depends on the half of the earth. */
static bool is_season(const struct timex *timex)
{
	enum { AT = 5 };
	struct str name = str_cut(timex->value, AT, timex->value.len);

	return str_eq(name, STR("SP")) || str_eq(name, STR("SU")) ||
	       str_eq(name, STR("FA")) || str_eq(name, STR("WI"));
}

/* --- days that are known */

/* The end of one day and the beginning of the next. */
static bool is_midnight(const struct timex *timex)
{
	return str_ends(timex->value, STR("T24:00")) ||
	       str_ends(timex->value, STR("T00:00"));
}

/* Where the words bound it, the end that they leave open. */
static struct interval set_of(const struct timex *timex)
{
	struct interval days = timex->days;

	if (is_midnight(timex) && interval_is_known(days))
		return (struct interval){
			day_add(days.earliest, -1), day_add(days.latest, 1)};
	switch (timex->mod) {
	case MOD_BEFORE:
	case MOD_ON_OR_BEFORE:
		days.earliest = day_from_civil(YEAR_MIN, 1, 1);
		break;
	case MOD_AFTER:
	case MOD_ON_OR_AFTER:
		days.latest = day_from_civil(YEAR_MAX, 12, 31);
		break;
	case MOD_NONE:
	case MOD_START:
	case MOD_MID:
	case MOD_END:
	case MOD_APPROX:
	case MOD_LESS_THAN:
	case MOD_MORE_THAN:
	case MOD_EQUAL_OR_LESS:
	case MOD_EQUAL_OR_MORE:
		break;
	}
	return days;
}

static bool is_day(struct interval days)
{
	return days.earliest == days.latest;
}

static bool is_bare_weekday(const struct timex *timex)
{
	return timex->flags & TIMEX_WEEKDAY;
}

static enum kind kind_of(const struct timex *a, const struct timex *b)
{
	struct civil mine = day_to_civil(a->days.earliest);
	struct civil other = day_to_civil(b->days.earliest);

	if (is_bare_weekday(a) && is_bare_weekday(b))
		return KIND_WEEKDAY;
	if (mine.year != other.year &&
		((mine.month == other.month && mine.day == other.day) ||
			a->value.len == 4 || b->value.len == 4))
		return KIND_YEAR;
	if (mine.day == other.day || a->value.len == 7 || b->value.len == 7)
		return KIND_MONTH;
	return KIND_DAY;
}

static void interval_put(struct buffer *out, struct interval days)
{
	if (days.earliest > day_from_civil(YEAR_MIN, 12, 31))
		day_write(out, days.earliest);
	if (is_day(days))
		return;
	buffer_put(out, "/");
	if (days.latest < day_from_civil(YEAR_MAX, 1, 1))
		day_write(out, days.latest);
}

static struct judgement disjoint(struct arena *arena, enum kind kind,
	struct interval a, struct interval b)
{
	struct buffer out = BUFFER_INIT;
	struct interval common;
	struct str because;

	if (!arena)
		return (struct judgement){VERDICT_DISJOINT, kind, STR_NONE};
	interval_put(&out, a);
	buffer_put(&out, " and ");
	interval_put(&out, b);
	if (interval_meet(a, b, &common))
		buffer_put(&out, " are not the same days");
	else
		buffer_put(&out, " have no day in common");
	because = arena_copy(arena, buffer_str(&out));
	buffer_release(&out);
	return (struct judgement){VERDICT_DISJOINT, kind, because};
}

/* --- clock times: "2023-11-08T09:30" */

static struct str clock_of(const struct timex *timex)
{
	size_t at = str_find_char(timex->value, 'T', 0);

	if (at == STR_NPOS || timex->value.len < at + 3 ||
		!char_is_digit(timex->value.ptr[at + 1]))
		return STR_NONE;
	return str_cut(timex->value, at + 1, timex->value.len);
}

/* Whole hours may be rounded; zones are another matter. */
static bool clocks_differ(struct str a, struct str b)
{
	bool whole = a.len == 2 || b.len == 2;

	if (!a.ptr || !b.ptr || a.len > 5 || b.len > 5)
		return false;
	return whole ? !str_eq(str_cut(a, 0, 2), str_cut(b, 0, 2))
		     : !str_eq(a, b);
}

/* From another day, and not only without its year. */
static bool is_counted(const struct timex *timex)
{
	return (timex->flags & (TIMEX_RELATIVE | TIMEX_YEARLESS)) ==
	       TIMEX_RELATIVE;
}

/* Neither counted from another day, and to the same precision. */
static bool written_alike(const struct timex *a, const struct timex *b)
{
	return !is_counted(a) && !is_counted(b) &&
	       a->value.len == b->value.len && a->mod == b->mod;
}

static struct judgement known_judge(struct arena *arena, const struct timex *a,
	const struct timex *b, struct interval mine, struct interval other,
	enum wording wording)
{
	struct interval common;
	int32_t apart = mine.earliest - other.earliest;

	if (interval_meet(mine, other, &common)) {
		bool same = mine.earliest == other.earliest &&
			    mine.latest == other.latest;

		if (is_day(mine) && same &&
			clocks_differ(clock_of(a), clock_of(b)))
			return (struct judgement){VERDICT_DISJOINT, KIND_TIME,
				STR("the same day at another time")};
		if (wording == WORDING_COPIED && !same && written_alike(a, b))
			return disjoint(arena, kind_of(a, b), mine, other);
		return (struct judgement){
			.verdict = same ? VERDICT_SAME : VERDICT_COMPATIBLE};
	}
	if (apart % WEEK == 0 && is_day(mine) && is_day(other) &&
		(is_bare_weekday(a) || is_bare_weekday(b)))
		return (struct judgement){.verdict = VERDICT_COMPATIBLE};
	/* "March 4" and "March 4": the years are nobody's words. */
	if ((a->flags & b->flags & TIMEX_YEARLESS) &&
		kind_of(a, b) == KIND_YEAR)
		return (struct judgement){.verdict = VERDICT_COMPATIBLE};
	return disjoint(arena, kind_of(a, b), mine, other);
}

/* --- days of which only some fields are written */

static int32_t field(struct str value, size_t from, size_t to)
{
	int32_t number = 0;

	return value.len >= to && str_number(str_cut(value, from, to), &number)
		       ? number
		       : 0;
}

/* Of what is written: "XXXX-11-08", "XXXX-WXX-5". */
static struct fields fields_read(struct str value)
{
	struct fields fields = {.any = false};

	if (str_starts(value, STR("XXXX-WXX-")))
		fields.weekday = field(value, 9, 10);
	else
		fields = (struct fields){false, field(value, 0, 4),
			field(value, 5, 7), field(value, 8, 10), 0};
	fields.any = fields.month || fields.weekday;
	return fields;
}

/* Behind the slash of a range; absent where there is none. */
static struct str last_part(struct str value)
{
	size_t slash = str_find_char(value, '/', 0);

	return slash == STR_NPOS ? STR_NONE
				 : str_cut(value, slash + 1, value.len);
}

static struct fields fields_of(const struct timex *timex)
{
	if (interval_is_known(timex->days) && is_day(timex->days)) {
		struct civil civil = day_to_civil(timex->days.earliest);

		return (struct fields){true, civil.year, civil.month, civil.day,
			day_weekday(timex->days.earliest)};
	}
	return fields_read(timex->value);
}

static bool differ(int32_t a, int32_t b)
{
	return a && b && a != b;
}

/* Days apart within a year that has no leap day, for dates without a year. */
static int32_t days_apart(const struct fields *a, const struct fields *b)
{
	return day_from_civil(2023, a->month, a->day) -
	       day_from_civil(2023, b->month, b->day);
}

static bool weeks_apart(const struct timex *a, const struct fields *mine,
	const struct timex *b, const struct fields *other)
{
	return (is_bare_weekday(a) || is_bare_weekday(b)) && mine->day &&
	       other->day && days_apart(mine, other) % WEEK == 0;
}

/* Of two ranges in a copy, the ends. */
static bool ends_differ(
	const struct timex *a, const struct timex *b, enum wording wording)
{
	struct fields mine = fields_read(last_part(a->value));
	struct fields other = fields_read(last_part(b->value));

	return wording == WORDING_COPIED && mine.month && other.month &&
	       (differ(mine.month, other.month) || differ(mine.day, other.day));
}

static struct judgement fields_judge(
	const struct timex *a, const struct timex *b, enum wording wording)
{
	struct fields mine = fields_of(a), other = fields_of(b);
	struct judgement judgement = {.verdict = VERDICT_DISJOINT};

	if (!mine.any || !other.any || is_midnight(a) || is_midnight(b))
		return (struct judgement){.verdict = VERDICT_APART};
	if (mine.month && other.month) {
		judgement.because = STR("by day and month, whatever the year");
		judgement.kind =
			differ(mine.day, other.day) ? KIND_DAY : KIND_MONTH;
		if ((differ(mine.month, other.month) ||
			    differ(mine.day, other.day)) &&
			!weeks_apart(a, &mine, b, &other))
			return judgement;
		judgement.kind = KIND_DAY;
		if (ends_differ(a, b, wording))
			return judgement;
	} else if (differ(mine.weekday, other.weekday)) {
		judgement.because = STR("by weekday, whatever the week");
		judgement.kind = KIND_WEEKDAY;
		return judgement;
	}
	judgement.verdict = VERDICT_COMPATIBLE;
	if (clocks_differ(clock_of(a), clock_of(b)))
		judgement = (struct judgement){VERDICT_DISJOINT, KIND_TIME,
			STR("the same day at another time")};
	return judgement;
}

/* "a year before", "twelve months earlier": about so long off a day that each
 * text must be asked for. */
static bool is_length_off(const struct timex *timex)
{
	return is_counted(timex) && timex->value.len < 10 &&
	       !is_bare_weekday(timex);
}

static bool is_impossible(const struct timex *timex)
{
	return timex->flags & TIMEX_IMPOSSIBLE;
}

/* "at 10 a.m.", of whatever day the story tells. */
static bool is_bare_clock(const struct timex *timex)
{
	return timex->kind == TIMEX_TIME && clock_of(timex).len &&
	       (!has_own_day(timex) || (timex->flags & TIMEX_ANAPHOR));
}

/* "from 7 a.m. to 11 p.m.": the one end, and the other; absent where it is no
 * range of hours. */
static void hours_of(
	const struct timex *timex, struct str *from, struct str *to)
{
	struct str clock = clock_of(timex);
	size_t slash = str_find_char(clock, '/', 0);
	size_t at =
		slash == STR_NPOS ? STR_NPOS : str_find_char(clock, 'T', slash);

	*from = *to = STR_NONE;
	if (at == STR_NPOS)
		return;
	*from = str_cut(clock, 0, slash);
	*to = str_cut(clock, at + 1, clock.len);
}

static bool hours_differ(const struct timex *a, const struct timex *b)
{
	struct str from, to, other_from, other_to;

	hours_of(a, &from, &to);
	hours_of(b, &other_from, &other_to);
	return clocks_differ(from, other_from) || clocks_differ(to, other_to);
}

static struct judgement clocks_judge(
	const struct timex *a, const struct timex *b)
{
	if (!clocks_differ(clock_of(a), clock_of(b)) && !hours_differ(a, b))
		return (struct judgement){.verdict = VERDICT_SAME};
	/* "shortly after 2 a.m." and "about 2:05 a.m." */
	if (a->mod != MOD_NONE || b->mod != MOD_NONE)
		return (struct judgement){.verdict = VERDICT_COMPATIBLE};
	return (struct judgement){VERDICT_DISJOINT, KIND_TIME,
		STR("the clock is told otherwise")};
}

/* Of one date, a copy can have made 31 June. */
static struct judgement impossible_judge(
	const struct timex *a, const struct timex *b, enum wording wording)
{
	if (wording == WORDING_OWN || (is_impossible(a) && is_impossible(b)))
		return (struct judgement){.verdict = VERDICT_APART};
	return (struct judgement){VERDICT_DISJOINT, KIND_DAY,
		STR("one of them is no day of the calendar")};
}

struct judgement versus_days(struct arena *arena, const struct timex *a,
	const struct timex *b, enum wording wording)
{
	struct interval mine = set_of(a), other = set_of(b);

	if (wording == WORDING_COPIED && is_bare_clock(a) && is_bare_clock(b))
		return clocks_judge(a, b);
	if (!is_comparable(a) || !is_comparable(b) ||
		is_season(a) != is_season(b) ||
		(is_length_off(a) && is_length_off(b)))
		return (struct judgement){.verdict = VERDICT_APART};
	if (is_impossible(a) || is_impossible(b))
		return impossible_judge(a, b, wording);
	if (interval_is_known(mine) && interval_is_known(other))
		return known_judge(arena, a, b, mine, other, wording);
	return fields_judge(a, b, wording);
}
