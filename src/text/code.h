/*
 * Code among sentences: a line of a program that stands in a text without being
 * marked as such. Told by its marks; what it counts is nothing that happened.
 */
#ifndef TEXT_CODE_H
#define TEXT_CODE_H

#include "text/token.h"

/* Whether tokens [first, end) are more likely code than prose. */
bool code_is(const struct tokens *tokens, uint32_t first, uint32_t end);

#endif
