/*
 * Days to come: embargoes that have not ended, and what is told as past on a
 * day that is still ahead.
 */
#include "judge/checks.h"
#include "judge/docket.h"
#include "judge/figures.h"

enum {
	ZONES = 1,      /* days that two clocks may be apart */
	RANGE_DAYS = 14 /* "between 8 and 10 March" */
};

/* --- embargoes */

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

/* What a line of an embargo is made of, before its day. */
static const char embargo_words[] =
	"strictly under embargo embargoed news press media release releases "
	"not "
	"for publication broadcast use or and print online hold immediate "
	"before until till to of on at from the no earlier than after lifted "
	"lifts ends midnight noon hours hrs time local london a.m p.m am pm "
	"gmt "
	"utc bst est edt et ct pt cet monday tuesday wednesday thursday friday "
	"saturday sunday mon tue wed thu fri sat sun : , - . ( ) [ ] *";

static bool is_mark(const struct docket *docket, uint32_t first, uint32_t end)
{
	/* "For release: Monday, 11 March" */
	if (end - first > 1 && figure_word(docket, first, "for") &&
		figure_any(
			docket, first + 1, first + 2, "release publication") &&
		!figure_any(docket, first, end, "immediate"))
		return true;
	return figure_any(docket, first, end, "embargo embargoed") ||
	       (figure_any(docket, first, end, "not hold") &&
		       figure_any(docket, first, end,
			       "publication broadcast release use") &&
		       figure_any(docket, first, end, "before until till to"));
}

/* The mark of an embargo is a line of its own, or opens one: nothing else is
 * in it before the day. */
static bool is_embargo(const struct docket *docket, uint32_t token)
{
	const struct sentences *sentences = &docket->reading->sentences;
	const struct sentence *sentence =
		&sentences->rows[sentence_of(sentences, token)];

	if (sentence->end - sentence->first >= 24 ||
		!(docket_token(docket, sentence->first)->flags & TOKEN_BLOCK))
		return false;
	if (sentence_says(docket, token, STR("embargoed")))
		return true;
	for (uint32_t i = sentence->first; i < token; i++)
		if (docket_token(docket, i)->kind != TOKEN_NUMBER &&
			!figure_any(docket, i, i + 1, embargo_words))
			return false;
	return is_mark(docket, sentence->first, token);
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

/* --- what is told as past */

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
		!interval_is_known(timex->days) ||
		timex->days.latest - timex->days.earliest > RANGE_DAYS ||
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
