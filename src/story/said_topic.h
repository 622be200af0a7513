/*
 * The words and topics of a sentence, by which it meets its like.
 */
#ifndef STORY_SAID_TOPIC_H
#define STORY_SAID_TOPIC_H

#include "story/said_maker.h"

/* Adds those of a sentence, by key. */
void said_words_add(struct said_maker *maker, const struct sentence *sentence);

/* What token t tells of; of no weight where that is nothing. */
struct said_topic said_topic_of(const struct said_maker *maker, uint32_t t);

#endif
