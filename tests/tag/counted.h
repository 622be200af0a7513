/* A text with its quantities: what the tests of quantities stand on. */
#ifndef TESTS_TAG_COUNTED_H
#define TESTS_TAG_COUNTED_H

#include "tag/grammar.h"
#include "tag/quantity_find.h"

struct counting {
	struct lexicon *lexicon;
	const struct tally *tally;
	struct grammar *grammar;
};

static inline struct counting counting_new(void)
{
	struct counting counting = {
		.lexicon = lexicon_new(), .tally = &tally_digest};

	counting.grammar = grammar_new(counting.lexicon);
	return counting;
}

static inline void counting_free(struct counting counting)
{
	grammar_free(counting.grammar);
	lexicon_free(counting.lexicon);
}

/* The quantities of one paragraph. */
static inline struct quantities text_count(
	struct arena *arena, const struct counting *counting, struct str text)
{
	struct article article = {.text = text};
	struct tokens tokens = {0};
	struct sentences sentences = {0};
	struct timexes timexes = {0};
	struct quantities quantities = {0};

	if (text.len)
		*ROWS_ADD(arena, &article.blocks) = (struct block){
			{0, (uint32_t)text.len}, BLOCK_PARAGRAPH};
	tokens_read(arena, &article, counting->lexicon, &tokens);
	sentences_find(arena, &article, &tokens, counting->lexicon, &sentences);
	timexes_find(arena, &article, &tokens, &sentences, counting->grammar,
		&timexes);
	quantities_find(arena, &article, &tokens, &sentences, &timexes,
		counting->tally, &quantities);
	return quantities;
}

/* "> 50 large model", "= 5..10 mile", "~ 400 -" */
static inline void quantity_render(
	struct buffer *out, const struct quantity *quantity)
{
	buffer_add(out, quantity_bound_name(quantity));
	buffer_add_char(out, ' ');
	/* Six digits tell thirds apart, and can be read. */
	buffer_format(
		out, "%.*g", quantity->from >= 1e6 ? 16 : 6, quantity->from);
	if (quantity->pair)
		buffer_format(out, "..%.*g", quantity->to >= 1e6 ? 16 : 6,
			quantity->to);
	buffer_add_char(out, ' ');
	buffer_add(out, quantity->unit.len ? quantity->unit : STR("-"));
}

#endif
