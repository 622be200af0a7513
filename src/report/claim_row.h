/*
 * A claim as extract prints it, behind the members that every row has.
 */
#ifndef REPORT_CLAIM_ROW_H
#define REPORT_CLAIM_ROW_H

#include "claim/reading.h"

void claim_row_write(struct buffer *out, const struct reading *reading,
	const struct claim *claim);

#endif
