#include "tag/quantity.h"

#include "tag/label.h"
#include "tag/noun.h"
#include "tag/range.h"
#include "tag/unit.h"

#include <math.h>

enum { LOOK_BACK = 8 };

struct finder {
	struct reader reader;
	const struct timexes *timexes;
	uint32_t timex; /* the first that does not end before here */
	struct units *units;
	struct quantities *quantities;
	uint32_t floor, limit; /* tokens of the sentence that are left */
	uint32_t sentence;     /* the first row of the sentence */
};

/* A quantity while it is read. */
struct draft {
	struct amount amount;
	struct range range;
	bool ranged;
	struct measure measure;
	struct noun noun; /* counted where measure.kind is MEASURE_COUNT */
	struct hedge hedge;
	uint32_t first, end;
	struct str of;
	struct str reason; /* for a unit that stands elsewhere */
};

struct str quantity_bound_name(const struct quantity *quantity)
{
	static const struct str names[] = {STR_INIT("="), STR_INIT("~"),
		STR_INIT("<"), STR_INIT("<="), STR_INIT(">"), STR_INIT(">=")};

	if (quantity->bound == BOUND_EQUAL && quantity->change == CHANGE_UP)
		return STR("up");
	if (quantity->bound == BOUND_EQUAL && quantity->change == CHANGE_DOWN)
		return STR("down");
	return names[quantity->bound];
}

struct str quantity_kind_name(enum measure_kind kind)
{
	static const struct str names[] = {STR_INIT("number"),
		STR_INIT("count"), STR_INIT("percentage"), STR_INIT("share"),
		STR_INIT("money"), STR_INIT("time"), STR_INIT("age"),
		STR_INIT("measure"), STR_INIT("score")};

	return names[kind];
}

/* --- beside expressions of time */

/* The timex that token `at` is in, or NULL. */
static const struct timex *timex_over(struct finder *f, uint32_t at)
{
	const struct timexes *timexes = f->timexes;

	while (f->timex < timexes->count && timexes->rows[f->timex].end <= at)
		f->timex++;
	if (f->timex < timexes->count && timexes->rows[f->timex].first <= at)
		return &timexes->rows[f->timex];
	return NULL;
}

/* "daily" may say which users are counted. */
static bool is_how_often(const struct finder *f, const struct timex *timex)
{
	return timex->end == timex->first + 1 &&
	       str_ends(reader_str(&f->reader, timex->first), STR("ly"));
}

/* Where the next timex begins at or behind token `at`, or the limit. */
static uint32_t timex_limit(struct finder *f, uint32_t at)
{
	uint32_t i = f->timex;

	while (i < f->timexes->count &&
		(f->timexes->rows[i].end <= at ||
			is_how_often(f, &f->timexes->rows[i])))
		i++;
	if (i < f->timexes->count && f->timexes->rows[i].first < f->limit)
		return f->timexes->rows[i].first;
	return f->limit;
}

/* --- ages */

/* "Anna Bell, 65, said" */
static bool is_age_of_name(const struct finder *f, const struct draft *draft)
{
	const struct figure *figure = &draft->amount.figure;
	uint32_t at = figure->first;
	const struct token *name;

	if (at < f->floor + 2 || figure->form != FIGURE_DIGITS ||
		figure->digits > 3 || figure->decimal || figure->value < 1 ||
		figure->value > 110 || !reader_mark(&f->reader, at - 1, ',') ||
		!reader_mark(&f->reader, figure->end, ','))
		return false;
	name = reader_token(&f->reader, at - 2);
	return name->kind == TOKEN_WORD && name->flags & TOKEN_CAPITAL &&
	       !(name->flags & TOKEN_UPPER) &&
	       reader_token(&f->reader, figure->end + 1)->kind == TOKEN_WORD &&
	       at >= f->floor + 3 &&
	       reader_token(&f->reader, at - 3)->kind == TOKEN_WORD &&
	       reader_token(&f->reader, at - 3)->flags & TOKEN_CAPITAL;
}

