/* A text, tagged: what the tests of the temporal tagger stand on. */
#ifndef TESTS_TAG_TAGGED_H
#define TESTS_TAG_TAGGED_H

#include "tag/grammar.h"
#include "tag/timex.h"

struct language {
	struct lexicon *lexicon;
	struct grammar *grammar;
};

static inline struct language language_new(void)
{
	struct language language = {lexicon_new(), NULL};

	language.grammar = grammar_new(language.lexicon);
	return language;
}

static inline void language_free(struct language language)
{
	grammar_free(language.grammar);
	lexicon_free(language.lexicon);
}

/* Finds and resolves the expressions of one paragraph; `published` may be
 * DAY_NONE, and its minute -1. */
static inline struct timexes text_tag_at(struct arena *arena,
	const struct language *language, struct str text, day_t published,
	int32_t minute, bool timex3)
{
	struct article article = {.text = text};
	struct tokens tokens = {0};
	struct sentences sentences = {0};
	struct timexes timexes = {0};
	struct anchor anchor = {.published = {published, published},
		.basis = BASIS_METADATA,
		.narrative = DAY_NONE,
		.timed = minute >= 0,
		.minute = minute,
		.timex3 = timex3};

	*ROWS_ADD(arena, &article.blocks) =
		(struct block){{0, (uint32_t)text.len}, BLOCK_PARAGRAPH};
	tokens_read(arena, &article, language->lexicon, &tokens);
	sentences_find(arena, &article, &tokens, language->lexicon, &sentences);
	timexes_find(arena, &article, &tokens, &sentences, language->grammar,
		&timexes);
	if (timex3)
		timexes_split(arena, &tokens, &timexes);
	timexes_resolve(arena, &article, &tokens, &sentences, language->grammar,
		&anchor, &timexes);
	return timexes;
}

static inline struct timexes text_tag(struct arena *arena,
	const struct language *language, struct str text, day_t published,
	bool timex3)
{
	return text_tag_at(arena, language, text, published, -1, timex3);
}

#endif
