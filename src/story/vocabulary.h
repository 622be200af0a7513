/*
 * A vocabulary says how a word is compared: what it is the same as, and how
 * much it tells about which story it stands in. "Vetterling" tells much,
 * "said" nothing. Built once from src/lang/en/frequent.def and passage.def,
 * then constant and shared by threads.
 */
#ifndef STORY_VOCABULARY_H
#define STORY_VOCABULARY_H

#include "story/contrast.h"

struct vocabulary;

struct vocabulary *vocabulary_new(void);
void vocabulary_free(struct vocabulary *vocabulary);

/* Of a word that fewer than one article of a hundred has. */
enum { WEIGHT_RARE = 100 };

/* What words mean beside each other; as long as the vocabulary. */
const struct contrasts *vocabulary_contrasts(
	const struct vocabulary *vocabulary);

struct vocable {
	uint64_t key;    /* equal in any case (ASCII), singular and plural */
	double number;   /* "eight" is 8; 0: none */
	double scale;    /* of the number before it, "million"; 0: none */
	uint16_t weight; /* 0, in every article, to WEIGHT_RARE */
	uint16_t sense;  /* equal of what sense.def has in one row; 0: none */
	bool light;      /* of a sense that says little */
};

struct vocable vocabulary_find(
	const struct vocabulary *vocabulary, struct str word);

#endif
