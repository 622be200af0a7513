/*
 * Wholes that are dealt out behind them, each part with its place: "12 boats
 * took part, eight from Tarn and five from Orrin".
 */
#include "judge/figures.h"
#include "judge/wholes.h"

enum { WHOLE_GAP = 6, PLACE_MOST = 6, UNIT_MOST = 3 };

/* What each part is told with, the same word for all of them. What is "for
 * theft" or "with sails" may be both, but a sum of money is spent once. */
static bool is_place(const struct docket *docket, const struct quantity *whole,
	uint32_t token)
{
	return figure_any(docket, token, token + 1,
		       whole->kind == MEASURE_MONEY ? "from in to at on for"
						    : "from in to at") &&
	       !figure_any(docket, token + 1, token + 2,
		       "all total addition which whom fact");
}

/* One part: its number, and the word of its place. */
struct dealt {
	uint32_t first, place;
	double value;
};

static const struct quantity *quantity_at(
	const struct docket *docket, uint32_t token)
{
	const struct quantities *all = &docket->reading->quantities;
	uint32_t low = 0, high = all->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (all->rows[middle].first < token)
			low = middle + 1;
		else
			high = middle;
	}
	return low < all->count && all->rows[low].first == token
		       ? &all->rows[low]
		       : NULL;
}

/* A day or a period behind the place's word: the whole may be of another. */
static bool is_time(const struct docket *docket, uint32_t token)
{
	const struct timexes *timexes = &docket->reading->timexes;
	uint32_t row = timexes_from(timexes, token);

	return row < timexes->count && timexes->rows[row].first <= token + 1;
}

/* The part whose number is at a token: of the whole's unit or without one. */
static bool dealt_read(const struct docket *docket,
	const struct quantity *whole, uint32_t token, struct dealt *part)
{
	const struct quantity *q = quantity_at(docket, token);
	int32_t count = figure_count(docket, token);
	bool same = q && figure_is_plain(q) &&
		    (q->kind == MEASURE_NUMBER ||
			    (q->kind == whole->kind &&
				    str_eq(q->unit, whole->unit)));

	if (!same && (q || count < 1))
		return false;
	part->first = token;
	part->value = same ? q->from : (double)count;
	part->place = same ? q->end : token + 1;
	return is_place(docket, whole, part->place) &&
	       !is_time(docket, part->place + 1);
}

/* Where the next part begins: behind its fellow's place and a comma or an
 * "and"; 0 where other words stand between them. */
static uint32_t dealt_next(
	const struct docket *docket, uint32_t place, uint32_t end, bool *last)
{
	uint32_t t = place + 1;

	while (t < end && t <= place + PLACE_MOST &&
		!token_mark(docket_token(docket, t), ',') &&
		!figure_any(docket, t, t + 1, "and ; : . ( ) - who which"))
		t++;
	if (t >= end || t == place + 1 || t > place + PLACE_MOST)
		return 0;
	t += token_mark(docket_token(docket, t), ',');
	*last = figure_word(docket, t, "and");
	return t + *last;
}

/* Whether the word of a token is among tokens [first, end). */
static bool words_have(const struct docket *docket, uint32_t first,
	uint32_t end, uint32_t word)
{
	while (first < end && !str_eq_fold(docket_str(docket, first),
				      docket_str(docket, word)))
		first++;
	return first < end;
}

/* The first part: behind a comma, a colon or an "including" near the whole. */
static uint32_t dealt_first(const struct docket *docket,
	const struct quantity *whole, uint32_t end, struct dealt *part)
{
	for (uint32_t t = whole->end; t + 1 < end && t < whole->end + WHOLE_GAP;
		t++) {
		bool opens = figure_any(docket, t, t + 1, ", : including");

		if (quantity_at(docket, t) ||
			figure_any(docket, t, t + 1, "than after before and"))
			return 0;
		if (!opens || !dealt_read(docket, whole, t + 1, part))
			continue;
		/* "16 million lent to Chad, 10 million to Mali and" is a part
		 * among others. */
		return words_have(docket, whole->end, t, part->place) ? 0
								      : t + 1;
	}
	return 0;
}

void dealt_check(struct docket *docket, const struct quantity *whole)
{
	const struct sentences *sentences = &docket->reading->sentences;
	uint32_t end =
		sentences->rows[sentence_of(sentences, whole->first)].end;
	struct dealt part;
	struct addends parts = {.count = 1};
	uint32_t first;
	double most;
	bool last = false;

	if ((whole->kind != MEASURE_COUNT && whole->kind != MEASURE_MONEY &&
		    whole->kind != MEASURE_PHYSICAL) ||
		whole->change != CHANGE_NONE)
		return;
	first = dealt_first(docket, whole, end, &part);
	parts.values[0] = most = first ? part.value : 0;
	while (first && !last && parts.count < ADDENDS_MOST) {
		struct dealt next;
		uint32_t t = dealt_next(docket, part.place, end, &last);

		if (!t || !dealt_read(docket, whole, t, &next) ||
			!str_eq_fold(docket_str(docket, part.place),
				docket_str(docket, next.place)))
			return;
		part = next;
		parts.values[parts.count++] = part.value;
		most = part.value > most ? part.value : most;
	}
	/* More than twice the whole are no parts of it, but something else. */
	if (!last || addends_sum(&parts) <= whole->high ||
		most >= whole->from || addends_sum(&parts) > 2 * whole->from)
		return;
	parts_remark(docket, whole, docket_span(docket, first, part.place + 2),
		&parts);
}
