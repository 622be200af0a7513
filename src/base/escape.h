/*
 * Escaping: text from outside put into a syntax of ours, so that it stays
 * text. Each appends to *out, takes any bytes (what is not UTF-8 becomes
 * U+FFFD) and gives valid UTF-8. What can trick a reader's eye is never passed
 * on as it is: control characters of both sets, bidirectional embeddings,
 * overrides and isolates, invisible marks.
 */
#ifndef BASE_ESCAPE_H
#define BASE_ESCAPE_H

#include "base/buffer.h"

/* A JSON string with its quotes; nothing is lost. An absent str is "". */
void escape_json(struct buffer *out, struct str s);

/* The same at `to`, behind what the buffer has and in room for ESCAPE_ROOM(s)
 * bytes that was reserved together with what stands in between. */
#define ESCAPE_ROOM(s) (2 * (s).len + 2)
void escape_json_at(struct buffer *out, char *to, struct str s);

/*
 * Text or an attribute value of HTML, which must stand in quotes. Tricks are
 * shown as U+FFFD or left out; white space stays.
 */
void escape_html(struct buffer *out, struct str s);

/*
 * One line of plain text, for terminals and calendars: line ends and tabs
 * become a space, one for a run of them. Tricks as in HTML; joiners go too, so
 * that every terminal agrees about the width.
 */
void escape_plain(struct buffer *out, struct str s);

#endif
