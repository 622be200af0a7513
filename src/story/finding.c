#include "story/finding.h"

#include <inttypes.h>
#include <stdlib.h>

enum { CHANGES_TOLD = 3, CHANGE_BYTES = 60 };

struct str finding_class_name(enum finding_class class)
{
	static const struct str names[] = {
		[FINDING_CONFLICT] = STR_INIT("conflict"),
		[FINDING_DUPLICATE] = STR_INIT("duplicate"),
		[FINDING_UPDATE] = STR_INIT("update"),
		[FINDING_NOTE] = STR_INIT("note"),
	};

	return names[class];
}

static void finding_place(const struct findings_between *two,
	struct finding *finding, enum kind kind, struct span a, struct span b)
{
	finding->message = arena_format(two->arena, "%.*s: '%.*s' and '%.*s'",
		STR_ARG(kind_differs(kind)),
		STR_ARG(str_at(two->a->article.text, a)),
		STR_ARG(str_at(two->b->article.text, b)));
	finding->a = a;
	finding->b = b;
}

static struct span span_join(struct span a, struct span b)
{
	return (struct span){a.start < b.start ? a.start : b.start,
		a.end > b.end ? a.end : b.end};
}

void finding_widen(const struct findings_between *two, struct finding *finding,
	enum kind kind, struct span a, struct span b)
{
	finding_place(two, finding, kind, span_join(finding->a, a),
		span_join(finding->b, b));
}

struct finding *finding_add(const struct findings_between *two,
	enum finding_class class, enum kind kind, struct span a, struct span b,
	struct str why)
{
	struct finding *finding = ROWS_ADD(two->arena, two->findings);

	finding->class = class;
	finding->kind = kind_name(kind);
	finding->rule = kind_rule(kind);
	finding_place(two, finding, kind, a, b);
	*ROWS_ADD(two->arena, &finding->because) = why;
	return finding;
}

/* The words of a run of terms, or what stands for none. */
static struct str run_text(
	const struct version *version, uint32_t first, uint32_t end)
{
	const struct term *terms = version->passages.terms.rows;

	if (first == end)
		return STR("nothing");
	return str_at(
		version->article.text, (struct span){terms[first].span.start,
					       terms[end - 1].span.end});
}

static void change_tell(struct arena *arena, struct str a, struct str b,
	struct finding *finding)
{
	if (a.len > CHANGE_BYTES || b.len > CHANGE_BYTES)
		return;
	*ROWS_ADD(arena, &finding->because) = arena_format(arena,
		"a has '%.*s' where b has '%.*s'", STR_ARG(a), STR_ARG(b));
}

/* The first words that differ, as both write them. */
static void changes_tell(struct arena *arena, const struct version *a,
	const struct version *b, const struct match *match, struct diff *diff,
	struct finding *finding)
{
	const struct passage *mine = &a->passages.rows[match->a];
	const struct passage *other = &b->passages.rows[match->b];
	struct gap gap = {0, 0, 0, 0};

	diff_make(diff, &a->passages.terms, mine, &b->passages.terms, other);
	for (uint32_t told = 0; told < CHANGES_TOLD && diff_gap(diff, &gap);
		told++)
		change_tell(arena,
			run_text(a, mine->first + gap.a,
				mine->first + gap.a_end),
			run_text(b, other->first + gap.b,
				other->first + gap.b_end),
			finding);
}

static void duplicate_add(struct arena *arena, const struct version *a,
	const struct version *b, const struct match *match, struct diff *diff,
	struct findings *findings)
{
	struct finding *finding = ROWS_ADD(arena, findings);
	bool same = match->likeness == 100;

	finding->class = FINDING_DUPLICATE;
	finding->message = same ? STR("the same passage")
				: STR("the same passage, with changes");
	finding->a = a->passages.rows[match->a].span;
	finding->b = b->passages.rows[match->b].span;
	*ROWS_ADD(arena, &finding->because) =
		same ? arena_format(arena, "all %" PRIu32 " words are the same",
			       match->common)
		     : arena_format(arena,
			       "%" PRIu32 " of %" PRIu32
			       " words are the same, in the same order",
			       match->common, match->terms);
	if (!same)
		changes_tell(arena, a, b, match, diff, finding);
}

void duplicates_find(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	struct findings *findings)
{
	struct diff *diff = diff_new(arena);

	ROWS_EACH (struct match, match, *matches)
		if (match_is_duplicate(a, match))
			duplicate_add(arena, a, b, match, diff, findings);
}

/* --- told once */

struct told {
	struct finding finding;
	uint32_t row; /* the order in which they were added */
};

static int told_order(const void *left, const void *right)
{
	const struct told *a = left, *b = right;

	if (a->finding.a.start != b->finding.a.start)
		return a->finding.a.start < b->finding.a.start ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

static bool overlap(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

void findings_drop(struct findings *findings, struct span a, struct span b)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < findings->count; i++) {
		const struct finding *row = &findings->rows[i];

		if (row->class != FINDING_CONFLICT || !overlap(row->a, a) ||
			!overlap(row->b, b))
			findings->rows[kept++] = *row;
	}
	findings->count = kept;
}

