/*
 * Superlatives: there is one largest of a kind, so two who are called so in
 * one article cannot both be.
 */
#include "judge/checks.h"
#include "judge/docket.h"

#include <stdlib.h>

enum { KIND_MOST = 5 };

/* "the world's largest maker of chips", and who is called so. */
struct praise {
	struct str key;  /* adjective, kind, scope */
	uint32_t holder; /* row in names: its head */
	struct span span;
};
struct praises ROWS_OF(struct praise);

static bool is_superlative(struct str word)
{
	static const char *const words[] = {"largest", "biggest", "tallest",
		"longest", "oldest", "highest", "fastest", "smallest",
		"richest", "deepest", "busiest", "youngest", "heaviest",
		"strongest", "wealthiest", "shortest", "widest"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq_fold(word, str_of(words[i])))
			return true;
	return false;
}

static bool is_word(const struct docket *docket, uint32_t t, const char *word)
{
	return str_eq_fold(docket_str(docket, t), str_of(word));
}

/* The first token of "the world's" in front of an adjective, or of "the". */
static uint32_t scope_start(
	const struct docket *docket, uint32_t t, uint32_t first)
{
	uint32_t at = t;

	if (at >= first + 3 && is_word(docket, at - 1, "s") &&
		token_mark(docket_token(docket, at - 2), '\''))
		at -= 3;
	while (at > first && at + 3 > t &&
		(docket_token(docket, at - 1)->flags & TOKEN_CAPITAL))
		at--;
	if (at > first && is_word(docket, at - 1, "the"))
		at--;
	return at;
}

/* Who is called so: "A, the largest", "A is the largest"; NAME_NO_ROW. */
static uint32_t holder_of(
	const struct docket *docket, uint32_t start, uint32_t first)
{
	const struct names *names = &docket->reading->names;
	uint32_t row;

	if (start < first + 2)
		return NAME_NO_ROW;
	if (!token_mark(docket_token(docket, start - 1), ',') &&
		!is_word(docket, start - 1, "is") &&
		!is_word(docket, start - 1, "remains"))
		return NAME_NO_ROW;
	row = name_at(names, start - 2);
	if (row == NAME_NO_ROW || names->rows[row].form != NAME_WRITTEN ||
		names->rows[row].end != start - 1)
		return NAME_NO_ROW;
	return names->rows[row].head == NAME_NO_ROW ? row
						    : names->rows[row].head;
}

/* The tokens of the kind behind an adjective: "maker of chips in Europe". */
static uint32_t kind_end(const struct docket *docket, uint32_t t, uint32_t end)
{
	uint32_t at = t + 1;

	while (at < end && at <= t + KIND_MOST &&
		docket_token(docket, at)->kind == TOKEN_WORD &&
		!is_word(docket, at, "and") && !is_word(docket, at, "with") &&
		!is_word(docket, at, "after") && !is_word(docket, at, "to") &&
		!is_word(docket, at, "said") && !is_word(docket, at, "which"))
		at++;
	return at;
}

static struct str praise_key(
	struct docket *docket, uint32_t start, uint32_t t, uint32_t end)
{
	struct str scope = str_at(docket->reading->article.text,
		docket_span(docket, start, t + 1));
	struct str kind = str_at(
		docket->reading->article.text, docket_span(docket, t + 1, end));

	return arena_format(
		docket->arena, "%.*s %.*s", STR_ARG(scope), STR_ARG(kind));
}

static void sentence_praise(struct docket *docket,
	const struct sentence *sentence, struct praises *praises)
{
	for (uint32_t t = sentence->first + 2; t + 1 < sentence->end; t++) {
		uint32_t start, end, holder;

		if (docket_token(docket, t)->kind != TOKEN_WORD ||
			!is_superlative(docket_str(docket, t)))
			continue;
		start = scope_start(docket, t, sentence->first);
		holder = holder_of(docket, start, sentence->first);
		end = kind_end(docket, t, sentence->end);
		if (start == t || holder == NAME_NO_ROW || end == t + 1 ||
			end > t + KIND_MOST)
			continue;
		*ROWS_ADD(docket->arena, praises) =
			(struct praise){praise_key(docket, start, t, end),
				holder, docket_span(docket, start, end)};
	}
}

static int praise_order(const void *left, const void *right)
{
	const struct praise *a = left, *b = right;
	int order = str_cmp(a->key, b->key);

	return order ? order
		     : (a->span.start > b->span.start) -
			       (a->span.start < b->span.start);
}

static void praise_remark(struct docket *docket, const struct praise *first,
	const struct praise *second)
{
	const struct reading *reading = docket->reading;
	struct str one = names_full(docket->arena, &reading->article,
		&reading->names, first->holder);
	struct str other = names_full(docket->arena, &reading->article,
		&reading->names, second->holder);
	struct remark *remark = docket_add(docket, second->span,
		arena_format(docket->arena,
			"both %.*s and %.*s are called '%.*s'", STR_ARG(one),
			STR_ARG(other),
			STR_ARG(docket_words(docket, second->span))));

	remark_because(docket, remark, STR("there can be only one"));
	remark_relate(docket, remark, first->span, STR("the other one"));
}

void check_superlative_twice(struct docket *docket)
{
	struct praises praises = {0};

	ROWS_EACH (struct sentence, sentence, docket->reading->sentences)
		if (!docket_skips(docket, sentence->first))
			sentence_praise(docket, sentence, &praises);
	if (praises.count)
		qsort(praises.rows, praises.count, sizeof(*praises.rows),
			praise_order);
	for (uint32_t i = 1; i < praises.count; i++)
		if (str_eq(praises.rows[i].key, praises.rows[i - 1].key) &&
			praises.rows[i].holder != praises.rows[i - 1].holder)
			praise_remark(
				docket, &praises.rows[i - 1], &praises.rows[i]);
}
