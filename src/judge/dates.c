/*
 * Days as they are written: impossible ones, and what can be read in two ways.
 */
#include "judge/checks.h"
#include "judge/written.h"

#include <inttypes.h>
#include <stdlib.h>

/* --- impossible dates */

/* Eight digits may be any number, a week's number any, and a table's "SEP7 31
 * SEP7" is no date. */
static bool is_a_date(const struct docket *docket, const struct timex *timex)
{
	const struct token *next = docket_token(docket, timex->end);

	if (written_find(docket, timex, OP_COMPACT) || timex->value.len < 10 ||
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

/* --- what cannot be read */

/* Two numbers that may be month and day in either order, and their year. */
struct numeric {
	int32_t a, b, year;
	struct span span;
};

static bool numeric_read(const struct docket *docket, const struct timex *timex,
	struct numeric *numeric)
{
	const struct node *node = written_find(docket, timex, OP_NUMERIC);

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
