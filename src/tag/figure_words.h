/*
 * Figures in words: "twenty-one", "two hundred and fifty thousand", "a dozen",
 * "two-thirds", "dozens of".
 */
#ifndef TAG_FIGURE_WORDS_H
#define TAG_FIGURE_WORDS_H

#include "tag/cursor.h"
#include "tag/figure.h"

/* Reads the one that begins at the cursor. */
bool figure_words(struct cursor *c, struct figure *figure);

#endif
