/* Histories count from what they tell, not from when they were published. */
#include "tag/resolver.h"

#include <stdlib.h>

static const struct node *part_of(
	const struct resolver *r, const struct node *node, uint32_t nth)
{
	const struct capture *part = node_part(node, nth);

	return part ? &r->timexes->nodes->rows[part->node] : NULL;
}

/* The year that an expression writes out; FIELD_NONE. As deep as the groups of
 * the grammar are. */
static int32_t year_below(struct resolver *r, const struct node *node)
{
	int32_t year = node_value(
		node, CLASS_YEAR, node_value(node, CLASS_YEARNUM, FIELD_NONE));
	const struct node *part;

	if (node->shape->operation == OP_ERA || node_group(node, GROUP_era, 0))
		return resolver_era_year(r, node);
	for (uint32_t i = 0; year == FIELD_NONE && (part = part_of(r, node, i));
		i++)
		year = year_below(r, part);
	return year;
}

static int32_t written_year(struct resolver *r, const struct node *node)
{
	const uint64_t numbers = node_bit(CLASS_YEAR) |
				 node_bit(CLASS_YEARNUM) | node_bit(CLASS_NUM) |
				 node_bit(CLASS_DIGITS);

	return node->all & numbers ? year_below(r, node) : FIELD_NONE;
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

/* "Next day", "the last two weeks of May" point from what is told. */
static bool points_from_story(const struct node *node)
{
	return node->shape->operation == OP_OPENING ||
	       (node->shape->operation == OP_NEAR_UNIT &&
		       node_class(node, CLASS_UNIT, 0) &&
		       node_unit(node, 0) == UNIT_DAY);
}

static bool is_deictic_below(const struct resolver *r, const struct node *node)
{
	bool deictic =
		points_back(node) ||
		(node_direction(node, FIELD_NONE) != FIELD_NONE &&
			!node_is_anaphor(node) && !points_from_story(node));
	const struct node *part;

	for (uint32_t i = 0; !deictic && (part = part_of(r, node, i)); i++)
		deictic = is_deictic_below(r, part);
	return deictic;
}

/* "Yesterday", "last week": what points from the day of publication. */
static bool is_deictic(const struct resolver *r, const struct node *node)
{
	const uint64_t directions = node_bit(CLASS_BACK) |
				    node_bit(CLASS_AHEAD) |
				    node_bit(CLASS_HERE);
	const uint64_t back = OPERATION_BIT(OP_AGO) | OPERATION_BIT(OP_WEEKDAY);

	return node->all & node_bit(CLASS_TODAY) ||
	       ((node->all & directions || node->operations & back) &&
		       is_deictic_below(r, node));
}

static bool is_bare_weekday(const struct resolver *r, const struct node *node)
{
	if (!(node->operations & OPERATION_BIT(OP_WEEKDAY)))
		return false;
	while (node && !node_class(node, CLASS_WEEKDAY, 0))
		node = part_of(r, node, 0);
	return node && node->shape->operation == OP_WEEKDAY;
}

/* "3 May 1926", "in May 1926", "the spring of 1926": below the groups that pass
 * it on. */
static bool writes_month(const struct node *node)
{
	return node->all & (node_bit(CLASS_MONTH) | node_bit(CLASS_SEASON));
}

/* "3 May 1926". */
static bool writes_day(const struct resolver *r, const struct node *node)
{
	bool day = node->shape->group == GROUP_cal;
	const struct node *part;

	for (uint32_t i = 0; !day && (part = part_of(r, node, i)); i++)
		day = writes_day(r, part);
	return day;
}

/* What the years that a text writes out tell of it. */
struct years {
	uint32_t count, near, dated, old;
	uint32_t full; /* of a day, or long past */
	uint32_t news; /* what points from the day of publication */
};

static struct years years_count(struct resolver *r)
{
	enum { LONG_AGO = 5, LONG_PAST = 50 };
	struct years years = {0, 0, 0, 0, 0, 0};
	int32_t published =
		r->day == DAY_NONE ? FIELD_NONE : day_to_civil(r->day).year;

	ROWS_EACH (struct timex, timex, *r->timexes) {
		const struct node *node = &r->timexes->nodes->rows[timex->node];
		int32_t year = written_year(r, node);

		if (year == FIELD_NONE) {
			years.news +=
				is_deictic(r, node) || is_bare_weekday(r, node);
			continue;
		}
		years.count++;
		years.dated += year <= 0 || writes_month(node);
		years.full += year <= 0 || writes_day(r, node);
		if (published == FIELD_NONE)
			continue;
		years.full += year < published - LONG_PAST;
		years.old += year < published - LONG_AGO;
		years.near += year >= published - 1 && year <= published + 1;
	}
	return years;
}

/* Whether somebody speaks in a text, as in all news. */
static bool is_spoken(const struct resolver *r)
{
	for (uint32_t at = 0; at < r->tokens->count; at++)
		if (r->tokens->rows[at].kind == TOKEN_WORD &&
			(resolver_token_is(r, at, "said") ||
				resolver_token_is(r, at, "says") ||
				resolver_token_is(r, at, "told")))
			return true;
	return false;
}

/* Whether a text with a year or two begins with one and tells of it, and
 * nothing in it is of its own day: what is now or is to come, and who speaks.
 */
static bool is_brief_history(struct resolver *r)
{
	enum { BEGINNING = 3 };
	bool told = false;

	ROWS_EACH (struct timex, timex, *r->timexes) {
		const struct node *node = &r->timexes->nodes->rows[timex->node];
		bool dated = written_year(r, node) != FIELD_NONE;

		r->timex = timex;
		r->row = (uint32_t)(timex - r->timexes->rows);
		if ((node->shape->operation == OP_REF &&
			    (node->shape->argument == REF_NOW ||
				    node->shape->argument == REF_INSTANT)) ||
			(!dated && resolver_is_to_come(r)))
			return false;
		told |= dated && r->row < BEGINNING &&
			resolver_tense(r) == TO_PAST;
	}
	return told && !is_spoken(r);
}

/* One that comes up to its publication: it begins long before that. */
static bool is_recent_history(struct resolver *r, const struct years *years)
{
	enum { MANY = 20 };

	return years->news * 6 < years->count &&
	       years->near * 2 < years->count &&
	       years->old * 4 > years->count &&
	       (years->count >= MANY || (!years->news && is_brief_history(r)));
}

/* A text of no known day that begins with a year of the past, where nothing
 * points from the day of its publication: it can only go on from there. */
static bool is_undated_history(struct resolver *r, const struct years *years)
{
	enum { BEGINNING = 3 };

	if (r->day != DAY_NONE || !years->dated || years->news)
		return false;
	for (uint32_t row = 0; row < BEGINNING && row < r->timexes->count;
		row++) {
		const struct timex *timex = &r->timexes->rows[row];
		const struct node *node = &r->timexes->nodes->rows[timex->node];

		r->timex = &r->timexes->rows[row];
		r->row = row;
		if (written_year(r, node) != FIELD_NONE &&
			writes_month(node) && resolver_tense(r) == TO_PAST)
			return true;
	}
	return false;
}

/* Many years are written out, few of them near the publication, and little
 * else points from there: a history, a biography, a chronicle. A short one has
 * but a day or two of a year long ago, and nothing of its own day. News that
 * looks back a few years at what it is about has people who speak. */
bool resolver_is_narrative(struct resolver *r)
{
	enum { SEVERAL = 10, ENOUGH = 5, FEW = 3 };
	struct years years = years_count(r);

	r->pure = !years.news;
	if (is_undated_history(r, &years))
		return true;
	if (years.count < ENOUGH)
		return years.dated && years.old == years.count && !years.news &&
		       (years.count >= FEW ||
			       (years.full && is_brief_history(r)));
	if (is_recent_history(r, &years))
		return true;
	if (years.news && years.count < SEVERAL && is_spoken(r))
		return false;
	return years.near * 5 < years.count && years.news * 3 < years.count &&
	       (years.count * 5 > r->timexes->count ||
		       ((years.count >= SEVERAL || !years.near) &&
			       years.news * 6 < years.count));
}

/* Whether a year belongs to a noun: "a study of 2004", "the 2004 study". */
static bool is_attribute(const struct resolver *r, uint32_t at)
{
	const struct token *before = &r->tokens->rows[at ? at - 1 : 0];

	return token_mark(before, '(') ||
	       (before->kind == TOKEN_WORD &&
		       word_classes(&r->grammar->words, before->word) &
			       (CLASS_BIT(CLASS_OF) |
				       CLASS_BIT(CLASS_DETERMINER)));
}

/* "A study of 2004 doubts it": a year that only belongs to a noun, far from the
 * days that are told, is none that the story goes on in. */
static bool is_aside(const struct resolver *r)
{
	enum { FAR = 10 };
	day_t day = moment_day(&r->told_day);

	return r->narrative && r->told.kind == MOMENT_YEAR && day != DAY_NONE &&
	       abs(r->told.year - day_to_civil(day).year) > FAR &&
	       is_attribute(r, r->told_last_at) &&
	       sentence_of(r->sentences, r->told_last_at) <
		       sentence_of(r->sentences, r->timex->first);
}

const struct moment *resolver_story(const struct resolver *r)
{
	return is_aside(r) ? &r->told_day : &r->told;
}

/* Whether what was told last stands in the sentence at hand, behind the day
 * told last. */
static bool is_told_here(const struct resolver *r)
{
	return r->told_last_at > r->told_at &&
	       !is_attribute(r, r->told_last_at) &&
	       sentence_of(r->sentences, r->told_last_at) ==
		       sentence_of(r->sentences, r->timex->first);
}

/* The day told last, or the first of what was told since: "in the autumn of
 * 1845 it failed, and by the end of the year", also where 1846 was told before.
 */
static day_t told_last(const struct resolver *r)
{
	const struct moment *last = resolver_story(r);
	day_t day = moment_day(&r->told_day), told = moment_first(last);

	return last->kind != MOMENT_DAY && told != DAY_NONE &&
			       (day == DAY_NONE || told > day ||
				       is_told_here(r))
		       ? told
		       : day;
}

/* What is told before any year is written has the one that follows: "They
 * sailed on 26 November. On 7 December 1941 they struck". */
int32_t resolver_year_ahead(struct resolver *r, int32_t month)
{
	enum { REACH = 6, SENTENCES = 3 };
	const struct timex *other = &r->timexes->rows[r->row] + 1;
	const struct timex *end = r->timexes->rows + r->timexes->count;
	uint32_t here = sentence_of(r->sentences, r->timex->first);

	for (uint32_t i = 0; i < REACH && other + i < end; i++) {
		const struct node *node =
			&r->timexes->nodes->rows[other[i].node];
		day_t day;

		if (written_year(r, node) == FIELD_NONE)
			continue;
		if (sentence_of(r->sentences, other[i].first) >
			here + SENTENCES)
			break;
		day = resolver_peek(r, &other[i]).earliest;
		if (day == DAY_NONE)
			break;
		return day_to_civil(day).year -
		       (writes_month(node) && month > day_to_civil(day).month);
	}
	return FIELD_NONE;
}

bool resolver_is_of_now(struct resolver *r)
{
	const struct node *node = &r->timexes->nodes->rows[r->timex->node];

	return r->day != DAY_NONE && written_year(r, node) == FIELD_NONE &&
	       (resolver_is_to_come(r) ||
		       (is_bare_weekday(r, node) && resolver_is_said(r)));
}

void resolver_story_day(struct resolver *r, const struct timex *timex)
{
	const struct node *node = &r->timexes->nodes->rows[timex->node];
	day_t told = told_last(r);

	if (told == DAY_NONE || is_deictic(r, node))
		return;
	r->day = told;
	r->loosely = moment_day(&r->told_day) != told &&
		     r->told.kind != MOMENT_WEEK &&
		     r->told.kind != MOMENT_WEEKEND;
	r->day_name = moment_day(&r->told_day) == told
			      ? STR("the day told before")
			      : STR("the beginning of what was told before");
}
