/*
 * Shares: "half of them", "two thirds", "one in five", and the words that say
 * of what something is a share.
 */
#ifndef TAG_QUANTITY_SHARE_H
#define TAG_QUANTITY_SHARE_H

#include "tag/quantity_draft.h"

/* "one in five", "two out of three": a share of them. Changes the figure. */
bool quantity_ratio(struct finder *f, struct draft *draft);

/* Sets the measure of a share, and what it is of. */
void quantity_share(struct finder *f, struct draft *draft);

/* The words behind "of", of any quantity. */
void quantity_of(struct finder *f, struct draft *draft);

#endif
