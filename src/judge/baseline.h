/*
 * A baseline: findings that are known and wait their turn, so that only new
 * ones fail. JSON Lines, an entry a line; who has it, why and until when may
 * be written into it by hand and is kept.
 *
 *	{"fingerprint":"...","rule":"FC102","path":"...","message":"...",
 *	 "reason":"...","owner":"...","expires":"2025-01-31"}
 */
#ifndef JUDGE_BASELINE_H
#define JUDGE_BASELINE_H

#include "judge/proof.h"

struct baseline_entry {
	struct str fingerprint, rule, path, message, reason, owner;
	day_t expires; /* or DAY_NONE */
	uint32_t line;
	bool met;
};
struct baseline ROWS_OF(struct baseline_entry);

/* FC_USAGE, with the line, where it is none. Rows are sorted by fingerprint;
 * everything is copied into the arena. */
enum fc_status baseline_read(struct arena *arena, struct str path,
	struct str bytes, struct baseline *baseline, struct fc_error *error);

/* The entry with that fingerprint, of several the one of that path, else one
 * that was not met yet; NULL without one. */
struct baseline_entry *baseline_find(const struct baseline *baseline,
	struct str fingerprint, struct str path);

/* Takes what the baseline has out of the remarks; entries that are expired on
 * `today` hide nothing. */
void baseline_apply(struct arena *arena, const struct baseline *baseline,
	day_t today, struct proof *proof);

/* An entry for a remark, with what an older one says of it (or NULL). */
void baseline_write(struct arena *arena, const struct proof *proof,
	const struct remark *remark, const struct baseline_entry *older,
	struct buffer *out);

#endif
