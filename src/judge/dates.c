/*
 * Days as they are written: impossible ones, weekdays beside them, and what
 * can be read in two ways.
 */
#include "judge/checks.h"
#include "judge/docket.h"
#include "tag/node.h"

#include <inttypes.h>
#include <stdlib.h>

enum { NODES_DEEP = 16, NEAR_DAYS = 45 };

static const struct node *node_of(const struct docket *docket, uint32_t index)
{
	return &docket->reading->timexes.nodes->rows[index];
}

/* The value of a node's first capture of a class; -1 without one. */
static int32_t captured(const struct node *node, unsigned klass)
{
	for (uint32_t i = 0; i < node->count; i++)
		if (node->captures[i].klass == klass)
			return node->captures[i].value;
	return -1;
}

static int32_t captured_any(const struct node *node, unsigned a, unsigned b)
{
	int32_t value = captured(node, a);

	return value < 0 ? captured(node, b) : value;
}

/* The node of that operation that an expression is, down from its own. */
static const struct node *node_find(const struct docket *docket,
	const struct timex *timex, enum operation operation)
{
	uint32_t index = timex->node, depth = 0;

	while (index && depth++ < NODES_DEEP) {
		const struct node *node = node_of(docket, index);

		if (node->shape->operation == operation)
			return node;
		index = 0;
		for (uint32_t i = 0; i < node->count; i++)
			if (node->captures[i].klass > CLASS_COUNT)
				index = node->captures[i].node;
	}
	return NULL;
}

/* --- impossible dates */

/* Eight digits may be any number, a week's number any, and a table's "SEP7 31
 * SEP7" is no date. */
static bool is_a_date(const struct docket *docket, const struct timex *timex)
{
	const struct token *next = docket_token(docket, timex->end);

	if (node_find(docket, timex, OP_COMPACT) || timex->value.len < 10 ||
		timex->value.ptr[7] != '-')
		return false;
	return next->kind == TOKEN_MARK || token_spaced(next);
}

void check_impossible_date(struct docket *docket)
{
	ROWS_EACH (struct timex, timex, docket->reading->timexes) {
		struct str words;
		struct remark *remark;

		if (!(timex->flags & TIMEX_IMPOSSIBLE) ||
			!is_a_date(docket, timex) ||
			docket_skips(docket, timex->first))
			continue;
		words = docket_words(docket, timex->span);
		remark = docket_add(docket, timex->span,
			arena_format(docket->arena, "no calendar has '%.*s'",
				STR_ARG(words)));
		ROWS_EACH (struct str, reason, timex->because)
			remark_because(docket, remark,
				arena_copy(docket->arena, *reason));
	}
}

