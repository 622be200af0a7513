#include "story/complement.h"

#include "story/clue.h"
#include "story/numeral.h"

#include <math.h>

enum {
	NEAR_PERCENT = 1,   /* of the whole, that rounding takes or adds */
	HEDGED_PERCENT = 4, /* and "nearly" */
	WHOLE_LEAST = 3,
	BESIDE = 24 /* bytes between "sixteen men" and "two women" */
};

static bool is_near(double a, double b)
{
	return fabs(a - b) * 100 <= NEAR_PERCENT * fmax(fabs(a), fabs(b));
}

static bool is_count(const struct quantity *q)
{
	return (q->kind == MEASURE_COUNT || q->kind == MEASURE_NUMBER) &&
	       !q->pair;
}

static bool is_points(const struct quantity *q)
{
	return str_ends(q->unit, STR(" point")) ||
	       (str_eq(q->unit, STR("point")) && q->kind == MEASURE_COUNT);
}

static bool is_part(const struct quantity *q)
{
	return (q->kind == MEASURE_PERCENT || q->kind == MEASURE_SHARE) &&
	       !q->pair && !is_points(q);
}

/* --- parts of one whole */

/* Whether so many are counted in a value's sentence, beside it. */
static bool is_counted(const struct told *told, double count)
{
	struct span sentence =
		told_sentence(told->version, told->quantity->span);

	ROWS_EACH (struct quantity, q, told->version->details.quantities) {
		if (q->span.start >= sentence.end)
			break;
		if (q->span.end > sentence.start && q != told->quantity &&
			is_count(q) && q->from == count && q->to == count)
			return true;
	}
	return false;
}

/* "of the ten members" behind a count belongs to it. */
static bool is_of_whole(const struct told *told, double count)
{
	return number_in(told->quantity->of, count) ||
	       number_in(str_at(told->version->article.text,
				 told->quantity->span),
		       count) ||
	       is_counted(told, count);
}

static struct str word_next(struct str *text)
{
	size_t start = 0, end;

	while (start < text->len && !char_is_alpha(text->ptr[start]))
		start++;
	end = start;
	while (end < text->len && char_is_alpha(text->ptr[end]))
		end++;
	*text = str_cut(*text, end, text->len);
	return (struct str){text->ptr - (end - start), end - start};
}

/* What is told of a value: its sentence behind it. */
static struct str told_of(const struct told *told)
{
	struct span sentence =
		told_sentence(told->version, told->quantity->span);

	sentence.start = told->quantity->span.end;
	return str_at(told->version->article.text, sentence);
}

static bool has_word(struct str text, struct str word)
{
	struct str other;

	while ((other = word_next(&text)).len)
		if (str_eq_fold(other, word))
			return true;
	return false;
}

static bool has_opposite(
	const struct contrasts *contrasts, struct str mine, struct str other)
{
	struct str word, against;

	while ((word = word_next(&mine)).len) {
		struct str rest = other;
		enum kind kind;

		if (has_word(other, word))
			continue;
		while ((against = word_next(&rest)).len)
			if (contrast_between(contrasts, word, against, &kind) ==
				CONTRAST_OPPOSITE)
				return true;
	}
	return false;
}

/* The last word of what is told of a value: "empty". */
static struct str last_word(const struct told *told)
{
	struct str text = told_of(told), word, last = STR_NONE;

	while ((word = word_next(&text)).len)
		last = word;
	return last;
}

/* Whether something else is told of the two: of the one part and of the rest,
 * and not twice of one part. */
static bool are_told_apart(const struct told *a, const struct told *b)
{
	struct str mine = told_of(a), other = told_of(b);

	return has_opposite(vocabulary_contrasts(a->version->vocabulary), mine,
		       other) ||
	       (!has_word(other, last_word(a)) &&
		       !has_word(mine, last_word(b)));
}

bool complements_whole(const struct told *a, const struct told *b)
{
	const struct quantity *x = a->quantity, *y = b->quantity;

	if (is_part(x) && is_part(y)) {
		double one = x->kind == MEASURE_SHARE ? 100 : 1;
		double other = y->kind == MEASURE_SHARE ? 100 : 1;
		bool hedged =
			x->bound != BOUND_EQUAL || y->bound != BOUND_EQUAL;

		return fabs(x->from * one + y->from * other - 100) <=
			       (hedged ? HEDGED_PERCENT : NEAR_PERCENT) &&
		       are_told_apart(a, b);
	}
	return is_count(x) && is_count(y) && x->bound == BOUND_EQUAL &&
	       y->bound == BOUND_EQUAL && x->from + y->from >= WHOLE_LEAST &&
	       is_of_whole(a, x->from + y->from) &&
	       is_of_whole(b, x->from + y->from) && are_told_apart(a, b);
}

/* --- sums */

