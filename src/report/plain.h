/*
 * Text for scripts: an event a line, a tab between columns, "-" for what is
 * not known: first day, last day, status, reports, origins, score, title,
 * place, and the places that tell of it with a comma between them.
 */
#ifndef REPORT_PLAIN_H
#define REPORT_PLAIN_H

#include "story/timeline.h"

/* The dated events, then the undated. */
void timeline_write_plain(const struct timeline *timeline, struct buffer *out);

#endif
