#include "story/clue.h"
#include "story/conflict_note.h"
#include "story/counting.h"
#include "story/figure.h"

enum {
	SAME_LIKENESS = 80, /* from which a passage is a copy to the word */
	SAME_THINGS = 90,   /* percent of its words, from which what is counted
			      is the same whatever it is called */
	PLAIN_DIGITS = 16
};

/* A kind of row: how its rows are found, judged and told. */
struct values {
	uint32_t (*count)(const struct version *version);
	struct span (*span)(const struct version *version, uint32_t row);
	counterpart_judge judge;
	uint32_t percent; /* of the words, from which a pair is believed that
			     is not alone in its place */
	bool settled;     /* what cannot be compared is left alone */
};

static const struct details *details_of(
	const struct parallel *parallel, int side)
{
	return &parallel->versions[side]->details;
}

/* --- dates and times */

static struct span timex_span(const struct version *version, uint32_t row)
{
	return version->details.timexes.rows[row].span;
}

static uint32_t timexes_count(const struct version *version)
{
	return version->details.timexes.count;
}

/* The word in front of a place; absent where another mark stands there. */
static struct str word_before(struct str text, uint32_t at)
{
	size_t end = str_trim(str_cut(text, 0, at)).len, start = end;

	while (start > 0 && char_is_alpha(text.ptr[start - 1]))
		start--;
	return str_cut(text, start, end);
}

/* The days that "before" or "after" in front of it leaves; false where neither
 * stands there. */
static bool days_bounded(const struct parallel *parallel, int side,
	const struct timex *timex, struct interval *days)
{
	struct str word = word_before(
		parallel->versions[side]->article.text, timex->span.start);

	*days = timex->days;
	if (!interval_is_known(*days))
		return false;
	if (str_eq_fold(word, STR("before"))) {
		days->latest = day_add(days->earliest, -1);
		days->earliest = day_from_civil(YEAR_MIN, 1, 1);
		return true;
	}
	if (str_eq_fold(word, STR("after"))) {
		days->earliest = day_add(days->latest, 1);
		days->latest = day_from_civil(YEAR_MAX, 12, 31);
		return true;
	}
	return false;
}

/* "before 10 October" beside "on 25 September". */
static bool is_one_bounded(const struct parallel *parallel,
	const struct timex *a, const struct timex *b)
{
	struct interval mine, other, common;
	bool a_bounded = days_bounded(parallel, SIDE_OF_A, a, &mine);
	bool b_bounded = days_bounded(parallel, SIDE_OF_B, b, &other);

	return a_bounded != b_bounded && interval_is_known(mine) &&
	       interval_is_known(other) && interval_meet(mine, other, &common);
}

/* "As it happened: 13 Jan" in the first line of what came out on that day: it
 * tells which edition this is. */
static bool is_edition(
	const struct parallel *parallel, int side, const struct timex *timex)
{
	const struct version *version = parallel->versions[side];
	size_t line = str_find_char(version->article.text, '\n', 0);

	return timex->span.end <= line &&
	       timex->days.earliest == timex->days.latest &&
	       timex->days.earliest == version->published.value &&
	       (timex->flags & (TIMEX_RELATIVE | TIMEX_YEARLESS)) !=
		       TIMEX_RELATIVE;
}

static struct judgement timexes_judge(const struct parallel *parallel,
	struct arena *arena, uint32_t a, uint32_t b)
{
	const struct timex *mine =
		&details_of(parallel, SIDE_OF_A)->timexes.rows[a];
	const struct timex *other =
		&details_of(parallel, SIDE_OF_B)->timexes.rows[b];
	struct judgement judgement =
		versus_days(arena, mine, other, WORDING_COPIED);

	if (judgement.verdict == VERDICT_DISJOINT &&
		(is_one_bounded(parallel, mine, other) ||
			(is_edition(parallel, SIDE_OF_A, mine) &&
				is_edition(parallel, SIDE_OF_B, other))))
		judgement.verdict = VERDICT_COMPATIBLE;
	return judgement;
}

/* --- quantities */

static struct span quantity_span(const struct version *version, uint32_t row)
{
	return version->details.quantities.rows[row].span;
}

static uint32_t quantities_count(const struct version *version)
{
	return version->details.quantities.count;
}

