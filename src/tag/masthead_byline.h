/*
 * Names of writers as bylines give them, behind "By" or without.
 */
#ifndef TAG_MASTHEAD_BYLINE_H
#define TAG_MASTHEAD_BYLINE_H

#include "base/str.h"

/* Bytes of one name, and of all of a byline. */
enum { NAME_MOST = 48, NAMES_MOST = 100 };

/* Whether s is two to four capitalised words, as a name is. */
bool is_person_name(struct str s);

/* Whether s ends in what a writer is: "Science Editor". */
bool is_role(struct str s);

/* The end of the names that begin at `at`: "Jane Doe, John Roe and Max Poe". */
size_t names_read(struct str s, size_t at);

/* "Jane Doe in London", "Jane Doe, Science Editor": bylines without "By",
 * only to be trusted right below a headline. The names, or absent; *place is
 * set where one is named. */
struct str plain_byline(struct str line, struct str *place);

#endif
