/*
 * Spellings: names that an article writes in two ways, where one is most likely
 * a slip: "Volodymyr Zelenskyy ... Mr Zelensyk". Only long words that differ
 * little, in names that agree in the rest; "Daniel Ruiz" and "Daniela Ruiz"
 * are two people.
 */
#ifndef TAG_NAME_SPELLING_H
#define TAG_NAME_SPELLING_H

#include "tag/name_sign.h"

/* Makes the rarer spelling, or the later one, a naming of the other: its rows
 * get the other's head and that row as spelling_of. Names must be linked
 * already. Linear. */
void names_spell(struct arena *arena, const struct article *article,
	const struct tokens *tokens, const struct name_words *words,
	const struct name_signs *signs, struct names *names);

/* Whether two words, folded or not, may be spellings of one: the same first
 * letter, and so many letters wrong, missing, added or swapped as their length
 * allows. */
bool spelling_is_near(struct str a, struct str b);

#endif
