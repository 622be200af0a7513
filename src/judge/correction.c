#include "judge/correction.h"

enum { WRONG_MOST = 60, WRONG_LEAST = 3 };

/* What tells that a sentence corrects. */
static const struct str notices[] = {STR_INIT("corrects "),
	STR_INIT("corrected"), STR_INIT("correction"), STR_INIT("clarifies"),
	STR_INIT("earlier version"), STR_INIT("previous version"),
	STR_INIT("misstated"), STR_INIT("erroneously"), STR_INIT("wrongly"),
	STR_INIT("incorrectly")};

/* What stands before the words that are taken back. */
static const struct str leads[] = {STR_INIT(", not "), STR_INIT(" and not "),
	STR_INIT(" instead of "), STR_INIT(" rather than "),
	STR_INIT("version said "), STR_INIT("wrongly said "),
	STR_INIT("incorrectly said "), STR_INIT("erroneously said ")};

static size_t find_fold(struct str text, struct str word)
{
	for (size_t i = 0; i + word.len <= text.len; i++)
		if (str_starts_fold(str_cut(text, i, text.len), word))
			return i;
	return STR_NPOS;
}

static bool is_notice(struct str sentence)
{
	for (size_t i = 0; i < sizeof(notices) / sizeof(*notices); i++)
		if (find_fold(sentence, notices[i]) != STR_NPOS)
			return true;
	return false;
}

/* The end of a sentence: a full stop with white space or a bracket behind, or
 * the end of a paragraph. */
static size_t sentence_end(struct str text, size_t at)
{
	for (; at < text.len; at++) {
		char next = at + 1 < text.len ? text.ptr[at + 1] : '\n';

		if (text.ptr[at] == '\n' && next == '\n')
			return at;
		if (strchr(".!?", text.ptr[at]) &&
			(char_is_space(next) || next == ')' || next == '"'))
			return at;
	}
	return text.len;
}

/* What ends the words that are taken back: "not 430 tonnes as stated". */
static bool is_over(struct str rest)
{
	static const struct str ends[] = {STR_INIT(" as "), STR_INIT(" in a"),
		STR_INIT(" previously"), STR_INIT(" earlier"),
		STR_INIT(" which "), STR_INIT(" because ")};

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (str_starts_fold(rest, ends[i]))
			return true;
	return false;
}

/* Words up to a mark; nothing that could stand anywhere. */
static bool wrong_read(struct str text, struct span *wrong)
{
	bool telling = false;

	while (wrong->end < text.len &&
		!strchr(",;:)]", text.ptr[wrong->end]) &&
		text.ptr[wrong->end] != '\n' &&
		!is_over(str_cut(text, wrong->end, text.len))) {
		char c = text.ptr[wrong->end++];

		telling = telling || char_is_digit(c) || char_is_upper(c);
	}
	return telling && wrong->end - wrong->start >= WRONG_LEAST &&
	       wrong->end - wrong->start <= WRONG_MOST;
}

static void sentence_read(struct arena *arena, struct str text,
	struct span sentence, struct corrections *corrections)
{
	struct str words = str_at(text, sentence);

	for (size_t i = 0; i < sizeof(leads) / sizeof(*leads); i++) {
		size_t at = find_fold(words, leads[i]);
		struct span wrong;

		if (at == STR_NPOS)
			continue;
		wrong.start = wrong.end =
			sentence.start + (uint32_t)(at + leads[i].len);
		if (wrong_read(str_cut(text, 0, sentence.end), &wrong))
			*ROWS_ADD(arena, corrections) =
				(struct correction){sentence, wrong};
		return;
	}
}

/* --- "said the barge had 430 tonnes. It had 340 tonnes." */

/* A number with the word behind it, from `at` on; {0, 0} for none. */
static struct span counted_next(struct str text, size_t at)
{
	while (at < text.len) {
		size_t end, word;

		while (at < text.len && !char_is_digit(text.ptr[at]))
			at++;
		end = at;
		while (end < text.len && (char_is_digit(text.ptr[end]) ||
						 strchr(".,", text.ptr[end])))
			end++;
		word = end + 1;
		while (word < text.len && char_is_alpha(text.ptr[word]))
			word++;
		if (end < text.len && text.ptr[end] == ' ' && word > end + 1)
			return (struct span){(uint32_t)at, (uint32_t)word};
		at = end > at ? end : at + 1;
	}
	return (struct span){0, 0};
}

static struct str word_of(struct str counted)
{
	return str_cut(
		counted, str_find_char(counted, ' ', 0) + 1, counted.len);
}

/* What the sentence says was told, and the one behind it tells otherwise. */
static void pair_read(struct arena *arena, struct str text,
	struct span sentence, struct corrections *corrections)
{
	size_t end = sentence_end(text, sentence.end + 1u);
	struct str next = str_cut(text, sentence.end, end);
	size_t said = find_fold(str_at(text, sentence), STR(" said "));
	struct span wrong, right;

	if (said == STR_NPOS)
		return;
	wrong = counted_next(
		str_cut(text, 0, sentence.end), sentence.start + said);
	right = counted_next(next, 0);
	if (!wrong.end || !right.end ||
		!str_eq_fold(word_of(str_at(text, wrong)),
			word_of(str_at(next, right))) ||
		str_eq(str_at(text, wrong), str_at(next, right)))
		return;
	*ROWS_ADD(arena, corrections) = (struct correction){sentence, wrong};
}

void corrections_find(
	struct arena *arena, struct str text, struct corrections *corrections)
{
	size_t at = 0;

	*corrections = (struct corrections){0};
	while (at < text.len) {
		size_t end = sentence_end(text, at);
		struct span sentence = {(uint32_t)at, (uint32_t)end};

		uint32_t before = corrections->count;

		if (is_notice(str_at(text, sentence))) {
			sentence_read(arena, text, sentence, corrections);
			if (corrections->count == before)
				pair_read(arena, text, sentence, corrections);
		}
		at = end + 1;
	}
}
