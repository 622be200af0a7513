#include "story/claim_denial.h"

#include "story/clue.h"

#include <stdlib.h>

enum {
	WORTH_DENIAL = 65, /* of the words that two sentences share, */
	SHARED_DENIAL = 3, /* and how many they are */
	WORTH_SOLE = 24,   /* where the word is nowhere else in either */
	BRIEF = 10,        /* sentences of a story that tells of one thing */
	STEM = 4,          /* letters that forms of a verb have in common */
	NEAR_REPORTS = 3   /* days; later what was denied may have come true */
};

/* Whether a version has a phrase of that matter with that side and stage. */
static bool has_side(
	const struct opponent *side, const struct said_phrase *like)
{
	for (uint32_t at = keyed_find(&side->phrases, like->matter);
		at < side->phrases.count &&
		side->phrases.rows[at].key == like->matter;
		at++) {
		const struct said_phrase *phrase =
			opponent_phrase(side, side->phrases.rows[at].row);

		if (phrase->kind == like->kind && phrase->side == like->side &&
			phrase->stage == like->stage)
			return true;
	}
	return false;
}

/* The sentence that a word is in. */
static uint32_t sentence_of_word(const struct said *said, uint32_t word)
{
	uint32_t low = 0, high = said->sentences.count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (said->sentences.rows[mid].words_end <= word)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Of a word's sentence what ends before "but", which tells of something else.
 */
static struct str affirming_text(
	const struct version *version, uint32_t sentence, struct span word)
{
	static const struct str turns[] = {
		STR_INIT(", but "), STR_INIT(", while "), STR_INIT("; ")};
	struct span span = version->said.sentences.rows[sentence].span;
	struct str text = str_at(version->article.text, span);
	size_t end = text.len;

	for (size_t i = 0; i < sizeof(turns) / sizeof(*turns); i++) {
		size_t at = str_find(text, turns[i], word.end - span.start);

		if (at != STR_NPOS && at < end)
			end = at;
	}
	return str_cut(text, 0, end);
}

/* Whether the version denies it anywhere. */
static bool denies(const struct opponent *side, uint64_t matter)
{
	const struct said_phrase like = {
		.kind = SAID_DENIAL, .matter = matter, .side = 1};

	return has_side(side, &like);
}

/* The word that a denial denies, as written. */
static struct str denied_word(
	const struct version *version, const struct said_phrase *denial)
{
	return str_last_word(str_at(version->article.text, denial->span));
}

static struct str word_text(const struct version *version, uint32_t word)
{
	return str_at(
		version->article.text, version->said.words.rows[word].span);
}

/* Whether one form affirms what the other denies: "attracted" what "did not
 * attract", but "landing" nothing. */
static bool affirms(struct str word, struct str denied)
{
	if (str_eq_fold(word, denied))
		return true;
	if (!str_starts_fold(word, str_cut(denied, 0, STEM)))
		return false;
	return !str_ends(denied, STR("ed")) && !str_ends(word, STR("ing")) &&
	       (str_ends(word, STR("ed")) || str_ends(word, STR("s")));
}

/* Whether a version that denies it affirms it as well, of something else. */
static bool affirms_too(
	const struct opponent *side, const struct said_phrase *denial)
{
	const struct version *version = side->version;
	struct str denied = denied_word(version, denial);

	for (uint32_t at = keyed_find(&side->words, denial->matter);
		at < side->words.count &&
		side->words.rows[at].key == denial->matter;
		at++) {
		uint32_t word = side->words.rows[at].row;
		struct span span = version->said.words.rows[word].span;

		if ((span.end <= denial->span.start ||
			    span.start >= denial->span.end) &&
			affirms(word_text(version, word), denied))
			return true;
	}
	return false;
}

/* How often a version has a word of that key. */
static uint32_t words_count(const struct opponent *side, uint64_t key)
{
	uint32_t at = keyed_find(&side->words, key), count = 0;

	while (at < side->words.count && side->words.rows[at].key == key) {
		count++;
		at++;
	}
	return count;
}

/* Of two sentences in which so little is shared there may be others that are
 * more like either; the longer the stories are, the sooner. */
static bool is_like_no_other(
	const struct scenes *scenes, uint32_t a, uint32_t b)
{
	bool brief = scenes->a->said.sentences.count <= BRIEF &&
		     scenes->b->said.sentences.count <= BRIEF;

	return scenes_around(scenes, a, b) >= WORTH_SOLE &&
	       scenes_ends(scenes, a, b) >= (brief ? 1 : 2);
}

/* Whether the one word that the other has of it affirms what is denied here
 * and told nowhere else. */
static bool is_sole_denial(const struct opposition *opposition,
	const struct said_phrase *denial, uint32_t sentence, bool turned)
{
	return opposition->scenes &&
	       words_count(&opposition->a, denial->matter) == 1 &&
	       words_count(&opposition->b, denial->matter) == 1 &&
	       is_like_no_other(opposition->scenes,
		       turned ? sentence : denial->sentence,
		       turned ? denial->sentence : sentence);
}

/* The word in front of an offset, which is moved to its start. */
static struct str word_ahead(struct str text, uint32_t *at)
{
	uint32_t end = *at;

	while (end > 0 && text.ptr[end - 1] == ' ')
		end--;
	*at = end;
	while (*at > 0 && !char_is_space(text.ptr[*at - 1]))
		--*at;
	return str_cut(text, *at, end);
}

/* The same, where it is part of no verb: "will also", "had not been". */
static struct str doer_ahead(struct str text, uint32_t *at)
{
	enum { VERBS_MOST = 4 };
	struct str word = word_ahead(text, at);

	for (int i = 0; i < VERBS_MOST && clue_is(word, CLUE_AUXILIARY); i++)
		word = word_ahead(text, at);
	return word;
}

/* "Contract workers will not receive it", "contract workers will also receive
 * it": who does it is told in the same two words right before it. */
static bool is_same_doer(
	struct str text, uint32_t at, struct str like, uint32_t like_at)
{
	enum { LETTERS = 9 };
	struct str mine = doer_ahead(text, &at);
	struct str other = doer_ahead(like, &like_at);
	struct str before, like_before;

	if (!mine.len || !str_eq_fold(mine, other))
		return false;
	before = word_ahead(text, &at);
	like_before = word_ahead(like, &like_at);
	return str_eq_fold(before, like_before) &&
	       char_is_alpha(mine.ptr[mine.len - 1]) &&
	       before.len + mine.len >= LETTERS;
}

/* The word that affirms what is denied, in the sentence of the other version
 * that is most alike; UINT32_MAX: none. `turned`: the denial is b's. */
static uint32_t affirmed(const struct opposition *opposition,
	const struct said_phrase *denial, bool turned)
{
	const struct opponent *other = turned ? &opposition->a : &opposition->b;
	const struct opponent *denier =
		turned ? &opposition->b : &opposition->a;
	uint32_t at = keyed_find(&other->words, denial->matter);
	uint32_t best = UINT32_MAX, worth = WORTH_DENIAL;

	for (uint32_t seen = 0;
		seen < MATTERS_MOST && at < other->words.count &&
		other->words.rows[at].key == denial->matter;
		at++, seen++) {
		uint32_t word = other->words.rows[at].row;
		uint32_t sentence =
			sentence_of_word(&other->version->said, word);
		struct span span = other->version->said.words.rows[word].span;
		struct str text =
			affirming_text(other->version, sentence, span);
		struct alike alike =
			turned ? opposition_alike(
					 opposition, sentence, denial->sentence)
			       : opposition_alike(opposition, denial->sentence,
					 sentence);

		if (((alike.worth > worth && alike.count > SHARED_DENIAL) ||
			    is_sole_denial(
				    opposition, denial, sentence, turned) ||
			    is_same_doer(denier->version->article.text,
				    denial->span.start,
				    other->version->article.text,
				    span.start)) &&
			affirms(word_text(other->version, word),
				denied_word(denier->version, denial)) &&
			!clue_in(text, CLUE_OPEN) &&
			!clue_in(text, CLUE_PART)) {
			worth = alike.worth > worth ? alike.worth : worth;
			best = word;
		}
	}
	return best;
}

/* Where the word in front of an offset begins. */
static uint32_t word_before(struct str text, uint32_t at)
{
	while (at > 0 && text.ptr[at - 1] == ' ')
		at--;
	while (at > 0 && !char_is_space(text.ptr[at - 1]))
		at--;
	return at;
}

/* "was warned", "will be exempt": the verb that "not" would have followed. */
static struct span with_word_before(
	const struct version *version, struct span span)
{
	struct str text = version->article.text;
	uint32_t at = word_before(text, span.start);

	if (str_starts_fold(str_cut(text, at, span.start), STR("be ")))
		at = word_before(text, at);
	return (struct span){at, span.end};
}

/* "to complete", "to be required", "t believe" with a strange apostrophe. */
static bool is_infinitive(struct str words)
{
	return str_starts_fold(words, STR("to ")) ||
	       str_find(words, STR("t "), 0) == 0 ||
	       str_find(words, STR("\"t "), 0) != STR_NPOS ||
	       str_find(words, STR("not"), 0) != STR_NPOS ||
	       str_find(words, STR("NOT"), 0) != STR_NPOS;
}

/* "would not have suspended": it was suspended; "that is not to suggest". */
static bool is_hypothetical(
	const struct version *version, const struct said_phrase *denial)
{
	struct str text = str_at(version->article.text, denial->span);

	return str_find(text, STR(" have "), 0) != STR_NPOS ||
	       str_starts_fold(text, STR("not to "));
}

/* "Was not heard of" and "she heard": one is done to somebody, and the other
 * somebody does. */
static bool is_other_voice(const struct version *denier,
	const struct said_phrase *denial, const struct version *affirmer,
	struct span affirmation)
{
	struct str denied = str_at(denier->article.text, denial->span);
	struct str word = str_at(affirmer->article.text, affirmation);
	struct str doer = str_split(&word, ' ');

	return (str_find(denied, STR("been "), 0) != STR_NPOS ||
		       str_find(denied, STR("was "), 0) != STR_NPOS ||
		       str_find(denied, STR("were "), 0) != STR_NPOS) &&
	       clue_is(doer, CLUE_PRONOUN);
}

/* "That does not mean that it is not working": which means that it is. */
static bool is_denied_itself(
	const struct version *version, const struct said_phrase *denial)
{
	enum { REACH = 60 };
	struct str text = version->article.text;
	uint32_t start =
		denial->span.start > REACH ? denial->span.start - REACH : 0;

	return clue_in(
		str_cut(text, start, denial->span.start), CLUE_DENIED_ITSELF);
}

/* "Had never before beaten her": it is no deed that "never" stands ahead of. */
static bool is_no_deed(
	const struct version *version, const struct said_phrase *denial)
{
	return clue_is(denied_word(version, denial), CLUE_NO_DEED);
}

/* "Has not met since May", and "last met in May". */
static bool is_last_time(const struct version *denier,
	const struct said_phrase *denial, const struct version *affirmer,
	struct span affirmation)
{
	enum { CLAUSE_BYTES = 64 };
	struct str behind = str_cut(denier->article.text, denial->span.end,
		denial->span.end + CLAUSE_BYTES);
	size_t end = 0;

	while (end < behind.len && behind.ptr[end] != '.' &&
		behind.ptr[end] != ',' && behind.ptr[end] != ';')
		end++;
	return str_starts_fold(str_at(affirmer->article.text, affirmation),
		       STR("last ")) &&
	       str_find(str_cut(behind, 0, end), STR("since "), 0) != STR_NPOS;
}

static bool published_near(const struct opposition *opposition)
{
	day_t a = opposition->a.version->published.value;
	day_t b = opposition->b.version->published.value;

	return a == DAY_NONE || b == DAY_NONE || abs(a - b) <= NEAR_REPORTS;
}

void denial_meet(struct opposition *opposition,
	const struct said_phrase *denial, bool turned)
{
	const struct opponent *other = turned ? &opposition->a : &opposition->b;
	const struct version *denier =
		turned ? opposition->b.version : opposition->a.version;
	struct span affirmation;
	uint32_t word;

	if (is_hypothetical(denier, denial) ||
		is_denied_itself(denier, denial) ||
		is_no_deed(denier, denial) || !published_near(opposition) ||
		denies(other, denial->matter) ||
		affirms_too(turned ? &opposition->b : &opposition->a, denial))
		return;
	word = affirmed(opposition, denial, turned);
	if (word == UINT32_MAX)
		return;
	affirmation = with_word_before(
		other->version, other->version->said.words.rows[word].span);
	if (is_infinitive(str_at(other->version->article.text, affirmation)) ||
		is_other_voice(denier, denial, other->version, affirmation) ||
		is_last_time(denier, denial, other->version, affirmation))
		return;
	opposition_put(opposition, FINDING_CONFLICT, KIND_NEGATION,
		turned ? affirmation : denial->span,
		turned ? denial->span : affirmation,
		STR("the words around are those of one statement"));
}
