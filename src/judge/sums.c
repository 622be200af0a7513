/*
 * Numbers that count what the article itself tells: parts of a whole, the
 * items of a list, the age of somebody whose year of birth is given.
 */
#include "judge/checks.h"
#include "judge/figures.h"

#include <inttypes.h>
#include <math.h>

enum { PARTS_MOST = 12, ITEM_TOKENS = 5 };

/* --- parts */

/* How many rows behind row i are its parts, told one after another. */
static uint32_t parts_count(const struct docket *docket, uint32_t i)
{
	const struct quantities *all = &docket->reading->quantities;
	uint32_t count = 1;

	while (i + count + 1 < all->count && count < PARTS_MOST) {
		const struct quantity *last = &all->rows[i + count];

		if (!figure_together(docket, last, last + 1) ||
			!figure_only(
				docket, last->end, last[1].first, 2, ", and") ||
			last->end == last[1].first ||
			(count == 1 && last[1].first - last->end == 2) ||
			!figure_is_plain(last + 1) ||
			last[1].kind != MEASURE_COUNT)
			break;
		count++;
	}
	return count;
}

static double parts_sum(
	const struct docket *docket, uint32_t i, uint32_t count, double *most)
{
	const struct quantity *rows = &docket->reading->quantities.rows[i];
	double sum = 0;

	*most = 0;
	for (uint32_t part = 1; part <= count; part++) {
		sum += rows[part].from;
		*most = fmax(*most, rows[part].from);
	}
	return sum;
}

static void parts_check(struct docket *docket, uint32_t i)
{
	const struct quantity *whole = &docket->reading->quantities.rows[i];
	const struct quantity *first = whole + 1;
	uint32_t count = parts_count(docket, i);
	struct span span = {first->span.start, whole[count].span.end};
	struct remark *remark;
	double most, sum;

	if (count < 2)
		return;
	sum = parts_sum(docket, i, count, &most);
	/* More than twice the whole are no parts of it, but something else. */
	if (sum <= whole->high || most >= whole->from || sum > 2 * whole->from)
		return;
	remark = docket_add(docket, span,
		arena_format(docket->arena,
			"the parts of '%.*s' add up to %.*s",
			STR_ARG(docket_words(docket, whole->span)),
			STR_ARG(figure_write(docket, sum, 2))));
	remark_relate(docket, remark, whole->span, STR("the whole"));
}

void check_parts_sum(struct docket *docket)
{
	const struct quantities *all = &docket->reading->quantities;

	for (uint32_t i = 0; i + 2 < all->count; i++) {
		const struct quantity *q = &all->rows[i];

		if (q->kind == MEASURE_COUNT && figure_is_plain(q) &&
			figure_is_plain(q + 1) && q[1].kind == MEASURE_COUNT &&
			figure_together(docket, q, q + 1) &&
			!docket_skips(docket, q->first) &&
			figure_only(docket, q->end, q[1].first, 3,
				", including comprising : of made up "
				"consisting composed") &&
			figure_any(docket, q->end, q[1].first,
				"including comprising made consisting "
				"composed :"))
			parts_check(docket, i);
	}
}

/* --- lists */

/* The items of a list of names from a token on; 0 where it is none, or where
 * an "and" may be part of a name. */
static uint32_t items_count(
	const struct docket *docket, uint32_t at, uint32_t end)
{
	uint32_t items = 0, length = 0, ands = 0;

	for (; at < end; at++) {
		const struct token *token = docket_token(docket, at);
		bool comma = token_mark(token, ',') || token_mark(token, ';');
		/* That of "Bosnia and Herzegovina" is part of a name. */
		bool and = figure_word(docket, at, "and") &&
			   name_at(&docket->reading->names, at) == NAME_NO_ROW;
		bool ends = token_mark(token, '.') && at + 1 >= end;

		ands += and;
		if (comma || and || ends) {
			items += length > 0;
			length = 0;
			if (ends)
				break;
		} else if (token->flags & TOKEN_CAPITAL ||
			   figure_any(docket, at, at + 1, "of and") ||
			   figure_word(docket, at, "the") ||
			   token_mark(token, '-')) {
			if (!length && !(token->flags & TOKEN_CAPITAL) &&
				!figure_word(docket, at, "the"))
				return 0;
			if (++length > ITEM_TOKENS)
				return 0;
		} else {
			return 0;
		}
	}
	items += length > 0;
	return ands == 1 ? items : 0;
}

