/*
 * Which format a file is in, by its name or by how it begins.
 */
#ifndef READ_FORMAT_H
#define READ_FORMAT_H

#include "base/str.h"
#include "factcheck.h"

/* By the ending of the name, in either case; FC_BY_NAME where it says
 * nothing. */
enum fc_format format_by_name(struct str name);

/* By the first bytes, for what has no name; FC_TXT where they say nothing. */
enum fc_format format_by_bytes(struct str bytes);

#endif
