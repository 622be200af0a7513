/*
 * What an editor has to look at in a comparison: conflicts, then updates, each
 * with both places and the reasons. Passages that are the same stand in the
 * texts below.
 */
#ifndef REPORT_COMPARE_FINDINGS_H
#define REPORT_COMPARE_FINDINGS_H

#include "report/screen.h"
#include "story/comparison.h"

/* Nothing where there are none. */
void compare_findings_write(
	struct screen *screen, const struct comparison *comparison);

#endif
