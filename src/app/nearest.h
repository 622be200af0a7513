/*
 * The word that was probably meant.
 */
#ifndef APP_NEAREST_H
#define APP_NEAREST_H

/* The candidate nearest to `word`, counting letters changed, swapped, left
 * out and put in; NULL where none is near. Candidates end with NULL. */
const char *nearest(const char *word, const char *const *candidates);

#endif
