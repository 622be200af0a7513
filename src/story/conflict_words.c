#include "story/conflict_note.h"

#include "base/distance.h"

enum {
	WORDS_MOST = 3,    /* on either side of a gap that is judged */
	PERCENT_LEAST = 70 /* of the words that both passages have */
};

/* One side of a gap. */
struct side {
	const struct version *version;
	const struct term *terms; /* of the passage */
	uint32_t first, end, count;
};

static struct str term_text(const struct side *side, uint32_t term)
{
	return str_at(side->version->article.text, side->terms[term].span);
}

static const struct contrasts *contrasts_of(const struct side *side)
{
	return vocabulary_contrasts(side->version->vocabulary);
}

/* --- denials */

static bool is_in_angles(const struct side *side, uint32_t term)
{
	struct str text = side->version->article.text;
	struct span span = side->terms[term].span;

	return span.start > 0 && text.ptr[span.start - 1] == '<' &&
	       span.end < text.len && text.ptr[span.end] == '>';
}

static unsigned flags_of(const struct side *side, uint32_t term)
{
	struct str word = term_text(side, term);

	/* "No. 5" */
	if (str_eq_fold(word, STR("no")) && term + 1 < side->count &&
		side->terms[term + 1].kind == TERM_NUMBER)
		return 0;
	/* "<NOR>" is what a share is called. */
	if (is_in_angles(side, term))
		return 0;
	return contrast_flags(contrasts_of(side), word);
}

/* "not only", "not just": no denial. */
static bool is_followed_by_only(const struct side *side, uint32_t term)
{
	static const struct str words[] = {STR_INIT("only"), STR_INIT("just"),
		STR_INIT("merely"), STR_INIT("least"), STR_INIT("simply")};

	if (term + 1 >= side->count)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq_fold(term_text(side, term + 1), words[i]))
			return true;
	return false;
}

/* The one word that denies; UINT32_MAX where there is none or where the gap
 * has other words than what carries it. */
static uint32_t denial_in(const struct side *side, bool *plain)
{
	uint32_t denial = UINT32_MAX;

	*plain = true;
	for (uint32_t i = side->first; i < side->end; i++) {
		unsigned flags = flags_of(side, i);

		if ((flags & CONTRAST_NEGATIVE) &&
			!is_followed_by_only(side, i))
			denial = i;
		else if (!(flags & CONTRAST_AUXILIARY))
			*plain = false;
	}
	return denial;
}

/* A place for what one side does not say: the word before it. */
static struct span place_of(const struct side *side)
{
	uint32_t at = side->first;

	if (side->first < side->end)
		return (struct span){side->terms[side->first].span.start,
			side->terms[side->end - 1].span.end};
	if (at > 0)
		at--;
	return side->terms[at < side->count ? at : side->count - 1].span;
}

static bool denial_note(struct conflict_notes *notes, const struct side *a,
	const struct side *b)
{
	bool a_plain, b_plain;
	uint32_t mine = denial_in(a, &a_plain), other = denial_in(b, &b_plain);
	bool denied = mine != UINT32_MAX;

	if (!a_plain || !b_plain || denied == (other != UINT32_MAX))
		return false;
	conflict_note(notes, KIND_NEGATION, place_of(a), place_of(b),
		arena_format(notes->arena, "only %s has '%.*s'",
			denied ? "a" : "b",
			STR_ARG(denied ? term_text(a, mine)
				       : term_text(b, other))));
	return true;
}

/* --- one word for another */

static bool in_quote(const struct side *side, uint32_t term)
{
	struct span span = side->terms[term].span;

	ROWS_EACH (struct quote, quote, side->version->details.quotes)
		if (quote->direct && quote->span.start <= span.start &&
			quote->span.end >= span.end)
			return true;
	return false;
}

/* The same word in another form or spelling: "organise", "organized". */
static bool is_form(struct str a, struct str b)
{
	size_t same = 0, longer = a.len > b.len ? a.len : b.len;

	while (same < a.len && same < b.len &&
		char_lower(a.ptr[same]) == char_lower(b.ptr[same]))
		same++;
	return (same >= 3 && same + 4 >= longer) ||
	       distance_of(a, b) * 4 < longer;
}

static bool is_content(const struct term *term)
{
	return term->kind == TERM_WORD && term->weight > 0;
}

