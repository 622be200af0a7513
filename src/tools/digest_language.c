/*
 * digest_language: the lexicon, the grammar and what is made of the tables of
 * the language beside them, as C, on standard output, for the library to have
 * without making it (src/text/lexicon_digest.h, src/tag/grammar.h,
 * src/story/tables.def). Run by the build.
 */
#include "claim/attribute.h"
#include "claim/cue.h"
#include "claim/words.h"
#include "story/clue.h"
#include "story/said_word.h"
#include "story/toll.h"
#include "story/vocabulary.h"
#include "tag/grammar.h"
#include "tag/name_words.h"
#include "tag/tally.h"
#include "text/lexicon.h"
#include "tools/listing.h"
#include "tools/print.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* What this program prints stands in these in the library. */
const struct lexicon_digest lexicon_digest = {NULL, NULL, NULL, NULL, NULL, 0};
const struct grammar grammar_digest;
#define TABLE(noun, make) const struct noun noun##_digest;
#include "story/tables.def"
#undef TABLE

/* The grammar has a row for every word, so it comes last. */
static struct grammar *language_read(struct lexicon *lexicon)
{
#define TABLE(noun, make) noun##_free(make);
#include "story/tables.def"
#undef TABLE
	return grammar_make(lexicon);
}

/* A lexicon that numbers frequent words of `known` first: what tables have of
 * those lies together then, and stays in the cache. */
static struct lexicon *lexicon_sort(const struct lexicon *known)
{
	static const struct str frequent[] = {
#define FREQUENT(level, words) STR_INIT(words),
#include "lang/en/frequent.def"
#undef FREQUENT
	};
	struct lexicon *lexicon = lexicon_make();

	for (size_t i = 0; i < sizeof(frequent) / sizeof(*frequent); i++)
		for (struct str rest = frequent[i]; rest.ptr;) {
			struct str word = str_split(&rest, ' ');

			if (lexicon_find(known, word))
				lexicon_add(lexicon, word);
		}
	return lexicon;
}

static void print_lexicon(const struct lexicon_digest *lexicon)
{
	puts("\nstatic const struct lexicon_slot slots[] = {");
	for (uint32_t i = 0; i < LEXICON_SLOTS; i++)
		printf("\t{%d, %d},\n", lexicon->slots[i].tag,
			lexicon->slots[i].id);
	puts("};");
	print_numbers("keys", lexicon->keys, 8, lexicon->count);
	puts("\nstatic const struct span lexicon_words[] = {");
	for (uint32_t i = 0; i < lexicon->count; i++)
		printf("\t{%" PRIu32 ", %" PRIu32 "},\n",
			lexicon->words[i].start, lexicon->words[i].end);
	puts("};");
	print_numbers("kinds", lexicon->kinds, 1, lexicon->count);
	print_numbers("text", lexicon->text, 1,
		lexicon->words[lexicon->count - 1].end);
	printf("\nconst struct lexicon_digest lexicon_digest = {slots,\n"
	       "\tkeys, lexicon_words, kinds, (const char *)text, %" PRIu32
	       "};\n",
		lexicon->count);
}

/* --- words and symbols */

static void print_words(const struct words *words)
{
	puts("\nstatic const struct sense senses[] = {");
	ROWS_EACH (struct sense, sense, words->senses)
		printf("\t{%d, (enum klass)%d, %" PRId32 "},\n", sense->word,
			(int)sense->klass, sense->value);
	puts("};");
	print_numbers("masks", words->masks, 8, words->count);
	print_numbers("first_sense", words->first_sense, 4, words->count + 1);
}

static void print_symbols(const struct symbols *symbols, uint32_t word_count)
{
	print_numbers("symbol_rows", symbols->rows, 8, symbols->count);
	print_numbers("symbol_words", symbols->words, 2, word_count);
}

/* --- patterns */

