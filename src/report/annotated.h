/*
 * Annotated text: an article's words with its rows marked in them, each with
 * the number under which a list tells what it is: "[on Tuesday]3 [two
 * days]4,5". Marks may lie in one another; a number stands where its row ends.
 */
#ifndef REPORT_ANNOTATED_H
#define REPORT_ANNOTATED_H

#include "report/screen.h"
#include "report/sequence.h"

/*
 * Puts the bytes of `span` into the screen's line, with rows `from` to `end`
 * of the sequence marked, which begin in it; what goes on behind it is marked
 * up to there. Numbers are indices in the sequence, counted from 1.
 */
void annotated_write(struct screen *screen, struct str text, struct span span,
	const struct sequence *sequence, size_t from, size_t end);

#endif
