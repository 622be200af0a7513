#include "claim/past.h"

#include "claim/tagging.h"

enum { BACK_MOST = 12 /* tokens from a day to its verb */ };

/* What may stand between a day and its verb, and put off nothing. */
static const uint64_t between =
	PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) | PART_BIT(PART_NUMBER) |
	PART_BIT(PART_OWNS) | PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
	PART_BIT(PART_OF) | PART_BIT(PART_PREPOSITION) | PART_BIT(PART_ADVERB) |
	PART_BIT(PART_GLUE) | PART_BIT(PART_COMMA);

/* Whether token i is the verb of something that has happened; "a put option"
 * has none. */
static bool is_happening(const struct parts *parts, uint32_t i)
{
	const struct word *word = parts_word(parts, i);

	return i > 0 && parts_in(parts, i, PART_BIT(PART_PAST)) &&
	       !(word->sets & (SET_PLAN | SET_SAY)) &&
	       (word->forms & FORM_PAST) &&
	       parts_in(parts, i - 1,
		       PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
			       PART_BIT(PART_NUMBER) | PART_BIT(PART_ADVERB) |
			       PART_BIT(PART_COMMA) | PART_BIT(PART_WAS) |
			       PART_BIT(PART_AND) | PART_BIT(PART_PRONOUN));
}

static bool is_between(const struct parts *parts, uint32_t i)
{
	return parts_in(parts, i, between) &&
	       !(parts_word(parts, i)->sets & SET_PLAN) &&
	       !parts_is(parts, i, "for");
}

/* "The mayor, Anna Reyes, opened the bridge on {Wednesday}": an apposition has
 * a comma at either end. */
static bool is_told_before(const struct parts *parts, uint32_t at, uint32_t end)
{
	/* "The option on May 7 has ...": the day is the subject's. */
	const uint64_t verbs = PART_BIT(PART_AM) | PART_BIT(PART_WAS) |
			       PART_BIT(PART_HAVE) | PART_BIT(PART_HAD) |
			       PART_BIT(PART_FINITE);
	uint32_t commas = 0, edge = at;

	if (at && parts_is(parts, at - 1, "on"))
		edge = at - 1;
	else if (!parts_is(parts, at, "between"))
		return false;
	if (end < parts->count && parts_in(parts, end, verbs))
		return false;
	for (uint32_t i = edge; i > 0 && at - i < BACK_MOST; i--) {
		if (parts_in(parts, i - 1, PART_BIT(PART_PAST)))
			return commas % 2 == 0 && is_happening(parts, i - 1);
		if (!is_between(parts, i - 1))
			return false;
		commas += parts_in(parts, i - 1, PART_BIT(PART_COMMA));
	}
	return false;
}

/* "On {Wednesday}, the mayor opened the bridge." */
static bool is_told_behind(const struct parts *parts, uint32_t at, uint32_t end)
{
	if (at != 1 || !parts_is(parts, 0, "on") || end >= parts->count ||
		!parts_in(parts, end, PART_BIT(PART_COMMA)))
		return false;
	for (uint32_t i = end + 1; i < parts->count && i - end < BACK_MOST;
		i++) {
		if (parts_in(parts, i, PART_BIT(PART_PAST)))
			return is_happening(parts, i);
		if (!is_between(parts, i) ||
			parts_in(parts, i, PART_BIT(PART_COMMA)))
			return false;
	}
	return false;
}

/* "Owned by the bank since {14 March 2024}": nothing is so since a day that is
 * still to come. */
static bool is_since(const struct parts *parts, uint32_t at)
{
	return parts_is(parts, at, "since") ||
	       (at && parts_is(parts, at - 1, "since"));
}

/* Whether the sentence says "will", or what may be. */
static bool puts_off(const struct parts *parts)
{
	for (uint32_t i = 0; i < parts->count; i++)
		if (parts_in(parts, i,
			    PART_BIT(PART_WILL) | PART_BIT(PART_MODAL)))
			return true;
	return false;
}

void pasts_find(
	struct arena *arena, const struct setting *setting, struct pasts *pasts)
{
	const struct timexes *timexes = setting->timexes;
	uint32_t row = 0;

	while (row < timexes->count) {
		const struct sentence *sentence =
			&setting->sentences->rows[sentence_of(
				setting->sentences, timexes->rows[row].first)];
		struct parts parts;
		bool off;

		parts_find(setting->article, setting->tokens, sentence->first,
			sentence->end, timexes, setting->words, &parts);
		off = puts_off(&parts);
		do {
			uint32_t at = timexes->rows[row].first - parts.first;
			uint32_t end = timexes->rows[row].end - parts.first;

			if (!off && at < parts.count &&
				(is_since(&parts, at) ||
					is_told_before(&parts, at, end) ||
					is_told_behind(&parts, at, end)))
				*ROWS_ADD(arena, pasts) = row;
			row++;
		} while (row < timexes->count &&
			 timexes->rows[row].first < sentence->end);
	}
}
