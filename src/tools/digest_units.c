/*
 * digest_units: the units of src/lang/en/quantity_unit.def, with the prefixes
 * they take, as UDUNITS knows them: as C, on standard output, for the library
 * to have without UDUNITS (src/tag/unit_digest.h). Run by the build.
 */
#include "tools/udunits.h"

#include <stdio.h>
#include <stdlib.h>

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

static const struct {
	struct str udunits, prefixes;
} units[] = {
#define UNIT(kind, name, udunits, prefixes, words, symbols, tight, example,    \
	reading)                                                               \
	{STR_INIT(udunits), STR_INIT(prefixes)},
#define PREFIX(letter, symbol, name)
#include "lang/en/quantity_unit.def"
#undef UNIT
#undef PREFIX
};

static const struct {
	struct str letter;
	const char *name;
} prefixes[] = {
#define UNIT(kind, name, udunits, prefixes, words, symbols, tight, ex, reading)
#define PREFIX(letter, symbol, name) {STR_INIT(letter), name},
#include "lang/en/quantity_unit.def"
#undef UNIT
#undef PREFIX
};

struct spellings {
	struct arena arena;
	struct str *rows;
	size_t count;
};

static void spelling_add(
	struct spellings *spellings, const char *prefix, struct str udunits)
{
	spellings->rows[spellings->count++] = arena_format(
		&spellings->arena, "%s%.*s", prefix, STR_ARG(udunits));
}

static int by_spelling(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* All spellings, in order; some are there twice. */
static void spellings_collect(struct spellings *spellings)
{
	spellings->rows = arena_alloc(
		&spellings->arena, LENGTH(units) * (LENGTH(prefixes) + 1) *
					   sizeof(*spellings->rows));
	for (size_t i = 0; i < LENGTH(units); i++) {
		if (!units[i].udunits.len)
			continue;
		spelling_add(spellings, "", units[i].udunits);
		for (size_t k = 0; k < LENGTH(prefixes); k++)
			if (str_find(units[i].prefixes, prefixes[k].letter,
				    0) != STR_NPOS)
				spelling_add(spellings, prefixes[k].name,
					units[i].udunits);
	}
	qsort(spellings->rows, spellings->count, sizeof(*spellings->rows),
		by_spelling);
}

static void row_print(const struct udunits *udunits, struct str spelled)
{
	struct unit unit;

	if (!udunits_read(udunits, spelled.ptr, &unit)) {
		fprintf(stderr,
			"digest_units: quantity_unit.def: UDUNITS does not "
			"know '%s'\n",
			spelled.ptr);
		exit(1);
	}
	printf("\t{STR_INIT(\"%s\"), {%.17g, %.17g, {", spelled.ptr,
		unit.factor, unit.offset);
	for (uint32_t k = 0; k < UNIT_BASES; k++)
		printf(k ? ", %d" : "%d", unit.powers[k]);
	puts("}}},");
}

int main(void)
{
	struct udunits *udunits = udunits_new();
	struct spellings spellings = {0};

	if (!udunits) {
		fputs("digest_units: the tables of UDUNITS-2 are not "
		      "installed\n",
			stderr);
		return 1;
	}
	spellings_collect(&spellings);
	puts("#include \"tag/unit_digest.h\"\n\n"
	     "const struct unit_digest unit_digests[] = {");
	for (size_t i = 0; i < spellings.count; i++)
		if (!i || !str_eq(spellings.rows[i], spellings.rows[i - 1]))
			row_print(udunits, spellings.rows[i]);
	puts("};\n\nconst size_t unit_digest_count =\n"
	     "\tsizeof(unit_digests) / sizeof(*unit_digests);");
	udunits_free(udunits);
	arena_release(&spellings.arena);
	return fflush(stdout) || ferror(stdout);
}
