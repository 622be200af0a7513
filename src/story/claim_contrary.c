#include "story/claim_contrary.h"

#include "base/hash.h"

#include <stdlib.h>

enum {
	WORTH_SIDES = 50,  /* of the words that two sentences share */
	WORTH_AROUND = 26, /* with the sentences before them */
	WORTH_STAGE = 12,
	WORTH_DENIAL = 65,
	WORTH_SOLE = 24,   /* where the word is nowhere else in either */
	STEM = 4,          /* letters that forms of a verb have in common */
	NEAR_REPORTS = 3,  /* days; later what was denied may have come true */
	SHARED_DENIAL = 3, /* how many they are */
	TELLING = 60,      /* the weight of a word that marks a place */
	LATER_MINUTES = 60,
	SIDES_MOST = 3,
	STAGES = 5,      /* of a matter */
	MATTERS_MOST = 8 /* phrases of one matter that are looked at */
};

/* A phrase or word of a version by what it is about. */
struct matter {
	uint64_t key;
	uint32_t row;
};

struct matters ROWS_OF(struct matter);

struct side {
	const struct version *version;
	struct matters phrases, words; /* by key */
};

struct meeting {
	struct arena *arena;
	const struct scenes *scenes; /* NULL: too long for any */
	struct side a, b;
	struct findings *findings;
};

