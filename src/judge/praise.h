/*
 * Praise: who is called the largest of a kind, in a form in which two can
 * meet: "the world's largest maker of bells" is one of "maker of bells in the
 * world". What was so once, is one of several, or second, is none.
 */
#ifndef JUDGE_PRAISE_H
#define JUDGE_PRAISE_H

#include "base/arena.h"
#include "base/rows.h"

struct praise {
	struct str key; /* adjective, kind and where, in small letters */
	struct str holder;
	struct span span;
};
struct praises ROWS_OF(struct praise);

/* What a claim tells: the superlative's words are `value`, of `subject`, which
 * may be absent ("the largest employer is Acme"). False: no praise that only
 * one can have. */
bool praise_read(struct arena *arena, struct str text, struct span value,
	struct str subject, struct span subject_span, struct praise *praise);

/* Sorts by key, then place. */
void praises_sort(struct praises *praises);

/* "Acme" may be "Acme Tidal". */
bool praise_is_of(const struct praise *praise, struct str holder);

#endif
