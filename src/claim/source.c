#include "claim/source.h"

#define NOMINAL                                                                \
	(PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) | PART_BIT(PART_NUMBER) |   \
		PART_BIT(PART_OWNS) | PART_BIT(PART_GLUE) |                    \
		PART_BIT(PART_QUOTE) | PART_BIT(PART_ED))
#define OPENS_NOUN                                                             \
	(PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |                    \
		PART_BIT(PART_NAME) | PART_BIT(PART_NOUN) |                    \
		PART_BIT(PART_NUMBER) | PART_BIT(PART_PRONOUN) |               \
		PART_BIT(PART_QUOTE))
#define JOINS                                                                  \
	(PART_BIT(PART_OF) | PART_BIT(PART_AND) | PART_BIT(PART_PREPOSITION))

/* Behind the bracket that opens at token i. */
static uint32_t bracket_end(const struct parts *parts, uint32_t i)
{
	while (i < parts->count && parts->part[i] != PART_CLOSE)
		i++;
	return i < parts->count ? i + 1 : i;
}

/* Where the bracket opens that closes at token i - 1, or i. */
static uint32_t bracket_start(const struct parts *parts, uint32_t i)
{
	for (uint32_t at = i; at > 0; at--)
		if (parts->part[at - 1] == PART_OPEN)
			return at - 1;
	return i;
}

/* Whether there is a word that may name somebody. */
static bool has_head(const struct parts *parts, struct noun noun)
{
	for (uint32_t i = noun.first; i < noun.end; i++)
		if (parts_in(parts, i, OPENS_NOUN & ~PART_BIT(PART_QUOTE)) ||
			(parts->part[i] == PART_QUOTE &&
				parts->tokens[i].flags & TOKEN_CAPITAL))
			return true;
	return false;
}

/* Without marks at its ends; none without a word that may name somebody. */
static struct noun trimmed(const struct parts *parts, struct noun noun)
{
	if (!has_head(parts, noun))
		return (struct noun){0, 0};
	while (noun.first < noun.end &&
		parts_in(parts, noun.first,
			PART_BIT(PART_QUOTE) | PART_BIT(PART_GLUE) |
				PART_BIT(PART_AND) | PART_BIT(PART_OWNS)) &&
		parts->tokens[noun.first].kind == TOKEN_MARK)
		noun.first++;
	/* "as" of "as one banker put it". */
	if (parts_word(parts, noun.first)->part == PART_BREAK)
		noun.first++;
	while (noun.end > noun.first && parts->part[noun.end - 1] == PART_OWNS)
		noun.end--;
	return noun;
}

/* Whether token i can only be the verb behind a subject that began before. */
static bool is_predicate(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	uint64_t leads = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |
			 PART_BIT(PART_ADVERB) | PART_BIT(PART_OWNS);

	if (parts_in(parts, i - 1, leads) ||
		parts_word(parts, i - 1)->sets & SET_JOINED)
		return false;
	return parts->part[i] == PART_ED || flank_cue(flank, i) & CUE_VERBS;
}

/* Whether a noun phrase that began at token `first` goes on with token i. */
static bool goes_on(const struct flank *flank, uint32_t first, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	uint64_t opens = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER);

	if (i > first && is_predicate(flank, i))
		return false;
	if (parts_in(parts, i, NOMINAL))
		return true;
	if (parts_in(parts, i, opens))
		return i == first || parts_in(parts, i - 1, JOINS);
	if (parts_in(parts, i, JOINS))
		return parts_in(parts, i + 1, OPENS_NOUN) &&
		       parts->part[i + 1] != PART_PRONOUN;
	/* "Acme managing director" */
	if (parts->part[i] == PART_ING && parts->part[i + 1] == PART_NOUN)
		return true;
	/* "the recently opened museum" */
	return i > first && parts_in(parts, i - 1, opens) &&
	       parts_in(parts, i,
		       PART_BIT(PART_ADVERB) | PART_BIT(PART_ING) |
			       PART_BIT(PART_PAST)) &&
	       parts_in(
		       parts, i + 1, PART_BIT(PART_NOUN) | PART_BIT(PART_NAME));
}

