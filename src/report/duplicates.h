/*
 * Printers of stories that several articles tell: each is printed as soon as
 * it is known, between a beginning and an end.
 */
#ifndef REPORT_DUPLICATES_H
#define REPORT_DUPLICATES_H

#include "report/report.h"
#include "story/changes.h"
#include "story/lineage.h"

/* Of the corpus. */
struct duplicates_sum {
	uint64_t articles, stories, members;
};

/* One story, with what differs between each member and its parent. */
struct duplicates_story {
	const struct lineage *lineage;
	const struct changes *changes; /* as many as there are members */
	uint64_t number;               /* from 0 */
};

void duplicates_begin(struct buffer *out, enum fc_output format,
	const struct duplicates_sum *sum, const struct page_options *options);
void duplicates_write(struct buffer *out, enum fc_output format,
	const struct duplicates_story *story,
	const struct page_options *options);
void duplicates_end(struct buffer *out, enum fc_output format);

/* One file each. */
void duplicates_write_json(
	struct buffer *out, const struct duplicates_story *story);
void duplicates_write_text(struct buffer *out,
	const struct duplicates_story *story,
	const struct page_options *options);
void duplicates_write_html(
	struct buffer *out, const struct duplicates_story *story);
void duplicates_begin_html(
	struct buffer *out, const struct duplicates_sum *sum, struct str title);
void duplicates_end_html(struct buffer *out);

/* "5 articles, 1 origin: Courier Wire", not escaped. */
void duplicates_heading(struct buffer *out, const struct lineage *lineage);

/* "excerpt of the first: 3 passages the same, 2 dropped"; "" for one that
 * comes from nobody known. */
void duplicates_difference(struct buffer *out, const struct kinsman *member,
	const struct changes *changes);

#endif
