#include "story/lapse.h"

#include "story/clue.h"

#include <stdlib.h>

enum { PUT_OFF_DAYS = 4 }; /* a slip is found sooner */

/* --- what was put off */

/* The timex at a place; NULL where there is none. */
static const struct timex *timex_at(
	const struct version *version, struct span span)
{
	const struct timexes *timexes = &version->details.timexes;
	uint32_t low = 0, high = timexes->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (timexes->rows[mid].span.end <= span.start)
			low = mid + 1;
		else
			high = mid;
	}
	return low < timexes->count && timexes->rows[low].span.start < span.end
		       ? &timexes->rows[low]
		       : NULL;
}

static bool is_to_come(const struct version *version, struct span span)
{
	const struct timex *timex = timex_at(version, span);

	return timex && interval_is_known(timex->days) &&
	       version->published.value != DAY_NONE &&
	       timex->days.earliest > version->published.value;
}

/* "Will open on 14 June", "will not open until 9 August". */
static bool is_planned(const struct version *version, struct span span)
{
	return clue_is(str_at(version->article.text, span), CLUE_AHEAD);
}

static bool is_put_off(const struct version *a, const struct version *b,
	const struct finding *finding)
{
	if (finding->class != FINDING_CONFLICT)
		return false;
	if (str_eq(finding->kind, kind_name(KIND_NEGATION)))
		return is_planned(a, finding->a) || is_planned(b, finding->b);
	return is_to_come(a, finding->a) && is_to_come(b, finding->b);
}

static void findings_put_off(const struct version *a, const struct version *b,
	struct arena *arena, struct findings *findings)
{
	if (a->notice || b->notice)
		return;
	ROWS_EACH (struct finding, finding, *findings)
		if (is_put_off(a, b, finding)) {
			finding->class = FINDING_UPDATE;
			*ROWS_ADD(arena, &finding->because) =
				STR("what was to come was put off");
		}
}

/* --- the days */

/* "Told on 2024-05-06 and on 2024-05-08". */
static struct str days_told(struct arena *arena, const struct version *a,
	const struct version *b, int32_t days)
{
	struct buffer out = BUFFER_INIT;
	day_t mine = a->published.value;
	struct str told;

	if (mine == DAY_NONE)
		mine = b->published.value - days;
	buffer_put(&out, "told on ");
	day_write(&out, mine);
	buffer_put(&out, " and on ");
	day_write(&out, mine + days);
	told = arena_copy(arena, buffer_str(&out));
	buffer_release(&out);
	return told;
}

void lapse_explain(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings)
{
	struct str told;
	int32_t days;

	if (!version_days(a, b, &days) || !days)
		return;
	if (abs(days) >= PUT_OFF_DAYS)
		findings_put_off(a, b, arena, findings);
	told = days_told(arena, a, b, days);
	ROWS_EACH (struct finding, finding, *findings)
		if (finding->class == FINDING_UPDATE)
			*ROWS_ADD(arena, &finding->because) = told;
}
