#include "claim/event_noun.h"

/* More words before the noun are hardly of one phrase. */
enum { MODIFIERS_MAX = 4 };

#define PHRASE                                                                 \
	(PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) | PART_BIT(PART_NUMBER) |   \
		PART_BIT(PART_GLUE) | PART_BIT(PART_OWNS))

/* The day that begins, or ends, at a token of the sentence. */
static uint32_t day_at(const struct parts *parts, const struct timexes *timexes,
	uint32_t token, bool ends)
{
	uint32_t at = parts->first + token;

	for (uint32_t t = timexes_from(timexes, parts->first);
		t < timexes->count && timexes->rows[t].first <= at; t++) {
		const struct timex *timex = &timexes->rows[t];

		if ((ends ? timex->end : timex->first) == at &&
			timex->kind == TIMEX_DATE &&
			!(timex->flags & (TIMEX_IN_NAME | TIMEX_VAGUE)))
			return t;
	}
	return TIMEX_NO_ROW;
}

/* Whether token i joins what says of what, where and on whom. */
static bool is_joint(const struct parts *parts, uint32_t i)
{
	static const char *const words[] = {"of", "in", "at", "on", "near",
		"against", "between", "off", "outside", "inside", "by",
		"aboard", "from"};

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (parts_is(parts, i, words[w]))
			return parts->part[i] != PART_TIME;
	return parts->part[i] == PART_AND && parts->part[i + 1] == PART_NAME;
}

/* "a Birmingham, Ala., clinic": cut off at the comma. */
static bool is_torn(const struct parts *parts, uint32_t first, uint32_t end)
{
	if (parts->part[first] != PART_DETERMINER ||
		parts->part[end] != PART_COMMA)
		return false;
	while (++first < end)
		if (parts->part[first] != PART_NAME)
			return false;
	return true;
}

/* "suggest", where "embassies" is none. */
static bool may_be_verb(const struct parts *parts, uint32_t i)
{
	return parts->part[i] == PART_NOUN &&
	       (!str_ends(parts_str(parts, i), STR("s")) ||
		       parts_word(parts, i)->forms);
}

/* Where "of the embassy in Nairobi" ends. */
static uint32_t chain_end(
	const struct parts *parts, const struct timexes *timexes, uint32_t i)
{
	while (is_joint(parts, i) &&
		day_at(parts, timexes, i + 1, false) == TIMEX_NO_ROW) {
		uint32_t at = i + 1;

		bool bare = parts->part[at] != PART_DETERMINER;

		at += !bare;
		if (!parts_in(parts, at, PHRASE))
			break;
		/* "in Haiti suggest": a verb may follow a bare name. */
		bare &= parts->part[at] == PART_NAME;
		while (parts_in(parts, at, PHRASE) &&
			!(bare && may_be_verb(parts, at)))
			at++;
		if (is_torn(parts, i + 1, at))
			break;
		i = at;
	}
	return i;
}

/* "a possible attack", "no attack", "his arrest": none, or nobody's. */
static bool is_real(const struct parts *parts, const struct event_noun *noun)
{
	static const char *const words[] = {"possible", "potential", "feared",
		"threatened", "planned", "proposed", "no", "any", "every",
		"another", "each"};
	uint32_t from = noun->first > 0 ? noun->first - 1 : 0;

	if (noun->first > 0 && parts->part[from] == PART_OWNER)
		return false;
	for (uint32_t i = from; i < noun->head; i++)
		for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
			if (parts_is(parts, i, words[w]))
				return false;
	return true;
}

static bool has_name(const struct parts *parts, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (parts->part[i] == PART_NAME)
			return true;
	return false;
}

/* "after the raid on Leeds on Monday", or a day with its year: nobody else's.
 */
static bool time_is_own(const struct parts *parts, uint32_t before, uint32_t i)
{
	static const char *const words[] = {
		"after", "since", "before", "following", "during"};

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (parts_is(parts, before, words[w]))
			return true;
	for (; parts->part[i] == PART_TIME; i++)
		if (parts_year(parts, i))
			return true;
	return false;
}

static uint32_t day_of(const struct parts *parts, const struct timexes *timexes,
	const struct event_noun *noun)
{
	uint32_t before = noun->first;

	if (before > 0 && parts->part[before - 1] == PART_DETERMINER)
		before--;
	if (parts->part[noun->end] == PART_OF)
		return day_at(parts, timexes, noun->end + 1, false);
	if (parts->part[noun->end] == PART_TIME &&
		!parts_is_distance(parts, noun->end) && before > 0 &&
		time_is_own(parts, before - 1, noun->end))
		return parts->timex[noun->end];
	if (before == noun->first)
		return day_at(parts, timexes, noun->first, true);
	return TIMEX_NO_ROW;
}

bool event_noun_find(const struct parts *parts, const struct timexes *timexes,
	struct event_noun *noun)
{
	for (uint32_t i = 0; i < parts->count; i++) {
		if (parts->part[i] != PART_NOUN ||
			!(parts_word(parts, i)->sets & SET_OCCURRENCE))
			continue;
		noun->head = noun->first = i;
		while (noun->first > 0 && i - noun->first <= MODIFIERS_MAX &&
			parts_in(parts, noun->first - 1, PHRASE) &&
			day_at(parts, timexes, noun->first, true) ==
				TIMEX_NO_ROW)
			noun->first--;
		if (i - noun->first > MODIFIERS_MAX)
			continue;
		noun->end = chain_end(parts, timexes, i + 1);
		noun->timex = day_of(parts, timexes, noun);
		while (parts->part[noun->first] == PART_OWNS)
			noun->first++; /* "last week's" */
		if (noun->timex != TIMEX_NO_ROW && is_real(parts, noun) &&
			has_name(parts, noun->first, noun->end))
			return true;
	}
	return false;
}
