/*
 * What libical gets wrong about the lines of a calendar, put right: its fold
 * falls at spaces and lets lines of other scripts grow beyond 75 octets, and
 * the separators of X- properties are left bare.
 */
#ifndef REPORT_ICS_FOLD_H
#define REPORT_ICS_FOLD_H

#include "base/buffer.h"

/* What libical has written, a line for each property, ended by \n alone, with
 * the texts of X- properties escaped. */
void ics_unfold(struct buffer *out, struct str written);

/* A line of TEXT (RFC 5545, 3.3.11): one line of it, escaped. */
void ics_put_text(struct buffer *out, struct str name, struct str text);

/* Such lines as a file has them: at most 75 octets, never cut inside a
 * character or at a space, ended by CRLF. */
void ics_fold(struct buffer *out, struct str lines);

#endif
