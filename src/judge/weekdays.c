/*
 * Weekdays beside the date that they do not fall on.
 */
#include "judge/checks.h"
#include "judge/written.h"

#include <stdlib.h>

enum { NEAR_DAYS = 45 };

/* "Rick Monday, 7 March", "Mr Friday": somebody's name. */
static bool is_surname(const struct docket *docket, uint32_t token)
{
	const struct token *before = docket_token(docket, token) - 1;

	if (name_at(&docket->reading->names, token) != NAME_NO_ROW)
		return true;
	if (!token || before->kind != TOKEN_WORD ||
		docket_token(docket, token)->flags & TOKEN_BLOCK ||
		!(before->flags & TOKEN_CAPITAL))
		return false;
	/* "On Friday" begins a sentence, "Ms Friday" and "Rick Friday" too. */
	return !(before->flags & TOKEN_SENTENCE) ||
	       word_at(docket->words, before->word)->part == PART_NOUN;
}

/* The day beside the weekday: with its year, or near the publication. */
static day_t day_beside(const struct docket *docket, const struct timex *timex,
	const struct node *day)
{
	const struct published *published =
		&docket->reading->masthead.published;
	int32_t year = written_either(day, CLASS_YEAR, CLASS_YEARNUM);
	int32_t month = written_either(day, CLASS_MONTH, CLASS_MONNUM);
	int32_t number = written_either(day, CLASS_DAY, CLASS_DAYNUM);

	/* "Friday 5 March In 1967, a": the year begins what follows. */
	for (uint32_t t = day->first; t < day->end; t++)
		if (str_eq_fold(docket_str(docket, t), STR("in")))
			return DAY_NONE;
	if (year >= 1000 && month > 0 && number > 0)
		return day_from_civil(year, month, number);
	if (month < 1 || number < 1 || year >= 0 ||
		written_find(docket, timex, OP_RANGE) ||
		published->value == DAY_NONE ||
		published->basis == BASIS_INFERRED || published->page ||
		timex->days.earliest == DAY_NONE ||
		timex->days.earliest != timex->days.latest ||
		abs(timex->days.earliest - published->value) > NEAR_DAYS)
		return DAY_NONE;
	return timex->days.earliest;
}

static void weekday_remark(struct docket *docket, const struct node *node,
	int32_t weekday, day_t day)
{
	struct span span = docket_span(docket, node->first, node->end);
	struct str right = docket_day(docket, day, true);
	int32_t off = (weekday - day_weekday(day) + 7) % 7;
	day_t near = day_add(day, off > 3 ? off - 7 : off);
	struct remark *remark = docket_add(docket, span,
		arena_format(docket->arena, "%.*s is a %.*s, not a %.*s",
			STR_ARG(docket_day(docket, day, false)),
			STR_ARG(weekday_name(day_weekday(day))),
			STR_ARG(weekday_name(weekday))));

	remark_because(docket, remark,
		arena_format(docket->arena, "the nearest %.*s is %.*s",
			STR_ARG(weekday_name(weekday)),
			STR_ARG(docket_day(docket, near, false))));
	remark_suggest(docket, remark, right);
	remark_suggest(docket, remark, docket_day(docket, near, true));
}

static void weekday_check(struct docket *docket, const struct timex *timex,
	const struct node *node)
{
	int32_t weekday = written_value(node, CLASS_WEEKDAY);
	const struct node *beside = NULL;
	day_t day;

	for (uint32_t i = 0; i < node->count; i++)
		if (node->captures[i].klass == CLASS_COUNT + GROUP_cal)
			beside = written_node(docket, node->captures[i].node);
	if (weekday < 1 || !beside || is_surname(docket, node->first))
		return;
	day = day_beside(docket, timex, beside);
	if (day != DAY_NONE && day_weekday(day) != weekday)
		weekday_remark(docket, node, weekday, day);
}

/* The nodes that an expression is made of, by an own stack. */
static void weekdays_check(struct docket *docket, const struct timex *timex)
{
	uint32_t stack[NODES_DEEP], count = 0;

	if (timex->node)
		stack[count++] = timex->node;
	while (count) {
		const struct node *node = written_node(docket, stack[--count]);

		weekday_check(docket, timex, node);
		for (uint32_t i = 0; i < node->count; i++)
			if (node->captures[i].klass > CLASS_COUNT &&
				node->captures[i].node && count < NODES_DEEP)
				stack[count++] = node->captures[i].node;
	}
}

void check_weekday_mismatch(struct docket *docket)
{
	ROWS_EACH (struct timex, timex, docket->reading->timexes)
		if (!docket_skips(docket, timex->first))
			weekdays_check(docket, timex);
}
