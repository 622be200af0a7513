/*
 * Headlines and captions beside the text: their numbers, written last and in a
 * hurry, held against those of the story.
 */
#include "judge/checks.h"
#include "judge/figures.h"

#include <math.h>
#include <stdlib.h>

/* Whether one is ten, a hundred ... times the other: what has its digits. */
static bool is_shifted(double a, double b)
{
	double power = log10(a > b ? a / b : b / a);

	return power > 0.5 && fabs(power - round(power)) < 1e-9;
}

/* Tenfold: what two numbers of one text may well be. */
static bool is_round_slip(const struct quantity *a, const struct quantity *b)
{
	return is_shifted(a->from, b->from) &&
	       fmax(a->from, b->from) / fmin(a->from, b->from) < 999;
}

static bool is_counted(const struct quantity *q)
{
	return (q->kind == MEASURE_MONEY || q->kind == MEASURE_COUNT ||
		       q->kind == MEASURE_PHYSICAL) &&
	       !q->pair && q->unit.len && q->from > 0;
}

/* Whether two digit strings are one with two swapped, or one other digit. */
static bool is_slip(struct str a, struct str b)
{
	size_t differ = 0, at = 0;

	if (a.len != b.len || a.len < 2)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (a.ptr[i] != b.ptr[i]) {
			at = differ++ ? at : i;
		}
	return differ == 1 ? a.len >= 3
			   : differ == 2 && a.ptr[at] == b.ptr[at + 1] &&
				     a.ptr[at + 1] == b.ptr[at];
}

static bool is_one_of(struct str word, const char *words)
{
	struct str rest = str_of(words);

	while (word.len && rest.ptr)
		if (str_eq(str_split(&rest, ' '), word))
			return true;
	return false;
}

/* "12 dead", "12 hurt in fire": of people, without saying so. */
static bool is_toll(const struct docket *head, const struct quantity *q)
{
	static const char tolls[] =
		"dead killed hurt injured wounded missing arrested";

	if (q->pair || q->from <= 0)
		return false;
	return q->kind == MEASURE_NUMBER
		       ? figure_any(head, q->end, q->end + 1, tolls)
		       : q->kind == MEASURE_COUNT && is_one_of(q->head, tolls);
}

static bool is_people(const struct quantity *q)
{
	return q->kind == MEASURE_COUNT &&
	       is_one_of(q->head, "people person man woman child passenger "
				  "worker soldier civilian other");
}

static bool are_alike(const struct docket *head, const struct quantity *q,
	const struct quantity *body)
{
	if (is_toll(head, q))
		return is_people(body);
	return body->kind == q->kind && str_eq(body->unit, q->unit);
}

/* --- the number in the text that another was likely made from */

static bool is_of_story(const struct docket *docket, const struct quantity *q)
{
	return q->span.start >= docket->reading->masthead.headline.end &&
	       docket_block(docket, q->first) != BLOCK_CAPTION &&
	       !docket_skips(docket, q->first);
}

/* NULL where there is none, or where the text has the number itself. */
static const struct quantity *mistaken_for(const struct docket *docket,
	const struct docket *head, const struct quantity *q, struct str digits)
{
	const struct quantity *likely = NULL;
	uint32_t alike = 0;

	ROWS_EACH (struct quantity, body, docket->reading->quantities) {
		struct str other;

		if (!is_of_story(docket, body))
			continue;
		if ((body->low <= q->high && q->low <= body->high) ||
			fabs(body->from - q->from) < 1e-9 * q->from ||
			fabs(body->to - q->from) < 1e-9 * q->from)
			return NULL;
		if (!are_alike(head, q, body))
			continue;
		alike++;
		other = figure_digits(docket, body);
		if (!likely && other.len &&
			(is_slip(digits, other) ||
				(str_eq(digits, other) &&
					is_shifted(q->from, body->from))))
			likely = body;
	}
	/* Of several, a headline's may be the sum. */
	return likely && alike > 1 && is_round_slip(q, likely) ? NULL : likely;
}

/* A number of `head`, which is the article's own docket where what stands
 * outside of the story is part of its text. */
static void number_check(struct docket *docket, struct docket *head,
	const struct quantity *q, const char *where)
{
	const struct quantity *body;
	struct remark *remark;
	struct str digits;

	if ((!is_counted(q) && !is_toll(head, q)) ||
		(q->kind != MEASURE_MONEY && q->from >= 1900 &&
			q->from <= 2100)) /* "1988 grain": a year */
		return;
	digits = figure_digits(head, q);
	body = digits.len ? mistaken_for(docket, head, q, digits) : NULL;
	if (!body)
		return;
	remark = docket_add(docket, head == docket ? q->span : body->span,
		arena_format(docket->arena,
			"'%.*s' in the %s, '%.*s' in the text",
			STR_ARG(docket_words(head, q->span)), where,
			STR_ARG(docket_words(docket, body->span))));
	remark_because(docket, remark,
		arena_format(docket->arena,
			"the text does not have the %s's number", where));
	if (head != docket)
		return;
	remark_relate(docket, remark, body->span, STR("in the text"));
	remark_suggest(docket, remark, docket_words(docket, body->span));
}

void check_headline_number(struct docket *docket)
{
	struct span headline = docket->reading->masthead.headline;
	struct docket title = *docket;

	if (docket->title) {
		title.reading = docket->title;
		ROWS_EACH (struct quantity, q, title.reading->quantities)
			number_check(docket, &title, q, "headline");
		return;
	}
	ROWS_EACH (struct quantity, q, docket->reading->quantities) {
		if (q->span.end > headline.end)
			return;
		if (q->span.start >= headline.start)
			number_check(docket, docket, q, "headline");
	}
}

void check_caption_number(struct docket *docket)
{
	ROWS_EACH (struct quantity, q, docket->reading->quantities)
		if (docket_block(docket, q->first) == BLOCK_CAPTION)
			number_check(docket, docket, q, "caption");
}
