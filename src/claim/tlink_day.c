#include "claim/tlink_day.h"

#include "claim/tagged.h"

enum {
	APART_MOST = 8,   /* tokens between a thing and its day */
	NEAR_TIMEXES = 24 /* on both sides, among which a day is sought */
};

bool tlink_is_day(const struct timex *timex)
{
	unsigned other = TIMEX_ANAPHOR | TIMEX_UNRESOLVED | TIMEX_VAGUE |
			 TIMEX_IN_NAME | TIMEX_IMPOSSIBLE | TIMEX_AMBIGUOUS;

	return (timex->kind == TIMEX_DATE || timex->kind == TIMEX_TIME) &&
	       !(timex->flags & other) && timex->mod == MOD_NONE &&
	       timex->days.earliest != DAY_NONE &&
	       timex->days.earliest == timex->days.latest;
}

/* The words by which it is known again: of "the ferry sank" the subject and
 * the verb, of "the storm" the noun alone. */
struct sign {
	struct str noun;
	uint32_t verb; /* for verb_at; VERB_NONE */
};

enum { VERB_NONE = UINT32_MAX };

static bool is_verb(const struct parts *parts, uint32_t i)
{
	return parts_in(parts, i, PART_BIT(PART_PAST)) &&
	       (parts_word(parts, i)->forms & (FORM_PAST | FORM_PARTICIPLE));
}

/* Reads tokens [first, end) of the sentence: a determiner, what it counts, and
 * a verb or the end. Anything else is not sure enough. */
static bool sign_read(const struct parts *parts, uint32_t first, uint32_t end,
	struct sign *sign)
{
	const uint64_t plain = PART_BIT(PART_NOUN) | PART_BIT(PART_NAME);
	uint32_t i = first - parts->first, stop = end - parts->first;

	*sign = (struct sign){.verb = VERB_NONE};
	if (i >= stop || stop > parts->count ||
		!(parts_in(parts, i, PART_BIT(PART_DETERMINER)) &&
			(parts_is(parts, i, "the") ||
				parts_is(parts, i, "that"))))
		return false;
	for (i++; i < stop && parts_in(parts, i, plain); i++)
		sign->noun = parts_str(parts, i);
	if (!sign->noun.len)
		return false;
	if (i == stop)
		return true;
	if (parts_in(parts, i, PART_BIT(PART_WAS)))
		i++;
	if (i >= stop || !is_verb(parts, i))
		return false;
	sign->verb = parts_word(parts, i)->verb;
	return true;
}

/* "The storm struck on March 7", "the vote is on April 2". */
static bool is_taking_place(const struct parts *parts, uint32_t i)
{
	static const char *const words[] = {"is", "was", "be", "happened",
		"occurred", "struck", "hit", "came", "began", "erupted"};

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (parts_is(parts, i, words[w]))
			return true;
	return false;
}

/* Whether the day at [at, end) of the sentence dates a thing of that sign:
 * "the storm of March 7", "the ferry sank on March 4". */
static bool is_dated_there(const struct parts *parts, uint32_t at, uint32_t end,
	const struct sign *sign)
{
	const uint64_t ends = PART_BIT(PART_COMMA) | PART_BIT(PART_STOP) |
			      PART_BIT(PART_QUOTE) | PART_BIT(PART_BREAK) |
			      PART_BIT(PART_AND) | PART_BIT(PART_RELATIVE) |
			      PART_BIT(PART_THAT);
	bool verb = sign->verb == VERB_NONE;

	if (end < parts->count && verb &&
		str_eq_fold(parts_str(parts, end), sign->noun))
		return true; /* "the March 7 storm" */
	for (uint32_t i = at, steps = 0; i > 0 && steps < APART_MOST;
		i--, steps++) {
		if (parts_in(parts, i - 1, ends))
			return false;
		if (sign->verb == VERB_NONE ? is_taking_place(parts, i - 1)
					    : is_verb(parts, i - 1)) {
			if (sign->verb != VERB_NONE &&
				sign->verb != parts_word(parts, i - 1)->verb)
				return false;
			verb = true;
			steps = 0;
		}
		if (verb && str_eq_fold(parts_str(parts, i - 1), sign->noun))
			return sign->verb != VERB_NONE || steps <= 1;
	}
	return false;
}

static bool timex_dates(const struct setting *setting,
	const struct timex *timex, const struct sign *sign)
{
	struct parts parts;

	if (!tlink_is_day(timex))
		return false;
	tagged_parts(setting->tagged,
		sentence_of(setting->sentences, timex->first), &parts);
	return timex->end <= parts.first + parts.count &&
	       is_dated_there(&parts, timex->first - parts.first,
		       timex->end - parts.first, sign);
}

uint32_t tlink_day(const struct setting *setting, const struct parts *parts,
	uint32_t first, uint32_t end, uint32_t row, uint32_t but)
{
	const struct timexes *timexes = setting->timexes;
	uint32_t i = row > NEAR_TIMEXES ? row - NEAR_TIMEXES : 0;
	uint32_t found = TIMEX_NO_ROW;
	struct sign sign;

	if (!sign_read(parts, first, end, &sign))
		return TIMEX_NO_ROW;
	for (; i < timexes->count && i <= row + NEAR_TIMEXES; i++) {
		if (i == but || !timex_dates(setting, &timexes->rows[i], &sign))
			continue;
		if (found != TIMEX_NO_ROW &&
			timexes->rows[found].days.earliest !=
				timexes->rows[i].days.earliest)
			return TIMEX_NO_ROW;
		if (found == TIMEX_NO_ROW)
			found = i;
	}
	return found;
}
