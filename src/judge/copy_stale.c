/*
 * Words that count from the day of publication, in a passage that was taken
 * from an older copy: its "yesterday" is now another day.
 */
#include "judge/copy_remark.h"
#include "story/house.h"

enum {
	ZONE_MINUTES = 14 * 60, /* what the clocks of the world are apart */
	WEEK_DAYS = 7,
	AHEAD_BYTES = 48, /* in which a weekday is told to be ahead */
	NAMED_DAYS = 183, /* a month or day without a year: till it is taken
			     for that of another year */
	MONTH_DAYS = 31
};

/* What makes a bare weekday one to come, whatever the tense is. */
static const char ahead_words[] =
	"by until till before ahead next coming due expected scheduled planned "
	"will would to";

/* What counts from the day of publication in so many words. */
static const char counted_words[] =
	"today yesterday tomorrow tonight overnight morning afternoon evening "
	"night last next this past coming ago earlier later since";

static bool is_inside(struct span inner, struct span outer)
{
	return inner.start >= outer.start && inner.end <= outer.end;
}

/* Whether both say when they appeared, and the draft did so on a later day
 * wherever the two were written. */
static bool is_older(const struct version *a, const struct version *b)
{
	return a->published.value != DAY_NONE &&
	       b->published.value != DAY_NONE &&
	       a->published.basis != BASIS_INFERRED &&
	       b->published.basis != BASIS_INFERRED && !a->published.page &&
	       !b->published.page && a->published.value > b->published.value &&
	       (a->minute == NO_MINUTE || b->minute == NO_MINUTE ||
		       a->minute - b->minute >= ZONE_MINUTES);
}

/* The expression of the passage that is written so. */
static const struct timex *timex_like(const struct version *version,
	const struct passage *passage, struct str words)
{
	ROWS_EACH (struct timex, timex, version->details.timexes)
		if (is_inside(timex->span, passage->span) &&
			str_eq_fold(str_at(version->article.text, timex->span),
				words))
			return timex;
	return NULL;
}

static bool is_counted(const struct timex *timex)
{
	return timex &&
	       (timex->kind == TIMEX_DATE || timex->kind == TIMEX_TIME) &&
	       (timex->flags & TIMEX_RELATIVE) &&
	       interval_is_known(timex->days);
}

static int32_t days_of(const struct timex *timex)
{
	return timex->days.latest - timex->days.earliest + 1;
}

/* "Next Friday" is of this week or the next by whom one asks: no day is. "Last
 * Thursday" is another one after a week at the latest. */
static bool is_doubtful(const struct comparison *c, struct str words)
{
	return str_ends(words, STR("day")) &&
	       (str_starts_fold(words, STR("next ")) ||
		       (str_starts_fold(words, STR("last ")) &&
			       c->a->published.value - c->b->published.value <
				       WEEK_DAYS));
}

/* On a Sunday "last week" is the one that ends, or the one before, and "this
 * week" may be the one that begins. */
static bool is_of_sunday(const struct version *b, const struct timex *there)
{
	return days_of(there) == WEEK_DAYS &&
	       day_weekday(b->published.value) == WEEK_DAYS &&
	       there->days.latest <= b->published.value;
}

/* Whether one of the words is in the text, in any case. */
static bool has_one_of(struct str text, const char *words)
{
	size_t start = 0;

	for (size_t i = 0; i <= text.len; i++) {
		struct str rest = str_of(words);
		struct str word = str_cut(text, start, i);

		if (i < text.len && char_is_alpha(text.ptr[i]))
			continue;
		start = i + 1;
		while (word.len && rest.ptr)
			if (str_eq_fold(str_split(&rest, ' '), word))
				return true;
	}
	return false;
}

/* "By Monday", "their next meeting on Monday". */
static bool is_ahead(
	struct str text, struct span passage, const struct timex *here)
{
	size_t from = passage.start;

	if (here->span.start - from > AHEAD_BYTES)
		from = here->span.start - AHEAD_BYTES;
	return has_one_of(str_cut(text, from, here->span.start), ahead_words);
}

/* Whether an expression of both must be another day in the draft: a weekday
 * may be the last or the next one, a month's name that of either year. */
