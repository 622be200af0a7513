/*
 * A row in words: what extract says for people of one row of a reading. Text
 * from outside is escaped.
 */
#ifndef REPORT_ROW_TEXT_H
#define REPORT_ROW_TEXT_H

#include "base/buffer.h"
#include "report/sequence.h"

struct row_text {
	struct str kind;    /* "DATE", "count", "quote" */
	struct buffer what; /* "Wed 18 Oct 2023", "at least 23 others" */
	bool doubt;         /* no day, no speaker: it is left open */
	struct str row;     /* of the language tables that made it; or absent */
	const struct strs *because;
};

/* Release it. */
void row_text_make(struct row_text *text, const struct reading *reading,
	const struct facts *facts, const struct sequence_row *row);
void row_text_release(struct row_text *text);

#endif
