/*
 * Whether bytes are those of a sketch as sketch_pack makes them: all that is
 * told of lengths, counts, kinds and days may be. What comes from a file is
 * checked before it is taken for one.
 */
#ifndef STORY_SKETCH_CHECK_H
#define STORY_SKETCH_CHECK_H

#include "base/str.h"

bool sketch_check(struct str bytes);

#endif