static void print_elements(const struct patterns *patterns)
{
	puts("\nstatic const struct symbol_set sets[] = {");
	ROWS_EACH (struct symbol_set, set, patterns->sets) {
		printf("\t{");
		print_bits(set->bits, SYMBOL_WORDS);
		puts("},");
	}
	puts("};\n\nstatic const struct element elements[] = {");
	ROWS_EACH (struct element, e, patterns->elements)
		printf("\t{0x%" PRIx64
		       ", %d, %d, %d, %d, %d, %d, %d, %d, %d, %d, %d},\n",
			e->mask, e->set, e->one, e->kind, e->phrase, e->group,
			e->skip, e->glued, e->capital, e->behind, e->ahead,
			e->negated);
	puts("};");
}

static void print_compiled(const struct patterns *patterns)
{
	puts("\nstatic const struct compiled compiled[] = {");
	for (uint32_t i = 0; i < patterns->count; i++) {
		const struct compiled *row = &patterns->rows[i];

		printf("\t{%" PRIu32 ", %" PRIu32 ", %" PRIu32 ", %" PRIu32
		       ", %" PRIu32 ", %" PRIu32 ", %d},\n",
			row->first, row->end, row->leader, row->shape,
			row->gate, row->gate_at, row->passes);
	}
	puts("};");
}

static void print_steps(const struct outlook_step *steps, size_t count)
{
	for (size_t i = 0; i < count; i++)
		printf("{%d, %d},", steps[i].state, steps[i].set);
}

static void print_outlooks(const struct outlooks *outlooks, uint32_t symbols)
{
	puts("\nstatic const struct outlook_state outlook_states[] = {");
	for (uint32_t i = 0; i < outlooks->state_count; i++) {
		printf("\t{0x%" PRIx64 ", %" PRIu32 ", ",
			outlooks->states[i].taken, outlooks->states[i].row);
		print_steps(&outlooks->states[i].other, 1);
		print_steps(&outlooks->states[i].named, 1);
		puts("},");
	}
	puts("};\n\nstatic const struct outlook_cell outlook_cells[] = {");
	for (uint32_t i = 0; i < outlooks->cell_count; i++) {
		printf("{%d,", outlooks->cells[i].state);
		print_steps(&outlooks->cells[i].step, 1);
		printf("},%s", i % 8 ? "" : "\n");
	}
	puts("};\n\nstatic const struct outlook_step outlook_first[] = {");
	print_steps(outlooks->first, symbols);
	puts("};\n\nstatic const struct outlook_set outlook_sets[] = {");
	for (uint32_t i = 0; i < outlooks->set_count; i++) {
		printf("\t{%" PRIu32 ", 0x%" PRIx32 ", 0x%" PRIx32 ", {",
			outlooks->sets[i].first, outlooks->sets[i].groups,
			outlooks->sets[i].open);
		for (uint32_t group = 0; group < GROUP_COUNT; group++)
			printf("%d,", outlooks->sets[i].lower[group]);
		puts("}},");
	}
	puts("};");
	print_numbers("outlook_patterns", outlooks->patterns, 2,
		outlooks->pattern_count);
	print_numbers("outlook_columns", outlooks->columns, 2, symbols);
}

/* --- the grammar */

static void print_list(const char *field, const uint16_t *numbers, size_t count)
{
	printf("\t\t%s = {", field);
	for (size_t i = 0; i < count; i++)
		printf("%d,", numbers[i]);
	puts("},");
}

static void print_symbols_inside(const struct symbols *symbols)
{
	printf("\t.symbols = {.rows = (uint64_t *)symbol_rows,\n"
	       "\t\t.count = %" PRIu32 ",\n"
	       "\t\t.words = (symbol_id *)symbol_words,\n"
	       "\t\t.of_class = {",
		symbols->count);
	for (uint32_t i = 0; i < CLASS_COUNT; i++) {
		printf("{");
		print_bits(symbols->of_class[i].bits, SYMBOL_WORDS);
		puts("},");
	}
	puts("},");
	print_list(".numbers", symbols->numbers, NUMBER_FORMS);
	print_list(".marks", symbols->marks, MARK_COUNT);
	puts("\t},");
}