/* "three residents" and "four people" may be counted differently. */
static bool other_things(const struct parallel *parallel,
	const struct quantity *a, const struct quantity *b)
{
	const struct contrasts *contrasts =
		vocabulary_contrasts(parallel->versions[SIDE_OF_A]->vocabulary);
	enum kind kind;

	return a->head.len && b->head.len && !str_eq(a->head, b->head) &&
	       contrast_between(contrasts, a->head, b->head, &kind) !=
		       CONTRAST_ALIKE;
}

/* The digits of a plain number of four or more, with no scale behind them;
 * 0 for all else. */
static size_t digits_of(const struct version *version,
	const struct quantity *quantity, char digits[PLAIN_DIGITS])
{
	struct str text = str_at(version->article.text, quantity->span);
	size_t count = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (!char_is_digit(text.ptr[i]))
			continue;
		if (count == PLAIN_DIGITS)
			return 0;
		digits[count++] = text.ptr[i];
	}
	if (quantity->bound != BOUND_EQUAL || quantity->pair || count < 4 ||
		quantity->from < power_of_ten((int32_t)count - 1) ||
		quantity->from >= power_of_ten((int32_t)count))
		return 0;
	return count;
}

static bool ends_in_zeros(const char *digits, size_t count)
{
	return digits[count - 1] == '0' && digits[count - 2] == '0';
}

/* "390,000" and "390,070": rounded it would have been from any number that
 * is near, and so from one with other digits, too. */
static bool is_slip(const struct parallel *parallel, const struct quantity *a,
	const struct quantity *b)
{
	char mine[PLAIN_DIGITS], other[PLAIN_DIGITS];
	size_t count = digits_of(parallel->versions[SIDE_OF_A], a, mine);
	size_t differ = 0;

	if (!count ||
		digits_of(parallel->versions[SIDE_OF_B], b, other) != count)
		return false;
	for (size_t i = 0; i < count; i++)
		differ += mine[i] != other[i];
	return differ == 1 &&
	       (ends_in_zeros(mine, count) || ends_in_zeros(other, count));
}

/* "Some 62 per cent of the 1,915 who" and "nearly 1,200 of the 1,915 who". */
static bool is_held(const struct parallel *parallel, uint32_t a, uint32_t b)
{
	const struct version *x = parallel->versions[SIDE_OF_A];
	const struct version *y = parallel->versions[SIDE_OF_B];
	struct str mine = str_at(x->article.text, quantity_span(x, a));
	struct str other = str_at(y->article.text, quantity_span(y, b));

	return figure_holds(mine, other) || figure_holds(other, mine);
}

static struct judgement quantities_judge(const struct parallel *parallel,
	struct arena *arena, uint32_t a, uint32_t b)
{
	const struct quantity *mine =
		&details_of(parallel, SIDE_OF_A)->quantities.rows[a];
	const struct quantity *other =
		&details_of(parallel, SIDE_OF_B)->quantities.rows[b];
	struct judgement judgement =
		versus_quantities(arena, mine, other, WORDING_COPIED);

	if (judgement.verdict == VERDICT_COMPATIBLE &&
		parallel->percent >= SAME_LIKENESS &&
		is_slip(parallel, mine, other))
		return (struct judgement){VERDICT_DISJOINT, KIND_NUMBER,
			STR("both are written out, and one digit differs")};
	if (judgement.verdict == VERDICT_DISJOINT &&
		((parallel->percent < SAME_THINGS &&
			 other_things(parallel, mine, other)) ||
			is_held(parallel, a, b) ||
			counted_otherwise(parallel->versions[SIDE_OF_A], mine,
				parallel->versions[SIDE_OF_B], other)))
		judgement.verdict = VERDICT_APART;
	return judgement;
}

/* --- names */

static struct span name_span(const struct version *version, uint32_t row)
{
	return version->details.names.rows[row].span;
}

static uint32_t names_count(const struct version *version)
{
	return version->details.names.count;
}

static bool is_speaker(const struct version *version, struct span span)
{
	ROWS_EACH (struct quote, quote, version->details.quotes)
		if (quote->mention.start < span.end &&
			quote->mention.end > span.start)
			return true;
	return false;
}

