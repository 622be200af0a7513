/*
 * Symbols: what the grammar can tell of a token, as a small number. Words in
 * the same classes that no pattern names are one symbol, numbers written in
 * the same form are one, and all that no pattern asks for is symbol 0.
 */
#ifndef TAG_SYMBOL_H
#define TAG_SYMBOL_H

#include "base/bits.h"
#include "tag/number.h"
#include "tag/words.h"

typedef uint16_t symbol_id;

/* SYMBOL_WORDS: those of a set. There are as many marks as MARK_COUNT. */
enum { SYMBOL_WORDS = 32, SYMBOLS_MAX = SYMBOL_WORDS * 64, MARK_COUNT = 160 };

struct symbol_set {
	uint64_t bits[SYMBOL_WORDS];
};

struct symbols {
	struct arena *arena;
	uint64_t *rows; /* by symbol: its classes */
	uint32_t count, room;
	struct symbol_set of_class[CLASS_COUNT];
	symbol_id *words; /* by word */
	symbol_id numbers[NUMBER_FORMS];
	symbol_id marks[MARK_COUNT];
};

/* The words must outlive the symbols. Aborts where there are too many. */
void symbols_init(struct symbols *symbols, struct arena *arena,
	const struct words *words);

/* The symbol of a mark, made where it is new. */
symbol_id symbols_add_mark(struct symbols *symbols, uint32_t mark);

/* Adds all symbols that are of one of the classes, a set of bits. */
void symbol_set_add_classes(struct symbol_set *set,
	const struct symbols *symbols, uint64_t classes);

static inline symbol_id symbol_of(const struct symbols *symbols,
	const struct article *article, const struct token *token)
{
	int32_t value;

	if (token->kind == TOKEN_WORD)
		return symbols->words[token->word];
	if (token->kind == TOKEN_MARK)
		return token->word < MARK_COUNT ? symbols->marks[token->word]
						: 0;
	return symbols->numbers[number_form(article, token, &value)];
}

#endif
