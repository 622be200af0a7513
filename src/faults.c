/*
 * What an article gets wrong by itself or against the facts, for comparisons:
 * the findings of those rules of lint that prove what they say.
 */
#include "road.h"

#include "judge/docket.h"
#include "story/finding.h"
#include "story/kind.h"

static const struct {
	struct str rule;
	enum kind kind;
} fault_rules[] = {
	{STR_INIT("FC102"), KIND_WEEKDAY},
	{STR_INIT("FC103"), KIND_DAY},
	{STR_INIT("FC104"), KIND_FACT},
	{STR_INIT("FC121"), KIND_DAY},
	{STR_INIT("FC122"), KIND_FACT},
	{STR_INIT("FC203"), KIND_NUMBER},
	{STR_INIT("FC205"), KIND_NUMBER},
	{STR_INIT("FC207"), KIND_UNIT},
	{STR_INIT("FC208"), KIND_NUMBER},
	{STR_INIT("FC319"), KIND_FACT},
	{STR_INIT("FC403"), KIND_FACT},
};

enum { FAULT_RULES = sizeof(fault_rules) / sizeof(*fault_rules) };

static struct choice fault_choice(void)
{
	struct choice choice = choice_default();

	choice_clear(&choice);
	for (size_t i = 0; i < FAULT_RULES; i++)
		choice_set(&choice, fault_rules[i].rule, true);
	return choice;
}

static enum kind kind_of(const struct rule *rule)
{
	for (size_t i = 0; i < FAULT_RULES; i++)
		if (str_eq(fault_rules[i].rule, rule->id))
			return fault_rules[i].kind;
	return KIND_FACT;
}

static void fault_copy(struct arena *arena, const struct remark *remark,
	struct finding *finding)
{
	finding->class = FINDING_CONFLICT;
	finding->kind = kind_name(kind_of(remark->rule));
	finding->rule = remark->rule->id;
	finding->message = arena_copy(arena, remark->message);
	finding->a = remark->span;
	ROWS_EACH (struct str, reason, remark->because)
		*ROWS_ADD(arena, &finding->because) =
			arena_copy(arena, *reason);
}

const struct findings *road_faults(
	const struct fc *fc, struct arena *arena, const struct reading *reading)
{
	struct findings *faults = arena_alloc(arena, sizeof(*faults));
	struct reading plain = *reading;
	struct choice choice = fault_choice();
	struct remarks remarks = {0};
	struct arena scratch = {0};
	struct docket docket = {.arena = &scratch,
		.reading = &plain,
		.facts = fc->facts,
		.known = &fc->known,
		.offices = &fc->offices,
		.words = fc->words,
		.today = DAY_NONE,
		.choice = &choice,
		.remarks = &remarks};

	/* Findings point at bytes of the text, remarks at those of the file. */
	plain.article.map = (struct map_pieces){0};
	docket_judge(&docket);
	remarks_sort(&remarks);
	ROWS_EACH (struct remark, remark, remarks)
		fault_copy(arena, remark, ROWS_ADD(arena, faults));
	arena_release(&scratch);
	return faults;
}
