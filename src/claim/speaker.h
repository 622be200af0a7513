/*
 * Speakers: the full name of whom a mention names, as far as the article
 * tells: "Mr Wu", "the firm's chairman Wu" and "he" may be "Wu Yongming".
 */
#ifndef CLAIM_SPEAKER_H
#define CLAIM_SPEAKER_H

#include "claim/flank.h"
#include "tag/name.h"

/* In the arena or the text; the mention's own words where the article gives
 * no more, absent for an empty mention. */
struct str speaker_name(struct arena *arena, const struct setting *setting,
	const struct names *names, struct span mention);

/* The same for the words of an article that a noun is. */
struct str speaker_of_words(struct arena *arena, const struct setting *setting,
	const struct names *names, struct noun words);

/* The same for a word before a colon, whatever its case: "WU:". */
struct str speaker_of_label(struct arena *arena, const struct setting *setting,
	const struct names *names, struct span label);

/* Whether the words are a pronoun and nothing else. */
bool speaker_is_pronoun(const struct setting *setting, struct span mention);

#endif
