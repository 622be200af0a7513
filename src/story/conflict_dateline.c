#include "story/conflict_note.h"

static const struct timex *dateline_of(const struct version *version)
{
	uint32_t row = version->details.dateline.timex;

	return row == UINT32_MAX ? NULL : &version->details.timexes.rows[row];
}

/* It was published then, and something other than the dateline says so: a
 * story that goes on has a new dateline each day. */
static bool is_confirmed(const struct version *version)
{
	const struct timex *timex = dateline_of(version);
	const struct published *published = &version->published;

	return published->basis != BASIS_DATELINE &&
	       published->value != DAY_NONE &&
	       interval_is_known(timex->days) &&
	       timex->days.earliest == published->value;
}

static bool same_place(const struct version *a, const struct version *b)
{
	struct str mine = a->details.dateline.place;
	struct str other = b->details.dateline.place;

	return mine.len && str_eq_fold(mine, other);
}

void datelines_compare(struct conflict_notes *notes)
{
	const struct version *a = notes->parallel->versions[SIDE_OF_A];
	const struct version *b = notes->parallel->versions[SIDE_OF_B];
	const struct timex *mine = dateline_of(a), *other = dateline_of(b);
	struct judgement judgement;

	if (!mine || !other || !same_place(a, b) ||
		(is_confirmed(a) && is_confirmed(b)))
		return;
	judgement = versus_days(notes->arena, mine, other, WORDING_COPIED);
	if (judgement.verdict == VERDICT_DISJOINT)
		conflict_note(notes, judgement.kind, mine->span, other->span,
			STR("both are the dateline of one story"));
}
