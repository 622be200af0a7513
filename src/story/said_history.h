/* Whether a sentence tells of another time than that of the news. */
#ifndef STORY_SAID_HISTORY_H
#define STORY_SAID_HISTORY_H

#include "story/said_scan.h"

/* "In 2018 cholera killed 114": of an earlier year. */
bool said_is_history(const struct said_scan *scan);

#endif