/* "degrees Celsius" */
static bool is_of_quantity(
	const struct version *version, const struct said_name *name)
{
	ROWS_EACH (struct quantity, q, version->details.quantities) {
		if (q->span.start >= name->span.end)
			break;
		if (q->span.end >= name->span.end)
			return true;
	}
	return false;
}

/* "<REUT>" beside the name of a company, "<REUT.L>". */
static bool is_ticker(
	const struct version *version, const struct said_name *name)
{
	struct str text = version->article.text;
	uint32_t at = name->span.start;

	while (at > 0 &&
		(char_is_alpha(text.ptr[at - 1]) || text.ptr[at - 1] == '.'))
		at--;
	return at > 0 && text.ptr[at - 1] == '<';
}

/* "the Bourse of Metals, BOMET, said": it is the name before it. */
static bool is_short_form(
	const struct version *version, const struct said_name *name)
{
	struct str text = version->article.text;
	struct str own = str_at(text, name->span);
	struct str before = str_trim(str_cut(text, 0, name->span.start));
	char behind = name->span.end < text.len ? text.ptr[name->span.end] : 0;

	for (size_t i = 0; i < own.len; i++)
		if (!char_is_upper(own.ptr[i]))
			return false;
	return own.len > 1 &&
	       ((str_ends(before, STR("(")) && behind == ')') ||
		       (str_ends(before, STR(",")) && behind == ','));
}

static struct judgement names_judge(const struct parallel *parallel,
	struct arena *arena, uint32_t a, uint32_t b)
{
	const struct said_name *mine =
		&details_of(parallel, SIDE_OF_A)->names.rows[a];
	const struct said_name *other =
		&details_of(parallel, SIDE_OF_B)->names.rows[b];
	struct judgement judgement = {
		.verdict = versus_names(mine->full, other->full,
			mine->person || other->person)};

	(void)arena;
	/* "the White House" for "the president" is another way to say it. */
	if (mine->person != other->person &&
		parallel->match->likeness < SAME_LIKENESS &&
		judgement.verdict == VERDICT_DISJOINT)
		judgement.verdict = VERDICT_APART;
	/* "the Snowdon Ranges" may lie in "Australia". */
	if (nation_is(mine->full) != nation_is(other->full))
		judgement.verdict = VERDICT_APART;
	if (is_ticker(parallel->versions[SIDE_OF_A], mine) ||
		is_ticker(parallel->versions[SIDE_OF_B], other) ||
		is_short_form(parallel->versions[SIDE_OF_A], mine) !=
			is_short_form(parallel->versions[SIDE_OF_B], other) ||
		clue_is(mine->full, CLUE_SHORT_NOUN) ||
		clue_is(other->full, CLUE_SHORT_NOUN) ||
		is_of_quantity(parallel->versions[SIDE_OF_A], mine) ||
		is_of_quantity(parallel->versions[SIDE_OF_B], other))
		judgement.verdict = VERDICT_APART;
	if (judgement.verdict != VERDICT_DISJOINT)
		return judgement;
	judgement.kind = KIND_NAME;
	if (mine->kind == NAME_PLACE && other->kind == NAME_PLACE)
		judgement.kind = KIND_PLACE;
	else if (is_speaker(parallel->versions[SIDE_OF_A], mine->span) &&
		 is_speaker(parallel->versions[SIDE_OF_B], other->span))
		judgement.kind = KIND_SPEAKER;
	judgement.because = STR("no word of one name is in the other");
	return judgement;
}

/* --- titles */

static struct span title_span(const struct version *version, uint32_t row)
{
	return version->details.titles.rows[row].span;
}

static uint32_t titles_count(const struct version *version)
{
	return version->details.titles.count;
}

static const struct said_title *titles_row(
	const struct parallel *parallel, int side, uint32_t row)
{
	return &details_of(parallel, side)->titles.rows[row];
}

/* "Baker said": a name, for who bakes is told with "the" or with a name. */
static bool is_surname(const struct version *version, struct span span)
{
	struct str text = version->article.text;
	struct str own = str_at(text, span);
	struct str before = word_before(text, span.start);
	struct str behind = str_trim(str_cut(text, span.end, text.len));

	return char_is_upper(own.ptr[0]) &&
	       str_find_char(own, ' ', 0) == STR_NPOS &&
	       !str_eq_fold(before, STR("the")) &&
	       !str_eq_fold(before, STR("a")) && behind.len &&
	       char_is_alpha(behind.ptr[0]) && !char_is_upper(behind.ptr[0]);
}

