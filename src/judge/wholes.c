/*
 * Wholes and their parts: 12 people of whom 8 are women and 7 men, seats that
 * were won by more than there are, shares that come to more than all.
 */
#include "judge/checks.h"
#include "judge/figures.h"
#include "judge/people.h"
#include "judge/wholes.h"

#include <math.h>

enum {
	PARTS_MOST = ADDENDS_MOST,
	GAP_MOST = 7,
	PART_GAP = 5,
	FELLOW_MOST = 16
};

/* --- "12 people, including 8 women and 7 men", "31 seats: 18 for ..." */

/* How the parts are told behind their whole. */
enum telling { TOLD_NOT, TOLD_AMONG, TOLD_ALL };

static enum telling telling_of(const struct docket *docket,
	const struct quantity *whole, const struct quantity *part)
{
	uint32_t first = whole->end, end = part->first;

	/* What is itself told as a part has its fellows behind it, too. */
	if (first >= end || end - first > GAP_MOST ||
		!figure_together(docket, whole, part) ||
		(whole->first &&
			figure_any(docket, whole->first - 1, whole->first,
				"including comprising and")))
		return TOLD_NOT;
	if (figure_any(docket, end - 1, end, ":"))
		return TOLD_ALL;
	if (figure_any(docket, end - 1, end, "including comprising") ||
		(end - first > 1 &&
			figure_any(docket, end - 2, end - 1,
				"among made consisting composed") &&
			figure_any(docket, end - 1, end, "them whom up of")) ||
		(end - first > 2 &&
			figure_any(docket, end - 3, end - 2, "made") &&
			figure_any(docket, end - 1, end, "of")))
		return TOLD_AMONG;
	return TOLD_NOT;
}

/* Whether a part counts what the whole does. */
static bool part_fits(const struct docket *docket, enum telling telling,
	const struct quantity *whole, const struct quantity *part)
{
	if (!figure_is_plain(part))
		return false;
	if (telling == TOLD_AMONG)
		return (whole->kind == MEASURE_COUNT ||
			       whole->kind == MEASURE_NUMBER) &&
		       part->kind == MEASURE_COUNT;
	if (part->kind == MEASURE_NUMBER)
		return figure_any(docket, part->end, part->end + 1,
			"for from in to on at by");
	return part->kind == whole->kind &&
	       (str_eq(part->unit, whole->unit) || people_bits(part->head));
}

/* Whether nothing but their own words stands between two parts. */
static bool parts_follow(const struct docket *docket, enum telling telling,
	const struct quantity *a, const struct quantity *b)
{
	uint32_t gap = b->first - a->end;

	if (!figure_together(docket, a, b) || b->first <= a->end)
		return false;
	if (telling == TOLD_AMONG)
		return figure_only(docket, a->end, b->first, 2, ", and");
	return gap <= PART_GAP &&
	       figure_any(docket, b->first - 1, b->first, ", and") &&
	       !figure_any(docket, a->end, b->first, "; : . ( or while but");
}

/* How many rows behind the whole are its parts, the last behind an "and". */
static uint32_t parts_count(
	const struct docket *docket, enum telling telling, uint32_t i)
{
	const struct quantities *all = &docket->reading->quantities;
	const struct quantity *whole = &all->rows[i];
	uint32_t count = 1, bits = people_bits(whole[1].head);

	if (!part_fits(docket, telling, whole, whole + 1))
		return 0;
	while (i + count + 1 < all->count && count < PARTS_MOST) {
		const struct quantity *last = whole + count;
		uint32_t more = people_bits(last[1].head);

		if (!parts_follow(docket, telling, last, last + 1) ||
			!part_fits(docket, telling, whole, last + 1))
			break;
		if (people_may_overlap(bits, more))
			return 0;
		bits |= more;
		count++;
	}
	return figure_any(docket, whole[count].first - 1, whole[count].first,
		       "and")
		       ? count
		       : 0;
}

void parts_remark(struct docket *docket, const struct quantity *whole,
	struct span parts, const struct addends *addends)
{
	struct remark *remark = docket_add(docket, parts,
		arena_format(docket->arena,
			"the parts of '%.*s' add up to %.*s",
			STR_ARG(docket_words(docket, whole->span)),
			STR_ARG(figure_write(
				docket, addends_sum(addends), 2))));

	remark_because(docket, remark, addends_told(docket, addends));
	remark_relate(docket, remark, whole->span, STR("the whole"));
}

