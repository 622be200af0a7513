/*
 * Kin: which of many copies a draft may tell one story with: those that have
 * a rare key in common, as story/sketch.h has them. By looking keys up, never
 * by going through all copies.
 */
#ifndef JUDGE_KIN_H
#define JUDGE_KIN_H

#include "story/posting.h"
#include "story/sketch.h"

struct kin {
	struct postings postings; /* by key, then copy */
	uint32_t copies;
};

/* Of sketches, a copy being called by its place. */
void kin_make(const struct sketches *sketches, struct kin *kin);
void kin_release(struct kin *kin);

struct kin_row {
	uint32_t row;  /* the copy's place */
	uint32_t keys; /* in common, 0 where nobody looked */
};
struct kin_rows ROWS_OF(struct kin_row);

/* In order, none twice; of few copies all. */
void kin_find(struct arena *arena, const struct kin *kin,
	const struct sketch *draft, struct kin_rows *rows);

#endif
