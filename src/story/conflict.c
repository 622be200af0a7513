#include "story/conflict.h"

#include "story/conflict_note.h"
#include "story/part.h"

#include <inttypes.h>

enum { PERCENT_LEAST = 55, TEXT_BYTES = 80, NAMELESS = 3 };

static bool touches(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

static bool is_noted(
	const struct conflict_notes *notes, struct span a, struct span b)
{
	for (uint32_t i = notes->first; i < notes->findings->count; i++) {
		const struct finding *finding = &notes->findings->rows[i];

		if (touches(finding->a, a) || touches(finding->b, b))
			return true;
	}
	return false;
}

/* What stands there, short enough for a message. */
static struct str words_at(const struct version *version, struct span span)
{
	struct str words = str_at(version->article.text, span);

	if (words.len <= TEXT_BYTES)
		return words;
	words.len = TEXT_BYTES;
	while (words.len && ((uint8_t)words.ptr[words.len] & 0xc0) == 0x80)
		words.len--;
	return words;
}

static struct str alike_tell(
	struct arena *arena, const struct conflict_notes *notes)
{
	const struct match *match = notes->parallel->match;

	return arena_format(arena,
		"the passages have %" PRIu32 " of %" PRIu32
		" words in common, in the same order",
		match->common, match->terms);
}

void conflict_note(struct conflict_notes *notes, enum kind kind, struct span a,
	struct span b, struct str because)
{
	struct arena *arena = notes->arena;
	struct finding *finding;
	struct str mine, other;

	if (is_noted(notes, a, b))
		return;
	mine = words_at(notes->parallel->versions[SIDE_OF_A], a);
	other = words_at(notes->parallel->versions[SIDE_OF_B], b);
	finding = ROWS_ADD(arena, notes->findings);
	finding->class = FINDING_CONFLICT;
	finding->kind = kind_name(kind);
	finding->rule = kind_rule(kind);
	finding->a = a;
	finding->b = b;
	finding->message = arena_format(arena, "%.*s: '%.*s' and '%.*s'",
		STR_ARG(kind_differs(kind)), STR_ARG(mine), STR_ARG(other));
	if (notes->parallel->match)
		*ROWS_ADD(arena, &finding->because) = alike_tell(arena, notes);
	if (because.len)
		*ROWS_ADD(arena, &finding->because) = because;
}

static bool is_copy(enum relation relation)
{
	return relation == RELATION_IDENTICAL ||
	       relation == RELATION_REVISION || relation == RELATION_EXCERPT;
}

/* A row of a table without a word in it, "30-87 days 5.00 pct": what its
 * numbers are of stands elsewhere, and the next table has other rows. */
static bool is_nameless(
	const struct version *version, const struct passage *passage)
{
	enum { USUAL = 40 }; /* the weight of a word that names something */
	uint32_t numbers = 0, words = 0;

	for (uint32_t i = passage->first; i < passage->end; i++) {
		const struct term *term = &version->passages.terms.rows[i];

		if (term->kind == TERM_NUMBER)
			numbers++;
		else if (term->kind == TERM_DAY || term->weight >= USUAL)
			return false;
		else
			words++;
	}
	return numbers >= NAMELESS && numbers >= words;
}

/* Parts may tell again what a match told; one match tells nothing of what
 * another does. */
static void passages_compare(
	struct conflict_notes *notes, const struct matches *matches, bool parts)
{
	struct parallel *parallel = notes->parallel;
	const struct version *a = parallel->versions[SIDE_OF_A];
	const struct version *b = parallel->versions[SIDE_OF_B];

	ROWS_EACH (struct match, match, *matches) {
		if (match->likeness == 100 ||
			(is_nameless(a, &a->passages.rows[match->a]) &&
				is_nameless(b, &b->passages.rows[match->b])))
			continue;
		parallel_make(a, b, match, parallel->diff, parallel);
		if (parallel->percent < PERCENT_LEAST)
			continue;
		if (!parts)
			notes->first = notes->findings->count;
		values_compare(notes);
		terms_compare(notes);
		words_compare(notes);
	}
}

void conflicts_find(struct arena *arena, const struct version *a,
	const struct version *b, const struct matches *matches,
	enum relation relation, struct findings *findings)
{
	struct matches parts = {0};
	struct parallel *parallel = arena_alloc_raw(arena, sizeof(*parallel));
	struct conflict_notes *notes = arena_alloc(arena, sizeof(*notes));

	notes->arena = arena;
	notes->parallel = parallel;
	notes->findings = findings;
	parallel->versions[SIDE_OF_A] = a;
	parallel->versions[SIDE_OF_B] = b;
	parallel->match = NULL;
	parallel->diff = diff_new(arena);
	if (is_copy(relation))
		datelines_compare(notes);
	passages_compare(notes, matches, false);
	notes->first = 0;
	parts_align(arena, a, b, matches, &parts);
	passages_compare(notes, &parts, true);
}
