/*
 * Patterns of paths, as gitignore has them: "*" and "?" within a name, "**"
 * across folders, [a-z], a slash at the end for folders, one elsewhere to tie
 * the pattern to its base, "!" to take back. The last that matches decides.
 */
#ifndef JUDGE_GLOB_H
#define JUDGE_GLOB_H

#include "base/rows.h"

/* Whether the whole of a path, without a slash in front, is matched. Linear
 * but for patterns with several "*", and then bounded by their product. */
bool glob_match(struct str pattern, struct str path);

/* Whether a path, or a folder that it lies in, is left out by the lines.
 * Empty ones and those that begin with "#" say nothing. */
bool globs_exclude(const struct strs *lines, struct str path);

/* Whether one of the patterns matches the path or a folder of it; "!" is no
 * sign here. */
bool globs_name(const struct strs *patterns, struct str path);

#endif