static int matter_order(const void *left, const void *right)
{
	const struct matter *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

static void matters_sort(struct matters *matters)
{
	if (matters->count)
		qsort(matters->rows, matters->count, sizeof(*matters->rows),
			matter_order);
}

static void side_make(
	struct arena *arena, const struct version *version, struct side *side)
{
	const struct said *said = &version->said;

	*side = (struct side){.version = version};
	for (uint32_t i = 0; i < said->phrases.count; i++)
		*ROWS_ADD(arena, &side->phrases) =
			(struct matter){said->phrases.rows[i].matter, i};
	for (uint32_t i = 0; i < said->words.count; i++)
		*ROWS_ADD(arena, &side->words) =
			(struct matter){said->words.rows[i].key, i};
	matters_sort(&side->phrases);
	matters_sort(&side->words);
}

static uint32_t matters_find(const struct matters *matters, uint64_t key)
{
	uint32_t low = 0, high = matters->count;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (matters->rows[mid].key < key)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static const struct said_phrase *phrase_at(
	const struct side *side, uint32_t row)
{
	return &side->version->said.phrases.rows[row];
}

/* --- how alike two sentences are */

struct alike {
	uint32_t worth, count; /* of words with weight that both have */
	bool telling;          /* a rare one is among them */
};

static struct alike sentences_alike(
	const struct meeting *meeting, uint32_t a, uint32_t b)
{
	const struct said *mine = &meeting->a.version->said;
	const struct said *other = &meeting->b.version->said;
	const struct said_sentence *x = &mine->sentences.rows[a];
	const struct said_sentence *y = &other->sentences.rows[b];
	struct alike alike = {0, 0, false};
	uint32_t i = x->words, j = y->words;

	while (i < x->words_end && j < y->words_end) {
		const struct said_word *m = &mine->words.rows[i];
		const struct said_word *o = &other->words.rows[j];

		if (m->key == o->key && m->weight) {
			alike.worth += 8 + m->weight / 8u;
			alike.count++;
			alike.telling |= m->weight >= TELLING;
		}
		i += m->key <= o->key;
		j += m->key >= o->key;
	}
	return alike;
}

/* --- findings */

static void finding_put(struct meeting *meeting, enum finding_class class,
	enum kind kind, struct span a, struct span b, struct str why)
{
	struct finding *finding = ROWS_ADD(meeting->arena, meeting->findings);
	struct str was = str_at(meeting->a.version->article.text, a);
	struct str now = str_at(meeting->b.version->article.text, b);

	finding->class = class;
	finding->kind = kind_name(kind);
	finding->rule = kind_rule(kind);
	finding->message = arena_format(meeting->arena,
		"%.*s: '%.*s' and '%.*s'", STR_ARG(kind_differs(kind)),
		STR_ARG(was), STR_ARG(now));
	finding->a = a;
	finding->b = b;
	*ROWS_ADD(meeting->arena, &finding->because) = why;
}

/* Whether the phrase of the side that is most like `other` says the same. */
static bool says_it_too(const struct meeting *meeting,
	const struct said_phrase *mine, const struct said_phrase *other,
	bool turned)
{
	const struct side *side = turned ? &meeting->b : &meeting->a;
	uint32_t worth =
		sentences_alike(meeting, mine->sentence, other->sentence).worth;
	const struct said_phrase *like = turned ? mine : other;

	for (uint32_t at = matters_find(&side->phrases, like->matter);
		at < side->phrases.count &&
		side->phrases.rows[at].key == like->matter;
		at++) {
		const struct said_phrase *phrase =
			phrase_at(side, side->phrases.rows[at].row);
		struct alike alike =
			turned ? sentences_alike(meeting, mine->sentence,
					 phrase->sentence)
			       : sentences_alike(meeting, phrase->sentence,
					 other->sentence);

		if (phrase->kind == like->kind && phrase->side == like->side &&
			phrase->stage == like->stage && alike.worth >= worth)
			return true;
	}
	return false;
}

/* Whether a version has a phrase of that matter with that side and stage. */
static bool has_side(const struct side *side, const struct said_phrase *like)
{
	for (uint32_t at = matters_find(&side->phrases, like->matter);
		at < side->phrases.count &&
		side->phrases.rows[at].key == like->matter;
		at++) {
		const struct said_phrase *phrase =
			phrase_at(side, side->phrases.rows[at].row);

		if (phrase->kind == like->kind && phrase->side == like->side &&
			phrase->stage == like->stage)
			return true;
	}
	return false;
}

/* --- sides and stages */

static bool published_later(const struct meeting *meeting, int *later)
{
	day_t a = meeting->a.version->published.value;
	day_t b = meeting->b.version->published.value;
	int64_t a_minute = meeting->a.version->minute;
	int64_t b_minute = meeting->b.version->minute;

	if (a == DAY_NONE || b == DAY_NONE)
		return false;
	if (a == b && (a_minute == NO_MINUTE || b_minute == NO_MINUTE ||
			      llabs(a_minute - b_minute) < LATER_MINUTES))
		return false;
	*later = b > a || (a == b && b_minute > a_minute) ? 1 : -1;
	return true;
}

static bool sides_exclude(
	const struct said_phrase *a, const struct said_phrase *b)
{
	return a->stage == b->stage && a->side && b->side && a->side != b->side;
}

/* What one person does or suffers, and no board of several votes on. */
static bool is_of_person(uint64_t matter)
{
	return matter == hash_str(STR("plea")) ||
	       matter == hash_str(STR("custody")) ||
	       matter == hash_str(STR("case"));
}

static bool sides_meet(struct meeting *meeting, const struct said_phrase *mine,
	const struct said_phrase *other)
{
	struct alike alike =
		sentences_alike(meeting, mine->sentence, other->sentence);
	bool place = mine->kind == SAID_BEARING;

	bool around = meeting->scenes && is_of_person(mine->matter) &&
		      scenes_around(meeting->scenes, mine->sentence,
			      other->sentence) >= WORTH_AROUND;

	if (place ? !alike.telling : alike.worth < WORTH_SIDES && !around)
		return false;
	if (says_it_too(meeting, mine, other, false) ||
		says_it_too(meeting, mine, other, true))
		return false;
	finding_put(meeting, FINDING_CONFLICT, place ? KIND_PLACE : KIND_STATUS,
		mine->span, other->span,
		place ? STR("the sentences tell of one place")
		      : STR("of one matter only one of the two can be so"));
	return true;
}

/* Whether a version tells of one stage of a matter, and no other. */
static bool is_one_stage(
	const struct side *side, const struct said_phrase *like)
{
	for (uint32_t at = matters_find(&side->phrases, like->matter);
		at < side->phrases.count &&
		side->phrases.rows[at].key == like->matter;
		at++)
		if (phrase_at(side, side->phrases.rows[at].row)->stage !=
			like->stage)
			return false;
	return true;
}

/* What was charged is convicted, what was blocked is cleared. How alike the
 * sentences must be: not at all where each version has one stage to tell of. */
static bool stages_follow(const struct meeting *meeting,
	const struct said_phrase *mine, const struct said_phrase *other,
	uint32_t *least)
{
	int later;

	if (!mine->stage || !other->stage || mine->stage == other->stage ||
		!published_later(meeting, &later) ||
		(later > 0) != (other->stage > mine->stage))
		return false;
	*least = is_one_stage(&meeting->a, mine) &&
				 is_one_stage(&meeting->b, other)
			 ? 0
			 : WORTH_STAGE;
	return true;
}

static void stage_put(struct meeting *meeting, const struct said_phrase *mine,
	const struct said_phrase *other)
{
	finding_put(meeting, FINDING_UPDATE, KIND_STATUS, mine->span,
		other->span, STR("the matter went on between the two reports"));
}

/* Whether a conflict of two sides was found. */
static bool conflict_meet(
	struct meeting *meeting, const struct said_phrase *mine)
{
	const struct matters *phrases = &meeting->b.phrases;
	uint32_t at = matters_find(phrases, mine->matter);

	for (uint32_t seen = 0; seen < MATTERS_MOST && at < phrases->count &&
				phrases->rows[at].key == mine->matter;
		at++, seen++) {
		const struct said_phrase *other =
			phrase_at(&meeting->b, phrases->rows[at].row);

		if (mine->kind == other->kind && sides_exclude(mine, other) &&
			sides_meet(meeting, mine, other))
			return true;
	}
	return false;
}

/* The phrase of the other version that is of a stage, follows and is most
 * alike; NULL where none does. `turned`: the phrase is b's. */
static const struct said_phrase *stage_next(const struct meeting *meeting,
	const struct said_phrase *phrase, uint8_t stage, uint8_t side_told,
	bool turned)
{
	const struct side *side = turned ? &meeting->a : &meeting->b;
	const struct said_phrase *next = NULL;
	uint32_t at = matters_find(&side->phrases, phrase->matter), best = 0;

	for (uint32_t seen = 0;
		seen < MATTERS_MOST && at < side->phrases.count &&
		side->phrases.rows[at].key == phrase->matter;
		at++, seen++) {
		const struct said_phrase *like =
			phrase_at(side, side->phrases.rows[at].row);
		const struct said_phrase *mine = turned ? like : phrase;
		const struct said_phrase *other = turned ? phrase : like;
		uint32_t least, worth;

		if (like->kind != phrase->kind ||
			(!turned && (like->stage != stage ||
					    like->side != side_told)) ||
			!stages_follow(meeting, mine, other, &least))
			continue;
		worth = sentences_alike(
			meeting, mine->sentence, other->sentence)
				.worth;
		if (worth >= least && (!next || worth > best)) {
			next = like;
			best = worth;
		}
	}
	return next;
}

/* An update with each stage that follows, and each side of it. */
static void stages_meet(struct meeting *meeting, const struct said_phrase *mine)
{
	for (uint8_t stage = 1; stage <= STAGES; stage++)
		for (uint8_t side = 0; side <= SIDES_MOST; side++) {
			const struct said_phrase *next =
				stage_next(meeting, mine, stage, side, false);

			if (next)
				stage_put(meeting, mine, next);
		}
}

static bool is_put(const struct meeting *meeting, struct span b)
{
	ROWS_EACH (struct finding, finding, *meeting->findings)
		if (finding->b.start == b.start && finding->b.end == b.end)
			return true;
	return false;
}

/* What of b followed nothing as the best: it may still follow something. */
static void stages_left(struct meeting *meeting)
{
	ROWS_EACH (
		struct said_phrase, other, meeting->b.version->said.phrases) {
		const struct said_phrase *mine;

		if (other->kind != SAID_STATUS || !other->stage ||
			is_put(meeting, other->span))
			continue;
		mine = stage_next(meeting, other, 0, 0, true);
		if (mine)
			stage_put(meeting, mine, other);
	}
}

static void phrase_meet(struct meeting *meeting, const struct said_phrase *mine)
{
	if (!conflict_meet(meeting, mine))
		stages_meet(meeting, mine);
}

/* --- denied and affirmed */

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

/* Whether a sentence leaves open what it affirms. */
static bool is_open(const struct version *version, uint32_t sentence)
{
	static const struct str words[] = {STR_INIT(" if "),
		STR_INIT(" whether "), STR_INIT(" could "), STR_INIT(" might "),
		STR_INIT(" may "), STR_INIT(" unless "), STR_INIT(" until "),
		STR_INIT(" should "), STR_INIT(" not "), STR_INIT("n't "),
		STR_INIT(" no "), STR_INIT(" nor "), STR_INIT(" without "),
		STR_INIT(" denied "), STR_INIT(" refused "), STR_INIT("?")};
	struct str text = str_at(version->article.text,
		version->said.sentences.rows[sentence].span);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_find(text, words[i], 0) != STR_NPOS)
			return true;
	return false;
}

/* Whether a sentence tells of a part: "13 percent", "the others". */
static bool is_of_part(const struct version *version, uint32_t sentence)
{
	static const struct str words[] = {STR_INIT("percent"),
		STR_INIT("per cent"), STR_INIT("%"), STR_INIT(" others "),
		STR_INIT(" other "), STR_INIT(" the rest "),
		STR_INIT(" half ")};
	struct str text = str_at(version->article.text,
		version->said.sentences.rows[sentence].span);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_find(text, words[i], 0) != STR_NPOS)
			return true;
	return false;
}