/* "aged 65", "age 65", "at the age of 65", "ages 5 to 12". */
static bool is_aged(const struct finder *f, uint32_t first)
{
	const struct reader *reader = &f->reader;

	if (first > f->floor && reader_is(reader, first - 1, TALLY_OF))
		first--;
	return first > f->floor && reader_is(reader, first - 1, TALLY_AGE);
}

static void age_set(struct finder *f, struct draft *draft)
{
	struct measure *measure = &draft->measure;
	struct str unit =
		measure->kind == MEASURE_TIME ? measure->name : STR("year");

	if (measure->kind != MEASURE_TIME)
		measure->udunits = STR("year");
	measure->kind = MEASURE_AGE;
	measure->name = str_eq(unit, STR("year"))
				? STR("year of age")
				: arena_format(f->reader.arena, "%.*s of age",
					  STR_ARG(unit));
}

/* "years old", "-year-old", "years of age". */
static uint32_t old_behind(const struct finder *f, uint32_t at)
{
	const struct reader *reader = &f->reader;

	if (at + 1 < f->limit && reader_is(reader, at, TALLY_OF) &&
		reader_is(reader, at + 1, TALLY_AGE))
		return 2;
	if (reader_joint(reader, at, f->limit) &&
		reader_is(reader, at + 1, TALLY_OLD))
		return 2;
	return at < f->limit && reader_is(reader, at, TALLY_OLD) ? 1 : 0;
}

static void age_find(struct finder *f, struct draft *draft)
{
	if (draft->measure.kind == MEASURE_TIME) {
		uint32_t old = old_behind(f, draft->end);

		if (old || is_aged(f, draft->first)) {
			draft->end += old;
			age_set(f, draft);
		}
	} else if (draft->measure.kind == MEASURE_NUMBER &&
		   (is_aged(f, draft->first) || is_age_of_name(f, draft))) {
		age_set(f, draft);
	}
}

/* --- what is counted */

static bool is_one(const struct draft *draft)
{
	return !draft->ranged && draft->amount.figure.value <= 1 &&
	       draft->amount.figure.value > 0;
}

/* "12-page", "150-seat": of words only the joined one is the unit. */
static bool joined_noun(
	const struct finder *f, const struct draft *draft, struct noun *noun)
{
	const struct reader *reader = &f->reader;
	uint32_t at = draft->end;

	if (!reader_joint(reader, at, f->limit) ||
		reader_token(reader, at + 1)->kind != TOKEN_WORD ||
		reader_is(reader, at + 1, TALLY_STOP) ||
		reader_token(reader, at + 1)->flags & TOKEN_CAPITAL)
		return false;
	*noun = (struct noun){.first = at + 1, .head = at + 1, .end = at + 2};
	noun->unit = noun->name = noun_singular(reader, at + 1);
	return true;
}

/* Behind "of" and its articles: "two of Anna's plays", "6 of the 9 plays". */
static uint32_t behind_of(const struct finder *f, uint32_t at)
{
	const struct reader *reader = &f->reader;

	if (at >= f->limit || !reader_is(reader, at, TALLY_OF))
		return at;
	at++;
	while (at < f->limit && (reader_is(reader, at, TALLY_OWNER) ||
					reader_is(reader, at, TALLY_A)))
		at++;
	if (at < f->limit && reader_token(reader, at)->kind == TOKEN_NUMBER)
		at++;
	return at;
}

static bool counted_find(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t at = behind_of(f, draft->end);
	bool of = at > draft->end;
	uint32_t limit = timex_limit(f, at);

	if (joined_noun(f, draft, &draft->noun)) {
		if (draft->amount.figure.form != FIGURE_DIGITS)
			return false;
	} else if (!noun_read(reader, at, limit, is_one(draft) && !of,
			   &draft->noun)) {
		return false;
	}
	if (of && !noun_is_plural(reader, draft->noun.head) &&
		draft->amount.figure.form != FIGURE_OPEN)
		return false;
	draft->measure.kind = MEASURE_COUNT;
	draft->measure.name = draft->noun.unit;
	draft->end = draft->noun.end;
	return true;
}

