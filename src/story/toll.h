/*
 * Tolls: counts that go on while a story is told: the dead, the missing, homes
 * without power. One row a kind in lang/en/toll.def.
 */
#ifndef STORY_TOLL_H
#define STORY_TOLL_H

#include "base/rows.h"
#include "base/str.h"

#include <stdint.h>

enum toll {
#define TOLL(KIND, rises, words, example, count) TOLL_##KIND,
#include "lang/en/toll.def"
#undef TOLL
	TOLLS
};

/* 1: it never falls, -1: it never rises, 0: it may do either. */
int toll_rises(enum toll toll);

/* A sentence that tells of it, and the count told. */
struct str toll_example(enum toll toll, uint32_t *count);

/* The kind that a part of a sentence tells of, by its first word of any, and
 * where in the part that word is, in bytes; TOLLS: none. */
enum toll toll_find(struct str part, struct span *word);

#endif
