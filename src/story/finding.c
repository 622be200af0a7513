#include "story/finding.h"

#include <inttypes.h>

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
	struct diff *diff = arena_alloc_raw(arena, sizeof(*diff));

	ROWS_EACH (struct match, match, *matches)
		if (match_is_duplicate(a, match))
			duplicate_add(arena, a, b, match, diff, findings);
}
