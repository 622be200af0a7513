/*
 * Ages: "aged 65", "in his early 60s", "ages 5 to 12", "a 12-year-old", "Anna
 * Bell, 65, said".
 */
#ifndef TAG_QUANTITY_AGE_H
#define TAG_QUANTITY_AGE_H

#include "tag/quantity_draft.h"

/* Makes an age of a number of years, or of a bare number, where the words
 * beside it say so; else leaves the draft as it is. */
void quantity_age(struct finder *f, struct draft *draft);

/* "60s", "sixties" of somebody's years: makes an age of ten years of it; false
 * where it is none, as of a century's. */
bool quantity_decade(struct finder *f, struct draft *draft);

#endif
