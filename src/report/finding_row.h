/*
 * A finding as a JSON object, the same wherever two versions are compared.
 */
#ifndef REPORT_FINDING_ROW_H
#define REPORT_FINDING_ROW_H

#include "base/buffer.h"
#include "story/finding.h"

/* An item of an array: see member.h. */
void finding_row_write(struct buffer *out, const struct version *a,
	const struct version *b, const struct finding *finding);

#endif
