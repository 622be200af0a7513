/*
 * A trie takes names one by one and gives the automaton that finds them. It
 * lives in the arena; what is added must live as long as the trie.
 */
#ifndef FACTS_TRIE_H
#define FACTS_TRIE_H

#include "facts/automaton.h"

struct trie;

struct trie *trie_new(struct arena *arena);

/*
 * Adds a name. Where it is there already for another target, it becomes a
 * name of the series that both share, and of nothing where there is none.
 * A name without words, or of more words than 24, is never found.
 */
void trie_add(struct trie *trie, struct str name, struct target target);

/* The automaton of what was added so far, in the trie's arena. */
const struct automaton *trie_automaton(const struct trie *trie);

#endif
