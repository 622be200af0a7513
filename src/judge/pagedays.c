/*
 * The day of the page: what a file and its masthead say of when it appeared,
 * held against each other and against what is told.
 */
#include "judge/checks.h"
#include "judge/docket.h"

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

void check_undated_article(struct docket *docket)
{
	const struct published *published =
		&docket->reading->masthead.published;
	struct remark *remark;

	if (published->basis != BASIS_NONE &&
		published->basis != BASIS_INFERRED)
		return;
	remark = docket_add(docket, article_sign(docket),
		STR("the article does not say when it was published"));
	remark_because(docket, remark,
		STR("no metadata, address, dateline or masthead gives a day"));
	ROWS_EACH (struct str, reason, published->because)
		remark_because(
			docket, remark, arena_copy(docket->arena, *reason));
}

/* --- days to come */

/* A word of the sentence that begins so, before a token. */
static bool sentence_says(
	const struct docket *docket, uint32_t token, struct str word)
{
	const struct sentences *sentences = &docket->reading->sentences;
	const struct sentence *sentence =
		&sentences->rows[sentence_of(sentences, token)];

	for (uint32_t i = sentence->first; i < token; i++)
		if (str_starts_fold(docket_str(docket, i), word))
			return true;
	return false;
}

/* The mark of an embargo stands in a line of its own, or opens one. */
static bool is_embargo(const struct docket *docket, uint32_t token)
{
	const struct sentences *sentences = &docket->reading->sentences;
	const struct sentence *sentence =
		&sentences->rows[sentence_of(sentences, token)];

	return sentence->end - sentence->first < 24 &&
	       sentence_says(docket, token, STR("embargoed")) &&
	       (docket_token(docket, sentence->first)->flags & TOKEN_BLOCK);
}

void check_embargo_ahead(struct docket *docket)
{
	day_t now = docket->today != DAY_NONE
			    ? docket->today
			    : docket->reading->masthead.published.value;

	if (now == DAY_NONE)
		return;
	ROWS_EACH (struct timex, timex, docket->reading->timexes) {
		if (timex->days.latest == DAY_NONE ||
			timex->days.latest <= now ||
			!is_embargo(docket, timex->first))
			continue;
		remark_because(docket,
			docket_add(docket, timex->span,
				arena_format(docket->arena,
					"under embargo until %.*s",
					STR_ARG(docket_day(docket,
						timex->days.latest, false)))),
			arena_format(docket->arena, "it is %.*s",
				STR_ARG(docket_day(docket, now, false))));
	}
}

/* "Wednesday, May 8", where that day is a Wednesday in no other year near. */
static bool is_sure_of_year(
	const struct docket *docket, const struct timex *timex)
{
	struct str text = str_at(docket->reading->article.text, timex->span);
	struct str weekday = str_split(&text, ',');

	return (timex->flags & TIMEX_YEARLESS) && text.len &&
	       str_eq_fold(weekday,
		       weekday_name(day_weekday(timex->days.earliest)));
}

static void past_judge(struct docket *docket, const struct timex *timex)
{
	day_t published = docket->reading->masthead.published.value;

	if (timex->kind != TIMEX_DATE || timex->mod != MOD_NONE ||
		timex->days.earliest == DAY_NONE ||
		timex->days.earliest != timex->days.latest ||
		timex->days.earliest <= published + ZONES ||
		(!docket_is_written_day(docket, timex) &&
			!is_sure_of_year(docket, timex)) ||
		docket_skips(docket, timex->first))
		return;
	remark_because(docket,
		docket_add(docket, timex->span,
			arena_format(docket->arena,
				"told as past, but %.*s comes after the day of "
				"publication",
				STR_ARG(docket_words(docket, timex->span)))),
		arena_format(docket->arena, "the article is of %.*s",
			STR_ARG(docket_day(docket, published, false))));
}

void check_future_told_as_past(struct docket *docket)
{
	const struct reading *reading = docket->reading;
	const struct published *published = &reading->masthead.published;

	if (published->value == DAY_NONE ||
		published->basis == BASIS_INFERRED || published->page)
		return;
	ROWS_EACH (uint32_t, row, reading->pasts)
		past_judge(docket, &reading->timexes.rows[*row]);
}
