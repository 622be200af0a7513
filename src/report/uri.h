/*
 * File names as URIs (RFC 3986, RFC 8089).
 */
#ifndef REPORT_URI_H
#define REPORT_URI_H

#include "base/buffer.h"

/* Appends a member "uri" of a JSON object: an absolute path as a file URI, a
 * relative one as a relative reference. */
void member_uri(struct buffer *out, struct str path);

#endif
