/*
 * Words as names are compared by: runs of letters and digits of any script,
 * case folded, and what may stand between two words of one name, with white
 * space and hyphens alike, and apostrophes alike, straight or curly.
 */
#ifndef FACTS_WORD_H
#define FACTS_WORD_H

#include "base/str.h"

/* Bytes of a folded word; longer ones are no part of any name. */
enum { WORD_LIMIT = 64 };

/* What a byte may be: part of a word, or, beyond ASCII, either. */
enum { BYTE_BREAK, BYTE_WORD, BYTE_HIGH };
extern const unsigned char word_bytes[256];

/* The end of the word that begins at `at`; `at` itself where none does. */
size_t word_end(struct str text, size_t at);

/* The end of the character at `at`, which is below the length. */
size_t character_end(struct str text, size_t at);

/* Folds into `folded`, returns its length; 0 where it is beyond the limit. */
size_t word_fold(struct str word, char folded[WORD_LIMIT]);

/* Whether both have the same letters and digits, case and all, marks aside. */
bool same_spelling(struct str a, struct str b);

/*
 * What separates a word that ends at `at` from the next word of one name:
 * ' ' for white space (within a paragraph) or one hyphen or dash without any,
 * '\'' for an apostrophe, otherwise an ASCII mark; these two with bit 7 set
 * where white space follows. *next is where the next word begins. 0: no name
 * goes on here.
 */
unsigned char separator_read(struct str text, size_t at, size_t *next);

/* Whether a name may begin or end here: not inside a word, nor half of
 * "O'Connor", nor in an address ("www.baidu.com", "a@b.org"). */
bool name_may_begin(struct str text, size_t at);
bool name_may_end(struct str text, size_t at);

#endif
