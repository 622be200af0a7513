#include "judge/suppression.h"

enum verb {
	VERB_IGNORE,
	VERB_LINE,
	VERB_NEXT_LINE,
	VERB_BLOCK,
	VERB_FILE,
	VERB_DISABLE,
	VERB_ENABLE
};

struct suppression {
	struct span marker; /* from "factcheck:" to its end */
	struct span where;  /* bytes of the file that it is for */
	enum verb verb;
	struct str rules; /* a list with spaces or commas; empty: all */
	struct str text;  /* that it is limited to; absent: none */
	struct str reason;
	bool used;
};
struct suppressions ROWS_OF(struct suppression);

static const struct str sign = STR_INIT("factcheck:");

bool suppressions_may_be(struct str bytes)
{
	return str_find(bytes, sign, 0) != STR_NPOS ||
	       str_find(bytes, STR("[sic]"), 0) != STR_NPOS;
}

/* --- reading */

/* Longer verbs first: "ignore" begins the others. */
static const struct {
	struct str word;
	enum verb verb;
} verbs[] = {
	{STR_INIT("ignore-next-line"), VERB_NEXT_LINE},
	{STR_INIT("ignore-line"), VERB_LINE},
	{STR_INIT("ignore-block"), VERB_BLOCK},
	{STR_INIT("ignore-file"), VERB_FILE},
	{STR_INIT("ignore"), VERB_IGNORE},
	{STR_INIT("disable"), VERB_DISABLE},
	{STR_INIT("enable"), VERB_ENABLE},
};

static bool verb_read(struct str *rest, enum verb *verb)
{
	for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++) {
		if (!str_starts(*rest, verbs[i].word))
			continue;
		*verb = verbs[i].verb;
		*rest = str_cut(*rest, verbs[i].word.len, rest->len);
		return !rest->len || char_is_space(rest->ptr[0]);
	}
	return false;
}

/* Where the comment that holds the marker ends. */
static uint32_t marker_end(struct str bytes, uint32_t start)
{
	static const struct str ends[] = {STR_INIT("-->"), STR_INIT("]"),
		STR_INIT(")"), STR_INIT("\n"), STR_INIT("\r")};
	size_t least = bytes.len;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t at = str_find(bytes, ends[i], start);

		least = at < least ? at : least;
	}
	return (uint32_t)least;
}

/* What stands behind the verb: rules, "text", -- reason. */
static void words_read(struct str rest, struct suppression *suppression)
{
	size_t dashes = str_find(rest, STR("--"), 0), quote;

	if (dashes != STR_NPOS) {
		suppression->reason =
			str_trim(str_cut(rest, dashes + 2, rest.len));
		rest = str_cut(rest, 0, dashes);
	}
	quote = str_find_char(rest, '"', 0);
	if (quote != STR_NPOS) {
		size_t end = str_find_char(rest, '"', quote + 1);

		suppression->text = str_cut(rest, quote + 1, end);
		rest = str_cut(rest, 0, quote);
	}
	suppression->rules = str_trim(rest);
}

static struct span line_at(struct str bytes, uint32_t offset)
{
	struct span line = {offset, offset};

	while (line.start && bytes.ptr[line.start - 1] != '\n')
		line.start--;
	while (line.end < bytes.len && bytes.ptr[line.end] != '\n')
		line.end++;
	return line;
}

/* Whether a line holds nothing but the marker and the signs of a comment. */
static bool stands_alone(struct str bytes, struct span marker)
{
	struct span line = line_at(bytes, marker.start);

	for (uint32_t i = line.start; i < line.end; i++)
		if ((i < marker.start || i >= marker.end) &&
			!strchr(" \t\r<!->[]()/:#", bytes.ptr[i]))
			return false;
	return true;
}

static struct span next_line(struct str bytes, struct span line)
{
	uint32_t start = line.end + 1;

	while (start < bytes.len && char_is_space(bytes.ptr[start]))
		start++;
	return start < bytes.len ? line_at(bytes, start)
				 : (struct span){start, start};
}