static bool is_surely_other(const struct comparison *c, struct span passage,
	const struct timex *here, const struct timex *there)
{
	struct str text = c->a->article.text, words = str_at(text, here->span);
	struct interval common;

	if (interval_meet(here->days, there->days, &common) ||
		is_of_sunday(c->b, there) || is_doubtful(c, words))
		return false;
	if (here->flags & TIMEX_WEEKDAY)
		return !is_ahead(text, passage, here);
	return has_one_of(words, counted_words) ||
	       c->a->published.value - c->b->published.value >= NAMED_DAYS;
}

/* "13 April 1987", "the week of 13 April 1987", "April 1987". */
static struct str timex_told(struct docket *docket, const struct timex *timex)
{
	struct civil civil = day_to_civil(timex->days.earliest);
	struct str day = docket_day(docket, timex->days.earliest, false);
	int32_t days = days_of(timex);

	if (days == 1)
		return day;
	if (days == WEEK_DAYS)
		return arena_format(
			docket->arena, "the week of %.*s", STR_ARG(day));
	if (civil.day == 1 && days > MONTH_DAYS - 4 && days <= MONTH_DAYS)
		return arena_format(docket->arena, "%.*s %d",
			STR_ARG(month_name(civil.month)), (int)civil.year);
	if (days > 12 * 30 && civil.day == 1 && civil.month == 1)
		return arena_format(docket->arena, "%d", (int)civil.year);
	return docket_days(docket, timex->days);
}

static void stale_remark(struct docket *docket, const struct rule *rule,
	const struct copy *copy, const struct timex *here,
	const struct timex *there)
{
	const struct comparison *c = copy->comparison;
	struct str was = timex_told(docket, there);
	struct remark *remark = docket_add_of(docket, rule, here->span,
		arena_format(docket->arena,
			"'%.*s' was %.*s when %.*s wrote it; here it is %.*s",
			STR_ARG(docket_words(docket, here->span)), STR_ARG(was),
			STR_ARG(copy_called(c->b)),
			STR_ARG(timex_told(docket, here))));

	remark_because(docket, remark,
		arena_format(docket->arena,
			"the passage is of %.*s, this article of %.*s",
			STR_ARG(docket_day(
				docket, c->b->published.value, false)),
			STR_ARG(docket_day(
				docket, c->a->published.value, false))));
	copy_relate(docket, remark, copy, there->span, STR("the older copy"));
	remark_suggest(docket, remark, was);
}

static void passage_judge(struct docket *docket, const struct rule *rule,
	const struct copy *copy, const struct match *match)
{
	const struct version *a = copy->comparison->a;
	const struct version *b = copy->comparison->b;
	struct span passage = a->passages.rows[match->a].span;

	ROWS_EACH (struct timex, here, a->details.timexes) {
		const struct timex *there;

		if (!is_inside(here->span, passage) || !is_counted(here))
			continue;
		there = timex_like(b, &b->passages.rows[match->b],
			str_at(a->article.text, here->span));
		if (is_counted(there) &&
			is_surely_other(copy->comparison, passage, here, there))
			stale_remark(docket, rule, copy, here, there);
	}
}

static bool is_copied(const struct comparison *c, struct span span)
{
	ROWS_EACH (struct match, match, c->matches)
		if (match_is_duplicate(c->a, match) &&
			is_inside(span, c->a->passages.rows[match->a].span))
			return true;
	return false;
}

/* Whether its house has gone on with the story, and counted from the new day:
 * "as reported yesterday". */
static bool is_counted_anew(const struct comparison *c)
{
	if (house_key(c->a->publisher) != house_key(c->b->publisher))
		return false;
	ROWS_EACH (struct timex, timex, c->a->details.timexes)
		if (is_counted(timex) && !is_copied(c, timex->span) &&
			has_one_of(str_at(c->a->article.text, timex->span),
				counted_words))
			return true;
	return false;
}

/* A form that is filled in anew has its "today" every day. */
void copy_judge_stale(struct docket *docket, const struct copy *copy)
{
	const struct rule *rule = copy_rule(docket, "FC354");
	const struct comparison *c = copy->comparison;

	if (!rule || !is_older(c->a, c->b) || !copy_is_one_text(c) ||
		is_counted_anew(c))
		return;
	ROWS_EACH (struct match, match, c->matches)
		if (match_is_duplicate(c->a, match))
			passage_judge(docket, rule, copy, match);
}
