/*
 * Furniture: what stands on a page beside the story. Whole blocks only, and
 * only where the form leaves little doubt: a block that is wrongly taken for
 * furniture is a story that loses a paragraph.
 */
#ifndef TAG_FURNITURE_H
#define TAG_FURNITURE_H

#include "read/article.h"

/* What a block of prose with these bytes (trimmed) is: BLOCK_FURNITURE,
 * BLOCK_CAPTION, or BLOCK_PARAGRAPH for all else. */
enum block_kind furniture_kind(struct str block);

/* Whether a line (trimmed) of a block goes like a caption by itself. */
bool is_caption(struct str line);

/* Sets the kind of the article's paragraphs, items and headings that are
 * furniture or captions; other kinds stay. */
void furniture_find(struct article *article);

#endif
