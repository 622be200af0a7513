#include "judge/suppression.h"

#include "judge/marker.h"

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

void suppressions_apply(struct arena *arena, const struct choice *choice,
	bool compared, struct proof *proof)
{
	struct str bytes = proof->source->bytes;
	struct markers all = {0};
	uint32_t count = 0;

	if (proof->source->encoding == ENCODING_UTF16)
		return;
	markers_read(arena, bytes, &all);
	for (uint32_t i = 0; i < proof->remarks.count; i++) {
		const struct remark *remark = &proof->remarks.rows[i];
		bool silent = is_sic(bytes, remark);

		ROWS_EACH (struct marker, row, all)
			if (is_meant(row, bytes, remark))
				silent = row->used = true;
		if (!silent)
			proof->remarks.rows[count++] = *remark;
	}
	proof->remarks.count = count;
	ROWS_EACH (struct marker, row, all)
		marker_judge(arena, choice, compared, row, proof);
	remarks_sort(&proof->remarks);
}
