/*
 * Bare numbers: those that stand without a unit and a noun, which may be that
 * of a number before, or stand before a verb.
 */
#ifndef TAG_QUANTITY_BARE_H
#define TAG_QUANTITY_BARE_H

#include "tag/quantity_draft.h"

/* Whether a number without a unit says how much of something. */
bool quantity_bare(struct finder *f, const struct draft *draft);

/* "downloads exceeding 85 million": the noun in front of the verb. */
void quantity_subject(struct finder *f, struct draft *draft);

/* A bare number takes over the unit of one of the last before it in its
 * sentence. */
void quantity_inherit(struct finder *f, struct draft *draft);

#endif
