/*
 * digest FILE...: the fact base as C, on standard output, for the library to
 * have without parsing (src/facts/builtin.h). Run by the build.
 */
#include "facts/builtin.h"
#include "facts/pack.h"
#include "facts/store.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

_Noreturn static void fail(const char *path, const char *why)
{
	fprintf(stderr, "digest: %s: %s\n", path, why);
	exit(1);
}

static void read_file(const char *path, struct buffer *bytes)
{
	FILE *file = fopen(path, "rb");
	size_t got = 1;

	if (!file)
		fail(path, "cannot be opened");
	while (got) {
		got = fread(buffer_reserve(bytes, 65536), 1, 65536, file);
		bytes->len += got;
	}
	if (ferror(file))
		fail(path, "cannot be read");
	fclose(file);
}

/* Adds a file to the packs and to the base. */
static uint32_t digest_file(
	const char *path, struct packs *packs, struct facts *facts)
{
	struct sheet sheet = {{NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}};
	struct buffer yaml = BUFFER_INIT;
	struct fc_error error = {0};

	read_file(path, &yaml);
	if (yaml_read(&facts->arena, str_of(path), buffer_str(&yaml), &sheet,
		    &error) != FC_OK ||
		facts_add_sheet(facts, &sheet, &error) != FC_OK) {
		fprintf(stderr, "%s:%zu: %s: %s\n", path, error.line,
			error.reason, error.detail);
		exit(1);
	}
	buffer_release(&yaml);
	return packs_add(packs, &sheet);
}

static void print_numbers(
	const char *name, const uint32_t *numbers, uint32_t count)
{
	printf("\nstatic const uint32_t %s[] = {", name);
	for (uint32_t i = 0; i < count; i++)
		printf("%s%" PRIu32 ",", i % 12 ? " " : "\n\t", numbers[i]);
	puts("\n\t0};");
}

/* As bytes, because no compiler has to take a literal of any length. */
static void print_text(const char *name, const char *text, size_t len)
{
	printf("\nstatic const unsigned char %s[] = {", name);
	for (size_t i = 0; i < len; i++)
		printf("%s%d,", i % 16 ? " " : "\n\t", (unsigned char)text[i]);
	puts("\n\t0};");
}

static void print_words(const struct automaton *names)
{
	puts("\nstatic const struct automaton_word words[] = {");
	for (uint32_t i = 0; i < names->word_room; i++) {
		const struct automaton_word *word = &names->words[i];

		printf("\t{{%" PRIu32 ", %" PRIu32 "}, %" PRIu32 "},\n",
			word->letters.start, word->letters.end, word->number);
	}
	puts("\t{{0, 0}, 0}};");
}

static void print_edges(const struct automaton *names)
{
	puts("\nstatic const struct automaton_edge edges[] = {");
	for (uint32_t i = 0; i < names->edge_room; i++) {
		const struct automaton_edge *edge = &names->edges[i];

		printf("\t{%" PRIu32 ", %" PRIu32 ", %" PRIu32 ", %" PRIu32
		       "},\n",
			edge->node, edge->word, edge->separator, edge->to);
	}
	puts("\t{0, 0, 0, 0}};");
}

static void print_names(const struct automaton *names)
{
	puts("\nstatic const struct automaton_name names[] = {");
	for (uint32_t i = 0; i < names->name_count; i++) {
		const struct automaton_name *name = &names->names[i];
		const struct target *target = &name->target;

		printf("\t{{%" PRIu32 ", %" PRIu32 "}, {%d, %" PRIu32
		       ", %" PRIu32 "}, %d, %d, %d, %" PRIu32 "},\n",
			name->spelling.start, name->spelling.end, target->event,
			target->row, target->series, name->nothing, name->keeps,
			name->capital, name->other);
	}
	puts("\t{{0, 0}, {0, 0, 0}, 0, 0, 0, 0}};");
}

static void print_builtin(char **paths, const uint32_t *places, int count,
	const struct automaton *names)
{
	puts("\nstatic const struct builtin_file files[] = {");
	for (int i = 0; i < count; i++) {
		const char *slash = strrchr(paths[i], '/');

		printf("\t{STR_INIT(\"built in: %s\"), %" PRIu32 "},\n",
			slash ? slash + 1 : paths[i], places[i]);
	}
	puts("\t{{NULL, 0}, 0}};");
	printf("\nconst struct builtin builtin = {files, %d, numbers, text,\n"
	       "\t{filter, words, edges, nodes, names, (const char *)letters,\n"
	       "\t%" PRIu32 ", %" PRIu32 ", %" PRIu32 ", %" PRIu32 ", %" PRIu32
	       "}};\n",
		count, names->word_room, names->edge_room, names->node_count,
		names->name_count, names->text_len);
}

int main(int count, char **paths)
{
	struct facts *facts = facts_new();
	struct packs packs = {0};
	struct fc_error error = {0};
	uint32_t *places = calloc((size_t)count + 1, sizeof(*places));

	if (!places)
		abort();
	for (int i = 1; i < count; i++)
		places[i] = digest_file(paths[i], &packs, facts);
	if (facts_finish(facts, &error) != FC_OK) {
		fprintf(stderr, "%s:%zu: %s: %s\n", error.path, error.line,
			error.reason, error.detail);
		exit(1);
	}
	puts("#include \"facts/builtin.h\"");
	print_numbers("numbers", packs.numbers.rows, packs.numbers.count);
	print_text("text", packs.text.ptr, packs.text.len);
	print_numbers("filter", facts->names->filter, FILTER_WORDS);
	print_numbers("nodes", facts->names->nodes, facts->names->node_count);
	print_text("letters", facts->names->text, facts->names->text_len);
	print_words(facts->names);
	print_edges(facts->names);
	print_names(facts->names);
	print_builtin(paths + 1, places + 1, count - 1, facts->names);
	free(places);
	packs_release(&packs);
	facts_free(facts);
	if (fflush(stdout) || ferror(stdout))
		fail("standard output", "cannot be written");
	return 0;
}
