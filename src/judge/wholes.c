/*
 * Wholes and their parts: 12 people of whom 8 are women and 7 men, seats that
 * were won by more than there are, shares that come to more than all.
 */
#include "judge/checks.h"
#include "judge/figures.h"

#include <inttypes.h>
#include <math.h>

enum { PARTS_MOST = 12, GAP_MOST = 7, PART_GAP = 5, FELLOW_MOST = 16 };

/* --- kinds that may hold the same people */

/* People by what they are: two kinds without a common bit share nobody. */
static uint32_t people_bits(struct str word)
{
	enum { MAN = 1, WOMAN = 2, BOY = 4, GIRL = 8, BABY = 16 };
	static const struct {
		const char *one, *many;
		uint32_t bits;
	} kinds[] = {
		{"man", "men", MAN},
		{"woman", "women", WOMAN},
		{"boy", "boys", BOY},
		{"girl", "girls", GIRL},
		{"child", "children", BOY | GIRL | BABY},
		{"minor", "minors", BOY | GIRL | BABY},
		{"teenager", "teenagers", BOY | GIRL},
		{"infant", "infants", BABY},
		{"baby", "babies", BABY},
		{"adult", "adults", MAN | WOMAN},
		{"male", "males", MAN | BOY},
		{"female", "females", WOMAN | GIRL},
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (str_eq_fold(word, str_of(kinds[i].one)) ||
			str_eq_fold(word, str_of(kinds[i].many)))
			return kinds[i].bits;
	return 0;
}

/* "Nine children and eight girls", "six members and five women": who is told
 * twice is no error. */
static bool may_overlap(uint32_t a, uint32_t b)
{
	return a && b ? (a & b) != 0 : a != b;
}

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
		return whole->kind == MEASURE_COUNT &&
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
		if (may_overlap(bits, more))
			return 0;
		bits |= more;
		count++;
	}
	return figure_any(docket, whole[count].first - 1, whole[count].first,
		       "and")
		       ? count
		       : 0;
}

static void parts_remark(
	struct docket *docket, struct span whole, struct span parts, double sum)
{
	struct remark *remark = docket_add(docket, parts,
		arena_format(docket->arena,
			"the parts of '%.*s' add up to %.*s",
			STR_ARG(docket_words(docket, whole)),
			STR_ARG(figure_write(docket, sum, 2))));

	remark_relate(docket, remark, whole, STR("the whole"));
}

static void whole_check(struct docket *docket, uint32_t i)
{
	const struct quantity *whole = &docket->reading->quantities.rows[i];
	enum telling telling = telling_of(docket, whole, whole + 1);
	uint32_t count = telling == TOLD_NOT || !figure_is_plain(whole)
				 ? 0
				 : parts_count(docket, telling, i);
	double sum = 0, least = 0, most = 0;

	for (uint32_t part = 1; part <= count; part++) {
		sum += whole[part].from;
		least += whole[part].low;
		most = fmax(most, whole[part].from);
	}
	/* More than twice the whole are no parts of it, but something else. */
	if (count < 2 || least <= whole->high || most >= whole->from ||
		sum > 2 * whole->from)
		return;
	parts_remark(docket, whole->span,
		(struct span){whole[1].span.start, whole[count].span.end}, sum);
}

/* --- "Thirty people, 18 of them adults and 15 of them children" */

static int32_t number_at(const struct docket *docket, uint32_t token)
{
	int32_t number = 0;

	return docket_token(docket, token)->kind == TOKEN_NUMBER &&
			       str_number(docket_str(docket, token), &number)
		       ? number
		       : 0;
}

static bool is_of_them(const struct docket *docket, uint32_t token)
{
	return figure_word(docket, token, "of") &&
	       figure_any(docket, token + 1, token + 2, "them whom");
}

/* The word behind "15 of them" or behind "15". */
static uint32_t kind_of(const struct docket *docket, uint32_t number)
{
	return is_of_them(docket, number + 1) ? number + 3 : number + 1;
}

