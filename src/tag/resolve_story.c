/* Histories count from what they tell, not from when they were published. */
#include "tag/resolver.h"

static const struct node *part_of(
	const struct resolver *r, const struct node *node, uint32_t nth)
{
	const struct capture *part = node_part(node, nth);

	return part ? &r->timexes->nodes->rows[part->node] : NULL;
}

/* The year that an expression writes out; FIELD_NONE. As deep as the groups of
 * the grammar are. */
static int32_t written_year(struct resolver *r, const struct node *node)
{
	int32_t year = node_value(
		node, CLASS_YEAR, node_value(node, CLASS_YEARNUM, FIELD_NONE));
	const struct node *part;

	if (node->shape->operation == OP_ERA ||
		node_group(node, GROUP_era, 0))
		return resolver_era_year(r, node);
	for (uint32_t i = 0; year == FIELD_NONE && (part = part_of(r, node, i));
		i++)
		year = written_year(r, part);
	return year;
}

/* "Last Tuesday", "two years ago". */
static bool points_back(const struct node *node)
{
	return node->shape->operation == OP_AGO ||
	       (node->shape->operation == OP_WEEKDAY &&
		       node->shape->argument != WEEKDAY_BARE &&
		       node->shape->argument != WEEKDAY_PREVIOUS &&
		       node->shape->argument != WEEKDAY_FOLLOWING);
}

/* "Yesterday", "last week": what points from the day of publication. */
static bool is_deictic(const struct resolver *r, const struct node *node)
{
	bool deictic = node_class(node, CLASS_TODAY, 0) || points_back(node) ||
		       (node_direction(node, FIELD_NONE) != FIELD_NONE &&
			       !node_is_anaphor(node));
	const struct node *part;

	for (uint32_t i = 0; !deictic && (part = part_of(r, node, i)); i++)
		deictic = is_deictic(r, part);
	return deictic;
}

static bool is_bare_weekday(const struct resolver *r, const struct node *node)
{
	while (node && !node_class(node, CLASS_WEEKDAY, 0))
		node = part_of(r, node, 0);
	return node && node->shape->operation == OP_WEEKDAY;
}

/* "3 May 1926", "in May 1926": below the groups that pass it on. */
static bool writes_month(const struct resolver *r, const struct node *node)
{
	bool month = node_class(node, CLASS_MONTH, 0);
	const struct node *part;

	for (uint32_t i = 0; !month && (part = part_of(r, node, i)); i++)
		month = writes_month(r, part);
	return month;
}

/* Many years are written out, few of them near the publication, and little
 * else points from there: a history, a biography, a chronicle. */
bool resolver_is_narrative(struct resolver *r)
{
	enum { ENOUGH = 5, FEW = 3, LONG_AGO = 5 };
	uint32_t years = 0, near = 0, news = 0, dated = 0, old = 0;
	int32_t published =
		r->day == DAY_NONE ? FIELD_NONE : day_to_civil(r->day).year;

	ROWS_EACH (struct timex, timex, *r->timexes) {
		const struct node *node = &r->timexes->nodes->rows[timex->node];
		int32_t year = written_year(r, node);

		if (year == FIELD_NONE) {
			news += is_deictic(r, node) || is_bare_weekday(r, node);
			continue;
		}
		years++;
		dated += writes_month(r, node);
		old += published != FIELD_NONE && year < published - LONG_AGO;
		near += published != FIELD_NONE && year >= published - 1 &&
			year <= published + 1;
	}
	if (years < ENOUGH)
		return years >= FEW && dated && old == years && !news;
	return near * 5 < years && news * 3 < years &&
	       years * 5 > r->timexes->count;
}

/* The day told last, or the first of what was told since. */
static day_t told_last(const struct resolver *r)
{
	day_t day = moment_day(&r->told_day), told = moment_first(&r->told);

	return r->told.kind != MOMENT_DAY && told != DAY_NONE &&
			       (day == DAY_NONE || told > day)
		       ? told
		       : day;
}

void resolver_story_day(struct resolver *r, const struct timex *timex)
{
	const struct node *node = &r->timexes->nodes->rows[timex->node];
	day_t told = told_last(r);

	if (told == DAY_NONE || is_deictic(r, node))
		return;
	r->day = told;
	r->day_name = moment_day(&r->told_day) == told
			      ? STR("the day told before")
			      : STR("the beginning of what was told before");
}
