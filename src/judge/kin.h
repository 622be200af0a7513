/*
 * Kin: which of many copies a draft may tell one story with: those that have
 * a rare key in common, as story/sketch.h has them. By looking keys up, never
 * by going through all copies.
 */
#ifndef JUDGE_KIN_H
#define JUDGE_KIN_H

#include "story/sketch.h"

struct kin_key {
	uint32_t key, copy;
};

struct kin {
	struct kin_key *rows; /* by key, then copy */
	uint32_t count, room;
	uint32_t copies;
};

/* Of versions [first, count). */
void kin_make(struct arena *arena, const struct version *versions,
	uint32_t first, uint32_t count, struct kin *kin);

struct kin_rows ROWS_OF(uint32_t);

/* Rows of the versions, in order, none twice; of few all. */
void kin_find(struct arena *arena, const struct kin *kin, uint32_t first,
	const struct version *draft, struct kin_rows *rows);

#endif
