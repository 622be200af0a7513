/*
 * Fractions, alone or behind a whole number: "½", "5/8", "10 1/2", "two and a
 * half".
 */
#ifndef TAG_FRACTION_H
#define TAG_FRACTION_H

#include "tag/cursor.h"
#include "tag/figure.h"

/* ½, ¼ and ¾ at the cursor, which stays there. */
bool fraction_mark(const struct cursor *c, double *part);

/* 1/2, 5/8: of the denominators that rulers and cooks have. */
bool fraction_slashed(struct cursor *c, double *part);

/* Adds what stands behind the whole number that was read. */
void fraction_add(struct cursor *c, struct figure *figure);

/* What a grade is out of, "10" of "6.3/10", behind the number where the cursor
 * stands; 0 where there is none. */
int32_t fraction_grade(const struct cursor *c);

#endif
