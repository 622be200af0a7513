/*
 * Commonness: in how many texts of a corpus a term stands. What is rare in
 * all news may be common here: every second story of a grain desk has
 * "Sorghum", and a name that is in hundreds of stories tells of none.
 */
#ifndef STORY_COMMONNESS_H
#define STORY_COMMONNESS_H

#include "base/buffer.h"
#include "base/rows.h"

struct commonness {
	uint8_t *counts; /* twice the slots; hundreds are not told apart */
	uint64_t slots;  /* a power of two */
};

/* For a corpus of that many articles; some dozens of bytes for each. */
void commonness_init(struct commonness *commonness, uint32_t articles);
void commonness_release(struct commonness *commonness);

/* A large one is gone through in parts, each of which is near at hand for as
 * long as its terms are counted or asked for. */
uint32_t commonness_parts(const struct commonness *commonness);
uint32_t commonness_part(const struct commonness *commonness, uint32_t term);

/* One more text has the term. */
void commonness_add(struct commonness *commonness, uint32_t term);

/* At least as many as have it, up to 255; more only by chance. */
uint32_t commonness_of(const struct commonness *commonness, uint32_t term);

/* How often the weight of a term is halved for it. */
uint8_t commonness_halve(const struct commonness *commonness, uint32_t term);

/* Adds to `out` what commonness_halve goes by; counts too small for it are
 * left out. */
void commonness_pack(const struct commonness *commonness, struct buffer *out);

/* As commonness_init; false, with nothing made, where it is no such packing of
 * so many articles. */
bool commonness_unpack(
	struct str packed, uint32_t articles, struct commonness *commonness);

#endif
