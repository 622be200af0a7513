/*
 * What is said on standard error. Names and words of an input are shown, but
 * never acted on by a terminal: what could be is written as "?".
 */
#ifndef APP_MESSAGE_H
#define APP_MESSAGE_H

#include "factcheck.h"

/* Copies text, at most `room` bytes with the NUL, cut between characters.
 * Control characters, marks that turn the direction of writing and bytes
 * that are no UTF-8 become "?". */
void message_clean(char *out, size_t room, const char *text);

/* "factcheck: WHAT: why"; both are cleaned. */
void message_say(const char *what, const char *why);

/* An error of the library about `path` (empty: about nothing that has one),
 * with its line and detail and, where there is one, what to do next. */
void message_error(const char *path, const struct fc_error *error);

#endif
