/* To the letter of TimeML: expressions made of others, given as those. */
#include "tag/grammar.h"
#include "tag/node.h"
#include "tag/timex.h"

/* Whether a node is given as its parts: ranges, and lengths counted from
 * something; "two days earlier" stays whole, "later" is left outside. */
static bool node_splits(const struct node *node)
{
	int32_t argument = node->shape->argument;

	switch ((int)node->shape->operation) {
	case OP_ENDED:
	case OP_STARTING:
	case OP_CLOCKS:
		return true;
	case OP_AT:
		return argument >= AT_HOURS;
	case OP_DAY_RANGE:
		return argument == DAYS_PLAIN || argument == DAYS_OF_MONTHS ||
		       argument == DAYS_NUMBERED;
	case OP_RANGE:
		return argument == RANGE_POINTS || argument == RANGE_OF_ERA;
	case OP_SHIFT:
		return argument == SHIFT_AHEAD || argument == SHIFT_BACK;
	case OP_LATER:
		return argument == LATER_BEFORE_CLAUSE ||
		       argument == LATER_AFTER_CLAUSE;
	default:
		return false;
	}
}

/* The parts of a node that are expressions of their own. */
static void parts_add(struct arena *arena, const struct tokens *tokens,
	const struct timexes *timexes, const struct timex *whole,
	struct timexes *split)
{
	uint32_t index = whole->node;
	uint32_t range =
		timexes->nodes->rows[index].shape->operation == OP_RANGE ? index
									 : 0;

	for (uint32_t i = 0; i < timexes->nodes->rows[index].count; i++) {
		const struct capture *capture =
			&timexes->nodes->rows[index].captures[i];
		struct timex *timex;

		if (capture->klass < CLASS_COUNT)
			continue;
		timex = ROWS_ADD(arena, split);
		*timex = *whole;
		timex_place(tokens, timexes, capture->node, timex);
		timex->begins = range;
		range = 0;
	}
}

/* The first shape of a group and operation: of a day and a month as written, of
 * a year and its era. */
static const struct shape *shape_of(enum group group, enum operation operation)
{
	size_t count;
	const struct shape *shapes = shapes_all(&count);

	while (shapes->group != group || shapes->operation != operation)
		shapes++;
	return shapes;
}

/* Where a day or month ends that begins at a token: "5th", "twenty-first". */
static uint32_t number_end(const struct tokens *tokens, uint32_t at)
{
	const struct token *next = &tokens->rows[at + 1];

	if (tokens->rows[at].kind == TOKEN_NUMBER)
		return at + 1 +
		       (next->kind == TOKEN_WORD && !token_spaced(next));
	return at + 1 +
	       (token_mark(next, '-') && next[1].kind == TOKEN_WORD ? 2 : 0);
}

/* The month of one of the days of a range: of two months where the first day
 * is the greater. */
static struct capture month_of(const struct node *range, uint32_t nth,
	const struct capture *days, uint32_t count, int32_t *years)
{
	struct capture month = range->captures[0];
	bool turns = days[0].value > days[count - 1].value;

	for (uint32_t i = 0; month.klass != CLASS_MONTH; i++)
		month = range->captures[i];
	*years = 0;
	if (!turns)
		return month;
	if (month.token < days[0].token && nth + 1 == count)
		month.value++;
	else if (month.token > days[0].token && nth == 0)
		month.value--;
	*years = (month.value > 12) - (month.value < 1);
	month.value -= *years * 12;
	return month;
}

/* One day of "8-10 November 2023" as a node: with the month and the year. */
static uint32_t day_node(struct arena *arena, struct timex_nodes *nodes,
	uint32_t index, const struct capture *days, uint32_t count,
	uint32_t nth)
{
	const struct node *range = &nodes->rows[index];
	struct capture taken[CAPTURES_MAX];
	struct node node = {.shape = shape_of(GROUP_cal, OP_DATE)};
	int32_t years;

	taken[node.count++] = days[nth];
	taken[node.count++] = month_of(range, nth, days, count, &years);
	for (uint32_t i = 0; i < range->count; i++)
		if (range->captures[i].klass == CLASS_YEAR) {
			taken[node.count] = range->captures[i];
			taken[node.count++].value += years;
		}
	node_keep(arena, nodes, &node, taken, node.count);
	*ROWS_ADD(arena, nodes) = node;
	return nodes->count - 1;
}

/* "8-10 November 2023": "8" and "10 November 2023". */
static void days_add(struct arena *arena, const struct tokens *tokens,
	const struct timexes *timexes, const struct timex *whole,
	struct timexes *split)
{
	const struct node *range = &timexes->nodes->rows[whole->node];
	struct capture days[CAPTURES_MAX];
	uint32_t count = 0, month = 0, end = range->end;

	for (uint32_t i = 0; i < range->count; i++) {
		if (range->captures[i].klass == CLASS_DAY)
			days[count++] = range->captures[i];
		if (range->captures[i].klass == CLASS_MONTH)
			month = range->captures[i].token;
	}
	for (uint32_t nth = 0; nth < count; nth++) {
		uint32_t node = day_node(
			arena, timexes->nodes, whole->node, days, count, nth);
		struct node *row = &timexes->nodes->rows[node];
		struct timex *timex = ROWS_ADD(arena, split);

		row->first = nth == 0 && month < days[0].token
				     ? month
				     : days[nth].token;
		row->end = nth + 1 == count
				   ? end
				   : number_end(tokens, days[nth].token);
		*timex = *whole;
		timex_place(tokens, timexes, node, timex);
	}
}