/* Lines up to the next one that is blank. */
static struct span block_around(struct str bytes, struct span line)
{
	while (line.start > 1 && bytes.ptr[line.start - 2] != '\n')
		line.start = line_at(bytes, line.start - 1).start;
	while (line.end + 1 < bytes.len && bytes.ptr[line.end + 1] != '\n')
		line.end = line_at(bytes, line.end + 1).end;
	return line;
}

static void place_find(struct str bytes, struct suppression *suppression)
{
	struct span line = line_at(bytes, suppression->marker.start);
	bool alone = stands_alone(bytes, suppression->marker);
	uint32_t end = (uint32_t)bytes.len;

	switch (suppression->verb) {
	case VERB_IGNORE:
		suppression->where = alone ? next_line(bytes, line) : line;
		break;
	case VERB_LINE:
		suppression->where = line;
		break;
	case VERB_NEXT_LINE:
		suppression->where = next_line(bytes, line);
		break;
	case VERB_BLOCK:
		suppression->where = block_around(
			bytes, alone ? next_line(bytes, line) : line);
		break;
	case VERB_FILE:
		suppression->where = (struct span){0, end};
		break;
	case VERB_DISABLE:
	case VERB_ENABLE:
		suppression->where =
			(struct span){suppression->marker.start, end};
		break;
	}
}

/* A marker that enables ends those that disable the same. */
static void enable(struct suppressions *all, const struct suppression *marker)
{
	ROWS_EACH (struct suppression, row, *all)
		if (row->verb == VERB_DISABLE &&
			row->where.end > marker->marker.start &&
			(!marker->rules.len ||
				str_eq_fold(marker->rules, row->rules)))
			row->where.end = marker->marker.start;
}

static void suppressions_read(
	struct arena *arena, struct str bytes, struct suppressions *all)
{
	size_t at = 0;

	while ((at = str_find(bytes, sign, at)) != STR_NPOS) {
		uint32_t end = marker_end(bytes, (uint32_t)at);
		struct str rest = str_trim(str_cut(bytes, at + sign.len, end));
		struct suppression row = {.marker = {(uint32_t)at, end}};

		at += sign.len;
		if (!verb_read(&rest, &row.verb))
			continue;
		words_read(rest, &row);
		place_find(bytes, &row);
		if (row.verb == VERB_ENABLE)
			enable(all, &row);
		else
			*ROWS_ADD(arena, all) = row;
	}
}

/* --- judging */

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

static bool is_meant(const struct suppression *row, struct str bytes,
	const struct remark *remark)
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
static bool is_judged(const struct suppression *row,
	const struct choice *choice, bool compared)
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
	const char *id, const struct suppression *row, struct str message,
	struct proof *proof)
{
	const struct rule *rule = rule_find(str_of(id));
	struct remark *remark;

	if (!choice_has(choice, rule))
		return;
	remark = ROWS_ADD(arena, &proof->remarks);
	remark->rule = rule;
	remark->level = choice_level(choice, rule);
	remark->span = row->marker;
	remark->message = message;
	remark->claim_hash = words_hash(words_hash(0, rule->id),
		str_at(proof->source->bytes, row->marker));
}

static void marker_judge(struct arena *arena, const struct choice *choice,
	bool compared, const struct suppression *row, struct proof *proof)
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
	struct suppressions all = {0};
	uint32_t count = 0;

	if (proof->source->encoding == ENCODING_UTF16)
		return;
	suppressions_read(arena, bytes, &all);
	for (uint32_t i = 0; i < proof->remarks.count; i++) {
		const struct remark *remark = &proof->remarks.rows[i];
		bool silent = is_sic(bytes, remark);

		ROWS_EACH (struct suppression, row, all)
			if (is_meant(row, bytes, remark))
				silent = row->used = true;
		if (!silent)
			proof->remarks.rows[count++] = *remark;
	}
	proof->remarks.count = count;
	ROWS_EACH (struct suppression, row, all)
		marker_judge(arena, choice, compared, row, proof);
	remarks_sort(&proof->remarks);
}
