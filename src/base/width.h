/*
 * Width: the columns that a terminal gives to text. East Asian wide
 * characters and emoji take two, combining marks none. Text is never cut
 * inside what a reader sees as one character (a grapheme cluster, UAX #29).
 * Text is expected as escape_plain leaves it: no control characters.
 */
#ifndef BASE_WIDTH_H
#define BASE_WIDTH_H

#include "base/buffer.h"

/* Columns of s. A byte that is not UTF-8 counts as one. */
size_t width_of(struct str s);

/* The longest beginning of s that fits into `columns`. */
struct str width_cut(struct str s, size_t columns);

/* Appends s and spaces, or its beginning and an ellipsis: `columns` in all. */
void width_fit(struct buffer *out, struct str s, size_t columns);

/*
 * Takes the next line of at most `columns` from *rest, without the spaces at
 * its ends. Lines break at spaces, between East Asian characters (not before
 * closing nor behind opening punctuation), and where one word is longer than a
 * line, inside it. One character wider than the line stands alone. The line
 * is empty only where nothing was left.
 */
struct str width_line(struct str *rest, size_t columns);

#endif
