#include "story/claim_phrase.h"

#include "base/hash.h"
#include "story/clue.h"
#include "story/said_number.h"
#include "story/said_scan.h"
#include "story/said_word.h"

enum {
	DENIAL_REACH = 5,
	THING_REACH = 5,
	UNSAID_REACH = 6 /* from what denies a status to the status */
};

static uint64_t key_at(const struct said_scan *scan, uint32_t t)
{
	return said_word_key(&scan->reading->article, scan_token(scan, t));
}

static struct said_phrase *phrase_add(const struct said_scan *scan,
	enum said_kind kind, uint64_t matter, uint32_t first, uint32_t end)
{
	struct said_phrase *phrase =
		ROWS_ADD(scan->maker->arena, &scan->maker->said->phrases);

	phrase->kind = kind;
	phrase->matter = matter;
	phrase->span.start = scan_token(scan, first)->start;
	phrase->span.end = scan_token(scan, end - 1)->end;
	phrase->token = end - 1;
	phrase->sentence = scan->row;
	return phrase;
}

/* --- where a matter stands */

static bool is_limit(struct str groups, size_t at)
{
	return at >= groups.len || groups.ptr[at] == ' ' ||
	       groups.ptr[at] == ';';
}

/* The number of the group, separated by ';', that has a word; 0 for none. The
 * groups are in lower case. */
static uint32_t group_of(struct str groups, struct str word)
{
	char folded[24];
	uint32_t group = 1;
	size_t at;

	if (!word.len || word.len > sizeof(folded))
		return 0;
	for (size_t i = 0; i < word.len; i++)
		folded[i] = char_lower(word.ptr[i]);
	word = str_from(folded, word.len);
	for (at = 0; (at = str_find(groups, word, at)) != STR_NPOS; at++)
		if (is_limit(groups, at + word.len) &&
			(at == 0 || is_limit(groups, at - 1)))
			break;
	if (at == STR_NPOS)
		return 0;
	while (at-- > 0)
		group += groups.ptr[at] == ';';
	return group;
}

/* The group of the thing nearest to a phrase; 0 where none is near. */
static uint32_t thing_near(const struct said_scan *scan, uint32_t first,
	uint32_t end, struct str things)
{
	for (uint32_t far = 0; far < THING_REACH; far++) {
		uint32_t group = 0;

		if (first >= scan->sentence->first + far + 1)
			group = group_of(
				things, scan_text(scan, first - far - 1));
		if (!group && end + far < scan->sentence->end)
			group = group_of(things, scan_text(scan, end + far));
		if (group)
			return group;
	}
	return 0;
}

/* Words between "not" and what is denied. */
static bool is_between(const struct said_scan *scan, uint32_t t)
{
	static const struct str words[] = {STR_INIT("be"), STR_INIT("been"),
		STR_INIT("being"), STR_INIT("have"), STR_INIT("has"),
		STR_INIT("had"), STR_INIT("yet"), STR_INIT("also"),
		STR_INIT("even"), STR_INIT("fully"), STR_INIT("properly"),
		STR_INIT("to"), STR_INIT("ever"), STR_INIT("again")};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq_fold(scan_text(scan, t), words[i]))
			return true;
	return false;
}

/* "not", "never", and the t of "didn't". */
static bool is_negation(const struct said_scan *scan, uint32_t t)
{
	struct str text = scan_text(scan, t);

	if (str_eq_fold(text, STR("not")) || str_eq_fold(text, STR("never")) ||
		str_eq_fold(text, STR("cannot")))
		return true;
	return t > scan->sentence->first && str_eq(text, STR("t")) &&
	       token_mark(scan_token(scan, t - 1), '\'') &&
	       !token_spaced(scan_token(scan, t));
}

/* How far what a status tells is so. */
enum so { SO, NOT_YET, PERHAPS };

/* "If tried and convicted": it is told of what may come. */
static bool is_if(const struct said_scan *scan, uint32_t t)
{
	uint32_t floor = scan->sentence->first;

	for (uint32_t far = 1; far <= UNSAID_REACH && t >= floor + far; far++)
		if (clue_of(scan_token(scan, t - far), CLUE_IF))
			return true;
		else if (!scan_is_word(scan, t - far))
			return false;
	return false;
}

/* "None of the pieces has been recovered", "the road will reopen". */
static bool is_not_yet(const struct said_scan *scan, uint32_t t)
{
	uint32_t floor = scan->sentence->first;
	bool ahead = true; /* only "be" and the like stand between */

	for (uint32_t far = 1; far <= UNSAID_REACH && t >= floor + far; far++) {
		const struct token *token = scan_token(scan, t - far);

		if (clue_of(token, CLUE_UNSAID) || is_negation(scan, t - far) ||
			(ahead && clue_of(token, CLUE_AHEAD)))
			return true;
		if (!scan_is_word(scan, t - far) ||
			clue_of(token, CLUE_CLAUSE) ||
			clue_of(token, CLUE_PART_BEGIN))
			return false;
		ahead = ahead && is_between(scan, t - far);
	}
	return false;
}

/* "Could be charged", "would have died". */
static bool is_perhaps(const struct said_scan *scan, uint32_t t)
{
	while (t > scan->sentence->first && is_between(scan, t - 1))
		t--;
	return t > scan->sentence->first &&
	       clue_of(scan_token(scan, t - 1), CLUE_PERHAPS);
}