/* "Another day" and "another night": one of many. */
static bool is_one_of_many(const struct side *side, uint32_t term)
{
	static const struct str words[] = {STR_INIT("another"),
		STR_INIT("every"), STR_INIT("each"), STR_INIT("a"),
		STR_INIT("second"), STR_INIT("third"), STR_INIT("one")};

	for (size_t i = 0; term && i < sizeof(words) / sizeof(*words); i++)
		if (str_eq_fold(term_text(side, term - 1), words[i]))
			return true;
	return false;
}

static void word_judge(struct conflict_notes *notes, const struct side *a,
	uint32_t i, const struct side *b, uint32_t j, bool alone)
{
	struct str mine = term_text(a, i), other = term_text(b, j);
	bool quoted = in_quote(a, i) && in_quote(b, j);
	enum kind kind = KIND_STATUS;

	switch (contrast_between(contrasts_of(a), mine, other, &kind)) {
	case CONTRAST_OPPOSITE:
		if (kind == KIND_TIME && is_one_of_many(a, i) &&
			is_one_of_many(b, j))
			break;
		conflict_note(notes, quoted ? KIND_QUOTE : kind,
			a->terms[i].span, b->terms[j].span,
			STR("the words exclude each other"));
		break;
	case CONTRAST_ALIKE:
		break;
	case CONTRAST_NONE:
		if (quoted && alone && is_content(&a->terms[i]) &&
			is_content(&b->terms[j]) && !is_form(mine, other))
			conflict_note(notes, KIND_QUOTE, a->terms[i].span,
				b->terms[j].span,
				STR("a word of the quotation is another"));
		break;
	}
}

static void words_judge(struct conflict_notes *notes, const struct side *a,
	const struct side *b)
{
	uint32_t a_words = a->end - a->first, b_words = b->end - b->first;

	if (a_words > WORDS_MOST || b_words > WORDS_MOST)
		return;
	for (uint32_t i = a->first; i < a->end; i++)
		for (uint32_t j = b->first; j < b->end; j++)
			if (a->terms[i].kind == TERM_WORD &&
				b->terms[j].kind == TERM_WORD)
				word_judge(notes, a, i, b, j,
					a_words == 1 && b_words == 1);
}

static struct side side_of(const struct parallel *parallel, int which,
	uint32_t first, uint32_t end)
{
	const struct version *version = parallel->versions[which];
	const struct passage *passage = parallel->passages[which];

	return (struct side){version,
		version->passages.terms.rows + passage->first, first, end,
		passage->end - passage->first};
}

/* One word in each place, and they exclude each other. */
static bool is_opposite(const struct side *a, const struct side *b)
{
	enum kind kind = KIND_STATUS;

	return a->end == a->first + 1 && b->end == b->first + 1 &&
	       contrast_between(contrasts_of(a), term_text(a, a->first),
		       term_text(b, b->first), &kind) == CONTRAST_OPPOSITE;
}

/* "may not be able" and "may be unable": a denial, and right behind it the
 * opposite, of which each takes the other back. */
static bool is_taken_back(const struct parallel *parallel, const struct side *a,
	const struct side *b, struct gap gap)
{
	bool plain;
	struct gap next = gap;
	struct side x, y;

	if ((denial_in(a, &plain) == UINT32_MAX) ==
			(denial_in(b, &plain) == UINT32_MAX) ||
		!diff_gap(parallel->diff, &next) ||
		next.a > gap.a_end + WORDS_MOST)
		return false;
	x = side_of(parallel, SIDE_OF_A, next.a, next.a_end);
	y = side_of(parallel, SIDE_OF_B, next.b, next.b_end);
	return is_opposite(&x, &y);
}

void words_compare(struct conflict_notes *notes)
{
	const struct parallel *parallel = notes->parallel;
	struct gap gap = {0, 0, 0, 0};

	if (parallel->percent < PERCENT_LEAST)
		return;
	while (diff_gap(parallel->diff, &gap)) {
		struct side a = side_of(parallel, SIDE_OF_A, gap.a, gap.a_end);
		struct side b = side_of(parallel, SIDE_OF_B, gap.b, gap.b_end);

		if (is_taken_back(parallel, &a, &b, gap)) {
			if (!diff_gap(parallel->diff, &gap))
				return;
			continue;
		}
		if (!denial_note(notes, &a, &b))
			words_judge(notes, &a, &b);
	}
}
