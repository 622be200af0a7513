#include "judge/suppression.h"

#include "judge/marker.h"

#include <stdlib.h>

bool suppressions_may_be(struct str bytes)
{
	return markers_may_be(bytes) ||
	       str_find(bytes, STR("[sic]"), 0) != STR_NPOS;
}

/* Whether the list names the rule; an empty one names all. */
static bool list_names(struct str list, const struct rule *rule)
{
	bool any = false;

	for (size_t i = 0; i < list.len; i++) {
		size_t end = i;

		while (end < list.len && list.ptr[end] != ',' &&
			!char_is_space(list.ptr[end]))
			end++;
		any = any || end > i;
		if (end > i && rule_is_named(rule, str_cut(list, i, end)))
			return true;
		i = end;
	}
	return !any;
}

static bool is_meant(
	const struct marker *row, struct str bytes, const struct remark *remark)
{
	struct str words = str_at(bytes, remark->span);

	if (remark->span.start < row->where.start ||
		remark->span.start >= row->where.end)
		return false;
	return list_names(row->rules, remark->rule) &&
	       (!row->text.ptr || str_find(words, row->text, 0) != STR_NPOS ||
		       str_find(row->text, words, 0) != STR_NPOS);
}

/* "Wuzhen [sic]" */
static bool is_sic(struct str bytes, const struct remark *remark)
{
	struct str behind = str_trim(
		str_cut(bytes, remark->span.end, (size_t)remark->span.end + 8));

	return str_starts(behind, STR("[sic")) ||
	       str_starts(behind, STR("(sic"));
}

/* Whether a rule that the marker names was judged by at all. */
static bool is_judged(
	const struct marker *row, const struct choice *choice, bool compared)
{
	size_t count;
	const struct rule *rules = rules_all(&count);

	for (size_t i = 0; i < count; i++)
		if (choice_has(choice, &rules[i]) &&
			(rules[i].check || compared) &&
			list_names(row->rules, &rules[i]))
			return true;
	return false;
}

static bool names_a_rule(struct str list)
{
	size_t count;
	const struct rule *rules = rules_all(&count);

	for (size_t i = 0; i < count; i++)
		if (list_names(list, &rules[i]))
			return true;
	return false;
}

static void marker_remark(struct arena *arena, const struct choice *choice,
	const char *id, const struct marker *row, struct str message,
	struct proof *proof)
{
	const struct rule *rule = rule_find(str_of(id));
	struct remark *remark;

	if (!choice_has(choice, rule))
		return;
	remark = ROWS_ADD(arena, &proof->remarks);
	remark->rule = rule;
	remark->level = choice_level(choice, rule);
	remark->span = row->span;
	remark->message = message;
	remark->claim_hash = words_hash(words_hash(0, rule->id),
		str_at(proof->source->bytes, row->span));
}

static void marker_judge(struct arena *arena, const struct choice *choice,
	bool compared, const struct marker *row, struct proof *proof)
{
	if (!names_a_rule(row->rules))
		marker_remark(arena, choice, "FC903", row,
			arena_format(arena, "'%.*s' names no rule",
				STR_ARG(row->rules)),
			proof);
	else if (!row->used && is_judged(row, choice, compared))
		marker_remark(arena, choice, "FC901", row,
			STR("nothing is suppressed by this marker"), proof);
	if (!row->reason.len)
		marker_remark(arena, choice, "FC902", row,
			STR("no reason is given for this marker"), proof);
}

/* --- which markers a finding stands under */

/* Markers by where they begin to hold, those for the same side by side. */
struct reach {
	struct marker **rows; /* in order */
	uint32_t *open;       /* those that hold at the finding: rows */
	uint32_t count, next, open_count;
};

static int place_order(const struct marker *a, const struct marker *b)
{
	if (a->where.start != b->where.start)
		return a->where.start < b->where.start ? -1 : 1;
	if (a->where.end != b->where.end)
		return a->where.end < b->where.end ? -1 : 1;
	if (str_cmp(a->rules, b->rules))
		return str_cmp(a->rules, b->rules);
	return str_cmp(a->text, b->text);
}

static int reach_order(const void *left, const void *right)
{
	const struct marker *a = *(struct marker *const *)left;
	const struct marker *b = *(struct marker *const *)right;
	int order = place_order(a, b);

	return order ? order
		     : (a->span.start > b->span.start) -
			       (a->span.start < b->span.start);
}

static bool is_as_before(const struct reach *reach, uint32_t row)
{
	return row && !place_order(reach->rows[row - 1], reach->rows[row]);
}

static void reach_make(
	struct arena *arena, struct markers *all, struct reach *reach)
{
	*reach = (struct reach){.count = all->count};
	reach->rows = arena_alloc(arena, all->count * sizeof(*reach->rows));
	reach->open = arena_alloc(arena, all->count * sizeof(*reach->open));
	for (uint32_t i = 0; i < all->count; i++)
		reach->rows[i] = &all->rows[i];
	if (all->count)
		qsort(reach->rows, reach->count, sizeof(*reach->rows),
			reach_order);
}

/* Whether one that is open holds for the same, as long: nothing is left for
 * this one. */
static bool is_covered(const struct reach *reach, const struct marker *row)
{
	for (uint32_t i = 0; i < reach->open_count; i++) {
		const struct marker *open = reach->rows[reach->open[i]];

		if (open->where.end >= row->where.end &&
			str_eq(open->rules, row->rules) &&
			str_eq(open->text, row->text))
			return true;
	}
	return false;
}

static void reach_open(struct reach *reach, uint32_t row)
{
	if (!is_covered(reach, reach->rows[row]))
		reach->open[reach->open_count++] = row;
}

/* Opens what begins up to an offset and closes what ends there; offsets come
 * in order. */
static void reach_move(struct reach *reach, uint32_t offset)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < reach->open_count; i++)
		if (reach->rows[reach->open[i]]->where.end > offset)
			reach->open[kept++] = reach->open[i];
	reach->open_count = kept;
	for (; reach->next < reach->count &&
		reach->rows[reach->next]->where.start <= offset;
		reach->next++)
		if (reach->rows[reach->next]->where.end > offset)
			reach_open(reach, reach->next);
}

static bool is_suppressed(
	struct reach *reach, struct str bytes, const struct remark *remark)
{
	bool silent = is_sic(bytes, remark);

	reach_move(reach, remark->span.start);
	for (uint32_t i = 0; i < reach->open_count; i++) {
		struct marker *row = reach->rows[reach->open[i]];

		if (!(silent && row->used) && is_meant(row, bytes, remark))
			silent = row->used = true;
	}
	return silent;
}

void suppressions_apply(struct arena *arena, const struct choice *choice,
	bool compared, struct proof *proof)
{
	struct str bytes = proof->source->bytes;
	struct markers all = {0};
	struct reach reach;
	uint32_t count = 0;

	if (proof->source->encoding == ENCODING_UTF16)
		return;
	markers_read(arena, bytes, &all);
	reach_make(arena, &all, &reach);
	remarks_sort(&proof->remarks);
	for (uint32_t i = 0; i < proof->remarks.count; i++) {
		const struct remark *remark = &proof->remarks.rows[i];

		if (!is_suppressed(&reach, bytes, remark))
			proof->remarks.rows[count++] = *remark;
	}
	proof->remarks.count = count;
	for (uint32_t i = 1; i < reach.count; i++)
		if (is_as_before(&reach, i))
			reach.rows[i]->used = reach.rows[i - 1]->used;
	ROWS_EACH (struct marker, row, all)
		marker_judge(arena, choice, compared, row, proof);
	remarks_sort(&proof->remarks);
}
