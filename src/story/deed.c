#include "story/deed.h"

#include "claim/words.h"
#include "story/said_word.h"

enum {
	VERB_LEAST = 3, /* letters */
	NOUN_LEAST = 4,
	VERB_REACH = 6 /* words of a verb */
};

/* The forms of a verb that the table of verbs knows. */
static void forms_find(struct deed *deed)
{
	const struct word *word =
		word_at(&claim_words_digest, lexicon_id(deed->verb));
	const struct verb *verb = verb_at(word->verb);
	const struct str forms[DEED_FORMS] = {
		verb->base, verb->third, verb->past, verb->participle};

	for (size_t f = 0; word->forms && f < DEED_FORMS; f++)
		if (str_eq(forms[f], deed->verb))
			memcpy(deed->forms, forms, sizeof(forms));
}

bool deed_is_verb(const struct deed *deed, struct str word)
{
	if (word.ptr[0] != deed->verb.ptr[0])
		return false;
	for (size_t f = 0; f < DEED_FORMS; f++)
		if (str_eq(deed->forms[f], word))
			return true;
	return said_stem_key(word) == said_stem_key(deed->verb);
}

/* --- a deed around its verb */

static bool is_noun(struct str word)
{
	return word.len >= NOUN_LEAST && !clue_is(word, CLUE_DEED_AUXILIARY) &&
	       !clue_is(word, CLUE_DEED_ASIDE);
}

/* What may do it: the words ahead, as far as their clause goes. */
static void doers_take(
	const struct line *line, uint32_t first, struct deed *deed)
{
	deed->doer_count = 0;
	for (uint32_t at = first; at > 0 && first - at < DEED_DOERS; at--) {
		if (line_ends(line, at - 1) ||
			line_is(line, at - 1, CLUE_DEED_CLAUSE))
			break;
		if (is_noun(line_text(line, at - 1)))
			deed->doers[deed->doer_count++] =
				line_text(line, at - 1);
	}
}

/* What it is done to: the next noun, in front of the next preposition. */
static void object_take(
	const struct line *line, uint32_t verb, struct deed *deed)
{
	enum { REACH = 3 };

	deed->object = STR_NONE;
	if (line_ends(line, verb))
		return;
	for (uint32_t at = verb + 1; at < line->count && at <= verb + REACH;
		at++) {
		if (line_is(line, at, CLUE_DEED_BREAK))
			return;
		if (is_noun(line_text(line, at)))
			deed->object = line_text(line, at);
		if (line_ends(line, at) || deed->object.len)
			return;
	}
}

static bool is_auxiliary(const struct line *line, uint32_t at)
{
	return line_is(line, at, CLUE_DEED_AUXILIARY) || line_denies(line, at);
}

/* A deed whose words are [first, verb], auxiliaries and all. */
static struct deed deed_make(
	const struct line *line, uint32_t first, uint32_t verb, enum when when)
{
	struct deed deed = {.sentence = line->sentence,
		.verb = line_text(line, verb),
		.when = when};

	deed.span.start = line_offset(line, first);
	deed.span.end = line_offset(line, verb) + (uint32_t)deed.verb.len;
	for (uint32_t at = first; at < verb; at++)
		deed.passive |=
			line_is(line, at, CLUE_DEED_PASSIVE) ||
			str_starts_fold(line_text(line, at), STR("wasn")) ||
			str_starts_fold(line_text(line, at), STR("weren"));
	doers_take(line, first, &deed);
	object_take(line, verb, &deed);
	return deed;
}

/* --- what is denied */

static enum when when_of(struct str auxiliary)
{
	if (str_starts_fold(auxiliary, STR("will")) ||
		str_starts_fold(auxiliary, STR("would")) ||
		str_starts_fold(auxiliary, STR("won")))
		return WHEN_TO_COME;
	return str_eq_fold(auxiliary, STR("do")) ||
			       str_eq_fold(auxiliary, STR("does")) ||
			       str_eq_fold(auxiliary, STR("is")) ||
			       str_eq_fold(auxiliary, STR("are")) ||
			       str_starts_fold(auxiliary, STR("don")) ||
			       str_starts_fold(auxiliary, STR("doesn")) ||
			       str_starts_fold(auxiliary, STR("isn")) ||
			       str_starts_fold(auxiliary, STR("aren"))
		       ? WHEN_NOW
		       : WHEN_PAST;
}

