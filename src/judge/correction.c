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

/* Words up to a mark; nothing that could stand anywhere. */
static bool wrong_read(struct str text, struct span *wrong)
{
	bool telling = false;

	while (wrong->end < text.len &&
		!strchr(",;:)]", text.ptr[wrong->end]) &&
		text.ptr[wrong->end] != '\n') {
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

void corrections_find(
	struct arena *arena, struct str text, struct corrections *corrections)
{
	size_t at = 0;

	*corrections = (struct corrections){0};
	while (at < text.len) {
		size_t end = sentence_end(text, at);
		struct span sentence = {(uint32_t)at, (uint32_t)end};

		if (is_notice(str_at(text, sentence)))
			sentence_read(arena, text, sentence, corrections);
		at = end + 1;
	}
}
