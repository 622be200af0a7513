/*
 * What a number counts: the noun behind it.
 */
#ifndef TAG_QUANTITY_COUNTED_H
#define TAG_QUANTITY_COUNTED_H

#include "tag/quantity_draft.h"

/* The noun behind the number, over "of the"; false where none is counted. */
bool quantity_counted(struct finder *f, struct draft *draft);

/* "one of four": the four are counted. */
bool quantity_one_of(const struct finder *f, const struct draft *draft);

#endif
