/*
 * The rows of a reading in the order of the text, whatever their tables: what
 * extract prints line by line.
 */
#ifndef REPORT_SEQUENCE_H
#define REPORT_SEQUENCE_H

#include "claim/reading.h"

/* One row: its kind (one of enum fc_rows) and its index in that table. */
struct sequence_row {
	struct span span; /* bytes of the text */
	struct span mark; /* those that stand out: a claim's value; else span */
	uint32_t kind;
	uint32_t index;
};

/* Is not moved: a few rows are in it. */
struct sequence {
	struct sequence_row *rows;
	size_t count;
	struct buffer memory;
	struct sequence_row few[16];
};

/* The rows of the kinds in the set `rows`, by start, then the longer first,
 * then kind and index. Release it. */
void sequence_make(struct sequence *sequence, const struct reading *reading,
	unsigned rows);

/* By what stands out, which becomes their span. */
void sequence_turn_to_marks(struct sequence *sequence);

void sequence_release(struct sequence *sequence);

#endif
