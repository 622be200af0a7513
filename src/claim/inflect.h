/*
 * Inflect: the forms of verbs that tables list by their base: "reject~" is
 * reject, rejects, rejected, rejecting. What verb.def has as irregular is taken
 * from there.
 */
#ifndef CLAIM_INFLECT_H
#define CLAIM_INFLECT_H

#include "base/arena.h"

/* The list of phrases, separated by '|', with each that has a '~' behind its
 * first word in all the forms of that word; in the arena. */
struct str inflect_list(struct arena *arena, struct str list);

#endif