static enum so so_at(const struct said_scan *scan, uint32_t t)
{
	if (is_if(scan, t) || is_perhaps(scan, t))
		return PERHAPS;
	return is_not_yet(scan, t) ? NOT_YET : SO;
}

/* The matter of a row, as told at [first, end); 0: it is not of it there. */
static uint64_t matter_of(const struct said_scan *scan,
	const struct status_row *status, uint32_t first, uint32_t end)
{
	uint64_t matter = hash_str(status->matter);
	uint32_t thing;

	if (!status->things.ptr)
		return matter;
	thing = thing_near(scan, first, end, status->things);
	if (!thing)
		return 0;
	return *status->things.ptr == '='
		       ? matter
		       : hash_more(matter,
				 str_from((const char *)&thing, sizeof(thing)));
}

static bool status_add(const struct said_scan *scan,
	const struct status_row *status, uint32_t t, uint32_t length)
{
	uint64_t matter = matter_of(scan, status, t, t + length);
	enum so so = so_at(scan, t);
	struct said_phrase *phrase;

	/* Of what is not so yet the stage is the one before. */
	if (!matter || so == PERHAPS || (so == NOT_YET && status->stage <= 1))
		return false;
	phrase = phrase_add(scan, SAID_STATUS, matter, t, t + length);
	phrase->number = said_number_at(scan, scan->sentence->first, t);
	phrase->to_come = so == NOT_YET;
	phrase->stage = (uint8_t)(status->stage - phrase->to_come);
	phrase->side = phrase->to_come ? 0 : status->side;
	return true;
}

/* Every matter that the longest phrase at a token is of; its length. */
static uint32_t status_read(const struct said_scan *scan, uint32_t t)
{
	uint32_t next = 0, length, longest = 0;
	uint16_t row;

	while ((length = phrases_next(&scan->maker->attributes->statuses,
			&scan->reading->article, &scan->reading->tokens, t,
			scan->sentence->end, &next, &row)) &&
		length >= longest)
		if (status_add(scan, status_row_at(row), t, length))
			longest = length;
	return longest;
}

/* --- denials */

/* "Neither child was vaccinated", "no pupil had been tested", "none were
 * charged": the verb behind the auxiliary is denied. */
static void none_read(const struct said_scan *scan, uint32_t t)
{
	static const struct str nones[] = {STR_INIT("neither"),
		STR_INIT("none"), STR_INIT("nobody"), STR_INIT("no")};
	static const struct str auxiliaries[] = {STR_INIT("was"),
		STR_INIT("were"), STR_INIT("is"), STR_INIT("are"),
		STR_INIT("has"), STR_INIT("have"), STR_INIT("had")};
	bool none = false;
	uint32_t at = t + 1;
	struct said_phrase *phrase;

	for (size_t i = 0; i < sizeof(nones) / sizeof(*nones); i++)
		none |= str_eq_fold(scan_text(scan, t), nones[i]);
	if (!none)
		return;
	for (bool found = false; !found; at++) {
		if (!scan_is_word(scan, at) || at > t + DENIAL_REACH ||
			clue_of(scan_token(scan, at), CLUE_DEED_CLAUSE))
			return;
		for (size_t i = 0;
			i < sizeof(auxiliaries) / sizeof(*auxiliaries); i++)
			found |= str_eq_fold(
				scan_text(scan, at), auxiliaries[i]);
	}
	while (scan_is_word(scan, at) && is_between(scan, at))
		at++;
	if (!scan_is_word(scan, at) ||
		!str_ends(scan_text(scan, at), STR("ed")))
		return;
	phrase = phrase_add(scan, SAID_DENIAL, key_at(scan, at), t, at + 1);
	phrase->side = 1;
}

/* "People who have not visited it": of whom it is told is somebody else than
 * who did. "Ms Roe, who has not visited it", is who she was. */
static bool is_of_whom(const struct said_scan *scan, uint32_t t)
{
	uint32_t floor = scan->sentence->first;

	while (t > floor && is_between(scan, t - 1))
		t--;
	return t >= floor + 2 &&
	       str_eq(scan_text(scan, t - 1), STR("who")) &&
	       scan_is_word(scan, t - 2);
}

/* "had not been vaccinated", "did not attract": what is denied. "Not only" and
 * "not a", "not in" deny no verb. */
static void denial_read(const struct said_scan *scan, uint32_t t)
{
	uint32_t at = t + 1;
	struct said_phrase *phrase;

	if (!is_negation(scan, t) || is_of_whom(scan, t))
		return;
	while (scan_is_word(scan, at) && at < t + DENIAL_REACH &&
		is_between(scan, at))
		at++;
	if (!scan_is_word(scan, at) ||
		scan_token(scan, at)->end - scan_token(scan, at)->start < 4 ||
		clue_is(scan_text(scan, at), CLUE_NO_VERB) ||
		scan_token(scan, at)->flags & TOKEN_CAPITAL)
		return;
	phrase = phrase_add(scan, SAID_DENIAL, key_at(scan, at), t, at + 1);
	phrase->side = 1;
}

void phrases_said(const struct said_maker *maker, uint32_t sentence)
{
	const struct said_scan scan = said_scan_make(maker, sentence);
	uint32_t t = scan.sentence->first;

	while (t < scan.sentence->end) {
		uint32_t length = status_read(&scan, t);

		if (!length && scan_is_word(&scan, t)) {
			denial_read(&scan, t);
			none_read(&scan, t);
		}
		t += length ? length : 1;
	}
}
