/*
 * Character references as Markdown has them: by number, and by those names
 * that are met in articles. (A page of HTML is decoded by its parser.)
 */
#ifndef READ_ENTITY_H
#define READ_ENTITY_H

#include "base/str.h"

/*
 * Writes the character that `reference` ("&eacute;", "&#233;", "&#xE9;")
 * stands for and returns its bytes; 0 where the name is not known. Numbers
 * that are no character give U+FFFD.
 */
size_t entity_write(char out[4], struct str reference);

#endif
