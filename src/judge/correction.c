#include "judge/correction.h"

enum { WRONG_MOST = 60, WRONG_LEAST = 3, AGE_LEAST = 2 };

/* What tells that a sentence corrects. */
static const struct str notices[] = {STR_INIT("corrects "),
	STR_INIT("corrected"), STR_INIT("correction"), STR_INIT("to correct "),
	STR_INIT("clarifies"), STR_INIT("clarification"),
	STR_INIT("earlier version"), STR_INIT("previous version"),
	STR_INIT("original version"), STR_INIT("originally "),
	STR_INIT("first reported"), STR_INIT("amended"), STR_INIT("misstated"),
	STR_INIT("misspel"), STR_INIT("misidentified"), STR_INIT("misreported"),
	STR_INIT("editor's note"), STR_INIT("editors' note"),
	STR_INIT("in error"), STR_INIT("erroneously"), STR_INIT("wrongly"),
	STR_INIT("incorrectly"), STR_INIT("mistakenly")};

/* What stands before the words that are taken back; where it is also said in
 * other ways, only in a sentence with one of the words behind it. */
struct lead {
	struct str words;
	const char *beside;
};
static const struct lead leads[] = {
	{STR_INIT(", not from "), NULL},
	{STR_INIT(", not in "), NULL},
	{STR_INIT(", not on "), NULL},
	{STR_INIT(", not "), NULL},
	{STR_INIT(" and not "), NULL},
	{STR_INIT(" instead of "), NULL},
	{STR_INIT(" rather than "), NULL},
	{STR_INIT("version said "), NULL},
	{STR_INIT("wrongly said "), NULL},
	{STR_INIT("incorrectly said "), NULL},
	{STR_INIT("erroneously said "), NULL},
	{STR_INIT(" from "), "corrects corrected changes changed"},
	{STR_INIT(" as being "), NULL},
	{STR_INIT(" as "), "misspelled misspelt misidentified misstated "
			   "misreported gave given identified listed "
			   "described put"},
};

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
		if (strchr(".!?;", text.ptr[at]) &&
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
		STR_INIT(" which "), STR_INIT(" because "), STR_INIT(" to "),
		STR_INIT(" and ")};

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		if (str_starts_fold(rest, ends[i]))
			return true;
	return false;
}

/* Words up to a mark; nothing that could stand anywhere. */
static bool wrong_read(struct str text, bool age, struct span *wrong)
{
	bool telling = false;

	while (wrong->end < text.len &&
		!strchr(",;:)]", text.ptr[wrong->end]) &&
		text.ptr[wrong->end] != '\n' &&
		!is_over(str_cut(text, wrong->end, text.len))) {
		char c = text.ptr[wrong->end++];

		telling = telling || char_is_digit(c) || char_is_upper(c);
	}
	return telling &&
	       wrong->end - wrong->start >= (age ? AGE_LEAST : WRONG_LEAST) &&
	       wrong->end - wrong->start <= WRONG_MOST;
}

/* Whether one of the words is in a sentence, or it need not. */
static bool stands_beside(struct str sentence, const char *words)
{
	struct str rest = str_of(words ? words : "");

	while (words && rest.ptr)
		if (find_fold(sentence, str_split(&rest, ' ')) != STR_NPOS)
			return true;
	return !words;
}

/* What the sentence takes back, as part of a notice. */
static void sentence_read(struct arena *arena, struct str text,
	struct span notice, struct span sentence,
	struct corrections *corrections)
{
	struct str words = str_at(text, sentence);

	for (size_t i = 0; i < sizeof(leads) / sizeof(*leads); i++) {
		size_t at = find_fold(words, leads[i].words);
		struct span wrong;

		if (at == STR_NPOS || !stands_beside(words, leads[i].beside))
			continue;
		wrong.start = wrong.end =
			sentence.start + (uint32_t)(at + leads[i].words.len);
		if (wrong_read(str_cut(text, 0, sentence.end),
			    find_fold(words, STR(" age ")) != STR_NPOS, &wrong))
			*ROWS_ADD(arena, corrections) =
				(struct correction){notice, wrong};
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

/* The name that the text ends with, and the word before it: "in Hull"; {0, 0}
 * where it ends otherwise. */
static struct span name_last(struct str text)
{
	size_t at = text.len, start = text.len;

	while (at > 0) {
		size_t end = at;

		while (at > 0 && text.ptr[at - 1] != ' ')
			at--;
		start = at;
		if (at == end || !char_is_upper(text.ptr[at]))
			break;
		at -= at > 0;
	}
	return start && str_find_char(text, ' ', start) != STR_NPOS
		       ? (struct span){(uint32_t)start, (uint32_t)text.len}
		       : (struct span){0, 0};
}

/* "Was built in Hull" and "was built in Goole" tell of one thing. */
static bool are_rivals(struct str a, struct str b)
{
	struct str first = a, second = b;

	return a.len && b.len && !str_eq(a, b) &&
	       str_eq_fold(str_split(&first, ' '), str_split(&second, ' '));
}

/* What the sentence says was told, and the one behind it tells otherwise. */
static void pair_read(struct arena *arena, struct str text,
	struct span sentence, struct corrections *corrections)
{
	size_t end = sentence_end(text, sentence.end + 1u);
	struct str next = str_cut(text, sentence.end, end);
	struct str told = str_cut(text, 0, sentence.end);
	size_t said = find_fold(str_at(text, sentence), STR(" said "));
	struct span wrong, right;

	if (said == STR_NPOS)
		return;
	wrong = counted_next(told, sentence.start + said);
	right = counted_next(next, 0);
	if (!wrong.end || !right.end ||
		!str_eq_fold(word_of(str_at(text, wrong)),
			word_of(str_at(next, right))) ||
		str_eq(str_at(text, wrong), str_at(next, right))) {
		wrong = name_last(told);
		if (!are_rivals(
			    str_at(told, wrong), str_at(next, name_last(next))))
			return;
	}
	*ROWS_ADD(arena, corrections) = (struct correction){sentence, wrong};
}

/* "Misstated the time. It was 10 a.m., not 10 p.m." */
static void next_read(struct arena *arena, struct str text,
	struct span sentence, struct corrections *corrections)
{
	size_t end = sentence_end(text, sentence.end + 1u);
	struct span next = {sentence.end, (uint32_t)end};

	if (str_find(str_at(text, next), STR(", not "), 0) != STR_NPOS)
		sentence_read(arena, text, sentence, next, corrections);
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
			pair_read(arena, text, sentence, corrections);
			if (corrections->count == before)
				sentence_read(arena, text, sentence, sentence,
					corrections);
			if (corrections->count == before)
				next_read(arena, text, sentence, corrections);
		}
		at = end + 1;
	}
}
