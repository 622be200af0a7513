#include "story/scope.h"

#include "story/clue.h"
#include "story/scope_clock.h"
#include "story/scope_elsewhere.h"
#include "story/slip.h"
#include "story/versus.h"

#include <stdlib.h>

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

/* --- money */

static bool is_money(const struct scope_side *side)
{
	return side->quantity && side->quantity->kind == MEASURE_MONEY;
}

/* Dollars, but not of one country. */
static bool are_namesakes(struct str a, struct str b)
{
	return !str_eq(a, b) && str_eq(str_last_word(a), str_last_word(b));
}

/* Whether a "$" is a dollar of another country: the text has "US$" as well. */
static bool is_own_dollar(const struct scope_side *side)
{
	struct str words = scope_words(side);
	size_t at = str_find_char(words, '$', 0);

	return at != STR_NPOS &&
	       (at == 0 || !char_is_alpha(words.ptr[at - 1])) &&
	       str_find(side->version->article.text, STR("US$"), 0) != STR_NPOS;
}

/* The same number is of another unit. */
static bool is_slip_of(const struct quantity *a, const struct quantity *b)
{
	return a->from == b->from ||
	       slip_of_numbers(a->from, b->from) != SLIP_NONE;
}

/* "EC$540" and "the equivalent of $200". */
static bool is_other_money(
	const struct scope_side *mine, const struct scope_side *other)
{
	if (!is_money(mine) || !is_money(other) ||
		is_slip_of(mine->quantity, other->quantity))
		return false;
	return clue_in(scope_words(mine), CLUE_EQUIVALENT) ||
	       are_namesakes(versus_currency(mine->quantity->unit),
		       versus_currency(other->quantity->unit)) ||
	       is_own_dollar(mine) != is_own_dollar(other);
}

/* --- parts and amounts */

/* "cut the journey by two hours", beside a journey of seven hours. */
static bool is_amount_of_change(
	const struct scope_side *mine, const struct scope_side *other)
{
	struct str ahead = scope_ahead(mine);

	return mine->quantity && other->quantity && !mine->quantity->change &&
	       !other->quantity->change &&
	       !is_slip_of(mine->quantity, other->quantity) &&
	       str_ends(str_trim(ahead), STR(" by")) &&
	       !str_ends(str_trim(scope_ahead(other)), STR(" by")) &&
	       clue_in(ahead, CLUE_CHANGING) &&
	       !clue_in(scope_sentence(other), CLUE_CHANGING);
}

/* Ahead of a value and right behind it. */
static bool has_beside(const struct scope_side *side, enum clue clue)
{
	enum { AHEAD = 48, BEHIND = 32 };
	struct str ahead = scope_ahead(side), behind = scope_behind(side);

	if (ahead.len > AHEAD)
		ahead = str_cut(ahead, ahead.len - AHEAD, ahead.len);
	return clue_in(ahead, clue) || clue_in(scope_words(side), clue) ||
	       clue_in(str_cut(behind, 0,
			       behind.len < BEHIND ? behind.len : BEHIND),
		       clue);
}

/* Only one of two has the clue. */
static bool has_alone(const struct scope_side *mine,
	const struct scope_side *other, enum clue clue)
{
	return mine->quantity && other->quantity && has_beside(mine, clue) &&
	       !clue_in(scope_sentence(other), clue);
}

/* An average, and one of those that it is of. */
static bool is_average(
	const struct scope_side *mine, const struct scope_side *other)
{
	return has_alone(mine, other, CLUE_AVERAGE) &&
	       !is_slip_of(mine->quantity, other->quantity);
}

/* "The neighbouring republic, with about 1,200 bears". */
static bool is_elsewhere(
	const struct scope_side *mine, const struct scope_side *other)
{
	return has_alone(mine, other, CLUE_ELSEWHERE);
}

/* "estimated at 1.2 million", and 1.9 million "so far". */
static bool is_first_guess(
	const struct scope_side *mine, const struct scope_side *other)
{
	return mine->quantity && other->quantity &&
	       has_beside(mine, CLUE_FIRST_SAID) &&
	       has_beside(other, CLUE_SO_FAR);
}

/* "650,000 tons" and "650,000 tonnes": of house style. */
static bool are_tons(
	const struct scope_side *mine, const struct scope_side *other)
{
	return mine->quantity && other->quantity &&
	       mine->quantity->from == other->quantity->from &&
	       clue_in(scope_words(mine), CLUE_TON) &&
	       clue_in(scope_words(other), CLUE_TON);
}

/* --- days */

/* "That spring", beside "the spring"; "August", beside "August 2023": which
 * one is meant is told elsewhere. */
