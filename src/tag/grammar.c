#include "tag/grammar.h"

#include "tag/outlook_make.h"

#include <stdio.h>
#include <stdlib.h>

static struct grammar *grammar_alloc(void)
{
	struct grammar *grammar = calloc(1, sizeof(*grammar));

	if (!grammar)
		abort();
	return grammar;
}

struct grammar *grammar_new(const struct lexicon *lexicon)
{
	struct grammar *grammar = grammar_alloc();

	if (lexicon_count(lexicon) != grammar_digest.words.count) {
		fputs("factcheck: a grammar for another lexicon\n", stderr);
		abort();
	}
	*grammar = grammar_digest;
	grammar->patterns.words = &grammar->words;
	return grammar;
}

struct grammar *grammar_make(struct lexicon *lexicon)
{
	struct grammar *grammar = grammar_alloc();

	words_init(&grammar->words, &grammar->arena, lexicon);
	patterns_init(
		&grammar->patterns, &grammar->arena, lexicon, &grammar->words);
	outlooks_make(&grammar->patterns);
	return grammar;
}

void grammar_free(struct grammar *grammar)
{
	if (!grammar)
		return;
	arena_release(&grammar->arena);
	free(grammar);
}
