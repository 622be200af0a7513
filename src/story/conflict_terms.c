#include "story/conflict_note.h"

#include "base/day.h"
#include "story/dayname.h"

enum {
	TERMS_MOST = 4,    /* on either side of a gap that is judged */
	PERCENT_LEAST = 80 /* of the words that both passages have */
};

static const struct term *term_at(
	const struct parallel *parallel, int side, uint32_t term)
{
	const struct version *version = parallel->versions[side];

	return &version->passages.terms
			.rows[parallel->passages[side]->first + term];
}

static bool passage_has(const struct parallel *parallel, int side, uint64_t key)
{
	uint32_t count =
		parallel->passages[side]->end - parallel->passages[side]->first;

	for (uint32_t i = 0; i < count; i++)
		if (term_at(parallel, side, i)->key == key)
			return true;
	return false;
}

static bool is_weekday(const struct term *term)
{
	for (int32_t day = 1; day <= 7; day++)
		if (term->key == dayname_weekday(weekday_name(day)))
			return true;
	return false;
}

/* A whole date is a term as well, whatever words it is made of. */
static bool is_date(
	const struct parallel *parallel, int side, const struct term *term)
{
	struct str text =
		str_at(parallel->versions[side]->article.text, term->span);

	return term->kind == TERM_DAY && !is_weekday(term) &&
	       !dayname_key(text);
}

/* The only term of a kind in a side of a gap; NULL where there is none, or
 * more, or where the other passage has it elsewhere. */
static const struct term *only_term(const struct conflict_notes *notes,
	int side, uint32_t first, uint32_t end, enum term_kind kind)
{
	const struct term *only = NULL;

	for (uint32_t i = first; i < end; i++) {
		const struct term *term = term_at(notes->parallel, side, i);

		if (term->kind != kind || is_date(notes->parallel, side, term))
			continue;
		/* A date may be the same, and its weekday be wrong. */
		if (only || (notes->judged[side][i] && !is_weekday(term)))
			return NULL;
		only = term;
	}
	if (only && passage_has(notes->parallel, !side, only->key))
		return NULL;
	return only;
}

/* "0915 Villagers in ...": when a line of a running report was written. */
static bool is_stamp(
	const struct parallel *parallel, int side, const struct term *term)
{
	enum { DIGITS = 4 };
	struct str text = parallel->versions[side]->article.text;
	struct str own = str_at(text, term->span);
	struct str rest = str_cut(text, term->span.end, text.len);
	size_t at = term->span.start;
	int32_t clock;

	while (at > 0 && text.ptr[at - 1] == ' ')
		at--;
	if ((at > 0 && text.ptr[at - 1] != '\n') || own.len != DIGITS ||
		!str_number(own, &clock) || clock / 100 > 24 ||
		clock % 100 > 59)
		return false;
	while (rest.len && rest.ptr[0] == ' ')
		rest = str_cut(rest, 1, rest.len);
	return rest.len && !char_is_lower(rest.ptr[0]) &&
	       !char_is_digit(rest.ptr[0]);
}

static enum kind kind_of(const struct term *mine, const struct term *other)
{
	bool a = is_weekday(mine), b = is_weekday(other);

	if (mine->kind == TERM_NUMBER)
		return KIND_NUMBER;
	return a && b ? KIND_WEEKDAY : a == b ? KIND_MONTH : KIND_DAY;
}

/* Both bare, or both in a whole date: "Tuesday" for "Wednesday 31 January" may
 * be midnight between the two. */
static bool written_alike(const struct term *mine, const struct term *other)
{
	enum { WHOLE = 10 }; /* bytes; "Wednesday" has nine */

	return mine->kind != TERM_DAY ||
	       (mine->span.end - mine->span.start < WHOLE) ==
		       (other->span.end - other->span.start < WHOLE);
}

void terms_compare(struct conflict_notes *notes)
{
	static const enum term_kind kinds[] = {TERM_NUMBER, TERM_DAY};
	struct gap gap = {0, 0, 0, 0};

	if (notes->parallel->percent < PERCENT_LEAST)
		return;
	while (diff_gap(notes->parallel->diff, &gap)) {
		if (gap.a_end - gap.a > TERMS_MOST ||
			gap.b_end - gap.b > TERMS_MOST)
			continue;
		for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
			const struct term *mine = only_term(
				notes, SIDE_OF_A, gap.a, gap.a_end, kinds[k]);
			const struct term *other = only_term(
				notes, SIDE_OF_B, gap.b, gap.b_end, kinds[k]);

			if (mine && other && written_alike(mine, other) &&
				!(is_stamp(notes->parallel, SIDE_OF_A, mine) &&
					is_stamp(notes->parallel, SIDE_OF_B,
						other)))
				conflict_note(notes, kind_of(mine, other),
					mine->span, other->span, STR_NONE);
		}
	}
}