struct noun source_at(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	uint32_t first = i;

	if (i >= parts->count || !parts_in(parts, i, OPENS_NOUN))
		return (struct noun){i, i};
	if (parts->part[i] == PART_PRONOUN)
		return (struct noun){i, i + 1};
	for (; i < parts->count; i++)
		if (parts->part[i] == PART_OPEN)
			i = bracket_end(parts, i) - 1;
		else if (!goes_on(flank, first, i))
			break;
	return trimmed(parts, (struct noun){first, i});
}

/* The last name of [first, end), or its last words without an article. */
static struct noun last_name(
	const struct parts *parts, uint32_t first, uint32_t end)
{
	uint64_t of_name = PART_BIT(PART_NAME) | PART_BIT(PART_GLUE);
	uint32_t at = end;

	while (at > first && parts_in(parts, at - 1, of_name))
		at--;
	if (at == end)
		while (at > first && parts_in(parts, at - 1, NOMINAL))
			at--;
	return trimmed(parts, (struct noun){at, end});
}

/* "will redeem | shares", "we think | earnings": whether token i is a verb that
 * is told by what stands before it. */
static bool is_base(const struct parts *parts, uint32_t i)
{
	static const char *const words[] = {"i", "we", "you", "they"};

	if (i == 0 || parts->part[i] != PART_NOUN)
		return false;
	if (parts_in(parts, i - 1,
		    PART_BIT(PART_WILL) | PART_BIT(PART_MODAL) |
			    PART_BIT(PART_NOT)))
		return true;
	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++)
		if (parts->part[i - 1] == PART_PRONOUN &&
			parts_is(parts, i - 1, words[w]))
			return true;
	return false;
}

/* Whether a noun phrase that goes on at token at goes on before it. */
static bool goes_before(const struct parts *parts, uint32_t at)
{
	uint64_t opens = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER);

	if (is_base(parts, at - 1))
		return false;

	if (parts_in(parts, at - 1, NOMINAL | PART_BIT(PART_OF)))
		return parts->part[at - 1] != PART_ED || at < 2 ||
		       parts_in(parts, at - 2, opens | PART_BIT(PART_ADVERB));
	if (at < 2)
		return false;
	if (parts_in(parts, at - 1, opens))
		return parts_in(parts, at - 2, JOINS);
	if (parts_in(parts, at - 1, JOINS))
		return parts_in(parts, at - 2,
			PART_BIT(PART_NOUN) | PART_BIT(PART_NAME) |
				PART_BIT(PART_CLOSE));
	return parts_in(parts, at - 1,
		       PART_BIT(PART_ADVERB) | PART_BIT(PART_PAST) |
			       PART_BIT(PART_ING)) &&
	       parts_in(parts, at - 2, opens);
}

/* Whether the noun phrase at token `first` is the object of what is before. */
static bool is_object(const struct parts *parts, struct noun noun)
{
	uint64_t before = PART_BIT(PART_PREPOSITION) | PART_BIT(PART_TO) |
			  PART_BIT(PART_ING);
	uint64_t opens = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER);

	if (noun.first == 0 || noun_is_none(noun))
		return false;
	if (!parts_in(parts, noun.first, opens) &&
		parts_in(parts, noun.first - 1, before))
		return true;
	return parts->part[noun.end - 1] == PART_NAME &&
	       parts_in(parts, noun.first - 1, before | PART_BIT(PART_PAST));
}

struct noun source_until(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	uint64_t opens = PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER);
	uint32_t end = i, at;

	if (i > 0 && parts->part[i - 1] == PART_CLOSE)
		i = bracket_start(parts, i);
	if (i == 0)
		return (struct noun){0, 0};
	if (parts_in(parts, i - 1,
		    PART_BIT(PART_PRONOUN) | PART_BIT(PART_RELATIVE)))
		return (struct noun){i - 1, end};
	at = i;
	while (at > 0 && goes_before(parts, at))
		at--;
	/* "nine out of ten nurses" */
	if (at > 3 && parts_is(parts, at - 2, "out") &&
		parts->part[at - 3] == PART_NUMBER &&
		parts_is(parts, at - 1, "of"))
		at -= 3;
	if (at > 0 && parts_in(parts, at - 1, opens))
		at--;
	/* "In an interview Lee said": the name behind the object. */
	if (is_object(parts, (struct noun){at, i}))
		return last_name(parts, at, end);
	return trimmed(parts, (struct noun){at, end});
}
