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

/* --- what was told of one day, and then of the next */

/* "Lower than yesterday", "down from yesterday afternoon". */
static bool is_counted_from(
	const struct version *version, const struct timex *timex)
{
	static const struct str words[] = {STR_INIT("than"), STR_INIT("from"),
		STR_INIT("against"), STR_INIT("over"), STR_INIT("since"),
		STR_INIT("above"), STR_INIT("below")};
	struct str before =
		str_trim(str_cut(version->article.text, 0, timex->span.start));

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_ends(before, words[i]))
			return true;
	return false;
}

/* A day such as "yesterday" in the passage, from which something is counted,
 * `nth` of them; NULL: no more. */
static const struct timex *deictic_in(
	const struct version *version, struct span passage, uint32_t nth)
{
	ROWS_EACH (struct timex, timex, version->details.timexes) {
		if (timex->span.start >= passage.end)
			break;
		if (timex->span.start >= passage.start &&
			(timex->flags & TIMEX_RELATIVE) &&
			(timex->kind == TIMEX_DATE ||
				timex->kind == TIMEX_TIME) &&
			interval_is_known(timex->days) &&
			timex->days.earliest == timex->days.latest &&
			is_counted_from(version, timex) && !nth--)
			return timex;
	}
	return NULL;
}

static const struct passage *passage_with(
	const struct version *version, struct span span)
{
	uint32_t at = passage_holding(&version->passages, span);

	return at == NO_PASSAGE ? NULL : &version->passages.rows[at];
}

/* "Yesterday", of "yesterday afternoon". */
static struct str first_word(
	const struct version *version, const struct timex *timex)
{
	struct str words = str_at(version->article.text, timex->span);
	size_t end = 0;

	while (end < words.len && char_is_alpha(words.ptr[end]))
		end++;
	return str_cut(words, 0, end);
}

static bool has_same_word(const struct version *a, const struct timex *mine,
	const struct version *b, struct span passage)
{
	const struct timex *other;

	for (uint32_t i = 0; (other = deictic_in(b, passage, i)); i++)
		if (other->days.earliest != mine->days.earliest &&
			str_eq_fold(first_word(a, mine), first_word(b, other)))
			return true;
	return false;
}

/* "10 crowns lower than yesterday", and "20 crowns lower than yesterday". */
static bool is_of_other_day(const struct version *a, const struct version *b,
	const struct finding *finding)
{
	const struct passage *x = passage_with(a, finding->a);
	const struct passage *y = passage_with(b, finding->b);
	const struct timex *mine;

	if (!x || !y || finding->class != FINDING_CONFLICT ||
		!str_eq(finding->kind, kind_name(KIND_NUMBER)))
		return false;
	for (uint32_t i = 0; (mine = deictic_in(a, x->span, i)); i++)
		if (has_same_word(a, mine, b, y->span))
			return true;
	return false;
}

static void explain(struct arena *arena, struct finding *finding)
{
	finding->class = FINDING_UPDATE;
	*ROWS_ADD(arena, &finding->because) =
		STR("both count from their own day");
}

/* Where a number changed with the day, the day is no slip either. */
static bool is_beside_number(const struct version *a,
	const struct findings *findings, const struct finding *day)
{
	const struct passage *passage = passage_with(a, day->a);

	if (!passage || day->class != FINDING_CONFLICT ||
		!str_eq(day->kind, kind_name(KIND_DAY)))
		return false;
	ROWS_EACH (struct finding, finding, *findings)
		if (finding->class == FINDING_UPDATE &&
			str_eq(finding->kind, kind_name(KIND_NUMBER)) &&
			passage_with(a, finding->a) == passage)
			return true;
	return false;
}

static void findings_of_days(const struct version *a, const struct version *b,
	struct arena *arena, struct findings *findings)
{
	if (a->notice || b->notice)
		return;
	ROWS_EACH (struct finding, finding, *findings)
		if (is_of_other_day(a, b, finding))
			explain(arena, finding);
	ROWS_EACH (struct finding, finding, *findings)
		if (is_beside_number(a, findings, finding))
			explain(arena, finding);
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
	findings_of_days(a, b, arena, findings);
	told = days_told(arena, a, b, days);
	ROWS_EACH (struct finding, finding, *findings)
		if (finding->class == FINDING_UPDATE)
			*ROWS_ADD(arena, &finding->because) = told;
}
