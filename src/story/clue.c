#include "story/clue.h"

static const struct {
	struct str words, example;
} rows[CLUES] = {
#define CLUE(SET, words, example) {STR_INIT(words), STR_INIT(example)},
#include "lang/en/clue.def"
#undef CLUE
};

struct str clue_words(enum clue clue)
{
	return rows[clue].words;
}

struct str clue_example(enum clue clue)
{
	return rows[clue].example;
}

bool clue_in(struct str text, enum clue clue)
{
	struct str words = rows[clue].words;

	while (words.ptr)
		if (str_find(text, str_split(&words, '|'), 0) != STR_NPOS)
			return true;
	return false;
}

bool clue_begins(struct str text, enum clue clue)
{
	struct str words = rows[clue].words;

	while (words.ptr)
		if (str_starts(text, str_split(&words, '|')))
			return true;
	return false;
}

bool clue_ends(struct str text, enum clue clue)
{
	struct str words = rows[clue].words;

	while (words.ptr)
		if (str_ends(text, str_split(&words, '|')))
			return true;
	return false;
}

/* Words are asked for one by one: most differ in their first letter from all
 * of a set, and nothing is cut out of it for them. */
bool clue_is(struct str word, enum clue clue)
{
	struct str words = rows[clue].words;
	char first = word.len ? char_lower(word.ptr[0]) : '|';

	for (size_t at = 0; at + word.len <= words.len;) {
		size_t end = at + word.len;

		if (char_lower(words.ptr[at]) == first &&
			(end == words.len || words.ptr[end] == '|') &&
			str_eq_fold(word, str_cut(words, at, end)))
			return true;
		at = str_find_char(words, '|', at);
		if (at == STR_NPOS)
			break;
		at++;
	}
	return false;
}
