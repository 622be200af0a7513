/*
 * Printers: one file a syntax. They turn rows into bytes and add nothing.
 * Whatever comes from an article is escaped for the syntax; control
 * characters, terminal escapes and bidirectional overrides never get through.
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "story/comparison.h"
#include "story/timeline.h"

/* extract, JSON Lines: the article's row, then its rows by start. `rows` is
 * a set of enum fc_rows; `explain` adds "row", the table row's name. */
void extract_write_jsonl(const struct reading *reading,
	const struct facts *facts, unsigned rows, bool explain,
	struct buffer *out);

/* extract as TimeML, a document an article. */
void extract_write_timeml(const struct reading *reading, struct buffer *out);

struct page_options {
	struct str title;
	uint32_t width; /* text: columns, 80 where 0 */
	bool color;
	bool reasons;
	bool plain; /* text: a line an event, tabs between columns */
	struct str links; /* text: beginning of OSC 8 links, or absent */
	int64_t stamp;   /* calendar: DTSTAMP; 0: from the articles */
	struct str last; /* calendar: the file of last time, or absent */
};

/* extract for people: the article with its rows marked, each paragraph with a
 * list of them; with their reasons where options say so. */
void extract_write_text(const struct reading *reading,
	const struct facts *facts, unsigned rows,
	const struct page_options *options, struct buffer *out);

void timeline_write_json(const struct timeline *timeline, struct buffer *out);
void timeline_write_jsonl(const struct timeline *timeline, struct buffer *out);
void timeline_write_text(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out);
void timeline_write_ics(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out);

/* What moved since options->last, a line an event. */
void timeline_write_diff(const struct timeline *timeline,
        const struct page_options *options, struct buffer *out);
void timeline_write_html(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out);

void timeline_write_csv(const struct timeline *timeline, struct buffer *out);
void timeline_write_markdown(const struct timeline *timeline,
        const struct page_options *options, struct buffer *out);
void timeline_write_timelinejs(const struct timeline *timeline,
        const struct page_options *options, struct buffer *out);
void timeline_write_jsonld(
        const struct timeline *timeline, struct buffer *out);

/* One object, without a line end. */
void compare_write_json(
	const struct comparison *comparison, struct buffer *out);

/* A page to print: both texts side by side, changes marked. Any number of
 * comparisons between its beginning and its end. */
void compare_begin_html(struct str title, struct buffer *out);
void compare_write_html(
	const struct comparison *comparison, struct buffer *out);
void compare_end_html(struct buffer *out);

/* For people: how they are linked and why, then the passages side by side,
 * or one above the other where the screen is narrow. */
void compare_write_text(const struct comparison *comparison,
	const struct page_options *options, struct buffer *out);

#endif