static bool kinds_divide(const struct docket *docket, uint32_t a, uint32_t b)
{
	static const char places[] = "on in at from";

	if (figure_any(docket, a, a + 1, places))
		return str_eq_fold(
			docket_str(docket, a), docket_str(docket, b));
	return people_bits(docket_str(docket, a)) &&
	       people_bits(docket_str(docket, b)) &&
	       !may_overlap(people_bits(docket_str(docket, a)),
		       people_bits(docket_str(docket, b)));
}

static void of_them_check(struct docket *docket, const struct quantity *whole)
{
	const struct sentences *sentences = &docket->reading->sentences;
	uint32_t end =
		sentences->rows[sentence_of(sentences, whole->first)].end;
	uint32_t first = whole->end, second;
	int32_t a, b;

	while (first + 3 < end && first - whole->end <= GAP_MOST &&
		!(number_at(docket, first) > 0 &&
			is_of_them(docket, first + 1)))
		first++;
	if (first + 3 >= end || first - whole->end > GAP_MOST)
		return;
	second = first + 3;
	while (second + 1 < end && second - first <= FELLOW_MOST &&
		!(number_at(docket, second) > 0 &&
			figure_word(docket, second - 1, "and")))
		second++;
	if (second + 1 >= end || second - first > FELLOW_MOST ||
		!kinds_divide(docket, kind_of(docket, first),
			kind_of(docket, second)))
		return;
	a = number_at(docket, first);
	b = number_at(docket, second);
	if (a >= whole->from || b >= whole->from || a + b <= whole->high)
		return;
	parts_remark(docket, whole->span,
		docket_span(docket, first, second + 1), (double)a + b);
}

/* --- shares of one whole */

/* What a share is of: a side, or people; 0 for neither. */
static uint32_t side_of(const struct docket *docket, const struct quantity *q)
{
	enum { FOR = 32, AGAINST = 64 };
	uint32_t t = q->end;

	t += figure_any(docket, t, t + 1, "were was are is voted said");
	if (figure_any(docket, t, t + 1, "for yes"))
		return FOR;
	if (figure_any(docket, t, t + 1, "against no opposed"))
		return AGAINST;
	return people_bits(docket_str(docket, t));
}

static void shares_check(struct docket *docket, uint32_t i)
{
	const struct quantities *all = &docket->reading->quantities;
	const struct quantity *rows = &all->rows[i];
	uint32_t bits = 0, count = 0;
	struct remark *remark;
	double sum = 0, least = 0;

	for (; i + count < all->count; count++) {
		const struct quantity *q = &rows[count];
		uint32_t side = side_of(docket, q);

		if (q->kind != MEASURE_PERCENT || q->pair || !side ||
			(bits & side) || q->from > 100 ||
			!figure_together(docket, rows, q))
			break;
		bits |= side;
		sum += q->from;
		least += q->low;
	}
	if (count < 2 || least <= 100 || !isfinite(sum))
		return;
	remark = docket_add(docket,
		(struct span){rows->span.start, rows[count - 1].span.end},
		arena_format(docket->arena, "the shares add up to %.*s percent",
			STR_ARG(figure_write(docket, sum, 2))));
	remark_because(docket, remark,
		STR("nobody can be of two of them, so they are of one whole"));
}

void check_parts_sum(struct docket *docket)
{
	const struct quantities *all = &docket->reading->quantities;

	for (uint32_t i = 0; i < all->count; i++) {
		const struct quantity *q = &all->rows[i];

		if (docket_skips(docket, q->first))
			continue;
		if (i + 2 < all->count)
			whole_check(docket, i);
		if (q->kind == MEASURE_COUNT && figure_is_plain(q))
			of_them_check(docket, q);
		if (q->kind == MEASURE_PERCENT)
			shares_check(docket, i);
	}
}