/* Whether the version denies it anywhere. */
static bool denies(const struct side *side, uint64_t matter)
{
	const struct said_phrase like = {
		.kind = SAID_DENIAL, .matter = matter, .side = 1};

	return has_side(side, &like);
}

/* The word that a denial denies, as written. */
static struct str denied_word(
	const struct version *version, const struct said_phrase *denial)
{
	struct str text = str_at(version->article.text, denial->span);
	size_t at = text.len;

	while (at > 0 && text.ptr[at - 1] != ' ')
		at--;
	return str_cut(text, at, text.len);
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
	const struct side *side, const struct said_phrase *denial)
{
	const struct version *version = side->version;
	struct str denied = denied_word(version, denial);

	for (uint32_t at = matters_find(&side->words, denial->matter);
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
static uint32_t words_count(const struct side *side, uint64_t key)
{
	uint32_t at = matters_find(&side->words, key), count = 0;

	while (at < side->words.count && side->words.rows[at].key == key) {
		count++;
		at++;
	}
	return count;
}

/* Whether the one word that the other has of it affirms what is denied here
 * and told nowhere else. */
static bool is_sole_denial(const struct meeting *meeting,
	const struct said_phrase *denial, uint32_t sentence, bool turned)
{
	if (!meeting->scenes || words_count(&meeting->a, denial->matter) != 1 ||
		words_count(&meeting->b, denial->matter) != 1)
		return false;
	return scenes_around(meeting->scenes,
		       turned ? sentence : denial->sentence,
		       turned ? denial->sentence : sentence) >= WORTH_SOLE;
}

/* The word that affirms what is denied, in the sentence of the other version
 * that is most alike; UINT32_MAX: none. `turned`: the denial is b's. */
static uint32_t affirmed(const struct meeting *meeting,
	const struct said_phrase *denial, bool turned)
{
	const struct side *other = turned ? &meeting->a : &meeting->b;
	const struct side *denier = turned ? &meeting->b : &meeting->a;
	uint32_t at = matters_find(&other->words, denial->matter);
	uint32_t best = UINT32_MAX, worth = WORTH_DENIAL;

	for (uint32_t seen = 0;
		seen < MATTERS_MOST && at < other->words.count &&
		other->words.rows[at].key == denial->matter;
		at++, seen++) {
		uint32_t word = other->words.rows[at].row;
		uint32_t sentence =
			sentence_of_word(&other->version->said, word);
		struct alike alike =
			turned ? sentences_alike(
					 meeting, sentence, denial->sentence)
			       : sentences_alike(
					 meeting, denial->sentence, sentence);

		if (((alike.worth > worth && alike.count > SHARED_DENIAL) ||
			    is_sole_denial(
				    meeting, denial, sentence, turned)) &&
			affirms(word_text(other->version, word),
				denied_word(denier->version, denial)) &&
			!is_open(other->version, sentence) &&
			!is_of_part(other->version, sentence)) {
			worth = alike.worth > worth ? alike.worth : worth;
			best = word;
		}
	}
	return best;
}

/* "was warned": the verb that "not" would have followed. */
static struct span with_word_before(
	const struct version *version, struct span span)
{
	const char *text = version->article.text.ptr;
	uint32_t at = span.start;

	while (at > 0 && text[at - 1] == ' ')
		at--;
	while (at > 0 && !char_is_space(text[at - 1]))
		at--;
	return (struct span){at, span.end};
}

/* "to complete", "t believe" with a strange apostrophe, "be required". */
static bool is_infinitive(struct str words)
{
	return str_starts_fold(words, STR("to ")) ||
	       str_starts_fold(words, STR("be ")) ||
	       str_find(words, STR("t "), 0) == 0 ||
	       str_find(words, STR("\"t "), 0) != STR_NPOS ||
	       str_find(words, STR("not"), 0) != STR_NPOS;
}

/* "would not have suspended": it was suspended. */
static bool is_hypothetical(
	const struct version *version, const struct said_phrase *denial)
{
	return str_find(str_at(version->article.text, denial->span),
		       STR(" have "), 0) != STR_NPOS;
}

static bool published_near(const struct meeting *meeting)
{
	day_t a = meeting->a.version->published.value;
	day_t b = meeting->b.version->published.value;

	return a == DAY_NONE || b == DAY_NONE || abs(a - b) <= NEAR_REPORTS;
}

static void denial_meet(
	struct meeting *meeting, const struct said_phrase *denial, bool turned)
{
	const struct side *other = turned ? &meeting->a : &meeting->b;
	struct span affirmation;
	uint32_t word;

	if (is_hypothetical(
		    turned ? meeting->b.version : meeting->a.version, denial) ||
		!published_near(meeting) || denies(other, denial->matter) ||
		affirms_too(turned ? &meeting->b : &meeting->a, denial))
		return;
	word = affirmed(meeting, denial, turned);
	if (word == UINT32_MAX)
		return;
	affirmation = with_word_before(
		other->version, other->version->said.words.rows[word].span);
	if (is_infinitive(str_at(other->version->article.text, affirmation)))
		return;
	finding_put(meeting, FINDING_CONFLICT, KIND_NEGATION,
		turned ? affirmation : denial->span,
		turned ? denial->span : affirmation,
		STR("the words around are those of one statement"));
}

void contraries_compare(struct arena *arena, const struct version *a,
	const struct version *b, const struct scenes *scenes,
	struct findings *findings)
{
	struct meeting meeting = {
		.arena = arena, .scenes = scenes, .findings = findings};

	side_make(arena, a, &meeting.a);
	side_make(arena, b, &meeting.b);
	ROWS_EACH (struct said_phrase, phrase, a->said.phrases) {
		if (phrase->kind == SAID_DENIAL)
			denial_meet(&meeting, phrase, false);
		else
			phrase_meet(&meeting, phrase);
	}
	stages_left(&meeting);
	ROWS_EACH (struct said_phrase, denied, b->said.phrases)
		if (denied->kind == SAID_DENIAL)
			denial_meet(&meeting, denied, true);
}
