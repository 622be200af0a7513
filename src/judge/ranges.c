/*
 * Ranges of days that end before they begin, by their years, or by their days
 * where both are of one month: those were read as of two.
 */
#include "judge/checks.h"
#include "judge/figures.h"
#include "judge/written.h"

#include <inttypes.h>

/* --- by their years */

/* How many years are written out in tokens [first, end). */
static uint32_t years_written(
	const struct docket *docket, uint32_t first, uint32_t end)
{
	uint32_t count = 0;

	for (uint32_t i = first; i < end; i++)
		count += docket_token(docket, i)->kind == TOKEN_NUMBER &&
			 docket_str(docket, i).len == 4;
	return count;
}

enum { CHANGE_REACH = 4, MONTH_TURN = 15 };

/* "Fell from 2019 to 2017 levels": two amounts, and no range. "Moved the day
 * from 12 June to 3 May" has two days, and "phone 2012-2004" none. */
static bool is_of_levels(const struct docket *docket, const struct timex *timex)
{
	return figure_any(docket, timex->end, timex->end + 1,
		       "level levels prices terms rates standards values "
		       "dollars figures money models") ||
	       (timex->first &&
		       figure_any(docket, timex->first - 1, timex->first,
			       "fell rose dropped slipped climbed grew cut "
			       "raised went slid jumped brought call dial "
			       "tel")) ||
	       figure_any(docket,
		       timex->first > CHANGE_REACH ? timex->first - CHANGE_REACH
						   : 0,
		       timex->first,
		       "moved changed shifted postponed rescheduled forward "
		       "phone telephone number code no");
}

/* "5 May 2023" for "2023-05-05", years and months as they are. */
static struct str end_told(const struct docket *docket, struct str value)
{
	int32_t year, month, day;

	if (value.len != 10 || !str_number(str_cut(value, 0, 4), &year) ||
		!str_number(str_cut(value, 5, 7), &month) ||
		!str_number(str_cut(value, 8, 10), &day))
		return value;
	return docket_day(docket, day_from_civil(year, month, day), false);
}

static void years_check(struct docket *docket, const struct timex *timex)
{
	struct str from = timex->value;
	size_t slash = str_find_char(from, '/', 0);
	struct str to = str_cut(from, slash + 1, from.len);

	if (years_written(docket, timex->first, timex->end) != 2)
		return;
	from = str_cut(from, 0, slash);
	if (from.len != to.len || !char_is_digit(from.ptr[0]) ||
		!char_is_digit(to.ptr[0]) || str_cmp(from, to) <= 0)
		return;
	docket_add(docket, timex->span,
		arena_format(docket->arena,
			"'%.*s' ends before it begins: %.*s is before %.*s",
			STR_ARG(docket_words(docket, timex->span)),
			STR_ARG(end_told(docket, to)),
			STR_ARG(end_told(docket, from))));
}

/* --- by the days of a month */

/* What is written of the two ends. */
struct ends {
	int32_t days[2], months[2];
	uint32_t day_count, month_count;
};

static void capture_take(const struct capture *capture, struct ends *ends)
{
	bool day =
		capture->klass == CLASS_DAY || capture->klass == CLASS_DAYNUM;
	bool month =
		capture->klass == CLASS_MONTH || capture->klass == CLASS_MONNUM;

	if (day && ends->day_count < 2)
		ends->days[ends->day_count] = capture->value;
	if (month && ends->month_count < 2)
		ends->months[ends->month_count] = capture->value;
	ends->day_count += day;
	ends->month_count += month;
}

/* Down from the expression's own node, in the order in which it is written. */
static void ends_read(const struct docket *docket, const struct timex *timex,
	struct ends *ends)
{
	uint32_t stack[NODES_DEEP], count = 0, looked = 0;

	*ends = (struct ends){0};
	if (timex->node)
		stack[count++] = timex->node;
	while (count && looked++ < NODES_DEEP) {
		const struct node *node = written_node(docket, stack[--count]);

		for (uint32_t i = 0; i < node->count; i++)
			capture_take(&node->captures[i], ends);
		for (uint32_t i = node->count; i-- > 0;)
			if (node->captures[i].klass > CLASS_COUNT &&
				node->captures[i].node && count < NODES_DEEP)
				stack[count++] = node->captures[i].node;
	}
}

/* "Up by 1/4 to 1/2 point" and "Dec/Jul 12-3/4": fractions of a market. */
static bool has_fraction(const struct docket *docket, const struct timex *timex)
{
	return figure_any(docket, timex->first ? timex->first - 1 : 0,
		timex->end + 1, "/");
}

/* "From 28 to 3 April" may begin in March. */
static bool may_turn(const struct ends *ends)
{
	return ends->month_count == 1 &&
	       ends->days[0] - ends->days[1] > MONTH_TURN;
}

/* "On 14 and 11 June" lists days; what begins a day behind where it ends is a
 * whole year. */
static void days_check(struct docket *docket, const struct timex *timex)
{
	bool list = figure_any(docket, timex->first, timex->end, "and &") &&
		    !figure_word(docket, timex->first, "between");
	struct ends ends;

	ends_read(docket, timex, &ends);
	if (ends.day_count != 2 || ends.month_count < 1 ||
		ends.month_count > 2 || list || has_fraction(docket, timex) ||
		years_written(docket, timex->first, timex->end) > 1 ||
		(ends.month_count == 2 && ends.months[0] != ends.months[1]) ||
		ends.days[0] <= ends.days[1] + (ends.month_count == 2) ||
		may_turn(&ends))
		return;
	docket_add(docket, timex->span,
		arena_format(docket->arena,
			"'%.*s' ends before it begins: %" PRId32
			" is before %" PRId32,
			STR_ARG(docket_words(docket, timex->span)),
			ends.days[1], ends.days[0]));
}

void check_reversed_range(struct docket *docket)
{
	ROWS_EACH (struct timex, timex, docket->reading->timexes) {
		if (timex->kind != TIMEX_DATE ||
			str_find_char(timex->value, '/', 0) == STR_NPOS ||
			docket_skips(docket, timex->first))
			continue;
		if (is_of_levels(docket, timex))
			continue;
		years_check(docket, timex);
		days_check(docket, timex);
	}
}
