#include "story/changes.h"

#include "story/align.h"

enum {
	WORDS_MOST = 6,
	WORDS_BYTES = 48 /* longer ones are a sentence rewritten */
};

static struct str terms_text(
	const struct version *version, uint32_t first, uint32_t end)
{
	const struct term *terms = version->passages.terms.rows;

	if (first == end)
		return STR("");
	return str_at(
		version->article.text, (struct span){terms[first].span.start,
					       terms[end - 1].span.end});
}

static void words_add(
	struct arena *arena, struct str from, struct str to, struct changes *c)
{
	if (c->words.count < WORDS_MOST && from.len <= WORDS_BYTES &&
		to.len <= WORDS_BYTES && !str_eq_fold(from, to))
		*ROWS_ADD(arena, &c->words) = (struct exchange){from, to};
}

/* The runs of terms of a match that the other does not have there. */
static void match_words(struct arena *arena, const struct version *a,
	const struct version *b, const struct match *match, struct diff *diff,
	struct changes *changes)
{
	const struct passage *mine = &a->passages.rows[match->a];
	const struct passage *other = &b->passages.rows[match->b];
	uint32_t i = 0, j = 0;

	diff_make(diff, &a->passages.terms, mine, &b->passages.terms, other);
	while (i < diff->a_count || j < diff->b_count) {
		uint32_t from = i, to = j;

		while (i < diff->a_count && !diff->a_kept[i])
			i++;
		while (j < diff->b_count && !diff->b_kept[j])
			j++;
		if (i > from || j > to)
			words_add(arena,
				terms_text(
					a, mine->first + from, mine->first + i),
				terms_text(
					b, other->first + to, other->first + j),
				changes);
		i++;
		j++;
	}
}

/* Who has what differs named has the two compared in full. */
static void findings_add(struct arena *arena, const struct version *a,
	const struct version *b, struct matches *matches,
	struct findings *findings)
{
	struct comparison comparison;

	comparison_make(arena, STR(""), a, b, &comparison);
	*matches = comparison.matches;
	ROWS_EACH (struct finding, finding, comparison.findings)
		if (finding->class == FINDING_CONFLICT ||
			finding->class == FINDING_UPDATE)
			*ROWS_ADD(arena, findings) = *finding;
}

void changes_find(struct arena *arena, const struct version *a,
	const struct version *b, bool detailed, struct changes *changes)
{
	struct diff *diff = diff_new(arena);
	struct matches matches;

	*changes = (struct changes){0};
	if (detailed)
		findings_add(arena, a, b, &matches, &changes->findings);
	else
		passages_align(arena, a, b, &matches);
	ROWS_EACH (struct match, match, matches) {
		if (match->likeness == 100) {
			changes->same++;
			continue;
		}
		changes->changed++;
		match_words(arena, a, b, match, diff, changes);
	}
	changes->dropped = a->passages.count - matches.count;
	changes->added = b->passages.count - matches.count;
}
