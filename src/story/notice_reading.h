/*
 * What a correction notice asks its readers to read, and what it says was
 * wrong: "please read in second paragraph ... from 1100 to 1300 ... instead of
 * ... from 1115".
 */
#ifndef STORY_NOTICE_READING_H
#define STORY_NOTICE_READING_H

#include "base/str.h"

struct notice_reading {
	struct span reads; /* bytes of the notice */
	struct span wrong; /* {0, 0} where it does not say */
};

/* Of a notice about the story with that headline, which it may quote; false
 * where it asks for nothing. */
bool notice_read(
	struct str text, struct str headline, struct notice_reading *read);

/* Whether it adds what was left out, or makes something clear: that was not
 * wrong. */
bool notice_adds(struct str text);

#endif