/* "one in five", "two out of three": a share of them. */
static bool ratio_find(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	struct figure *figure = &draft->amount.figure, below;
	uint32_t at = draft->end;
	bool out = at + 1 < f->limit && reader_is(reader, at, TALLY_OUT) &&
		   reader_is(reader, at + 1, TALLY_OF);

	if (draft->ranged || figure->decimal || figure->value < 1 ||
		at + 1 >= f->limit ||
		!(out || reader_is(reader, at, TALLY_IN)) ||
		!figure_read(
			reader, at + (out ? 2 : 1), f->limit, false, &below) ||
		below.decimal || below.value <= figure->value ||
		below.form == FIGURE_SHARE || below.form == FIGURE_OPEN ||
		below.form != figure->form || timex_over(f, below.first))
		return false;
	if (!out && below.end < f->limit &&
		reader_token(reader, below.end)->kind == TOKEN_NUMBER)
		return false;
	figure->value /= below.value;
	figure->high = figure->value;
	figure->step = 0;
	figure->form = FIGURE_SHARE;
	draft->end = below.end;
	return true;
}

/* The words of the noun that begins with token `at`. */
static void of_read(struct finder *f, uint32_t at, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t end = noun_end(reader, at, timex_limit(f, at));

	if (end > at)
		draft->of = str_cut(reader->article->text,
			reader_token(reader, at)->start,
			reader_token(reader, end - 1)->end);
}

/* The words behind "of". */
static void of_find(struct finder *f, struct draft *draft)
{
	uint32_t at = draft->end;

	if (at + 1 < f->limit && reader_is(&f->reader, at, TALLY_OF))
		of_read(f, at + 1, draft);
}

static void share_set(struct finder *f, struct draft *draft)
{
	struct noun noun;

	draft->measure =
		(struct measure){.kind = MEASURE_SHARE, .name = STR("share")};
	of_find(f, draft);
	if (!draft->of.len && draft->end < f->limit &&
		reader_is(&f->reader, draft->end, TALLY_OWNER))
		of_read(f, draft->end, draft);
	else if (!draft->of.len &&
		 noun_read(&f->reader, draft->end, timex_limit(f, draft->end),
			 false, &noun))
		of_read(f, noun.first, draft);
}

/* --- bare numbers */

/* The word behind a number that leaves out its noun: "64 launched". */
static bool is_elliptic(const struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	struct str text;

	if (draft->end >= f->limit ||
		reader_token(reader, draft->end)->kind != TOKEN_WORD)
		return false;
	text = reader_str(reader, draft->end);
	return reader_is(reader, draft->end, TALLY_BEHIND) ||
	       (text.len > 4 && str_ends(text, STR("ed")));
}

/* Whether a number without a unit says how much of something. */
static bool bare_stands(const struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	const struct figure *figure = &draft->amount.figure;
	const struct token *next = reader_token(reader, draft->end);

	if (is_elliptic(f, draft) && f->sentence < f->quantities->count)
		return true;
	if (figure->form != FIGURE_DIGITS && !figure->scale)
		return false;
	if (reader_mark(reader, draft->end, '-') &&
		!reader_spaced(reader, draft->end))
		return false;
	if (figure->scale || figure->decimal || figure->grouped ||
		draft->ranged || draft->amount.plus)
		return true;
	if (draft->hedge.words.len)
		return true;
	if (next->kind == TOKEN_WORD && token_spaced(next) &&
		draft->end < f->limit &&
		!reader_is(reader, draft->end, TALLY_STOP) &&
		!reader_is(reader, draft->end, TALLY_VERB))
		return false;
	return draft->first > f->floor &&
	       reader_is(reader, draft->first - 1, TALLY_LEVEL);
}

/* Whether two numbers may be told in one unit. */
static bool alike(const struct quantity *before, const struct draft *draft)
{
	double a = before->to, b = draft->amount.figure.value;

	return a > 0 && b > 0 && a / b < 25 && b / a < 25;
}

static bool word_before(
	const struct finder *f, const struct draft *draft, enum tally_role role)
{
	return draft->first > f->floor &&
	       reader_is(&f->reader, draft->first - 1, role);
}

