#include "tag/grammar.h"

#include "tag/pattern_index.h"

#include <stdlib.h>

struct grammar *grammar_new(struct lexicon *lexicon)
{
	struct grammar *grammar = calloc(1, sizeof(*grammar));

	if (!grammar)
		abort();
	words_init(&grammar->words, &grammar->arena, lexicon);
	patterns_init(
		&grammar->patterns, &grammar->arena, lexicon, &grammar->words);
	patterns_index(&grammar->patterns);
	return grammar;
}

void grammar_free(struct grammar *grammar)
{
	if (!grammar)
		return;
	arena_release(&grammar->arena);
	free(grammar);
}
