#include "story/fault.h"

enum {
	FAULTS_MOST = 64, /* told of a version; a linter tells them all */
	SAME_PERCENT = 70 /* of the words, from which two say the same */
};

struct telling {
	struct arena *arena;
	const struct version *mine, *other;
	bool of_b;              /* mine is b */
	const uint32_t *others; /* by passage of mine */
	struct findings *findings;
	uint32_t first; /* of the rows that are faults */
};

static bool overlap(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

static struct span side_of(
	const struct telling *telling, const struct finding *finding, bool mine)
{
	return mine == telling->of_b ? finding->b : finding->a;
}

/* The passage that holds the fault, whose other words it may rest on. */
static struct span reach_of(
	const struct telling *telling, const struct finding *fault)
{
	uint32_t passage = passage_holding(&telling->mine->passages, fault->a);

	return passage == NO_PASSAGE
		       ? fault->a
		       : telling->mine->passages.rows[passage].span;
}

/* Whether a conflict in its passage has led to it, or the other version has
 * told it; such a conflict then has one more reason. */
static bool is_told(const struct telling *telling, const struct finding *fault)
{
	struct span reach = reach_of(telling, fault);

	for (uint32_t i = 0; i < telling->findings->count; i++) {
		struct finding *row = &telling->findings->rows[i];

		if (row->class != FINDING_CONFLICT ||
			!overlap(side_of(telling, row, true),
				i < telling->first ? reach : fault->a))
			continue;
		if (i < telling->first)
			*ROWS_ADD(telling->arena, &row->because) = arena_format(
				telling->arena, "%s is wrong by itself: %.*s",
				telling->of_b ? "b" : "a",
				STR_ARG(fault->message));
		return true;
	}
	return false;
}

/* The same words in the passage of the other that is the match of theirs;
 * {0, 0} where they do not stand there. */
static struct span counterpart_of(
	const struct telling *telling, struct span span)
{
	uint32_t passage = passage_holding(&telling->mine->passages, span);
	uint32_t other =
		passage == NO_PASSAGE ? NO_PASSAGE : telling->others[passage];
	struct str words = str_at(telling->mine->article.text, span), text;
	struct span place;
	size_t at;

	if (other == NO_PASSAGE)
		return (struct span){0, 0};
	place = telling->other->passages.rows[other].span;
	text = str_at(telling->other->article.text, place);
	at = str_find(text, words, 0);
	if (at == STR_NPOS)
		return (struct span){0, 0};
	place.start += (uint32_t)at;
	place.end = place.start + (uint32_t)words.len;
	return place;
}

static void fault_add(
	const struct telling *telling, const struct finding *fault)
{
	struct span other = counterpart_of(telling, fault->a);
	struct finding *finding = ROWS_ADD(telling->arena, telling->findings);

	*finding = *fault;
	finding->because = (struct strs){0};
	finding->a = telling->of_b ? other : fault->a;
	finding->b = telling->of_b ? fault->a : other;
	*ROWS_ADD(telling->arena, &finding->because) =
		other.end > other.start ? STR("both have it")
		: telling->of_b         ? STR("b has it by itself")
					: STR("a has it by itself");
	ROWS_EACH (struct str, reason, fault->because)
		*ROWS_ADD(telling->arena, &finding->because) = *reason;
}

static void version_tell(const struct telling *telling)
{
	const struct findings *faults = telling->mine->faults;

	for (uint32_t i = 0; faults && i < faults->count && i < FAULTS_MOST;
		i++)
		if (!is_told(telling, &faults->rows[i]))
			fault_add(telling, &faults->rows[i]);
}

void faults_tell(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct findings *findings)
{
	struct telling telling = {.arena = arena,
		.mine = a,
		.other = b,
		.findings = findings,
		.first = findings->count};

	if ((!a->faults || !a->faults->count) &&
		(!b->faults || !b->faults->count))
		return;
	telling.others = matches_others(
		arena, a->passages.count, matches, SAME_PERCENT, false);
	version_tell(&telling);
	telling.mine = b;
	telling.other = a;
	telling.of_b = true;
	telling.others = matches_others(
		arena, b->passages.count, matches, SAME_PERCENT, true);
	version_tell(&telling);
}
