/*
 * Marked text: a passage with the words that the other one does not have in
 * brackets, [-so-] in the first version and {+so+} in the second, for readers
 * without colour and for pipes.
 */
#ifndef REPORT_MARKED_H
#define REPORT_MARKED_H

#include "story/version.h"

enum side { SIDE_A, SIDE_B };

/*
 * Appends the passage, escaped for a screen, on one line. `kept` says of each
 * term of the passage whether the other has it, `count` of them; NULL: no
 * marks.
 */
void marked_write(struct buffer *out, const struct version *version,
	const struct passage *passage, const bool *kept, uint32_t count,
	enum side side);

/* The same for a page: <del> and <ins>. */
void marked_write_html(struct buffer *out, const struct version *version,
	const struct passage *passage, const bool *kept, uint32_t count,
	enum side side);

#endif
