/*
 * The day of the page: what a file and its masthead say of when it appeared,
 * held against each other and against what is told.
 */
#include "judge/checks.h"
#include "judge/docket.h"
#include "judge/figures.h"

#include <inttypes.h>

enum {
	ZONES = 1,      /* days that two clocks may be apart */
	FILED_LONG = 14 /* days after which a dateline is of another time */
};

/* What a remark on the whole article points at. */
static struct span article_sign(const struct docket *docket)
{
	const struct reading *reading = docket->reading;
	struct span headline = reading->masthead.headline;

	if (headline.end > headline.start)
		return headline;
	if (!reading->sentences.count)
		return (struct span){0, 0};
	return docket_span(docket, reading->sentences.rows[0].first,
		reading->sentences.rows[0].end);
}

/* --- stamps */

static bool stamps_agree(const struct stamp *a, const struct stamp *b)
{
	return a->day - b->day <= ZONES && b->day - a->day <= ZONES;
}

static void stamps_remark(
	struct docket *docket, const struct stamp *a, const struct stamp *b)
{
	struct remark *remark = docket_add(docket, article_sign(docket),
		arena_format(docket->arena, "%.*s says %.*s, %.*s says %.*s",
			STR_ARG(a->where),
			STR_ARG(docket_day(docket, a->day, false)),
			STR_ARG(b->where),
			STR_ARG(docket_day(docket, b->day, false))));

	if (a->span.end)
		remark->span = a->span;
	remark_because(docket, remark,
		arena_format(docket->arena, "%.*s: '%.*s'", STR_ARG(a->where),
			STR_ARG(a->written)));
	remark_because(docket, remark,
		arena_format(docket->arena, "%.*s: '%.*s'", STR_ARG(b->where),
			STR_ARG(b->written)));
}

/* What stands beside the day in a masthead's line. */
static const char masthead_words[] =
	"published posted first issued released date dated on at by the news "
	"article monday tuesday wednesday thursday friday saturday sunday mon "
	"tue wed thu fri sat sun a.m p.m am pm gmt utc bst est edt et ct pt "
	"cet "
	": , . | - ( )";

/* Whether a day stands in a line of its own, as in a masthead. */
static bool is_masthead_day(
	const struct docket *docket, const struct timex *timex)
{
	const struct sentences *sentences = &docket->reading->sentences;
	const struct sentence *sentence =
		&sentences->rows[sentence_of(sentences, timex->first)];

	if ((timex->kind != TIMEX_DATE && timex->kind != TIMEX_TIME) ||
		timex->days.earliest == DAY_NONE ||
		timex->days.earliest != timex->days.latest ||
		timex->flags & (TIMEX_YEARLESS | TIMEX_RELATIVE) ||
		!(docket_token(docket, sentence->first)->flags & TOKEN_BLOCK) ||
		docket_block(docket, timex->first) == BLOCK_HEADLINE)
		return false;
	for (uint32_t t = sentence->first; t < sentence->end; t++)
		if ((t < timex->first || t >= timex->end) &&
			docket_token(docket, t)->kind != TOKEN_NUMBER &&
			!figure_any(docket, t, t + 1, masthead_words))
			return false;
	return true;
}

/* What readers see, held against what the page says in machine form. */
static void masthead_check(struct docket *docket, const struct stamp *stamp)
{
	const struct masthead *masthead = &docket->reading->masthead;

	ROWS_EACH (struct timex, timex, docket->reading->timexes) {
		struct stamp seen = {.day = timex->days.earliest,
			.where = STR("the line above the text")};

		if (timex->end > masthead->story)
			return;
		if (!is_masthead_day(docket, timex) ||
			stamps_agree(stamp, &seen))
			continue;
		seen.written = docket_words(docket, timex->span);
		stamps_remark(docket, stamp, &seen);
		return;
	}
}

/* The first that says a day is what the others are held against. */
void check_page_dates_disagree(struct docket *docket)
{
	const struct stamps *stamps = &docket->reading->article.metadata.stamps;
	const struct stamp *first = NULL;

	ROWS_EACH (struct stamp, stamp, *stamps) {
		if (stamp->modified || stamp->day == DAY_NONE)
			continue;
		if (!first)
			first = stamp;
		if (stamps_agree(first, stamp))
			continue;
		stamps_remark(docket, first, stamp);
		return;
	}
	if (first)
		masthead_check(docket, first);
	ROWS_EACH (struct stamp, changed, *stamps)
		if (changed->modified && changed->day != DAY_NONE && first &&
			changed->day < first->day - ZONES) {
			stamps_remark(docket, first, changed);
			return;
		}
}

/* --- the dateline */

void check_dateline_mismatch(struct docket *docket)
{
	const struct masthead *masthead = &docket->reading->masthead;
	const struct published *published = &masthead->published;

	if (!masthead->place.len || published->value == DAY_NONE ||
		published->basis == BASIS_DATELINE ||
		published->basis == BASIS_INFERRED || published->page)
		return;
	ROWS_EACH (struct timex, timex, docket->reading->timexes) {
		day_t day = timex->days.earliest;
		uint32_t sentence;
		struct remark *remark;

		if (timex->end > masthead->story)
			return;
		sentence = sentence_of(
			&docket->reading->sentences, masthead->story);
		if (timex->first < docket->reading->sentences.rows[sentence]
					   .first ||
			day == DAY_NONE || day != timex->days.latest ||
			(day <= published->value + ZONES &&
				day >= published->value - FILED_LONG))
			continue;
		remark = docket_add(docket, timex->span,
			arena_format(docket->arena,
				"the dateline says %.*s, the article is of "
				"%.*s",
				STR_ARG(docket_day(docket, day, false)),
				STR_ARG(docket_day(
					docket, published->value, false))));
		ROWS_EACH (struct str, reason, published->because)
			remark_because(docket, remark,
				arena_copy(docket->arena, *reason));
	}
}

/* --- no day at all */

/* "OSLO, July 29 (Courier)" of whichever year. */
static struct remark *yearless_remark(
	struct docket *docket, const struct timex *timex)
{
	return docket_add(docket, timex->span,
		arena_format(docket->arena,
			"'%.*s' does not say in which year the article was "
			"published",
			STR_ARG(docket_words(docket, timex->span))));
}

void check_undated_article(struct docket *docket)
{
	const struct reading *reading = docket->reading;
	const struct published *published = &reading->masthead.published;
	struct remark *remark;

	if (published->basis != BASIS_NONE &&
		published->basis != BASIS_INFERRED)
		return;
	if (published->timex != UINT32_MAX) {
		remark = yearless_remark(
			docket, &reading->timexes.rows[published->timex]);
	} else {
		remark = docket_add(docket, article_sign(docket),
			STR("the article does not say when it was published"));
		remark_because(docket, remark,
			STR("no metadata, address, dateline or masthead gives "
			    "a day"));
		if (published->basis == BASIS_NONE)
			return;
	}
	ROWS_EACH (struct str, reason, published->because)
		remark_because(
			docket, remark, arena_copy(docket->arena, *reason));
}
