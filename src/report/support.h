/*
 * Support: who says so. The words that every printer of a timeline uses for
 * an event's standing, its reports and origins, and where they stand.
 */
#ifndef REPORT_SUPPORT_H
#define REPORT_SUPPORT_H

#include "story/timeline.h"

/* "confirmed", "tentative" or "disputed". */
struct str status_name(enum timeline_status status);

/* What kind of row it is: "named" (an event with a name), "planned" (told as
 * still to come by all), else "told". */
struct str event_kind(
	const struct timeline *timeline, const struct timeline_event *event);

/* The house that brings an article, else its file. */
struct str support_house(const struct corpus_article *article);

/* Whether an address is one of the web, and nothing else: safe to link to. */
bool support_is_web_address(struct str url);

/* The i-th source of an event; i must be below sources.count. */
const struct corpus_event *support_source(const struct timeline *timeline,
	const struct timeline_event *event, uint32_t i);

/* The article that a source stands in. */
const struct corpus_article *support_article(
	const struct timeline *timeline, const struct corpus_event *source);

/* "2 reports, 1 origin"; "1 report" where there is no more to say. */
void support_write_count(
	struct buffer *out, const struct timeline_event *event);

/* A dot an origin, a ring a further report: "●●○"; "●●●●●+" for many. */
void support_write_bar(struct buffer *out, const struct timeline_event *event);

/* "path:line" as escape_plain leaves it. */
void support_write_place(struct buffer *out, const struct timeline *timeline,
	const struct corpus_event *source);

/* "1 event", "1,200 events": `noun` takes an s but for one. */
void support_write_number(struct buffer *out, uint32_t count, struct str noun);

/* "5 articles: 7 events, 2 undated" */
void support_write_summary(struct buffer *out, const struct timeline *timeline);

#endif