static void list_check(struct docket *docket, const struct quantity *q)
{
	const struct sentences *sentences = &docket->reading->sentences;
	uint32_t end = sentences->rows[sentence_of(sentences, q->first)].end;
	uint32_t items = items_count(docket, q->end + 1, end);
	struct remark *remark;

	if (items < 3 || fabs(items - q->from) < 0.5)
		return;
	remark = docket_add(docket, q->span,
		arena_format(docket->arena, "'%.*s', but %" PRIu32 " are named",
			STR_ARG(docket_words(docket, q->span)), items));
	remark_relate(docket, remark, docket_span(docket, q->end + 1, end),
		STR("the list"));
}

void check_list_count(struct docket *docket)
{
	ROWS_EACH (struct quantity, q, docket->reading->quantities)
		if (q->kind == MEASURE_COUNT && figure_is_plain(q) &&
			q->from >= 2 && q->from <= 20 &&
			token_mark(docket_token(docket, q->end), ':') &&
			!docket_skips(docket, q->first))
			list_check(docket, q);
}

/* --- ages */

/* The year behind "born", within tokens [first, end) of a sentence; 0. */
static int32_t birth_year(
	const struct docket *docket, uint32_t first, uint32_t end)
{
	const struct timexes *timexes = &docket->reading->timexes;

	for (uint32_t i = first; i < end; i++) {
		uint32_t row;
		const struct timex *timex;

		if (!figure_word(docket, i, "born"))
			continue;
		row = timexes_from(timexes, i);
		if (row >= timexes->count)
			return 0;
		timex = &timexes->rows[row];
		if (timex->first > i + 5 || timex->end > end ||
			timex->flags & (TIMEX_YEARLESS | TIMEX_RELATIVE) ||
			!interval_is_known(timex->days))
			return 0;
		if (day_to_civil(timex->days.earliest).year !=
			day_to_civil(timex->days.latest).year)
			return 0;
		return day_to_civil(timex->days.earliest).year;
	}
	return 0;
}

static void age_check(struct docket *docket, const struct quantity *q,
	const struct sentence *sentence)
{
	int32_t born = birth_year(docket, sentence->first, sentence->end);
	int32_t now =
		day_to_civil(docket->reading->masthead.published.value).year;
	double age = now - born;
	struct remark *remark;

	if (!born || q->from == age || q->from == age - 1 ||
		figure_any(docket, sentence->first, sentence->end,
			"died dies dead death killed when then at was"))
		return;
	remark = docket_add(docket, q->span,
		arena_format(docket->arena,
			"born in %" PRId32 ", somebody is %" PRId32
			" or %" PRId32 " in %" PRId32 ", not %.*s",
			born, now - born - 1, now - born, now,
			STR_ARG(docket_words(docket, q->span))));
	remark_relate(docket, remark,
		docket_span(docket, sentence->first, sentence->end),
		STR("the year of birth"));
}

void check_age_arithmetic(struct docket *docket)
{
	const struct sentences *sentences = &docket->reading->sentences;
	const struct published *published =
		&docket->reading->masthead.published;

	if (published->value == DAY_NONE || published->basis == BASIS_INFERRED)
		return;
	ROWS_EACH (struct quantity, q, docket->reading->quantities)
		if (q->kind == MEASURE_AGE && figure_is_plain(q) &&
			q->from > 5 && q->from < 120 &&
			!docket_skips(docket, q->first))
			age_check(docket, q,
				&sentences->rows[sentence_of(
					sentences, q->first)]);
}
