/*
 * A listing is a table of the language as its members, for the build to write
 * down as a constant: numbers, and rows that they point to, which point
 * nowhere. It borrows what it lists.
 */
#ifndef TOOLS_LISTING_H
#define TOOLS_LISTING_H

#include <stddef.h>
#include <stdint.h>

enum { LISTING_MAX = 64 };

struct listing {
	struct listed {
		const char *member; /* as C designates it */
		const void *rows;   /* NULL: a number */
		size_t bytes;       /* of the rows */
		uint32_t number;
	} members[LISTING_MAX];
	uint32_t count;
};

void listing_number(
	struct listing *listing, const char *member, uint32_t number);
void listing_rows(struct listing *listing, const char *member, const void *rows,
	size_t bytes);

/* The definition of `const struct noun noun_digest`, on standard output. The
 * rows are written as the numbers that their memory is to this machine, which
 * is the one that compiles them. */
void listing_print(const struct listing *listing, const char *noun);

#endif
