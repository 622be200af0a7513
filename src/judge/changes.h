/*
 * Changes: which lines of which files a unified diff adds or rewrites, so
 * that only they are judged.
 */
#ifndef JUDGE_CHANGES_H
#define JUDGE_CHANGES_H

#include "judge/proof.h"

struct changed {
	struct str path;     /* as the diff has it, without "b/" */
	uint32_t first, end; /* lines, from 1, half-open */
};
struct changes ROWS_OF(struct changed);

/* Borrows the bytes. Total: what is no diff changes nothing. */
void changes_read(
	struct arena *arena, struct str diff, struct changes *changes);

/* Takes the remarks out that are on no changed line of the proof's file. */
void changes_apply(const struct changes *changes, struct proof *proof);

#endif
