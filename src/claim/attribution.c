#include "claim/attribution.h"

/* How many tokens around a quotation are read, and how many words make one
 * that needs no comma behind it. */
enum { BEFORE_MAX = 120, BEHIND_MAX = 100, AGENT_MAX = 12, WHOLE = 5 };

static bool is_somebody(const struct flank *flank, struct noun noun)
{
	for (uint32_t i = noun.first; i < noun.end; i++)
		if (parts_in(&flank->parts, i,
			    PART_BIT(PART_NAME) | PART_BIT(PART_PRONOUN)))
			return true;
	return false;
}

/* Whether its head names somebody, as that of "Acme's chair" does not. */
static bool is_headed(const struct flank *flank, struct noun noun)
{
	return !noun_is_none(noun) &&
	       parts_in(&flank->parts, noun.end - 1,
		       PART_BIT(PART_NAME) | PART_BIT(PART_PRONOUN));
}

static struct attribution attributed(const struct flank *flank,
	enum closeness closeness, struct noun speaker, uint32_t cue)
{
	return (struct attribution){.closeness = closeness,
		.somebody = is_somebody(flank, speaker),
		.speaker = flank_span(flank, speaker),
		.stands = flank_span(flank, subject_behind(flank, speaker)),
		.cue = flank_span(flank, (struct noun){cue, cue + 1})};
}

/* --- before the opening mark */

static struct attribution lead_read(const struct flank *flank)
{
	struct lead lead = lead_find(flank);
	struct attribution found = {0};

	if (lead.closeness != CLOSENESS_NONE)
		found = attributed(
			flank, lead.closeness, lead.subject, lead.cue);
	found.names = lead.names;
	found.strong = lead.strong;
	return found;
}

static bool ends_in_colon(const struct flank *flank)
{
	return token_mark(&flank->parts.tokens[flank->parts.count - 1], ':');
}

static struct attribution before_find(
	const struct setting *setting, uint32_t quotation)
{
	const struct quotation *row = &setting->quotations->rows[quotation];
	const struct sentences *sentences = setting->sentences;
	uint32_t end = row->opener, first;
	struct attribution found = {0};
	struct noun noun;
	struct flank flank;

	first = sentences->rows[sentence_of(sentences, end)].first;
	if (end - first > BEFORE_MAX)
		first = end - BEFORE_MAX;
	flank_read(&flank, setting, first, end, quotation);
	if (flank.parts.count == 0)
		return found;
	found = lead_read(&flank);
	if (found.closeness == CLOSENESS_BESIDE || !ends_in_colon(&flank))
		return found;
	/* "Lee:", "Lee was blunt:" */
	noun = subject_of_clause(&flank, flank.parts.count - 1);
	if (!noun_is_none(noun)) {
		found = attributed(&flank, CLOSENESS_BESIDE, noun, 0);
		found.cue = (struct span){0, 0};
	}
	return found;
}

/* --- behind the closing mark */

static bool is_name(const struct flank *flank, struct noun noun)
{
	for (uint32_t i = noun.first; i < noun.end; i++)
		if (flank->parts.part[i] != PART_NAME)
			return false;
	return !noun_is_none(noun);
}

/* "said his deputy, Ann Weir.": the name, where the subject has none. */
static struct noun renamed(const struct flank *flank, struct noun noun)
{
	const struct parts *parts = &flank->parts;
	struct noun name;

	if (noun_is_none(noun) || is_headed(flank, noun) ||
		parts->part[noun.end] != PART_COMMA)
		return noun;
	name = source_at(flank, noun.end + 1);
	return is_name(flank, name) &&
			       (name.end > name.first + 1 ||
				       parts->part[noun.first] == PART_OWNER) &&
			       parts_in(parts, name.end,
				       PART_BIT(PART_COMMA) |
					       PART_BIT(PART_STOP))
		       ? name
		       : noun;
}

/* "said Lee" */
static struct attribution inverted(const struct flank *flank, uint32_t i)
{
	uint32_t kinds = flank_cue(flank, i);
	struct noun noun = {0, 0};

	if (kinds & CUE_SAY && !(kinds & CUE_ING))
		noun = source_at(flank, i + 1);
	if (noun_is_none(noun) && kinds & CUE_TWO)
		noun = source_at(flank, i + 2); /* "chimed in Lee" */
	if (noun_is_none(noun))
		return (struct attribution){0};
	return attributed(flank, CLOSENESS_BESIDE, renamed(flank, noun), i);
}

/* The verb of which a noun phrase is the subject: "Lee said", "Lee, an
 * engineer of 34, said". Behind a comma any verb is one of speaking. */
static uint32_t verb_behind(
	const struct flank *flank, struct noun noun, bool comma)
{
	const struct parts *parts = &flank->parts;
	uint32_t at = noun.end, verb = subject_verb(flank, at);
	bool apposed = parts_in(
		parts, at, PART_BIT(PART_COMMA) | PART_BIT(PART_RELATIVE));

	if (verb < parts->count)
		return verb;
	if (comma && parts_in(parts, at,
			     PART_BIT(PART_ED) | PART_BIT(PART_PAST) |
				     PART_BIT(PART_FINITE)))
		return at;
	while (apposed && verb == parts->count && at < parts->count &&
		parts->part[at] != PART_STOP)
		if (parts->part[at++] == PART_COMMA)
			verb = subject_verb(flank, at);
	return verb;
}

