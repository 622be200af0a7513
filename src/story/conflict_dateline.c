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

/* A house that prints another's story may date it anew: with a year of its own,
 * or a day or two on. */
static bool is_redated(const struct timex *a, const struct timex *b)
{
	enum { DAYS = 2 };
	int64_t apart = (int64_t)a->days.earliest - b->days.earliest;

	if (!interval_is_known(a->days) || !interval_is_known(b->days))
		return false;
	return !((a->flags | b->flags) & TIMEX_YEARLESS) ||
	       (apart <= DAYS && apart >= -DAYS);
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
	if (is_redated(mine, other))
		return;
	judgement = versus_days(notes->arena, mine, other, WORDING_COPIED);
	if (judgement.verdict == VERDICT_DISJOINT)
		conflict_note(notes, judgement.kind, mine->span, other->span,
			STR("both are the dateline of one story"));
}
