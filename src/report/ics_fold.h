/*
 * The lines of a calendar as every reader takes them (RFC 5545, section 3.1):
 * at most 75 octets, folded neither inside a character nor beside a space.
 */
#ifndef REPORT_ICS_FOLD_H
#define REPORT_ICS_FOLD_H

#include "base/buffer.h"

/*
 * Appends what libical wrote (lines that end in CR LF, folded somehow), with
 * folds in better places and the separators of X- properties escaped.
 */
void ics_fold(struct buffer *out, struct str written);

#endif
