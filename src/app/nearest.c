#include "app/nearest.h"

#include <string.h>

enum { NEAREST_LENGTH = 32 };

static unsigned smallest(unsigned a, unsigned b, unsigned c)
{
	unsigned least = a < b ? a : b;

	return least < c ? least : c;
}

/* Optimal string alignment distance; both at most NEAREST_LENGTH long. */
static unsigned distance(const char *a, const char *b)
{
	unsigned rows[3][NEAREST_LENGTH + 1];
	unsigned *before = rows[0], *last = rows[1], *row = rows[2];
	size_t n = strlen(b);

	for (size_t j = 0; j <= n; j++)
		last[j] = before[j] = (unsigned)j;
	for (size_t i = 1; i <= strlen(a); i++) {
		unsigned *oldest = before;

		row[0] = (unsigned)i;
		for (size_t j = 1; j <= n; j++) {
			row[j] = smallest(last[j] + 1, row[j - 1] + 1,
				last[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
				a[i - 2] == b[j - 1] &&
				before[j - 2] + 1 < row[j])
				row[j] = before[j - 2] + 1;
		}
		before = last;
		last = row;
		row = oldest;
	}
	return last[n];
}

const char *nearest(const char *word, const char *const *candidates)
{
	/* A third of the letters may be wrong. */
	unsigned best = (unsigned)strlen(word) / 3 + 1;
	const char *found = NULL;

	if (strlen(word) > NEAREST_LENGTH)
		return NULL;
	for (; *candidates; candidates++) {
		unsigned far = distance(word, *candidates);

		if (far < best || (far == best && !found)) {
			best = far;
			found = *candidates;
		}
	}
	return found;
}
