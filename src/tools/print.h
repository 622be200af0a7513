/*
 * Printing tables as C, for the programs of the build.
 */
#ifndef TOOLS_PRINT_H
#define TOOLS_PRINT_H

#include <stddef.h>
#include <stdint.h>

/* A table of unsigned numbers of 1, 2, 4 or 8 bytes each. */
void print_numbers(
	const char *name, const void *numbers, size_t size, size_t count);

/* Numbers of 8 bytes between { and }. */
void print_bits(const uint64_t *words, size_t count);

#endif