static bool is_one_word(
	const struct scope_side *mine, const struct scope_side *other)
{
	struct str words, longer;

	if (!mine->timex || !other->timex ||
		!(mine->timex->flags &
			(TIMEX_RELATIVE | TIMEX_YEARLESS | TIMEX_ANAPHOR)) ||
		mine->timex->value.len != sizeof("2024-08") - 1 ||
		str_find_char(mine->timex->value, 'Q', 0) != STR_NPOS)
		return false;
	words = scope_words(mine);
	if (clue_begins(words, CLUE_THE_TIME))
		words = str_cut(
			words, str_find_char(words, ' ', 0) + 1, words.len);
	longer = scope_words(other);
	if (clue_begins(longer, CLUE_THE_TIME))
		longer = str_cut(
			longer, str_find_char(longer, ' ', 0) + 1, longer.len);
	return words.len && str_starts_fold(longer, words);
}

static bool is_saying(const struct scope_side *side)
{
	enum { REACH = 24 };
	struct str ahead = scope_ahead(side);

	if (ahead.len > REACH)
		ahead = str_cut(ahead, ahead.len - REACH, ahead.len);
	return clue_in(ahead, CLUE_SAYING);
}

/* "said on Thursday" and, in a report of another or an unknown day, "said on 12
 * December": each has its own. */
static bool is_said_anew(
	const struct scope_side *mine, const struct scope_side *other)
{
	enum { APART = 2 };
	int32_t days;

	if (!mine->timex || !other->timex || !is_saying(mine) ||
		!is_saying(other) || scope_is_copied(mine, other))
		return false;
	return version_days(mine->version, other->version, &days)
		       ? abs(days) >= APART
		       : abs(mine->timex->days.earliest -
				 other->timex->days.earliest) > APART;
}

/* --- what was done */

/* "It did not close, unlike four of the others": which of them is told. */
static bool is_unlike(
	const struct scope_side *mine, const struct scope_side *other)
{
	return clue_in(scope_sentence(mine), CLUE_UNLIKE) &&
	       !clue_in(scope_sentence(other), CLUE_UNLIKE);
}

/* "The left engine ran normally": the damage is told of the other one. */
static bool is_unharmed(
	const struct scope_side *mine, const struct scope_side *other)
{
	return clue_in(scope_sentence(mine), CLUE_UNHARMED) &&
	       !clue_in(scope_sentence(other), CLUE_UNHARMED);
}

/* --- all */

enum scoped { OF_NEITHER, OF_VALUES, OF_DEEDS, OF_PLACES };

static const struct scope {
	enum scoped of;
	bool (*is_apart)(
		const struct scope_side *mine, const struct scope_side *other);
} scopes[] = {
	{OF_VALUES, is_other_money},
	{OF_VALUES, is_amount_of_change},
	{OF_VALUES, is_average},
	{OF_VALUES, is_elsewhere},
	{OF_VALUES, is_first_guess},
	{OF_VALUES, are_tons},
	{OF_VALUES, is_one_word},
	{OF_VALUES, is_said_anew},
	{OF_VALUES, scope_clocks_meet},
	{OF_VALUES, scope_told_elsewhere},
	{OF_VALUES, scope_counts_some},
	{OF_DEEDS, is_unlike},
	{OF_PLACES, is_unlike},
	{OF_PLACES, is_unharmed},
};

static bool are_apart(
	enum scoped of, const struct scope_side *a, const struct scope_side *b)
{
	for (size_t i = 0; i < LENGTH(scopes); i++)
		if (scopes[i].of == of &&
			(scopes[i].is_apart(a, b) || scopes[i].is_apart(b, a)))
			return true;
	return false;
}

/* What a conflict is of; names and titles are others' to know. */
static enum scoped scoped_of(const struct finding *finding)
{
	static const struct {
		enum kind kind;
		enum scoped of;
	} kinds[] = {
		{KIND_NUMBER, OF_VALUES},
		{KIND_SCALE, OF_VALUES},
		{KIND_UNIT, OF_VALUES},
		{KIND_DAY, OF_VALUES},
		{KIND_TIME, OF_VALUES},
		{KIND_WEEKDAY, OF_VALUES},
		{KIND_MONTH, OF_VALUES},
		{KIND_YEAR, OF_VALUES},
		{KIND_NEGATION, OF_DEEDS},
		{KIND_STATUS, OF_DEEDS},
		{KIND_PLACE, OF_PLACES},
	};

	if (finding->class != FINDING_CONFLICT)
		return OF_NEITHER;
	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (str_eq(finding->kind, kind_name(kinds[i].kind)))
			return kinds[i].of;
	return OF_NEITHER;
}

void findings_scope(const struct version *a, const struct version *b,
	struct findings *findings)
{
	uint32_t kept = 0;

	if (version_is_statement(a) && version_is_statement(b))
		return;
	for (uint32_t i = 0; i < findings->count; i++) {
		const struct finding *row = &findings->rows[i];
		struct scope_side mine = scope_side_of(a, row->a);
		struct scope_side other = scope_side_of(b, row->b);

		if (!are_apart(scoped_of(row), &mine, &other))
			findings->rows[kept++] = *row;
	}
	findings->count = kept;
}
