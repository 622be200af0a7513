#include "tag/quantity_draft.h"

const struct timex *finder_timex(struct finder *f, uint32_t at)
{
	const struct timexes *timexes = f->timexes;

	while (f->timex < timexes->count && timexes->rows[f->timex].end <= at)
		f->timex++;
	if (f->timex < timexes->count && timexes->rows[f->timex].first <= at)
		return &timexes->rows[f->timex];
	return NULL;
}

/* "daily" may say which users are counted. */
static bool is_how_often(const struct finder *f, const struct timex *timex)
{
	return timex->end == timex->first + 1 &&
	       str_ends(reader_str(&f->reader, timex->first), STR("ly"));
}

uint32_t finder_timex_limit(struct finder *f, uint32_t at)
{
	uint32_t i = f->timex;

	while (i < f->timexes->count &&
		(f->timexes->rows[i].end <= at ||
			is_how_often(f, &f->timexes->rows[i])))
		i++;
	if (i < f->timexes->count && f->timexes->rows[i].first < f->limit)
		return f->timexes->rows[i].first;
	return f->limit;
}

bool draft_is_one(const struct draft *draft)
{
	return !draft->ranged && draft->amount.figure.value <= 1 &&
	       draft->amount.figure.value > 0;
}

bool draft_behind(
	const struct finder *f, const struct draft *draft, enum tally_role role)
{
	return draft->first > f->floor &&
	       reader_is(&f->reader, draft->first - 1, role);
}
