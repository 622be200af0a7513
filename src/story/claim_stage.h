/*
 * Stages of one matter: what one version tells as charged, the later one as
 * convicted; the matter has gone on in the meantime.
 */
#ifndef STORY_CLAIM_STAGE_H
#define STORY_CLAIM_STAGE_H

#include "story/opposition.h"

/* Adds an update of a phrase of a with each stage that follows in b, and each
 * side of it. */
void stages_meet(struct opposition *opposition, const struct said_phrase *mine);

/* Adds what of b followed nothing as the best: it may still follow something.
 */
void stages_left(struct opposition *opposition);

#endif