/* "From the 21st to the 27th": "the 21st" and "the 27th". */
static void numbers_add(struct arena *arena, const struct tokens *tokens,
	const struct timexes *timexes, const struct timex *whole,
	struct timexes *split)
{
	enum { JOINED = 3 }; /* tokens: a number, its suffix, "and" */
	const struct node range = timexes->nodes->rows[whole->node];
	uint32_t bare = range.first; /* where one begins without "the" */

	for (uint32_t i = 0; i < range.count; i++) {
		const struct capture *day = &range.captures[i];
		struct node node = {.shape = shape_of(GROUP_cal, OP_DATE)};
		struct timex *timex;

		if (day->klass != CLASS_DAYNUM)
			continue;
		node.first = day->token - (day->token > bare);
		node.end = number_end(tokens, day->token);
		bare = day->token + JOINED;
		node_keep(arena, timexes->nodes, &node, day, 1);
		*ROWS_ADD(arena, timexes->nodes) = node;
		timex = ROWS_ADD(arena, split);
		*timex = *whole;
		timex_place(tokens, timexes, timexes->nodes->count - 1, timex);
	}
}

/* "499-449 BC": "499" and "449 BC", the era holding for both. */
static void eras_add(struct arena *arena, const struct tokens *tokens,
	const struct timexes *timexes, const struct timex *whole,
	struct timexes *split)
{
	const struct node range = timexes->nodes->rows[whole->node];
	const struct capture *era = &range.captures[range.count - 1];

	for (uint32_t i = 0; i < range.count; i++) {
		const struct capture taken[] = {range.captures[i], *era};
		struct node *row;
		struct timex *timex;

		if (range.captures[i].klass != CLASS_NUM &&
			range.captures[i].klass != CLASS_DIGITS)
			continue;
		row = ROWS_ADD(arena, timexes->nodes);
		*row = (struct node){.shape = shape_of(GROUP_period, OP_ERA),
			.first = range.captures[i].token,
			.end = i + 2 == range.count
				       ? range.end
				       : range.captures[i].token + 1};
		node_keep(arena, timexes->nodes, row, taken, 2);
		timex = ROWS_ADD(arena, split);
		*timex = *whole;
		timex_place(tokens, timexes, timexes->nodes->count - 1, timex);
	}
}

/* A month of "between August and October 1944" as a node: with the year, which
 * is the one before for those in front of December. */
static uint32_t month_node(struct arena *arena, struct timex_nodes *nodes,
	uint32_t index, const struct capture *month, bool turns)
{
	struct node node = {.shape = shape_of(GROUP_period, OP_NEAR_MONTH)};
	const struct node *range = &nodes->rows[index];
	struct capture taken[CAPTURES_MAX];

	taken[node.count++] = *month;
	for (uint32_t i = 0; i < range->count; i++)
		if (range->captures[i].klass == CLASS_YEAR) {
			node.shape = shape_of(GROUP_month, OP_DATE);
			taken[node.count] = range->captures[i];
			taken[node.count++].value -= turns;
		}
	node_keep(arena, nodes, &node, taken, node.count);
	*ROWS_ADD(arena, nodes) = node;
	return nodes->count - 1;
}

/* "Between August and October 1944": "August" and "October 1944". */
static void months_add(struct arena *arena, const struct tokens *tokens,
	const struct timexes *timexes, const struct timex *whole,
	struct timexes *split)
{
	const struct node range = timexes->nodes->rows[whole->node];
	struct capture months[2];
	uint32_t count = 0;

	for (uint32_t i = 0; i < range.count && count < 2; i++)
		if (range.captures[i].klass == CLASS_MONTH)
			months[count++] = range.captures[i];
	for (uint32_t nth = 0; nth < count; nth++) {
		uint32_t node = month_node(arena, timexes->nodes, whole->node,
			&months[nth],
			nth == 0 && months[0].value > months[1].value);
		struct node *row = &timexes->nodes->rows[node];
		struct timex *timex = ROWS_ADD(arena, split);

		row->first = months[nth].token;
		row->end = nth ? range.end : months[nth].token + 1;
		*timex = *whole;
		timex_place(tokens, timexes, node, timex);
	}
}

void timexes_split(struct arena *arena, const struct tokens *tokens,
	struct timexes *timexes)
{
	struct timexes split = {.nodes = timexes->nodes};

	ROWS_EACH (struct timex, timex, *timexes) {
		const struct node *node = &timexes->nodes->rows[timex->node];
		struct timex whole = *timex;

		if (!node_splits(node)) {
			*ROWS_ADD(arena, &split) = whole;
			continue;
		}
		if (node->shape->operation == OP_DAY_RANGE &&
			node->shape->argument == DAYS_OF_MONTHS)
			months_add(arena, tokens, timexes, &whole, &split);
		else if (node->shape->operation == OP_DAY_RANGE &&
			 node->shape->argument == DAYS_NUMBERED)
			numbers_add(arena, tokens, timexes, &whole, &split);
		else if (node->shape->operation == OP_DAY_RANGE)
			days_add(arena, tokens, timexes, &whole, &split);
		else if (node->shape->operation == OP_RANGE &&
			 node->shape->argument == RANGE_OF_ERA)
			eras_add(arena, tokens, timexes, &whole, &split);
		else
			parts_add(arena, tokens, timexes, &whole, &split);
	}
	*timexes = split;
}
