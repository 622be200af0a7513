/* Seasons, of the northern half. */
#include "tag/resolver.h"

static struct moment season_of(int32_t year, int32_t season)
{
	struct moment moment = moment_init(MOMENT_SEASON);

	moment.year = year;
	moment.number = season;
	return moment;
}

/* Winter goes on into the next year: what was told in its January is of the
 * winter before. */
static int32_t winter_held(int32_t year, int32_t season, day_t day)
{
	struct interval before = season_days(year - 1, season);

	return day != DAY_NONE && before.latest >= day &&
			       day_to_civil(day).year == year
		       ? year - 1
		       : year;
}

/* "That summer", "the summer of that year". */
static struct moment told_season(
	struct resolver *r, const struct node *node, int32_t season)
{
	int32_t year = resolver_told_year(r, node);

	if (!node_group(node, GROUP_told, 0) && year != FIELD_NONE)
		year = winter_held(year, season, moment_first(&r->told));
	return season_of(year, season);
}

/* In a history the seasons go on. */
static struct moment story_season(struct resolver *r, int32_t season)
{
	int32_t year = day_to_civil(r->day).year;

	resolver_because(r, "the next one in the story");
	if (season_days(year, season).latest < r->day)
		return season_of(year + 1, season);
	return season_of(winter_held(year, season, r->day), season);
}

/* "By early spring": the season by tense. */
static struct moment edge_season(
	struct resolver *r, const struct node *node, int32_t season)
{
	struct moment moment;
	int32_t year;

	if (r->day == DAY_NONE) {
		resolver_unresolved(r);
		return season_of(FIELD_NONE, season);
	}
	resolver_counted(r);
	year = day_to_civil(r->day).year;
	if (r->narrative)
		year = story_season(r, season).year;
	else if (season_days(year, season).earliest > r->day &&
		 resolver_tense(r) == TO_PAST)
		year--;
	else if (season_days(year, season).latest < r->day &&
		 resolver_tense(r) == TO_FUTURE)
		year++;
	moment = season_of(year, season);
	moment.mod = (enum timex_mod)node_value(node, CLASS_EDGE, MOD_NONE);
	return moment;
}

/* "He landed in 1840, and came back the following spring": only the year is
 * known, and the season is of the one behind it. */
static bool is_of_told_year(const struct resolver *r, day_t from)
{
	return r->told.kind == MOMENT_YEAR && moment_first(&r->told) == from;
}

/* Of the year to which a direction, or where there is none the tense, leads
 * from a day. */
static int32_t season_year(struct resolver *r, const struct node *node,
	int32_t season, int32_t direction, day_t from)
{
	int32_t year = day_to_civil(from).year;
	struct interval days = season_days(year, season);
	bool here = node_class(node, CLASS_HERE, 0);

	if (direction < 0)
		return year - (days.latest >= from);
	if (direction > 0)
		return year +
		       (days.earliest <= from || is_of_told_year(r, from));
	if (!here && resolver_tense(r) == TO_PAST)
		return year - (days.earliest > from);
	return here ? winter_held(year, season, from) : year;
}

/* "The winter of 218/217 BC" began in the first of them. */
static struct moment season_of_era(
	struct resolver *r, const struct node *node, int32_t season)
{
	const struct capture *second = node_class(node, CLASS_NUM, 1);
	struct capture captures[CAPTURES_MAX];
	struct node first = *node;

	memcpy(captures, node->captures, node->count * sizeof(*captures));
	if (second)
		captures[second - node->captures].klass = CLASS_LITERAL;
	first.captures = captures;
	return season_of(resolver_era_year(r, &first), season);
}

struct moment resolve_NEAR_SEASON(struct resolver *r, const struct node *node)
{
	enum season_form form = (enum season_form)node->shape->argument;
	int32_t season = node_value(node, CLASS_SEASON, 1);
	int32_t direction = node_direction(node, 0), year;
	day_t from;

	if (form == SEASON_EDGE)
		return edge_season(r, node, season);
	if (node_year(node) != FIELD_NONE)
		return season_of(node_year(node), season);
	if (form == SEASON_OF_ERA)
		return season_of_era(r, node, season);
	if (form == SEASON_OF_NEAR_YEAR)
		return season_of(resolver_near_year(r, node), season);
	if (form == SEASON_OF_TOLD_YEAR)
		return told_season(r, node, season);
	year = form == SEASON_NEAR &&
			       node_direction(node, FIELD_NONE) == FIELD_NONE
		       ? resolver_year_listed(r)
		       : FIELD_NONE;
	if (year != FIELD_NONE)
		return season_of(year, season);
	if (form == SEASON_NEXT_STORY)
		direction = 1;
	from = form == SEASON_NEXT_STORY ? resolver_from_story(r)
					 : resolver_from(r, node);
	if (from == DAY_NONE) {
		resolver_unresolved(r);
		return season_of(FIELD_NONE, season);
	}
	resolver_counted(r);
	if (r->narrative && from == r->day && direction == 0)
		return story_season(r, season);
	return season_of(season_year(r, node, season, direction, from), season);
}