/* Whether a bare number may go on in the unit of one before. */
static bool goes_on(const struct finder *f, const struct quantity *before,
	const struct draft *draft)
{
	const struct figure *figure = &draft->amount.figure;
	bool exact = figure->scale || figure->grouped || figure->decimal;

	switch (before->kind) {
	case MEASURE_COUNT:
		if (str_eq(before->unit, STR("point")))
			return exact &&
			       (alike(before, draft) ||
				       word_before(f, draft, TALLY_TO));
		return alike(before, draft) &&
		       (is_elliptic(f, draft) || figure->scale ||
			       figure->grouped);
	case MEASURE_PERCENT:
		return word_before(f, draft, TALLY_BY);
	case MEASURE_PHYSICAL:
		return alike(before, draft);
	case MEASURE_MONEY:
		return exact && alike(before, draft);
	case MEASURE_NUMBER:
	case MEASURE_SHARE:
	case MEASURE_TIME:
	case MEASURE_AGE:
	case MEASURE_SCORE:
		break;
	}
	return false;
}

/* A bare number takes over the unit of one of the last before it in its
 * sentence. */
static void unit_inherit(struct finder *f, struct draft *draft)
{
	uint32_t count = f->quantities->count, last = f->sentence;

	if (count - last > LOOK_BACK)
		last = count - LOOK_BACK;
	if (draft->amount.figure.form == FIGURE_OPEN ||
		draft->first == f->floor ||
		reader_token(&f->reader, draft->first - 1)->kind != TOKEN_WORD)
		return;
	for (uint32_t i = count; i > last; i--) {
		const struct quantity *before = &f->quantities->rows[i - 1];

		if (!goes_on(f, before, draft))
			continue;
		draft->measure.kind = before->kind;
		draft->measure.name = before->unit;
		draft->noun.name = before->head;
		draft->reason = arena_format(f->reader.arena,
			"the unit is that of '%.*s' before",
			STR_ARG(str_at(f->reader.article->text, before->span)));
		return;
	}
}

/* "downloads exceeding 85 million": the noun in front of the verb. */
static void subject_find(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t at = draft->amount.first;

	while (at > f->floor && at + 3 > draft->amount.first &&
		!reader_is(reader, at - 1, TALLY_REACH))
		at--;
	if (at < f->floor + 2 || !reader_is(reader, at - 1, TALLY_REACH) ||
		!noun_is_plural(reader, at - 2))
		return;
	draft->measure.kind = MEASURE_COUNT;
	draft->measure.name = noun_singular(reader, at - 2);
	draft->noun.name = draft->measure.name;
	draft->reason = STR("what is counted stands before the verb");
}

/* --- putting together */

static void hedges_find(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	struct hedge *hedge = &draft->hedge;

	if (draft->amount.plus)
		hedge_take(hedge, &(struct bound_row){.words = STR_INIT("+"),
					  .bound = BOUND_LEAST,
					  .low = 100});
	if (draft->amount.tail)
		hedge_take(hedge, draft->amount.tail);
	draft->first =
		hedge_before(reader, f->floor, draft->amount.first, hedge);
	if (draft->ranged && draft->range.first < draft->first)
		draft->first = hedge_before(
			reader, f->floor, draft->range.first, hedge);
}

static void tail_find(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;

	if (draft->measure.kind == MEASURE_COUNT && !draft->measure.rate)
		draft->end += measure_rate(
			reader, draft->end, f->limit, &draft->measure);
	draft->end += hedge_behind(reader, draft->end, f->limit, &draft->hedge);
	draft->hedge.change = change_before(reader, f->floor, draft->first,
		draft->measure.kind == MEASURE_COUNT);
	if (draft->hedge.change == CHANGE_NONE &&
		draft->measure.kind != MEASURE_COUNT)
		draft->hedge.change =
			change_behind(reader, draft->end, f->limit);
	if (!draft->of.len && draft->measure.kind != MEASURE_COUNT)
		of_find(f, draft);
}