/* Whether it spoke. */
static bool whole_check(struct docket *docket, uint32_t i)
{
	const struct quantity *whole = &docket->reading->quantities.rows[i];
	enum telling telling = telling_of(docket, whole, whole + 1);
	uint32_t count = telling == TOLD_NOT || !figure_is_plain(whole)
				 ? 0
				 : parts_count(docket, telling, i);
	struct addends parts = {.count = count};
	double least = 0, most = 0;

	for (uint32_t part = 1; part <= count; part++) {
		parts.values[part - 1] = whole[part].from;
		least += whole[part].low;
		most = fmax(most, whole[part].from);
	}
	/* More than twice the whole are no parts of it, but something else. */
	if (count < 2 || least <= whole->high || most >= whole->from ||
		addends_sum(&parts) > 2 * whole->from)
		return false;
	parts_remark(docket, whole,
		(struct span){whole[1].span.start, whole[count].span.end},
		&parts);
	return true;
}

/* --- "Thirty people, 18 of them adults and 15 of them children" */

static bool is_of_them(const struct docket *docket, uint32_t token)
{
	return figure_word(docket, token, "of") &&
	       figure_any(docket, token + 1, token + 2, "them whom");
}

/* The word behind "15 of them", "15" or "15 were". */
static uint32_t kind_of(const struct docket *docket, uint32_t number)
{
	if (is_of_them(docket, number + 1))
		return number + 3;
	return number + 1 +
	       figure_any(docket, number + 1, number + 2, "are were is was");
}

/* "Of the 40 passengers, 25 were": all that follow are of them. */
static bool is_of_whole(const struct docket *docket,
	const struct quantity *whole, uint32_t number)
{
	return whole->first > 1 && number == whole->end + 1 &&
	       token_mark(docket_token(docket, whole->end), ',') &&
	       figure_any(docket, number + 1, number + 2, "are were is was") &&
	       (figure_word(docket, whole->first - 1, "of") ||
		       figure_word(docket, whole->first - 2, "of"));
}

static bool kinds_divide(const struct docket *docket, uint32_t a, uint32_t b)
{
	static const char places[] = "on in at from";

	if (figure_any(docket, a, a + 1, places))
		return str_eq_fold(
			docket_str(docket, a), docket_str(docket, b));
	return people_bits(docket_str(docket, a)) &&
	       people_bits(docket_str(docket, b)) &&
	       !people_may_overlap(people_bits(docket_str(docket, a)),
		       people_bits(docket_str(docket, b)));
}

static void of_them_check(struct docket *docket, const struct quantity *whole)
{
	const struct sentences *sentences = &docket->reading->sentences;
	uint32_t end =
		sentences->rows[sentence_of(sentences, whole->first)].end;
	uint32_t first = whole->end, second;
	int32_t a, b;

	if (whole->kind != MEASURE_COUNT)
		return;
	while (first + 3 < end && first - whole->end <= GAP_MOST &&
		!(figure_count(docket, first) > 0 &&
			(is_of_them(docket, first + 1) ||
				is_of_whole(docket, whole, first))))
		first++;
	if (first + 3 >= end || first - whole->end > GAP_MOST)
		return;
	second = first + 2;
	while (second + 1 < end && second - first <= FELLOW_MOST &&
		!(figure_count(docket, second) > 0 &&
			figure_word(docket, second - 1, "and")))
		second++;
	if (second + 1 >= end || second - first > FELLOW_MOST ||
		!kinds_divide(docket, kind_of(docket, first),
			kind_of(docket, second)))
		return;
	a = figure_count(docket, first);
	b = figure_count(docket, second);
	if (a >= whole->from || b >= whole->from || a + b <= whole->high)
		return;
	parts_remark(docket, whole, docket_span(docket, first, second + 1),
		&(struct addends){{a, b}, 2});
}

void check_parts_sum(struct docket *docket)
{
	const struct quantities *all = &docket->reading->quantities;

	for (uint32_t i = 0; i < all->count; i++) {
		const struct quantity *q = &all->rows[i];

		if (docket_skips(docket, q->first))
			continue;
		if ((i + 2 >= all->count || !whole_check(docket, i)) &&
			figure_is_plain(q)) {
			of_them_check(docket, q);
			dealt_check(docket, q);
		}
		if (q->kind == MEASURE_PERCENT)
			shares_check(docket, i);
	}
}
