/*
 * Lists that are counted: "three towns: A, B, C and D".
 */
#include "judge/checks.h"
#include "judge/figures.h"

#include <inttypes.h>
#include <math.h>

enum { ITEM_TOKENS = 5, BEFORE_LIST = 4, LIST_TOKENS = 160 };

/* How a list begins, and where it ends but at its sentence's end. */
struct opening {
	uint32_t first; /* token of its first item; 0: there is no list */
	char closer;    /* ')' or ','; 0: none */
	bool words;     /* items may be words without a capital */
};

static bool is_comma(const struct docket *docket, uint32_t t)
{
	return token_mark(docket_token(docket, t), ',');
}

/* A word that is an item by itself: "cost", "noise". */
static bool is_lone_word(const struct docket *docket, uint32_t t)
{
	return docket_token(docket, t)->kind == TOKEN_WORD &&
	       docket_str(docket, t).len > 2 &&
	       !figure_any(docket, t, t + 1,
		       "the and for but not who which that its his her their "
		       "with from was were are has had said all both one two");
}

/* The items of a list up to `end`; 0 where it is none, or where an "and" may
 * be part of a name. */
static uint32_t items_count(
	const struct docket *docket, uint32_t at, uint32_t end, bool words)
{
	uint32_t items = 0, length = 0, ands = 0;
	bool capital = false;

	for (; at < end; at++) {
		const struct token *token = docket_token(docket, at);
		/* That of "Bosnia and Herzegovina" is part of a name. */
		bool and = figure_word(docket, at, "and") &&
			   name_at(&docket->reading->names, at) == NAME_NO_ROW;

		/* "Hull, England, and Cork, Ireland" are pairs. */
		if (ands && token_mark(token, ','))
			return 0;
		ands += and;
		if (token_mark(token, ',') || and) {
			items += length > 0;
			length = 0;
		} else if (token->flags & TOKEN_CAPITAL ||
			   (length && capital &&
				   (figure_any(docket, at, at + 1, "of and") ||
					   token_mark(token, '-'))) ||
			   figure_word(docket, at, "the")) {
			capital = true;
			if (++length > ITEM_TOKENS)
				return 0;
		} else if (words && !length && is_lone_word(docket, at)) {
			capital = false;
			length = 1;
		} else {
			return 0;
		}
	}
	items += length > 0;
	return ands == 1 ? items : 0;
}

/* Words of a list that is not all of them. */
static const char some_words[] =
	"including include includes among such like mostly mainly chiefly "
	"especially notably example e.g other others more at least";

/* "Four sisters and two brothers, A, B and C": all six of them. */
static bool is_one_of_two(const struct docket *docket, const struct quantity *q)
{
	return q->first && figure_any(docket, q->first - 1, q->first, "and or");
}

static struct opening opening_find(
	const struct docket *docket, const struct quantity *q, uint32_t end)
{
	for (uint32_t t = q->end; t < end && t <= q->end + BEFORE_LIST; t++) {
		const struct token *token = docket_token(docket, t);
		bool near = t == q->end;

		if (figure_any(docket, t, t + 1, some_words) ||
			token->kind == TOKEN_NUMBER)
			break;
		if (token_mark(token, ':'))
			return (struct opening){t + 1, 0, true};
		if (token_mark(token, '(') && near)
			return (struct opening){t + 1, ')', true};
		if (near && figure_any(docket, t, t + 1, "are were"))
			return (struct opening){t + 1, 0, false};
		if (near && is_comma(docket, t) && !is_one_of_two(docket, q) &&
			!figure_any(docket, t + 1, t + 2, some_words))
			return (struct opening){t + 1, ',', true};
		if (token_mark(token, '-') && token_spaced(token) &&
			token_spaced(token + 1))
			return (struct opening){t + 1, 0, false};
		if (token->kind != TOKEN_WORD)
			break;
	}
	return (struct opening){0};
}

/* Where the items end: at the closer, which for a comma is the one behind the
 * last item, or at the sentence's end. */
static uint32_t items_end(
	const struct docket *docket, struct opening opening, uint32_t end)
{
	bool last = false;

	if (end - opening.first > LIST_TOKENS)
		end = opening.first + LIST_TOKENS;
	for (uint32_t t = opening.first; opening.closer && t < end; t++) {
		last = last || figure_word(docket, t, "and");
		if (opening.closer == ')' &&
			token_mark(docket_token(docket, t), ')'))
			return t;
		if (opening.closer == ',' && last && is_comma(docket, t))
			return t;
	}
	if (opening.closer)
		return opening.first;
	while (end > opening.first &&
		docket_token(docket, end - 1)->kind == TOKEN_MARK)
		end--;
	return end;
}

static void list_check(struct docket *docket, const struct quantity *q)
{
	const struct sentences *sentences = &docket->reading->sentences;
	uint32_t end = sentences->rows[sentence_of(sentences, q->first)].end;
	struct opening opening = opening_find(docket, q, end);
	struct remark *remark;
	uint32_t items;

	if (!opening.first)
		return;
	end = items_end(docket, opening, end);
	items = items_count(docket, opening.first, end, opening.words);
	if (items < 3 || fabs(items - q->from) < 0.5)
		return;
	remark = docket_add(docket, q->span,
		arena_format(docket->arena, "'%.*s', but %" PRIu32 " are named",
			STR_ARG(docket_words(docket, q->span)), items));
	remark_relate(docket, remark, docket_span(docket, opening.first, end),
		STR("the list"));
	remark_suggest(docket, remark,
		arena_format(docket->arena, "%.*s%.*s",
			STR_ARG(figure_like(docket, q->first, items)),
			STR_ARG(str_cut(docket->reading->article.text,
				docket_token(docket, q->first)->end,
				q->span.end))));
}

void check_list_count(struct docket *docket)
{
	ROWS_EACH (struct quantity, q, docket->reading->quantities)
		if (q->kind == MEASURE_COUNT && figure_is_plain(q) &&
			q->from >= 2 && q->from <= 20 &&
			!docket_skips(docket, q->first))
			list_check(docket, q);
}
