#include "claim/subject.h"

#define AUXILIARY                                                              \
	(PART_BIT(PART_AM) | PART_BIT(PART_WAS) | PART_BIT(PART_BE) |          \
		PART_BIT(PART_HAVE) | PART_BIT(PART_HAD) | PART_BIT(PART_DO) | \
		PART_BIT(PART_WILL) | PART_BIT(PART_MODAL))
#define BESIDE_VERB                                                            \
	(AUXILIARY | PART_BIT(PART_ADVERB) | PART_BIT(PART_TIME) |             \
		PART_BIT(PART_NOT))
#define FINITE                                                                 \
	(PART_BIT(PART_FINITE) | PART_BIT(PART_PAST) | PART_BIT(PART_AM) |     \
		PART_BIT(PART_WAS) | PART_BIT(PART_HAVE) |                     \
		PART_BIT(PART_HAD) | PART_BIT(PART_DO) | PART_BIT(PART_WILL) | \
		PART_BIT(PART_MODAL))

uint32_t subject_verb(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	bool helped = false;

	for (; i < parts->count; i++) {
		uint32_t kinds = flank_cue(flank, i);

		if (kinds & CUE_VERBS && (helped || !(kinds & CUE_ING)))
			return i;
		if (!parts_in(parts, i, BESIDE_VERB))
			break;
		helped |= parts_in(parts, i, AUXILIARY);
	}
	return parts->count;
}

/* Where the clause begins: behind the last "and", "but" or stop that a
 * subject with its verb follows. */
static uint32_t clause_start(const struct parts *parts, uint32_t i)
{
	for (uint32_t at = i; at > 0; at--)
		if (parts->part[at - 1] == PART_STOP)
			return at;
	return 0;
}

/* Whether a verb stands behind a noun phrase, past what may come between. */
static bool has_verb(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;

	return i < parts->count &&
	       (parts_in(parts, i, FINITE | BESIDE_VERB | PART_BIT(PART_ED)) ||
		       flank_cue(flank, i) & CUE_VERBS);
}

/* Where the subject may begin behind what leads in at token i. */
static uint32_t lead_end(const struct parts *parts, uint32_t i)
{
	if (parts_in(parts, i,
		    PART_BIT(PART_ADVERB) | PART_BIT(PART_TIME) |
			    PART_BIT(PART_AND) | PART_BIT(PART_COMMA) |
			    PART_BIT(PART_THAT)) ||
		str_eq_fold(parts_str(parts, i), STR("but")))
		return i + 1;
	while (i < parts->count && parts->part[i] != PART_COMMA)
		i++;
	return i + 1;
}

/* "Speaking in Leeds,": a capital hides the ending. */
static bool is_gerund(const struct parts *parts, uint32_t i)
{
	struct str text = parts_str(parts, i);

	return parts->part[i] == PART_ING ||
	       (i == 0 &&
		       (str_ends(text, STR("ing")) ||
			       str_ends(text, STR("ed"))) &&
		       text.len > 4 && parts->part[i + 1] != PART_NAME);
}

/* Behind an expression of time that begins in the noun phrase and goes on
 * behind it: "profit for the 12 weeks | to May 3 rose". */
static uint32_t behind_time(const struct flank *flank, struct noun noun)
{
	const struct timexes *timexes = flank->setting->timexes;
	uint32_t first = flank->parts.first;

	for (uint32_t t = timexes_from(timexes, first + noun.first);
		t < timexes->count && timexes->rows[t].first < first + noun.end;
		t++)
		if (timexes->rows[t].end > first + noun.end)
			return timexes->rows[t].end - first;
	return noun.end;
}

/* "Rising prices have hit": no more than auxiliaries stand between. */
static bool is_before_verb(const struct parts *parts, uint32_t i, uint32_t verb)
{
	while (i < verb && parts_in(parts, i, BESIDE_VERB))
		i++;
	return i == verb;
}

struct noun subject_of_clause(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	struct noun first = {0, 0};
	uint32_t at = clause_start(parts, i);

	while (at < i) {
		struct noun noun = source_at(flank, at);

		uint32_t end = behind_time(flank, noun);

		if (!noun_is_none(noun) &&
			(!is_gerund(parts, at) ||
				(at == 0 && noun.end < i &&
					is_before_verb(parts, end, i)))) {
			if (noun.end >= i || has_verb(flank, end))
				return noun;
			if (noun_is_none(first) &&
				parts_in(parts, noun.end,
					PART_BIT(PART_COMMA) |
						PART_BIT(PART_RELATIVE) |
						PART_BIT(PART_TO)))
				first = noun;
		}
		at = lead_end(parts, at);
	}
	return first;
}

/* Whether the words have a name or are a pronoun: somebody; not in "a supporter
 * of Lee's". */
static bool is_somebody(const struct parts *parts, struct noun noun)
{
	for (uint32_t i = noun.first;
		i < noun.end &&
		!parts_in(parts, i,
			PART_BIT(PART_OF) | PART_BIT(PART_PREPOSITION));
		i++)
		if (parts_in(parts, i,
			    PART_BIT(PART_NAME) | PART_BIT(PART_PRONOUN)))
			return true;
	return false;
}