static bool is_difference(const struct finding *finding)
{
	return finding->class == FINDING_CONFLICT ||
	       finding->class == FINDING_UPDATE;
}

/* What time explains is no conflict; else the first that was added counts. */
static bool goes_before(const struct told *a, const struct told *b)
{
	bool update = a->finding.class == FINDING_UPDATE;

	if (update != (b->finding.class == FINDING_UPDATE))
		return update;
	return a->row < b->row;
}

/* Whether another tells the same, and goes before it. Spans of values are
 * short, so looking back ends where none can reach. */
static bool is_told(const struct told *rows, uint32_t at, uint32_t count)
{
	const struct finding *mine = &rows[at].finding;

	for (uint32_t i = 0; i < count; i++) {
		const struct finding *other = &rows[i].finding;

		if (other->a.start >= mine->a.end)
			break;
		if (i != at && is_difference(other) &&
			goes_before(&rows[i], &rows[at]) &&
			overlap(mine->a, other->a) &&
			overlap(mine->b, other->b))
			return true;
	}
	return false;
}

/* One who is quoted in the place of another has another title, too. */
static bool is_of_speaker(
	const struct findings *findings, const struct finding *title)
{
	enum { NEAR = 48 };

	ROWS_EACH (struct finding, finding, *findings)
		if (finding->class == FINDING_CONFLICT &&
			str_eq(finding->kind, kind_name(KIND_SPEAKER)) &&
			finding->a.start < title->a.end + NEAR &&
			title->a.start < finding->a.end + NEAR &&
			finding->b.start < title->b.end + NEAR &&
			title->b.start < finding->b.end + NEAR)
			return true;
	return false;
}

static void speakers_settle(struct findings *findings)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < findings->count; i++) {
		const struct finding *row = &findings->rows[i];

		if (row->class != FINDING_CONFLICT ||
			!str_eq(row->kind, kind_name(KIND_TITLE)) ||
			!is_of_speaker(findings, row))
			findings->rows[kept++] = *row;
	}
	findings->count = kept;
}

bool findings_tell(
	const struct findings *findings, struct span a, struct span b)
{
	ROWS_EACH (struct finding, finding, *findings)
		if (overlap(finding->a, a) && overlap(finding->b, b))
			return true;
	return false;
}

void findings_settle(struct arena *arena, struct findings *findings)
{
	uint32_t count, kept = 0, from = 0;
	struct told *rows;

	speakers_settle(findings);
	count = findings->count;
	rows = arena_alloc_raw(arena, (count + 1u) * sizeof(*rows));

	for (uint32_t i = 0; i < count; i++)
		rows[i] = (struct told){findings->rows[i], i};
	qsort(rows, count, sizeof(*rows), told_order);
	for (uint32_t i = 0; i < count; i++) {
		/* No difference that begins before `from` reaches to here. */
		while (from < i &&
			rows[from].finding.a.end <= rows[i].finding.a.start)
			from++;
		if (!is_difference(&rows[i].finding) ||
			!is_told(&rows[from], i - from, count - from))
			findings->rows[kept++] = rows[i].finding;
	}
	findings->count = kept;
}

/* --- later reports */

/* A house that publishes again within the hour mends what it said. */
static bool is_follow_up(const struct version *a, const struct version *b)
{
	enum { LATER_MINUTES = 60 };
	day_t mine = a->published.value, other = b->published.value;

	if (!a->publisher.len || !str_eq_fold(a->publisher, b->publisher) ||
		a->notice || b->notice)
		return false;
	if (a->minute != NO_MINUTE && b->minute != NO_MINUTE)
		return llabs(a->minute - b->minute) >= LATER_MINUTES;
	return mine != DAY_NONE && other != DAY_NONE && mine != other;
}

void findings_follow(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings)
{
	if (!is_follow_up(a, b))
		return;
	ROWS_EACH (struct finding, finding, *findings) {
		if (finding->class != FINDING_CONFLICT ||
			!str_eq(finding->kind, kind_name(KIND_NUMBER)))
			continue;
		finding->class = FINDING_UPDATE;
		*ROWS_ADD(arena, &finding->because) =
			STR("one is the house's own later report");
	}
}

void findings_correct(struct arena *arena, const struct version *a,
	const struct version *b, struct findings *findings)
{
	if (a->notice == b->notice)
		return;
	ROWS_EACH (struct finding, finding, *findings)
		if (finding->class == FINDING_CONFLICT)
			*ROWS_ADD(arena, &finding->because) =
				a->notice ? STR("a calls itself a correction: "
						"what it says stands")
					  : STR("b calls itself a correction: "
						"what it says stands");
}
