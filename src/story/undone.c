#include "story/undone.h"

#include "claim/words.h"
#include "story/clue.h"
#include "story/said_word.h"

#include <stdlib.h>

enum {
	DEEDS_MOST = 24, /* of a version that are denied */
	VERB_FORMS = 4,
	VERB_LEAST = 3, /* letters */
	NOUN_LEAST = 4,
	SUBJECT_REACH = 8, /* words ahead of a verb that may do it */
	VERB_REACH = 6,    /* words of a verb */
	WORTH_BOTH = 12, /* of the sentences, where doer and object are one, */
	WORTH_EITHER = 24, /* and where one of them is */
	NEAR_REPORTS = 1   /* days: later it may have been done */
};

/* When it is done, so that only the like is held against it. */
enum when { WHEN_PAST, WHEN_NOW, WHEN_TO_COME, WHEN_MUST };

/* A word without the marks around it. */
struct line_word {
	struct str text;
	bool end; /* a mark stands behind it */
};

/* The words of a sentence. */
struct line {
	const struct version *version;
	uint32_t sentence;
	struct line_word *rows;
	uint32_t count, room;
};

struct lines {
	struct line *rows; /* one a sentence */
	uint32_t count;
};

struct deed {
	uint32_t sentence;
	struct span span;
	struct str verb, forms[VERB_FORMS];
	struct str doers[SUBJECT_REACH];
	uint32_t doer_count;
	struct str object; /* absent: none */
	enum when when;
	bool passive;
};

struct deeds {
	uint32_t count;
	struct deed rows[DEEDS_MOST];
};

/* --- words */

static bool is_letter(char c)
{
	return char_is_alpha(c) || char_is_digit(c) || (uint8_t)c >= 0x80;
}

static void line_add(struct arena *arena, struct line *line, struct str word)
{
	size_t end;

	while (word.len && !is_letter(word.ptr[0]))
		word = str_cut(word, 1, word.len);
	end = word.len;
	while (end > 0 && !is_letter(word.ptr[end - 1]))
		end--;
	if (end > 0)
		*ROWS_ADD(arena, line) = (struct line_word){
			str_cut(word, 0, end), end < word.len};
}

static struct lines lines_make(
	struct arena *arena, const struct version *version)
{
	const struct said_sentences *sentences = &version->said.sentences;
	struct lines lines = {.count = sentences->count};

	lines.rows = arena_alloc(arena, lines.count * sizeof(*lines.rows));
	for (uint32_t row = 0; row < lines.count; row++) {
		struct line *line = &lines.rows[row];
		struct str rest = str_at(
			version->article.text, sentences->rows[row].span);

		line->version = version;
		line->sentence = row;
		while (rest.ptr) {
			struct str part = str_split(&rest, '\n');

			while (part.ptr)
				line_add(arena, line, str_split(&part, ' '));
		}
	}
	return lines;
}

static struct str line_text(const struct line *line, uint32_t at)
{
	return at < line->count ? line->rows[at].text : STR_NONE;
}

/* Whether a mark stands behind it. */
static bool is_end(const struct line *line, uint32_t at)
{
	return at >= line->count || line->rows[at].end;
}

static bool is_word(const struct line *line, uint32_t at, const char *word)
{
	return str_eq_fold(line_text(line, at), str_of(word));
}

static bool is_of(const struct line *line, uint32_t at, enum clue clue)
{
	return at < line->count && clue_is(line_text(line, at), clue);
}

/* "didn't", with either apostrophe. */
static bool is_not(const struct line *line, uint32_t at)
{
	struct str word = line_text(line, at);

	return str_eq_fold(word, STR("not")) ||
	       str_eq_fold(word, STR("never")) ||
	       str_eq_fold(word, STR("cannot")) || str_ends(word, STR("n't")) ||
	       str_ends(word, STR("n\xe2\x80\x99t"));
}