static void print_groups(const struct patterns *patterns)
{
	puts("\t.groups = {");
	for (uint32_t i = 0; i < GROUP_COUNT; i++) {
		const struct pattern_group *group = &patterns->groups[i];

		printf("\t\t{%" PRIu32 ", %" PRIu32 "},\n", group->from,
			group->to);
	}
	puts("\t},");
}

static void print_outlooks_inside(const struct outlooks *outlooks)
{
	puts("\t.outlooks = {(struct outlook_state *)outlook_states,\n"
	     "\t\t(struct outlook_cell *)outlook_cells,\n"
	     "\t\t(struct outlook_set *)outlook_sets,\n"
	     "\t\t(uint16_t *)outlook_patterns, (uint16_t *)outlook_columns,\n"
	     "\t\t(struct outlook_step *)outlook_first,");
	printf("\t\t%" PRIu32 ", %" PRIu32 ", 0, 0, 0, 0}", outlooks->names,
		outlooks->names_end);
}

static void print_grammar(const struct grammar *grammar)
{
	const struct words *words = &grammar->words;
	const struct patterns *patterns = &grammar->patterns;

	print_words(words);
	print_symbols(&patterns->symbols, words->count);
	print_elements(patterns);
	print_compiled(patterns);
	print_outlooks(&patterns->outlooks, patterns->symbols.count);
	printf("\nconst struct grammar grammar_digest = {.words = {\n"
	       "\t.senses = {(struct sense *)senses, %" PRIu32 ", 0},\n"
	       "\t.count = %" PRIu32 ", .masks = (uint64_t *)masks,\n"
	       "\t.first_sense = (uint32_t *)first_sense},\n"
	       "\t.patterns = {\n",
		words->senses.count, words->count);
	print_symbols_inside(&patterns->symbols);
	printf("\t.sets = {(struct symbol_set *)sets, %" PRIu32 ", 0},\n"
	       "\t.elements = {(struct element *)elements, %" PRIu32 ", 0},\n"
	       "\t.rows = (struct compiled *)compiled, .count = %" PRIu32 ",\n",
		patterns->sets.count, patterns->elements.count,
		patterns->count);
	print_groups(patterns);
	printf("\t.emitting = %" PRIu32 "u,\n", patterns->emitting);
	print_outlooks_inside(&patterns->outlooks);
	puts("}};");
}

/* --- the other tables, which may be made now that every word has its number */

#define TABLE(noun, make)                                                      \
	static void noun##_print(struct lexicon *lexicon)                      \
	{                                                                      \
		struct noun *table = make;                                     \
		struct listing listing = {.count = 0};
#define NUMBER(member) listing_number(&listing, #member, table->member);
#define ROWS(member, number)                                                   \
	listing_rows(&listing, #member, table->member,                         \
		table->number * sizeof(*table->member));
#define END(noun)                                                              \
	listing_print(&listing, #noun);                                        \
	noun##_free(table);                                                    \
	}
#include "story/tables.def"
#undef TABLE
#undef NUMBER
#undef ROWS
#undef END

int main(void)
{
	struct lexicon *known = lexicon_make(), *lexicon;
	struct grammar *grammar = language_read(known);
	struct lexicon_digest digest;

	grammar_free(grammar);
	lexicon = lexicon_sort(known);
	grammar = language_read(lexicon);
	digest = lexicon_tell(lexicon);
	puts("#include \"claim/attribute.h\"\n"
	     "#include \"claim/cue.h\"\n"
	     "#include \"claim/words.h\"\n"
	     "#include \"story/clue.h\"\n"
	     "#include \"story/said_word.h\"\n"
	     "#include \"story/toll.h\"\n"
	     "#include \"story/vocabulary.h\"\n"
	     "#include \"tag/grammar.h\"\n"
	     "#include \"tag/name_words.h\"\n"
	     "#include \"tag/tally.h\"");
	print_lexicon(&digest);
	print_grammar(grammar);
#define TABLE(noun, make) noun##_print(lexicon);
#include "story/tables.def"
#undef TABLE
	grammar_free(grammar);
	lexicon_free(lexicon);
	lexicon_free(known);
	return fflush(stdout) || ferror(stdout);
}
