/*
 * How deep the elements of a page lie in one another, told before it is
 * parsed: gumbo walks all that are open for each that comes, and frees them by
 * recursion.
 */
#ifndef READ_HTML_NESTING_H
#define READ_HTML_NESTING_H

#include "base/str.h"

/*
 * One pass over the tags, following the parser closely enough to hardly ever
 * count less than it will have. NULL where the page may be parsed; else why
 * not, and the offset of the tag at which that was seen: more than `limit` (at
 * most 512) elements are open, there are more than a million tags, or more
 * than 200 attributes in one, or formatting that is never closed would be
 * opened again millions of times.
 */
const char *html_nesting_check(struct str page, uint32_t limit, size_t *offset);

#endif
