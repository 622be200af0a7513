/*
 * Plain text as it is found in the wild: one paragraph a line, or paragraphs
 * with blank lines between, or wire copy wrapped at a width whose paragraphs
 * begin with an indent.
 */
#ifndef READ_TXT_H
#define READ_TXT_H

#include "read/article.h"

/*
 * Fills article->blocks from its text and lines, which must be those of the
 * text. In a wrapped text (no line is long, and sentences
 * run over line ends) a paragraph ends at a blank line, before an indent, or
 * where a line stops so short that the next word would have fitted, and rows
 * of a table, with gaps between their columns, are a block each; in any
 * other text every line is a block. A line that plainly stands as headline
 * over a story is BLOCK_HEADLINE, everything else BLOCK_PARAGRAPH.
 */
void txt_blocks(struct arena *arena, struct article *article);

#endif