/* Where the verb group begins of which token i is the verb. */
static uint32_t group_start(const struct parts *parts, uint32_t i)
{
	while (i > 0) {
		/* "has even claimed" */
		bool between = i > 1 && parts->part[i - 1] == PART_NOUN &&
			       parts_in(parts, i - 2, AUXILIARY);

		/* "she and he both said" */
		between |= parts_is(parts, i - 1, "both");
		if (!between && !parts_in(parts, i - 1, BESIDE_VERB))
			break;
		i--;
	}
	return i;
}

/* Whether the words are a name and nothing else: "Gov. Ana Lee (D-OH)". */
static bool is_name(const struct parts *parts, struct noun noun)
{
	for (uint32_t i = noun.first; i < noun.end; i++) {
		if (parts->part[i] == PART_OPEN)
			return i > noun.first;
		if (!parts_in(parts, i,
			    PART_BIT(PART_NAME) | PART_BIT(PART_GLUE)))
			return false;
	}
	return !noun_is_none(noun);
}

/* "The head of the mill in Port Sarne, Dana Roe, said": the name before the
 * comma only says where. */
static bool is_in_phrase(
	const struct parts *parts, struct noun noun, struct noun between)
{
	uint32_t i = noun.first;

	/* "Dar | es Salaam" */
	while (i > 1 && !parts_in(parts, i - 1, PART_BIT(PART_PREPOSITION)) &&
		noun.first - i < 3)
		i--;
	return between.end > between.first + 1 &&
	       parts->part[between.first + 1] == PART_NAME && i > 1 &&
	       parts_is(parts, i - 1, "in") && parts->part[i - 2] == PART_NOUN;
}

/* "Lee, an engineer of 34, said": over commas to a name; "her adviser, Lee,
 * said": the name between them. */
static struct noun over_commas(const struct flank *flank, uint32_t comma)
{
	const struct parts *parts = &flank->parts;
	struct noun first = {0, 0};

	while (comma > 0) {
		struct noun noun, between;
		uint32_t end = comma;

		do
			comma--;
		while (comma > 0 &&
			!parts_in(parts, comma,
				PART_BIT(PART_COMMA) | PART_BIT(PART_STOP)));
		if (comma == 0 || parts->part[comma] == PART_STOP)
			break;
		between = (struct noun){comma + 1, end};
		noun = source_until(flank, comma);
		if (is_name(parts, between) &&
			(noun_is_none(noun) ||
				parts->part[noun.end - 1] == PART_NOUN ||
				is_in_phrase(parts, noun, between)))
			return between;
		if (!noun_is_none(noun) && is_somebody(parts, noun))
			return noun;
		if (noun_is_none(first))
			first = noun;
	}
	return first;
}

/* "economists polled by the agency", "a lorry carrying 14 men": what the
 * participle before a noun is of is the subject, not that noun. */
static struct noun over_participle(const struct flank *flank, struct noun noun)
{
	const struct parts *parts = &flank->parts;
	uint32_t at = noun.first;
	struct noun owner;

	if (noun_is_none(noun) || at < 2)
		return noun;
	if (at > 2 && parts->part[at - 1] == PART_PREPOSITION &&
		parts_in(
			parts, at - 2, PART_BIT(PART_ED) | PART_BIT(PART_PAST)))
		at -= 2;
	else if (parts->part[at - 1] == PART_ING)
		at--;
	if (at == noun.first ||
		!parts_in(parts, at - 1,
			PART_BIT(PART_NOUN) | PART_BIT(PART_NAME)))
		return noun;
	owner = source_until(flank, at);
	return noun_is_none(owner) ? noun : owner;
}

struct noun subject_of_verb(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	struct noun noun = {0, 0};

	i = group_start(parts, i);
	if (i == 0)
		return noun;
	if (parts->part[i - 1] == PART_COMMA)
		noun = over_commas(flank, i - 1);
	else if (parts->part[i - 1] != PART_AND)
		noun = over_participle(flank, source_until(flank, i));
	return noun_is_none(noun) ? subject_of_clause(flank, i - 1) : noun;
}

struct noun subject_antecedent(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	struct noun noun;

	while (i > 0 && parts->part[i - 1] == PART_COMMA)
		i--;
	noun = source_until(flank, i);
	/* "30 goals for the club, who paid": the last of them */
	for (i = noun.end;
		i > noun.first + 1 && parts->part[noun.first] == PART_NUMBER;
		i--)
		if (parts->part[i - 1] == PART_PREPOSITION)
			return (struct noun){i, noun.end};
	return noun;
}

struct noun subject_behind(const struct flank *flank, struct noun noun)
{
	const struct parts *parts = &flank->parts;
	uint32_t i = noun.first;

	if (noun_is_none(noun) || parts->part[i] != PART_RELATIVE)
		return noun;
	return subject_antecedent(flank, i);
}
