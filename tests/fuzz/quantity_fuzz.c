/* Quantities of any text: in it, in order, apart, and sets of numbers. */
#include "checks.h"

#include "tag/grammar.h"
#include "tag/quantity_find.h"
#include "tag/unit.h"

#include <math.h>

static void check_quantities(
	const struct article *article, const struct quantities *quantities)
{
	uint32_t end = 0;

	ROWS_EACH (struct quantity, quantity, *quantities) {
		must(quantity->span.start >= end);
		must(quantity->span.end > quantity->span.start);
		must(quantity->span.end <= article->text.len);
		must(isfinite(quantity->from) && isfinite(quantity->to));
		must(quantity->low <= quantity->high);
		check_text(quantity->unit);
		check_text(quantity->of);
		must(quantity->because.count > 0);
		end = quantity->span.end;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	/* Made once: it is the texts that are hostile here. */
	static struct lexicon *lexicon;
	static struct grammar *grammar;
	struct arena arena = {0};
	struct article article = {0};
	struct tokens tokens = {0};
	struct sentences sentences = {0};
	struct timexes timexes = {0};
	struct quantities quantities = {0};

	if (!lexicon) {
		lexicon = lexicon_new();
		grammar = grammar_new(lexicon);
	}
	article.text = str_from((const char *)bytes, length);
	if (!length || utf8_valid(article.text) != length ||
		memchr(bytes, '\0', length))
		return 0;
	*ROWS_ADD(&arena, &article.blocks) =
		(struct block){{0, (uint32_t)length}, BLOCK_PARAGRAPH};
	tokens_read(&arena, &article, lexicon, &tokens);
	sentences_find(&arena, &article, &tokens, lexicon, &sentences);
	timexes_find(&arena, &article, &tokens, &sentences, grammar, &timexes);
	quantities_find(&arena, &article, &tokens, &sentences, &timexes,
		&tally_digest, &quantities);
	check_quantities(&article, &quantities);
	arena_release(&arena);
	return 0;
}
