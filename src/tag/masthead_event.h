/*
 * Names with a year in them, "The 2023 World Internet Conference", as far as
 * the year of a dateline may rest on them.
 */
#ifndef TAG_MASTHEAD_EVENT_H
#define TAG_MASTHEAD_EVENT_H

#include "base/str.h"

/* The name around the four digits at `year`, with "the"; empty where they
 * stand alone. */
struct span event_name(struct str text, size_t year);

/* Whether the name is that of an event which the rest of its sentence puts in
 * the article's own week: "... opened on Wednesday". */
bool event_is_this_week(struct str text, struct span name);

#endif
