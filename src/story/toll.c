#include "story/toll.h"

#include <stdlib.h>

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

/* Letter for letter, but "Evacuation" begins a sentence as it is listed. */
static bool begins(struct str text, struct str phrase, bool first)
{
	return (first ? str_starts_fold(text, phrase)
		      : str_starts(text, phrase)) &&
	       (text.len == phrase.len || !char_is_alpha(text.ptr[phrase.len]));
}

/* The longest that the text of token `t` begins with. */
static const struct toll_phrase *phrase_at(const struct article *article,
	const struct tokens *tokens, uint32_t t, uint32_t end, bool first)
{
	const struct tolls *tolls = &tolls_digest;
	struct str text = str_cut(article->text, tokens->rows[t].start,
		tokens->rows[end - 1].end);
	const struct toll_phrase *longest = NULL;
	uint32_t next = 0;
	uint16_t number;

	while (phrases_next(
		&tolls->phrases, article, tokens, t, end, &next, &number)) {
		const struct toll_phrase *row = &tolls->rows.rows[number];
		struct str phrase = letters_str(&tolls->text, row->text);

		if (begins(text, phrase, first) &&
			(!longest || phrase.len > letters_str(&tolls->text,
							  longest->text)
							  .len))
			longest = row;
	}
	return longest;
}

enum toll toll_find(const struct article *article, const struct tokens *tokens,
	uint32_t first, uint32_t end, struct span *word)
{
	for (uint32_t t = first; t < end; t++) {
		const struct toll_phrase *row =
			phrase_at(article, tokens, t, end, t == first);

		if (!row)
			continue;
		word->start = tokens->rows[t].start;
		word->end = word->start + row->text.end - row->text.start;
		return (enum toll)row->toll;
	}
	return TOLLS;
}

/* --- making */

static void phrase_add(struct tolls *tolls, struct lexicon *lexicon,
	struct str phrase, enum toll toll)
{
	struct toll_phrase *row;

	phrases_add(&tolls->arena, lexicon, &tolls->phrases, phrase,
		(uint16_t)tolls->rows.count, 0);
	row = ROWS_ADD(&tolls->arena, &tolls->rows);
	row->text = letters_add(&tolls->arena, &tolls->text, phrase);
	row->toll = toll;
}

struct tolls *tolls_make(struct lexicon *lexicon)
{
	struct tolls *tolls = calloc(1, sizeof(*tolls));

	if (!tolls)
		abort();
	for (uint32_t toll = 0; toll < TOLLS; toll++)
		for (struct str words = rows[toll].words; words.ptr;)
			phrase_add(tolls, lexicon, str_split(&words, '|'),
				(enum toll)toll);
	phrases_index(&tolls->arena, lexicon, &tolls->phrases);
	return tolls;
}

void tolls_free(struct tolls *tolls)
{
	if (!tolls)
		return;
	arena_release(&tolls->arena);
	free(tolls);
}
