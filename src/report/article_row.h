/*
 * An article as JSON members: extract's article row and the timeline's list
 * of articles say the same.
 */
#ifndef REPORT_ARTICLE_ROW_H
#define REPORT_ARTICLE_ROW_H

#include "story/timeline.h"

/* What the reading says of its article; borrows from it. */
struct corpus_article article_row_of(const struct reading *reading);

/* The members behind "id", from "path" to "language", without braces. */
void article_row_write(
	const struct corpus_article *article, struct buffer *out);

#endif