/* "the mayor, Ann Weir, said": the name, where the subject has none. */
static struct noun apposed(
	const struct flank *flank, struct noun noun, uint32_t verb)
{
	struct noun name;

	if (is_headed(flank, noun) ||
		flank->parts.part[noun.end] != PART_COMMA)
		return noun;
	name = source_at(flank, noun.end + 1);
	return is_name(flank, name) && name.end < verb &&
			       flank->parts.part[name.end] == PART_COMMA
		       ? name
		       : noun;
}

/* "the minister was asked": somebody else speaks. */
static bool is_addressed(const struct flank *flank, uint32_t verb)
{
	uint64_t be =
		PART_BIT(PART_WAS) | PART_BIT(PART_BE) | PART_BIT(PART_AM);

	return verb > 0 && parts_in(&flank->parts, verb - 1, be) &&
	       (flank_is_word(flank, verb, "asked") ||
		       flank_is_word(flank, verb, "told"));
}

static struct attribution subject_first(
	const struct flank *flank, uint32_t i, bool comma)
{
	struct noun noun = source_at(flank, i);
	uint32_t verb;

	if (noun_is_none(noun))
		return (struct attribution){0};
	verb = verb_behind(flank, noun, comma);
	if (verb == flank->parts.count)
		return (struct attribution){0};
	if (is_addressed(flank, verb))
		noun = (struct noun){0, 0};
	return attributed(flank, CLOSENESS_BESIDE,
		noun_is_none(noun) ? noun : apposed(flank, noun, verb), verb);
}

/* Whether a clause that ends the sentence has its cue at token i. */
static struct attribution clause_at(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	uint64_t rest = PART_BIT(PART_STOP) | PART_BIT(PART_TIME) |
			PART_BIT(PART_ADVERB) | PART_BIT(PART_COMMA) |
			PART_BIT(PART_PREPOSITION);
	uint32_t kinds = flank_cue(flank, i);
	struct attribution found = {0};
	struct noun noun;

	if (lead_is_according(flank, i))
		return attributed(
			flank, CLOSENESS_CLAUSE, source_at(flank, i + 2), i);
	if (!(kinds & CUE_VERBS) || kinds & CUE_ING)
		return found;
	if (parts->part[i - 1] == PART_COMMA)
		found = inverted(flank, i);
	if (found.closeness != CLOSENESS_NONE) {
		found.closeness = CLOSENESS_CLAUSE;
		return found;
	}
	noun = subject_of_verb(flank, i);
	if (!noun_is_none(noun) && noun.first > 0 &&
		parts->part[noun.first - 1] == PART_COMMA &&
		parts_in(parts, i + 1, rest))
		found = attributed(flank, CLOSENESS_CLAUSE, noun, i);
	return found;
}

/* Whether the sentence may go on behind the closing mark. */
static bool leaves_open(
	const struct setting *setting, const struct quotation *row)
{
	const struct token *last = &setting->tokens->rows[row->end - 1];

	if (last->kind != TOKEN_MARK)
		return false;
	switch (last->word) {
	case ',':
	case '?':
	case '!':
	case '-':
	case MARK_ELLIPSIS:
	case MARK_EM_DASH:
	case MARK_EN_DASH:
	case MARK_STOP:
		return true;
	default:
		return false;
	}
}

/* Beside the mark: "...," Lee said. */
static struct attribution beside_find(
	const struct flank *flank, const struct quotation *row)
{
	const struct parts *parts = &flank->parts;
	const struct token *last = &flank->setting->tokens->rows[row->end - 1];
	bool mark =
		parts_in(parts, 0, PART_BIT(PART_COMMA) | PART_BIT(PART_STOP));
	bool comma =
		token_mark(last, ',') || token_mark(&parts->tokens[0], ',');
	struct attribution found = {0};
	uint32_t i = mark;

	if (lead_is_according(flank, i))
		return attributed(
			flank, CLOSENESS_BESIDE, source_at(flank, i + 2), i);
	if (!mark && !leaves_open(flank->setting, row) &&
		row->end - row->first <= WHOLE)
		return found;
	while (i < parts->count && parts->part[i] == PART_ADVERB)
		i++;
	found = inverted(flank, i);
	return found.closeness == CLOSENESS_NONE
		       ? subject_first(flank, i, comma)
		       : found;
}

static struct attribution behind_find(
	const struct setting *setting, uint32_t quotation)
{
	const struct quotation *row = &setting->quotations->rows[quotation];
	const struct sentences *sentences = setting->sentences;
	const struct token *next = &setting->tokens->rows[row->behind];
	bool begins = next->flags & TOKEN_SENTENCE;
	struct attribution found = {0};
	struct flank flank;
	uint32_t end;

	if (row->open || row->behind >= setting->tokens->count ||
		next->flags & TOKEN_BLOCK ||
		(begins && !leaves_open(setting, row)))
		return found;
	end = sentences->rows[sentence_of(sentences, row->behind)].end;
	if (end - row->behind > BEHIND_MAX)
		end = row->behind + BEHIND_MAX;
	flank_read(&flank, setting, row->behind, end, quotation);
	found = beside_find(&flank, row);
	for (uint32_t i = 1; !begins && i < flank.parts.count &&
			     found.closeness == CLOSENESS_NONE;
		i++)
		found = clause_at(&flank, i);
	found.behind = true;
	return found;
}

