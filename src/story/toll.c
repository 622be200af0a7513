#include "story/toll.h"

static const struct {
	int rises;
	struct str words, example;
	uint32_t count;
} rows[TOLLS] = {
#define TOLL(KIND, rises, words, example, count)                               \
	{rises, STR_INIT(words), STR_INIT(example), count},
#include "lang/en/toll.def"
#undef TOLL
};

int toll_rises(enum toll toll)
{
	return rows[toll].rises;
}

struct str toll_example(enum toll toll, uint32_t *count)
{
	*count = rows[toll].count;
	return rows[toll].example;
}

static bool is_whole(struct str text, size_t at, size_t end)
{
	return (at == 0 || !char_is_alpha(text.ptr[at - 1])) &&
	       (end == text.len || !char_is_alpha(text.ptr[end]));
}

/* "Evacuation" begins a sentence as it is listed. */
static bool begins(struct str text, struct str word)
{
	return text.len >= word.len && str_starts_fold(text, word) &&
	       is_whole(text, 0, word.len);
}

/* Where a word stands in the text; STR_NPOS: nowhere. */
static size_t word_find(struct str text, struct str word)
{
	size_t at = 0;

	if (begins(text, word))
		return 0;
	while ((at = str_find(text, word, at)) != STR_NPOS &&
		!is_whole(text, at, at + word.len))
		at++;
	return at;
}

enum toll toll_find(struct str part, struct span *word)
{
	enum toll found = TOLLS;

	*word = (struct span){UINT32_MAX, UINT32_MAX};
	for (uint32_t toll = 0; toll < TOLLS; toll++) {
		struct str words = rows[toll].words;

		while (words.ptr) {
			struct str wanted = str_split(&words, '|');
			size_t at = word_find(part, wanted);

			if (at == STR_NPOS || at > word->start ||
				(at == word->start &&
					at + wanted.len <= word->end))
				continue;
			word->start = (uint32_t)at;
			word->end = (uint32_t)(at + wanted.len);
			found = (enum toll)toll;
		}
	}
	return found;
}