static void values_set(const struct draft *draft, struct quantity *row)
{
	const struct figure *a = &draft->amount.figure;
	const struct figure *b = draft->ranged ? &draft->range.to.figure : a;
	const struct hedge *hedge = &draft->hedge;
	double low, high;

	if (draft->ranged)
		a = &draft->range.from.figure;
	row->from = a->value;
	row->to = draft->ranged ? b->value : a->high;
	row->pair = draft->ranged || a->form == FIGURE_OPEN;
	low = fmin(row->from - a->step / 2, row->to - b->step / 2);
	high = fmax(row->from + a->step / 2, row->to + b->step / 2);
	if (a->form == FIGURE_OPEN && row->from < row->to) {
		low = row->from;
		high = row->to;
	} else if (a->form == FIGURE_OPEN) {
		row->pair = false;
		row->bound = BOUND_MORE;
		low = row->from;
		high = HUGE_VAL;
	}
	if (hedge->bound != BOUND_EQUAL) {
		double from = fmin(row->from, row->to);
		double to = fmax(row->from, row->to);

		low = hedge->low > 0 ? from * hedge->low / 100 : -HUGE_VAL;
		high = hedge->high > 0 ? to * hedge->high / 100 : HUGE_VAL;
		row->bound = hedge->bound;
	}
	row->low = fmin(low, high);
	row->high = fmax(low, high);
}

static void reasons_add(
	struct finder *f, const struct draft *draft, struct quantity *row)
{
	struct arena *arena = f->reader.arena;
	const struct figure *figure = &draft->amount.figure;

	if (draft->hedge.words.len)
		*ROWS_ADD(arena, &row->because) =
			STR("as the words beside it say");
	else if (figure->step > 0)
		*ROWS_ADD(arena, &row->because) =
			STR("rounded as far as its last digit");
	if (draft->reason.len)
		*ROWS_ADD(arena, &row->because) = draft->reason;
}

static uint32_t quantity_add(struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	struct quantity *row = ROWS_ADD(reader->arena, f->quantities);

	row->first = draft->first;
	row->end = draft->end;
	row->span.start = reader_token(reader, draft->first)->start;
	row->span.end = reader_token(reader, draft->end - 1)->end;
	row->kind = draft->measure.kind;
	row->change = draft->hedge.change;
	row->unit = draft->measure.name;
	row->of = draft->of;
	if (row->kind == MEASURE_COUNT)
		row->head = draft->noun.name;
	values_set(draft, row);
	if (draft->measure.udunits.len && row->kind != MEASURE_PERCENT)
		units_base(f->units, draft->measure.udunits, row->from,
			&row->base, &row->base_unit);
	reasons_add(f, draft, row);
	f->floor = draft->end;
	return draft->end;
}

/* "one of four": the four are counted. */
static bool is_one_of_several(const struct finder *f, const struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t at = draft->end;

	return draft->amount.figure.form == FIGURE_WORDS && is_one(draft) &&
	       at + 1 < f->limit && reader_is(reader, at, TALLY_OF) &&
	       (reader_is(reader, at + 1, TALLY_ONES) ||
		       reader_token(reader, at + 1)->kind == TOKEN_NUMBER);
}

/* Whether the number belongs to an expression of time. What looks like a year
 * and is said to be "at least" so much, or is no year, does not. */
static bool is_date(struct finder *f, const struct draft *draft)
{
	const struct figure *figure = &draft->amount.figure;

	if (!timex_over(f, figure->first) ||
		(figure->form == FIGURE_SHARE &&
			reader_is(&f->reader, figure->end, TALLY_OF)))
		return false;
	if (figure->form != FIGURE_DIGITS || figure->digits != 4)
		return true;
	return !(draft->hedge.bound > BOUND_ABOUT || figure->value < 1600 ||
		 figure->value > 2100);
}

/* "6pm" is no picometres: the time of day covers the unit, too; "1986 month"
 * are no months. */
static bool is_clock(struct finder *f, const struct draft *draft)
{
	const struct figure *figure = &draft->amount.figure;
	const struct timex *timex = timex_over(f, figure->first);

	if (!timex)
		return false;
	if (draft->measure.kind == MEASURE_TIME)
		return figure->digits == 4 && !figure->grouped &&
		       !figure->decimal && !figure->scale &&
		       figure->value >= 1600 && figure->value <= 2100;
	return (draft->measure.kind == MEASURE_PHYSICAL ||
		       draft->measure.kind == MEASURE_MONEY) &&
	       timex->end >= draft->end;
}