static bool is_verb(const struct line *line, uint32_t at)
{
	struct str word = line_text(line, at);

	return word.len >= VERB_LEAST && char_is_lower(word.ptr[0]) &&
	       !str_ends(word, STR("ly")) && !clue_is(word, CLUE_DEED_NONE);
}

/* "Need to register", "have to register": behind "to"; else where it was. */
static uint32_t duty_behind(const struct line *line, uint32_t at)
{
	return line_is(line, at, CLUE_DEED_DUTY) && line_has(line, at + 1, "to")
		       ? at + 2
		       : at;
}

/* "People who have not visited it": some, of whom the denial tells who they
 * are. */
static bool is_of_whom(const struct line *line, uint32_t first)
{
	return first >= 2 && line_has(line, first - 1, "who") &&
	       !line_ends(line, first - 2);
}

/* "That does not mean that it is not working", "not hurt because of the fog":
 * what is denied is something else. */
static bool is_denied_otherwise(
	const struct line *line, uint32_t first, uint32_t verb)
{
	enum { REACH = 8 };

	for (uint32_t at = first > REACH ? first - REACH : 0; at < first; at++)
		if (line_denies(line, at) || line_is(line, at, CLUE_DEED_IF))
			return true;
	for (uint32_t at = first; at < verb; at++)
		if (line_has(line, first, "would") &&
			line_has(line, at, "have"))
			return true; /* "would not have been sold" */
	for (uint32_t at = verb + 1; at < line->count; at++)
		if (line_is(line, at, CLUE_DEED_SINCE))
			return true;
	return !line_ends(line, verb) &&
	       line_is(line, verb + 1, CLUE_DEED_LIMIT);
}

static void denied_add(struct deeds *deeds, const struct line *line,
	uint32_t first, uint32_t verb, struct deed deed)
{
	if (deeds->count == DEEDS_MOST || is_of_whom(line, first) ||
		is_denied_otherwise(line, first, verb))
		return;
	forms_find(&deed);
	deeds->rows[deeds->count++] = deed;
}

/* "The bank did not sell", "it will not need", "need not register". */
static void not_read(const struct line *line, uint32_t at, struct deeds *deeds)
{
	bool joined =
		at < line->count && line_text(line, at).len > 5; /* "didn't" */
	uint32_t first = at, verb = at + 1, duty;
	bool needed = at > 0 && line_has(line, at - 1, "need");
	struct str auxiliary = line_text(line, at);

	if (at > 0 && !line_ends(line, at - 1) &&
		(is_auxiliary(line, at - 1) || needed))
		auxiliary = line_text(line, --first);
	else if (!joined)
		return;
	/* "Said it would not order" is told of what will be. */
	if ((line_is(line, first, CLUE_DEED_PERHAPS) &&
		    !line_has(line, first, "would")) ||
		line_has(line, at, "cannot"))
		return;
	while (verb < line->count && verb <= at + VERB_REACH &&
		is_auxiliary(line, verb))
		verb++;
	duty = duty_behind(line, verb);
	if (!is_verb(line, duty))
		return;
	denied_add(deeds, line, first, duty,
		deed_make(line, first, duty,
			needed || duty > verb ? WHEN_MUST
					      : when_of(auxiliary)));
}

/* "No shots were fired": who it is done to stands behind "no". */
static void none_read(const struct line *line, uint32_t at, struct deeds *deeds)
{
	uint32_t auxiliary = at + 1, verb;
	struct deed deed;

	while (auxiliary < line->count && auxiliary <= at + 3 &&
		!line_ends(line, auxiliary) && !is_auxiliary(line, auxiliary) &&
		!line_is(line, auxiliary, CLUE_DEED_CLAUSE))
		auxiliary++;
	for (verb = auxiliary; verb < line->count &&
			       verb <= auxiliary + VERB_REACH &&
			       is_auxiliary(line, verb);)
		verb++;
	if (verb == auxiliary || !is_verb(line, verb))
		return;
	deed = deed_make(
		line, auxiliary, verb, when_of(line_text(line, auxiliary)));
	deed.span.start = line_offset(line, at);
	denied_add(deeds, line, at, verb, deed);
}

