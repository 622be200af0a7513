#include "tag/symbol.h"

#include <stdlib.h>

static symbol_id symbol_add(struct symbols *symbols, uint64_t classes)
{
	uint32_t symbol = symbols->count;

	if (symbol == SYMBOLS_MAX)
		abort(); /* our tables have outgrown SYMBOL_WORDS */
	*ROWS_ADD(symbols->arena, symbols) = classes;
	for (; classes; classes &= classes - 1)
		bits_add(symbols->of_class[bits_lowest(classes)].bits, symbol);
	return (symbol_id)symbol;
}

/* The symbol of these classes that nothing else tells from others. */
static symbol_id symbol_of_classes(struct symbols *symbols, uint64_t classes)
{
	for (uint32_t i = 0; i < symbols->count; i++)
		if (symbols->rows[i] == classes)
			return (symbol_id)i;
	return symbol_add(symbols, classes);
}

void symbols_init(
	struct symbols *symbols, struct arena *arena, const struct words *words)
{
	*symbols = (struct symbols){.arena = arena};
	symbols->words =
		arena_alloc(arena, words->count * sizeof(*symbols->words));
	symbol_add(symbols, 0);
	for (uint32_t form = 0; form < NUMBER_FORMS; form++)
		symbols->numbers[form] =
			symbol_of_classes(symbols, number_form_classes(form));
	for (uint32_t word = 0; word < words->count; word++)
		if (!(words->masks[word] & CLASS_BIT(CLASS_LITERAL)))
			symbols->words[word] =
				symbol_of_classes(symbols, words->masks[word]);
	/* Last, for each is a symbol of its own and need not be searched. */
	for (uint32_t word = 0; word < words->count; word++)
		if (words->masks[word] & CLASS_BIT(CLASS_LITERAL))
			symbols->words[word] =
				symbol_add(symbols, words->masks[word]);
}

symbol_id symbols_add_mark(struct symbols *symbols, uint32_t mark)
{
	if (!symbols->marks[mark])
		symbols->marks[mark] = symbol_add(symbols, 0);
	return symbols->marks[mark];
}

void symbol_set_add_classes(
	struct symbol_set *set, const struct symbols *symbols, uint64_t classes)
{
	for (; classes; classes &= classes - 1)
		bits_join(set->bits,
			symbols->of_class[bits_lowest(classes)].bits,
			SYMBOL_WORDS);
}