/* The kind and unit of a number that has no measure; false: no quantity. */
static bool thing_find(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	bool counted;

	if (is_date(f, draft))
		return false;
	if (draft->ranged && draft->range.score) {
		draft->measure.kind = MEASURE_SCORE;
		draft->measure.name = STR("score");
		return true;
	}
	if (ratio_find(f, draft) || draft->amount.figure.form == FIGURE_SHARE) {
		share_set(f, draft);
		return !draft->amount.figure.half ||
		       (!word_before(f, draft, TALLY_HALVES) &&
			       (draft->of.len || draft->hedge.words.len));
	}
	if (is_one_of_several(f, draft))
		return false;
	counted = counted_find(f, draft);
	if (label_is_name(reader, f->floor, f->limit, &draft->amount, counted))
		return false;
	if (counted)
		return true;
	if (!bare_stands(f, draft))
		return false;
	subject_find(f, draft);
	if (draft->measure.kind == MEASURE_NUMBER)
		unit_inherit(f, draft);
	return draft->measure.kind != MEASURE_NUMBER ||
	       draft->amount.figure.form == FIGURE_DIGITS ||
	       draft->amount.figure.scale;
}

/* "7- or 8-inch": the measure stands behind the second. */
static void hanging_measure(struct finder *f, struct draft *draft)
{
	const struct reader *reader = &f->reader;
	uint32_t at = draft->end;
	struct amount next;

	if (draft->measure.kind != MEASURE_NUMBER || at + 2 >= f->limit ||
		!reader_mark(reader, at, '-') || reader_spaced(reader, at) ||
		!reader_spaced(reader, at + 1) ||
		!(reader_is(reader, at + 1, TALLY_OR) ||
			reader_is(reader, at + 1, TALLY_AND)) ||
		!amount_read(reader, at + 2, at + 2, f->limit, &next))
		return;
	draft->measure = next.measure;
}

/* Reads the quantity whose figure begins with token `at`; returns the token
 * to go on with. */
static uint32_t quantity_read(struct finder *f, uint32_t at)
{
	struct draft draft = {0};
	const struct reader *reader = &f->reader;

	if (!amount_read(reader, f->floor, at, f->limit, &draft.amount))
		return at + 1;
	draft.end = draft.amount.end;
	draft.measure = draft.amount.measure;
	draft.ranged = range_read(
		reader, f->floor, f->limit, &draft.amount, &draft.range);
	if (label_is_part(reader, &draft.amount,
		    draft.ranged ? draft.range.end : draft.amount.figure.end))
		return draft.amount.figure.end;
	hanging_measure(f, &draft);
	if (draft.ranged) {
		draft.measure = draft.range.to.measure;
		draft.end = draft.range.end;
	}
	hedges_find(f, &draft);
	age_find(f, &draft);
	if (draft.measure.kind == MEASURE_NUMBER ? !thing_find(f, &draft)
						 : is_clock(f, &draft))
		return draft.amount.end;
	tail_find(f, &draft);
	return quantity_add(f, &draft);
}

static bool may_start(const struct finder *f, uint32_t at)
{
	const struct token *token = reader_token(&f->reader, at);

	switch ((enum token_kind)token->kind) {
	case TOKEN_NUMBER:
		return true;
	case TOKEN_WORD:
		return token->word < f->reader.tally->count &&
		       f->reader.tally->starts[token->word];
	case TOKEN_MARK:
		if (token->word == '.')
			return token_spaced(token) && !token_spaced(token + 1);
		return token->word >= MARK_HALF &&
		       token->word <= MARK_THREE_QUARTERS;
	}
	return false;
}

void quantities_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct sentences *sentences,
	const struct timexes *timexes, const struct tally *tally,
	struct units *units, struct quantities *quantities)
{
	struct finder f = {.reader = {arena, tally, article, tokens},
		.timexes = timexes,
		.units = units,
		.quantities = quantities};

	ROWS_EACH (struct sentence, sentence, *sentences) {
		uint32_t at = sentence->first;

		f.floor = at;
		f.limit = sentence->end;
		f.sentence = quantities->count;
		while (at < sentence->end)
			at = may_start(&f, at) ? quantity_read(&f, at) : at + 1;
	}
}