/* "The alarm failed to sound." */
static void failed_read(
	const struct line *line, uint32_t at, struct deeds *deeds)
{
	if (line_has(line, at + 1, "to") && is_verb(line, at + 2))
		denied_add(deeds, line, at, at + 2,
			deed_make(line, at, at + 2, WHEN_PAST));
}

/* "Not", "never", "no", "cannot", "failed", "didn't": most words are turned
 * away by a letter. */
static bool may_deny(struct str word)
{
	char first = char_lower(word.ptr[0]);

	return first == 'n' || first == 'c' || first == 'f' ||
	       word.ptr[word.len - 1] == 't';
}

void deeds_denied(const struct line *line, struct deeds *deeds)
{
	for (uint32_t at = 0; at < line->count; at++) {
		if (!may_deny(line_text(line, at)))
			continue;
		if (line_denies(line, at))
			not_read(line, at, deeds);
		else if (line_has(line, at, "no"))
			none_read(line, at, deeds);
		else if (line_has(line, at, "failed"))
			failed_read(line, at, deeds);
	}
}

/* --- what is affirmed */

/* Where the words begin that may deny a verb: "no member bank of the federation
 * was involved". */
static uint32_t clause_begin(const struct line *line, uint32_t first)
{
	uint32_t at = first;

	while (at > 0 && first - at < DEED_DOERS && !line_ends(line, at - 1))
		at--;
	return at;
}

/* "Have to register", and not "was to be registered". */
static bool is_duty(const struct line *line, uint32_t first, uint32_t verb)
{
	return verb >= first + 2 && line_has(line, verb - 1, "to") &&
	       line_is(line, verb - 2, CLUE_DEED_DUTY);
}

/* When a verb is told to be done; false where it is not, or only may be. */
static bool affirmed_when(const struct line *line, uint32_t verb,
	uint32_t *first, enum when *when)
{
	struct str word = line_text(line, verb);
	uint32_t at = verb;

	while (at > 0 && !line_ends(line, at - 1) &&
		(is_auxiliary(line, at - 1) ||
			line_is(line, at - 1, CLUE_DEED_DUTY) ||
			line_has(line, at - 1, "to")))
		at--;
	*first = at;
	for (uint32_t i = clause_begin(line, at); i < verb; i++)
		if (line_denies(line, i) || line_is(line, i, CLUE_NOT) ||
			line_is(line, i, CLUE_DEED_PERHAPS) ||
			line_is(line, i, CLUE_DEED_IF) ||
			line_has(line, i, "ever"))
			return false;
	*when = WHEN_PAST;
	if (at == verb && str_ends(word, STR("ing")))
		return false; /* "kept them from selling" */
	if (at == verb)       /* "sold", "sells" */
		*when = str_ends(word, STR("s")) ? WHEN_NOW : WHEN_PAST;
	else if (line_has(line, at, "must") || is_duty(line, at, verb))
		*when = WHEN_MUST;
	else
		*when = when_of(line_text(line, at));
	if (*when != WHEN_MUST)
		for (uint32_t i = at; i < verb; i++)
			if (line_has(line, i, "to"))
				return false; /* "was to be tested" */
	return at < verb || str_ends(word, STR("ed")) ||
	       str_ends(word, STR("s")) || *when == WHEN_PAST;
}

/* --- two of them */

static bool is_one_noun(struct str a, struct str b)
{
	return a.len >= NOUN_LEAST && b.len >= NOUN_LEAST &&
	       said_stem_key(a) == said_stem_key(b);
}

bool deed_is_by(const struct deed *deed, const struct deed *other)
{
	for (uint32_t i = 0; deed->doer_count && i < other->doer_count; i++)
		if (is_one_noun(deed->doers[0], other->doers[i]))
			return true;
	return false;
}

bool deed_done(const struct line *line, uint32_t at, const struct deed *denied,
	struct deed *done)
{
	enum when when;
	uint32_t first;

	if (!deed_is_verb(denied, line_text(line, at)) || !is_verb(line, at) ||
		!affirmed_when(line, at, &first, &when))
		return false;
	*done = deed_make(line, first, at, when);
	return true;
}

bool deed_is_to(const struct deed *deed, const struct deed *other)
{
	return is_one_noun(deed->object, other->object);
}
