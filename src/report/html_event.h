/*
 * An event of the HTML page: an item of the list, with the evidence folded
 * away below it, and the data that the axis is drawn from.
 */
#ifndef REPORT_HTML_EVENT_H
#define REPORT_HTML_EVENT_H

#include "story/timeline.h"

struct html {
	struct buffer *out;
	const struct timeline *timeline;
	uint32_t around; /* bytes shown on either side of a sentence */
};

/* How much may be shown around each sentence without making a page of very
 * many too large. */
uint32_t html_around(const struct timeline *timeline);

void html_put_event(const struct html *html, const struct timeline_event *event,
	bool dated);

/* <time> for each day, ".." for an end that is not known. */
void html_put_days(const struct html *html, struct interval days);

#endif
