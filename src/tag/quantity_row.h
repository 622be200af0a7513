/*
 * The row that a draft becomes: its values as a set, and its reasons.
 */
#ifndef TAG_QUANTITY_ROW_H
#define TAG_QUANTITY_ROW_H

#include "tag/quantity_draft.h"

/* Adds the row; returns the token to go on with. */
uint32_t quantity_add(struct finder *f, const struct draft *draft);

#endif