/* --- weekdays */

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
	int32_t year = captured_any(day, CLASS_YEAR, CLASS_YEARNUM);
	int32_t month = captured_any(day, CLASS_MONTH, CLASS_MONNUM);
	int32_t number = captured_any(day, CLASS_DAY, CLASS_DAYNUM);

	/* "Friday 5 March In 1967, a": the year begins what follows. */
	for (uint32_t t = day->first; t < day->end; t++)
		if (str_eq_fold(docket_str(docket, t), STR("in")))
			return DAY_NONE;
	if (year >= 1000 && month > 0 && number > 0)
		return day_from_civil(year, month, number);
	if (month < 1 || number < 1 || year >= 0 ||
		node_find(docket, timex, OP_RANGE) ||
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
	int32_t weekday = captured(node, CLASS_WEEKDAY);
	const struct node *beside = NULL;
	day_t day;

	for (uint32_t i = 0; i < node->count; i++)
		if (node->captures[i].klass == CLASS_COUNT + GROUP_cal)
			beside = node_of(docket, node->captures[i].node);
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
		const struct node *node = node_of(docket, stack[--count]);

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

/* --- what cannot be read */

/* Two numbers that may be month and day in either order, and their year. */
struct numeric {
	int32_t a, b, year;
	struct span span;
};

static bool numeric_read(const struct docket *docket, const struct timex *timex,
	struct numeric *numeric)
{
	const struct node *node = node_find(docket, timex, OP_NUMERIC);

	if (!(timex->flags & TIMEX_AMBIGUOUS) || !node || node->count < 3 ||
		timex->days.earliest == DAY_NONE)
		return false;
	numeric->a = node->captures[0].value;
	numeric->b = node->captures[1].value;
	numeric->year = day_to_civil(timex->days.earliest).year;
	numeric->span = docket_span(docket, node->first, node->end);
	return numeric->a > 0 && numeric->a < 13 && numeric->b > 0 &&
	       numeric->b < 13 && numeric->a != numeric->b;
}

/* Whether one reading is the day of publication, which settles the other. */
static bool numeric_is_of(const struct numeric *numeric, day_t published)
{
	return published != DAY_NONE &&
	       (day_from_civil(numeric->year, numeric->a, numeric->b) ==
			       published ||
		       day_from_civil(numeric->year, numeric->b, numeric->a) ==
			       published);
}

/* Whether what is around is prose: a table has more numbers than words. */
static bool is_prose(const struct docket *docket, const struct timex *timex)
{
	const struct sentences *sentences = &docket->reading->sentences;
	const struct sentence *sentence =
		&sentences->rows[sentence_of(sentences, timex->first)];
	uint32_t words = 0, numbers = 0;

	for (uint32_t i = sentence->first; i < sentence->end; i++) {
		bool inside = i >= timex->first && i < timex->end;
		enum token_kind kind = docket_token(docket, i)->kind;

		words += kind == TOKEN_WORD;
		numbers += kind == TOKEN_NUMBER && !inside;
	}
	return words > numbers + 1;
}

static void numeric_remark(struct docket *docket, const struct numeric *n)
{
	struct remark *remark = docket_add(docket, n->span,
		arena_format(docket->arena,
			"'%.*s' may be %" PRId32 " %.*s or %" PRId32 " %.*s",
			STR_ARG(docket_words(docket, n->span)), n->a,
			STR_ARG(month_name(n->b)), n->b,
			STR_ARG(month_name(n->a))));

	remark_because(docket, remark,
		STR("nothing in the article tells which number is the month"));
	remark_suggest(docket, remark,
		docket_day(docket, day_from_civil(n->year, n->b, n->a), false));
	remark_suggest(docket, remark,
		docket_day(docket, day_from_civil(n->year, n->a, n->b), false));
}

void check_ambiguous_date(struct docket *docket)
{
	const struct timexes *timexes = &docket->reading->timexes;
	day_t published = docket->reading->masthead.published.value;
	struct numeric numeric;

	ROWS_EACH (struct timex, timex, *timexes)
		if (numeric_read(docket, timex, &numeric) &&
			numeric_is_of(&numeric, published))
			return;
	ROWS_EACH (struct timex, timex, *timexes)
		if (numeric_read(docket, timex, &numeric) &&
			!docket_skips(docket, timex->first) &&
			is_prose(docket, timex))
			numeric_remark(docket, &numeric);
}

void check_missing_year(struct docket *docket)
{
	const struct published *published =
		&docket->reading->masthead.published;

	if (published->value == DAY_NONE)
		return;
	ROWS_EACH (struct timex, timex, docket->reading->timexes) {
		struct remark *remark;

		if (!(timex->flags & TIMEX_YEARLESS) ||
			timex->kind != TIMEX_DATE ||
			!interval_is_known(timex->days) ||
			timex->days.earliest != timex->days.latest ||
			abs(timex->days.earliest - published->value) < 183 ||
			docket_skips(docket, timex->first))
			continue;
		remark = docket_add(docket, timex->span,
			arena_format(docket->arena,
				"which year is '%.*s'? it is taken for %.*s",
				STR_ARG(docket_words(docket, timex->span)),
				STR_ARG(docket_day(
					docket, timex->days.earliest, false))));
		remark_because(docket, remark,
			arena_format(docket->arena, "the article is of %.*s",
				STR_ARG(docket_day(
					docket, published->value, false))));
		remark_suggest(docket, remark,
			docket_day(docket, timex->days.earliest, false));
	}
}