static struct judgement titles_judge(const struct parallel *parallel,
	struct arena *arena, uint32_t a, uint32_t b)
{
	struct str mine = titles_row(parallel, SIDE_OF_A, a)->normal;
	struct str other = titles_row(parallel, SIDE_OF_B, b)->normal;
	struct judgement judgement = {.verdict = versus_titles(mine, other)};

	if (is_surname(parallel->versions[SIDE_OF_A],
		    titles_row(parallel, SIDE_OF_A, a)->span) ||
		is_surname(parallel->versions[SIDE_OF_B],
			titles_row(parallel, SIDE_OF_B, b)->span))
		judgement.verdict = VERDICT_APART;
	if (judgement.verdict != VERDICT_DISJOINT)
		return judgement;
	judgement.kind = KIND_TITLE;
	judgement.because =
		arena_format(arena, "'%.*s' and '%.*s' are two titles",
			STR_ARG(mine), STR_ARG(other));
	return judgement;
}

/* --- all of them */

static const struct values kinds[] = {
	{timexes_count, timex_span, timexes_judge, 80, false},
	{quantities_count, quantity_span, quantities_judge, 80, true},
	{titles_count, title_span, titles_judge, 75, true},
	{names_count, name_span, names_judge, 75, false},
};

/* The first row that ends behind an offset. */
static uint32_t rows_from(const struct values *values,
	const struct version *version, uint32_t offset)
{
	uint32_t low = 0, high = values->count(version);

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (values->span(version, mid).end <= offset)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static void rows_place(const struct values *values,
	const struct parallel *parallel, int side, struct placed_rows *placed)
{
	const struct version *version = parallel->versions[side];
	struct span passage = parallel->passages[side]->span;
	uint32_t count = values->count(version);

	for (uint32_t i = rows_from(values, version, passage.start); i < count;
		i++) {
		struct span span = values->span(version, i);

		if (span.start >= passage.end)
			break;
		placed_add(parallel, side, i, span, placed);
	}
}

struct telling {
	struct conflict_notes *notes;
	const struct values *values;
};

static void terms_judged(
	struct conflict_notes *notes, int side, const struct placed *placed)
{
	for (uint32_t i = placed->term; i < placed->end; i++)
		notes->judged[side][i] = true;
}

static struct str version_text(
	const struct parallel *parallel, int side, struct span span)
{
	return str_at(parallel->versions[side]->article.text, span);
}

static void pair_tell(void *user, const struct placed *a,
	const struct placed *b, const struct judgement *judgement)
{
	struct telling *telling = user;
	const struct parallel *parallel = telling->notes->parallel;
	struct span mine, other;

	if (judgement->verdict != VERDICT_APART || telling->values->settled) {
		terms_judged(telling->notes, SIDE_OF_A, a);
		terms_judged(telling->notes, SIDE_OF_B, b);
	}
	mine = telling->values->span(parallel->versions[SIDE_OF_A], a->row);
	other = telling->values->span(parallel->versions[SIDE_OF_B], b->row);
	/* The same words may resolve to other days; that is no change. */
	if (judgement->verdict != VERDICT_DISJOINT ||
		str_eq_fold(version_text(parallel, SIDE_OF_A, mine),
			version_text(parallel, SIDE_OF_B, other)) ||
		!(placed_differs(parallel, SIDE_OF_A, a) ||
			placed_differs(parallel, SIDE_OF_B, b)) ||
		placed_loose(parallel, a, b) ||
		(parallel->percent < telling->values->percent &&
			!placed_tight(parallel, a, b)))
		return;
	conflict_note(telling->notes, judgement->kind, mine, other,
		judgement->because);
}

void values_compare(struct conflict_notes *notes)
{
	memset(notes->judged, 0, sizeof(notes->judged));
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		struct placed_rows a = {.count = 0}, b = {.count = 0};
		struct telling telling = {notes, &kinds[i]};

		rows_place(&kinds[i], notes->parallel, SIDE_OF_A, &a);
		rows_place(&kinds[i], notes->parallel, SIDE_OF_B, &b);
		counterparts_find(notes->parallel, notes->arena, &a, &b,
			kinds[i].judge, pair_tell, &telling);
	}
}
