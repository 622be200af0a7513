/*
 * The automaton finds names in a text: a trie of folded words, entered only
 * where a small filter knows a word's first letters and length, so that
 * ordinary text is read at the speed of looking at it. A name is at most 24
 * words, which bounds the work at each of them.
 *
 * It is made of constant tables that do not point into each other, so that
 * the build can write down that of the built-in base. A trie (facts/trie.h)
 * makes them.
 */
#ifndef FACTS_AUTOMATON_H
#define FACTS_AUTOMATON_H

#include "base/rows.h"

#define NO_SERIES UINT32_MAX

/* What a name stands for: a row of the events, or of the entities. `series` is
 * the entity of kind series that the row is, or that the event belongs to. */
struct target {
	bool event;
	uint32_t row, series; /* series may be NO_SERIES */
};

struct hit {
	struct span span; /* bytes of the text */
	struct target target;
};

#define NO_NAME UINT32_MAX

enum {
	NAME_WORDS = 24,  /* of a name */
	FILTER_BITS = 16, /* of a filter hash: 8 KiB, at home in the cache */
	FILTER_WORDS = (1 << FILTER_BITS) / 32
};

/* A slot of a hash table: a folded word, by its ids_hash. */
struct automaton_word {
	struct span letters;
	uint32_t number; /* from 1; 0 is a free slot */
};

/* From a node, over what separates two words, with a word, to a node; a slot
 * of a hash table, by its edge_hash. The root is 0. */
struct automaton_edge {
	uint32_t node, word; /* word: a number; 0 is a free slot */
	uint32_t separator, to;
};

/* A name that ends at a node; names of few letters may share one, each with
 * a spelling of its own. */
struct automaton_name {
	struct span spelling;
	struct target target;
	bool nothing;   /* belongs to strangers */
	bool keeps;     /* few letters: is found as spelt only */
	bool capital;   /* one word with a capital: is found with one only */
	uint32_t other; /* the node's next name, or NO_NAME */
};

/* The rooms are powers of two, more than what is in them, or 0 where there is
 * no name. */
struct automaton {
	const uint32_t *filter; /* FILTER_WORDS; a bit for each first word */
	const struct automaton_word *words;
	const struct automaton_edge *edges;
	const uint32_t *nodes; /* a node's first name, or NO_NAME */
	const struct automaton_name *names;
	const char *text; /* what spans are of */
	uint32_t word_room, edge_room, node_count, name_count, text_len;
};

/* The next name at or after *at, which moves behind it; false at the end. */
bool automaton_next(const struct automaton *automaton, struct str text,
	size_t *at, struct hit *hit);

/*
 * The filter bit of a word: its length and first four letters. Only for ASCII
 * letters and digits, where setting 0x20 folds the case. `room` is how many
 * bytes may be looked at. The same in any byte order.
 */
static inline uint32_t filter_bit(const char *word, size_t len, size_t room)
{
	static const uint32_t masks[5] = {
		0, 0xff, 0xffff, 0xffffff, 0xffffffff};
	const unsigned char *p = (const unsigned char *)word;
	uint32_t letters = 0;

	if (room >= 4) /* one load */
		letters = (uint32_t)p[0] | (uint32_t)p[1] << 8 |
			  (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
	else
		for (size_t i = 0; i < room; i++)
			letters |= (uint32_t)p[i] << 8 * i;
	letters = (letters | 0x20202020u) & masks[len < 4 ? len : 4];
	return (letters * 2654435761u + (uint32_t)len * 2246822519u) >>
	       (32 - FILTER_BITS);
}

static inline uint32_t edge_hash(
	uint32_t node, uint32_t separator, uint32_t word)
{
	uint32_t at = node * 2654435761u ^ word * 2246822519u ^ separator;

	return at ^ at >> 15;
}

#endif