/* The forms of a verb that the table of verbs knows. */
static void forms_find(struct deed *deed)
{
	for (uint32_t i = 0; i < verb_count(); i++) {
		const struct verb *verb = verb_at(i);
		const struct str forms[VERB_FORMS] = {
			verb->base, verb->third, verb->past, verb->participle};

		for (size_t f = 0; f < VERB_FORMS; f++)
			if (str_eq(forms[f], deed->verb)) {
				memcpy(deed->forms, forms, sizeof(forms));
				return;
			}
	}
}

/* Whether a word is a form of the verb of a deed: by the table, else by its
 * stem. */
static bool is_one_verb(const struct deed *deed, struct str word)
{
	if (word.ptr[0] != deed->verb.ptr[0])
		return false;
	for (size_t f = 0; f < VERB_FORMS; f++)
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
	for (uint32_t at = first; at > 0 && first - at < SUBJECT_REACH; at--) {
		if (is_end(line, at - 1) ||
			is_of(line, at - 1, CLUE_DEED_CLAUSE))
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
	if (is_end(line, verb))
		return;
	for (uint32_t at = verb + 1; at < line->count && at <= verb + REACH;
		at++) {
		if (is_of(line, at, CLUE_DEED_BREAK))
			return;
		if (is_noun(line_text(line, at)))
			deed->object = line_text(line, at);
		if (is_end(line, at) || deed->object.len)
			return;
	}
}

static uint32_t offset_of(const struct line *line, uint32_t at)
{
	return (uint32_t)(line_text(line, at).ptr -
			  line->version->article.text.ptr);
}

static bool is_auxiliary(const struct line *line, uint32_t at)
{
	return is_of(line, at, CLUE_DEED_AUXILIARY) || is_not(line, at);
}

/* A deed whose words are [first, verb], auxiliaries and all. */
static struct deed deed_make(
	const struct line *line, uint32_t first, uint32_t verb, enum when when)
{
	struct deed deed = {.sentence = line->sentence,
		.verb = line_text(line, verb),
		.when = when};

	deed.span.start = offset_of(line, first);
	deed.span.end = offset_of(line, verb) + (uint32_t)deed.verb.len;
	for (uint32_t at = first; at < verb; at++)
		deed.passive |=
			is_of(line, at, CLUE_DEED_PASSIVE) ||
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
	return is_of(line, at, CLUE_DEED_DUTY) && is_word(line, at + 1, "to")
		       ? at + 2
		       : at;
}

/* "That does not mean that it is not working", "not hurt because of the fog":
 * what is denied is something else. */
static bool is_denied_otherwise(
	const struct line *line, uint32_t first, uint32_t verb)
{
	enum { REACH = 8 };

	for (uint32_t at = first > REACH ? first - REACH : 0; at < first; at++)
		if (is_not(line, at) || is_of(line, at, CLUE_DEED_IF))
			return true;
	for (uint32_t at = first; at < verb; at++)
		if (is_word(line, first, "would") && is_word(line, at, "have"))
			return true; /* "would not have been sold" */
	for (uint32_t at = verb + 1; at < line->count; at++)
		if (is_of(line, at, CLUE_DEED_SINCE))
			return true;
	return !is_end(line, verb) && is_of(line, verb + 1, CLUE_DEED_LIMIT);
}

static void denied_add(struct deeds *deeds, const struct line *line,
	uint32_t first, uint32_t verb, struct deed deed)
{
	if (deeds->count == DEEDS_MOST ||
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
	bool needed = at > 0 && is_word(line, at - 1, "need");
	struct str auxiliary = line_text(line, at);

	if (at > 0 && !is_end(line, at - 1) &&
		(is_auxiliary(line, at - 1) || needed))
		auxiliary = line_text(line, --first);
	else if (!joined)
		return;
	/* "Said it would not order" is told of what will be. */
	if ((is_of(line, first, CLUE_DEED_PERHAPS) &&
		    !is_word(line, first, "would")) ||
		is_word(line, at, "cannot"))
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
		!is_end(line, auxiliary) && !is_auxiliary(line, auxiliary) &&
		!is_of(line, auxiliary, CLUE_DEED_CLAUSE))
		auxiliary++;
	for (verb = auxiliary; verb < line->count &&
			       verb <= auxiliary + VERB_REACH &&
			       is_auxiliary(line, verb);)
		verb++;
	if (verb == auxiliary || !is_verb(line, verb))
		return;
	deed = deed_make(
		line, auxiliary, verb, when_of(line_text(line, auxiliary)));
	deed.span.start = offset_of(line, at);
	denied_add(deeds, line, at, verb, deed);
}

/* "The alarm failed to sound." */
static void failed_read(
	const struct line *line, uint32_t at, struct deeds *deeds)
{
	if (is_word(line, at + 1, "to") && is_verb(line, at + 2))
		denied_add(deeds, line, at, at + 2,
			deed_make(line, at, at + 2, WHEN_PAST));
}

static void denied_find(const struct line *line, struct deeds *deeds)
{
	for (uint32_t at = 0; at < line->count; at++) {
		if (is_not(line, at))
			not_read(line, at, deeds);
		else if (is_word(line, at, "no"))
			none_read(line, at, deeds);
		else if (is_word(line, at, "failed"))
			failed_read(line, at, deeds);
	}
}

/* --- what is affirmed */

/* Where the words begin that may deny a verb: "no member bank of the federation
 * was involved". */
static uint32_t clause_begin(const struct line *line, uint32_t first)
{
	uint32_t at = first;

	while (at > 0 && first - at < SUBJECT_REACH && !is_end(line, at - 1))
		at--;
	return at;
}

/* "Have to register", and not "was to be registered". */
static bool is_duty(const struct line *line, uint32_t first, uint32_t verb)
{
	return verb >= first + 2 && is_word(line, verb - 1, "to") &&
	       is_of(line, verb - 2, CLUE_DEED_DUTY);
}

/* When a verb is told to be done; false where it is not, or only may be. */
static bool affirmed_when(const struct line *line, uint32_t verb,
	uint32_t *first, enum when *when)
{
	struct str word = line_text(line, verb);
	uint32_t at = verb;

	while (at > 0 && !is_end(line, at - 1) &&
		(is_auxiliary(line, at - 1) ||
			is_of(line, at - 1, CLUE_DEED_DUTY) ||
			is_word(line, at - 1, "to")))
		at--;
	*first = at;
	for (uint32_t i = clause_begin(line, at); i < verb; i++)
		if (is_not(line, i) || is_of(line, i, CLUE_NOT) ||
			is_of(line, i, CLUE_DEED_PERHAPS) ||
			is_of(line, i, CLUE_DEED_IF) ||
			is_word(line, i, "ever"))
			return false;
	*when = WHEN_PAST;
	if (at == verb) /* "sold", "sells" */
		*when = str_ends(word, STR("s")) ? WHEN_NOW : WHEN_PAST;
	else if (is_word(line, at, "must") || is_duty(line, at, verb))
		*when = WHEN_MUST;
	else
		*when = when_of(line_text(line, at));
	if (*when != WHEN_MUST)
		for (uint32_t i = at; i < verb; i++)
			if (is_word(line, i, "to"))
				return false; /* "was to be tested" */
	return at < verb || str_ends(word, STR("ed")) ||
	       str_ends(word, STR("s")) || *when == WHEN_PAST;
}

/* --- two deeds */

static bool is_one_noun(struct str a, struct str b)
{
	return a.len >= NOUN_LEAST && b.len >= NOUN_LEAST &&
	       said_stem_key(a) == said_stem_key(b);
}

/* Whether the noun right ahead of the one is among those ahead of the other. */
static bool is_doer_of(const struct deed *deed, const struct deed *other)
{
	for (uint32_t i = 0; deed->doer_count && i < other->doer_count; i++)
		if (is_one_noun(deed->doers[0], other->doers[i]))
			return true;
	return false;
}

static bool is_one_deed(const struct scenes *scenes, bool turned,
	const struct deed *denied, const struct deed *done)
{
	bool doer = is_doer_of(denied, done) || is_doer_of(done, denied);
	bool object = is_one_noun(denied->object, done->object);
	uint32_t worth = scenes_around(scenes,
		turned ? done->sentence : denied->sentence,
		turned ? denied->sentence : done->sentence);

	if (denied->when != done->when || denied->passive != done->passive ||
		(denied->object.len && done->object.len && !object))
		return false;
	return (doer && object && worth >= WORTH_BOTH) ||
	       ((doer || object) && worth >= WORTH_EITHER);
}

struct search {
	struct arena *arena;
	const struct scenes *scenes;
	struct findings *findings;
	bool turned; /* b denies */
	struct lines denier, other;
};

/* Whether the word is a form of the denied verb that is told as done. */
static bool done_read(const struct line *line, uint32_t at,
	const struct deed *denied, struct deed *done)
{
	enum when when;
	uint32_t first;

	if (!is_one_verb(denied, line_text(line, at)) || !is_verb(line, at) ||
		!affirmed_when(line, at, &first, &when))
		return false;
	*done = deed_make(line, first, at, when);
	return true;
}

static bool is_own_deed(const struct deed *denied, const struct deed *done)
{
	return is_one_noun(done->object, denied->object) ||
	       is_doer_of(done, denied) || is_doer_of(denied, done);
}

/* Whether a version tells it as done: the denier itself, of the same by or to
 * whom it is denied; or the other. */
static bool done_find(const struct search *search, const struct lines *lines,
	const struct deed *denied, struct deed *done)
{
	for (uint32_t row = 0; row < lines->count; row++) {
		const struct line *line = &lines->rows[row];

		for (uint32_t at = 0; at < line->count; at++)
			if (done_read(line, at, denied, done) &&
				(lines == &search->denier
						? is_own_deed(denied, done)
						: is_one_deed(search->scenes,
							  search->turned,
							  denied, done)))
				return true;
	}
	return false;
}

static bool is_denied_too(const struct deeds *deeds, const struct deed *denied)
{
	for (uint32_t i = 0; i < deeds->count; i++)
		if (is_one_verb(&deeds->rows[i], denied->verb))
			return true;
	return false;
}

static bool is_told(
	const struct findings *findings, struct span a, struct span b)
{
	ROWS_EACH (struct finding, finding, *findings)
		if (finding->a.start < a.end && a.start < finding->a.end &&
			finding->b.start < b.end && b.start < finding->b.end)
			return true;
	return false;
}

static void denied_meet(struct search *search, const struct deed *denied)
{
	const struct findings_between two = {search->arena, search->scenes->a,
		search->scenes->b, search->findings};
	struct deed done, own;
	struct span a, b;

	if (done_find(search, &search->denier, denied, &own) ||
		!done_find(search, &search->other, denied, &done))
		return;
	a = search->turned ? done.span : denied->span;
	b = search->turned ? denied->span : done.span;
	if (!is_told(search->findings, a, b))
		finding_add(&two, FINDING_CONFLICT, KIND_NEGATION, a, b,
			STR("one deed, by who does it or what it is done to"));
}

static struct deeds *deeds_of(struct arena *arena, const struct lines *lines)
{
	struct deeds *deeds = arena_alloc(arena, sizeof(*deeds));

	for (uint32_t row = 0; row < lines->count; row++)
		denied_find(&lines->rows[row], deeds);
	return deeds;
}

static void side_meet(struct search *search, const struct deeds *denied,
	const struct deeds *others)
{
	for (uint32_t i = 0; i < denied->count; i++)
		if (!is_denied_too(others, &denied->rows[i]))
			denied_meet(search, &denied->rows[i]);
}

void undone_compare(struct arena *arena, const struct scenes *scenes,
	struct findings *findings)
{
	struct search search = {
		arena, scenes, findings, false, {NULL, 0}, {NULL, 0}};
	struct lines a, b;
	const struct deeds *mine, *others;
	int32_t days;

	if (version_days(scenes->a, scenes->b, &days) &&
		abs(days) > NEAR_REPORTS)
		return;
	search.denier = a = lines_make(arena, scenes->a);
	search.other = b = lines_make(arena, scenes->b);
	mine = deeds_of(arena, &a);
	others = deeds_of(arena, &b);
	side_meet(&search, mine, others);
	search.turned = true;
	search.denier = b;
	search.other = a;
	side_meet(&search, others, mine);
}
