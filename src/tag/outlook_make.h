/*
 * The making of outlook.h's table of states from compiled patterns. Done by
 * the build.
 */
#ifndef TAG_OUTLOOK_MAKE_H
#define TAG_OUTLOOK_MAKE_H

#include "tag/pattern.h"

/* Fills patterns->outlooks; lives in their arena. Aborts where our tables have
 * outgrown it. */
void outlooks_make(struct patterns *patterns);

#endif