/* "sixteen men and two women" are 18: both count people by a part of them. */
static bool makes_up(const struct told *part, const struct told *whole)
{
	const struct quantities *rows = &part->version->details.quantities;
	const struct quantity *q = part->quantity;
	double rest = whole->quantity->from - q->from;

	if (!is_count(q) || !is_count(whole->quantity) || rest <= 0 ||
		!clue_is(q->head, CLUE_PART_OF_PEOPLE))
		return false;
	ROWS_EACH (struct quantity, other, *rows)
		if (other != q && other->from == rest && other->to == rest &&
			clue_is(other->head, CLUE_PART_OF_PEOPLE) &&
			!str_eq(other->head, q->head) &&
			other->span.start <= q->span.end + BESIDE &&
			other->span.end + BESIDE >= q->span.start)
			return true;
	return false;
}

/* The words beside a value. */
static struct span around(struct span span)
{
	enum { BEFORE = 40, AFTER = 20 };

	return (struct span){span.start < BEFORE ? 0 : span.start - BEFORE,
		span.end + AFTER};
}

/* "Mirror and box together weigh 40 tons": the parts stand in one sentence of
 * the other text, "17 tons, its steel box another 23". */
static bool is_together(const struct told *part, const struct told *whole)
{
	const struct quantities *rows = &part->version->details.quantities;
	const struct quantity *q = part->quantity;
	struct span sentence;
	double rest = whole->quantity->from - q->from;

	if (rest <= 0 || rest == q->from || q->pair || whole->quantity->pair ||
		!str_eq(q->unit, whole->quantity->unit) ||
		!clue_in(str_at(whole->version->article.text,
				 around(whole->quantity->span)),
			CLUE_TOGETHER))
		return false;
	sentence = told_sentence(part->version, q->span);
	ROWS_EACH (struct quantity, other, *rows)
		if (other != q && other->span.start >= sentence.start &&
			other->span.end <= sentence.end &&
			is_near(other->from, rest) &&
			str_eq(other->unit, q->unit))
			return true;
	return number_in(str_at(part->version->article.text, sentence), rest);
}

/* "50 million" beside "260 million euros". */
static bool is_bare_sum(const struct quantity *sum, const struct quantity *q)
{
	return sum->kind == MEASURE_MONEY && q->kind == MEASURE_NUMBER;
}

/* Whether the sentence of one of them tells by how much they differ. */
static bool tells_gap(const struct told *told, double gap, struct str unit)
{
	struct span sentence =
		told_sentence(told->version, told->quantity->span);

	ROWS_EACH (struct quantity, q, told->version->details.quantities) {
		bool points = is_part(told->quantity) && is_points(q);

		if (q->span.start >= sentence.end)
			break;
		if (q->span.end <= sentence.start || q == told->quantity ||
			q->from != q->to)
			continue;
		if ((points || str_eq(q->unit, unit) ||
			    is_bare_sum(told->quantity, q)) &&
			is_near(q->from, gap))
			return true;
	}
	return false;
}

/* "1.2 metres above" explains 6.2 metres and five. Counts meet by chance. */
static bool gap_is_told(const struct told *a, const struct told *b)
{
	const struct quantity *x = a->quantity, *y = b->quantity;
	double gap = fabs(x->from - y->from);

	return !is_count(x) && x->kind == y->kind && str_eq(x->unit, y->unit) &&
	       !x->pair && !y->pair && gap > 0 && gap != x->from &&
	       gap != y->from &&
	       (tells_gap(a, gap, x->unit) || tells_gap(b, gap, x->unit));
}

/* "cut from four hours to 70 minutes" and "will save nearly three hours" */
static bool is_saved(const struct told *now, const struct told *saved)
{
	enum { LOOSE = 20 }; /* one in so many */
	const struct quantity *q = now->quantity;
	struct span sentence;

	if (!told_is_physical(q) || !told_is_physical(saved->quantity) ||
		!str_eq(q->base_unit, saved->quantity->base_unit) ||
		!clue_in(str_at(saved->version->article.text,
				 told_sentence(saved->version,
					 saved->quantity->span)),
			CLUE_SAVED))
		return false;
	sentence = told_sentence(now->version, q->span);
	ROWS_EACH (struct quantity, before, now->version->details.quantities) {
		double gap;

		if (before->span.start >= sentence.end)
			break;
		if (before->span.end <= sentence.start || before == q ||
			!told_is_physical(before) ||
			!str_eq(before->base_unit, q->base_unit))
			continue;
		gap = fabs(before->base - q->base);
		if (gap * (LOOSE + 1) >= saved->low * LOOSE &&
			gap * (LOOSE - 1) <= saved->high * LOOSE)
			return true;
	}
	return false;
}

/* "won 3-1" and "lost 1-3" */
static bool is_turned(const struct quantity *x, const struct quantity *y)
{
	return x->kind == MEASURE_SCORE && y->kind == MEASURE_SCORE &&
	       x->pair && y->pair && x->from == y->to && x->to == y->from;
}

bool complements(const struct told *a, const struct told *b)
{
	return complements_whole(a, b) || makes_up(a, b) || makes_up(b, a) ||
	       is_together(a, b) || is_together(b, a) || is_saved(a, b) ||
	       is_saved(b, a) || gap_is_told(a, b) ||
	       is_turned(a->quantity, b->quantity);
}
