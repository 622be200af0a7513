/*
 * The files of facts/ as the build has digested them (src/tools/digest.c):
 * packs, and the automaton of what they name together. Constant.
 */
#ifndef FACTS_BUILTIN_H
#define FACTS_BUILTIN_H

#include "facts/automaton.h"

struct builtin_file {
	struct str path; /* "built in: events.yaml" */
	uint32_t pack;   /* place of its first number */
};

struct builtin {
	const struct builtin_file *files;
	size_t file_count;
	const uint32_t *numbers;
	const unsigned char *text;
	struct automaton names;
};

extern const struct builtin builtin;

#endif
