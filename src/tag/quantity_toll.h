/*
 * Tolls: numbers of people who need not be named, as the words beside them
 * say: "45 died", "killing 12", "a crew of eight".
 */
#ifndef TAG_QUANTITY_TOLL_H
#define TAG_QUANTITY_TOLL_H

#include "tag/quantity_draft.h"

/* Whether the words beside a number without a noun say so. */
bool quantity_toll(const struct finder *f, const struct draft *draft);

/* "14 of them children": what some of those counted before are. */
bool quantity_them(const struct finder *f, struct draft *draft);

#endif