/* "was called “a trap” by Lee" */
static struct attribution agent_find(
	const struct setting *setting, const struct quotation *row)
{
	const struct sentences *sentences = setting->sentences;
	uint32_t first = row->behind, end;
	struct flank flank;

	if (first >= setting->tokens->count ||
		setting->tokens->rows[first].flags & TOKEN_SENTENCE)
		return (struct attribution){0};
	end = sentences->rows[sentence_of(sentences, first)].end;
	if (end - first > AGENT_MAX)
		end = first + AGENT_MAX;
	flank_read(&flank, setting, first, end, UINT32_MAX);
	if (!flank_is_word(&flank, 0, "by"))
		return (struct attribution){0};
	return attributed(&flank, CLOSENESS_BESIDE, source_at(&flank, 1), 0);
}

/* "...” — Ann Weir, mayor": signed, as what is pulled out of a story is. */
static struct attribution signed_find(
	const struct setting *setting, const struct quotation *row)
{
	const struct tokens *tokens = setting->tokens;
	uint32_t first = row->behind, end = first + 1;
	struct noun noun;
	struct flank flank;

	if (first + 1 >= tokens->count ||
		tokens->rows[first].kind != TOKEN_MARK ||
		(tokens->rows[first].word != MARK_EM_DASH &&
			tokens->rows[first].word != MARK_EN_DASH) ||
		tokens->rows[first].flags & TOKEN_BLOCK)
		return (struct attribution){0};
	while (end < tokens->count && !(tokens->rows[end].flags & TOKEN_BLOCK))
		if (++end > first + AGENT_MAX)
			return (struct attribution){0};
	flank_read(&flank, setting, first + 1, end, UINT32_MAX);
	noun = source_at(&flank, 0);
	if (!is_name(&flank, noun) ||
		(noun.end < flank.parts.count &&
			!parts_in(&flank.parts, noun.end,
				PART_BIT(PART_COMMA) | PART_BIT(PART_STOP) |
					PART_BIT(PART_OPEN))))
		return (struct attribution){0};
	return attributed(&flank, CLOSENESS_BESIDE, noun, 0);
}

/* "From the port: "Nobody told us," says a woman": a cue behind is surer than
 * a colon, where it goes on the sentence. */
static struct attribution headed(const struct setting *setting,
	uint32_t quotation, struct attribution before)
{
	const struct quotation *row = &setting->quotations->rows[quotation];
	struct attribution behind;

	if (row->behind >= setting->tokens->count ||
		setting->tokens->rows[row->behind].flags & TOKEN_SENTENCE)
		return before;
	behind = behind_find(setting, quotation);
	return behind.closeness == CLOSENESS_BESIDE && behind.speaker.end &&
			       behind.cue.end
		       ? behind
		       : before;
}

struct attribution attribution_find(
	const struct setting *setting, uint32_t quotation)
{
	struct attribution before = before_find(setting, quotation), behind;

	if (before.closeness == CLOSENESS_BESIDE && before.speaker.end)
		return before.cue.end ? before
				      : headed(setting, quotation, before);
	behind = signed_find(setting, &setting->quotations->rows[quotation]);
	if (behind.speaker.end && before.closeness == CLOSENESS_NONE) {
		behind.cue = (struct span){0, 0};
		return behind;
	}
	behind = behind_find(setting, quotation);
	if (behind.closeness > before.closeness)
		return behind;
	if (!before.speaker.end && !behind.speaker.end &&
		before.closeness != CLOSENESS_NONE)
		behind = agent_find(
			setting, &setting->quotations->rows[quotation]);
	if (!before.speaker.end) {
		before.speaker = behind.speaker;
		before.stands = behind.stands;
	}
	return before;
}

struct attribution attribution_of_sentence(
	const struct setting *setting, uint32_t sentence)
{
	const struct sentence *row = &setting->sentences->rows[sentence];
	enum closeness colon;
	struct attribution found = {0};
	struct noun noun;
	struct flank flank;

	flank_read(&flank, setting, row->first, row->end, UINT32_MAX);
	if (flank.parts.count == 0)
		return found;
	colon = ends_in_colon(&flank) ? CLOSENESS_BESIDE : CLOSENESS_NONE;
	found = lead_read(&flank);
	if (found.speaker.end) {
		found.closeness = colon ? colon : CLOSENESS_NEAR;
		return found;
	}
	noun = subject_of_clause(&flank, flank.parts.count - 1);
	found = attributed(&flank, colon ? colon : CLOSENESS_LOOSE, noun, 0);
	if (!found.speaker.end)
		found.closeness = CLOSENESS_NONE;
	found.cue = (struct span){0, 0};
	return found;
}
