/*
 * The verb group of a clause: where it begins, what looks like one and is none,
 * and what its auxiliaries make of the verb.
 */
#ifndef CLAIM_GROUP_H
#define CLAIM_GROUP_H

#include "claim/clause.h"

/* Whether the main verb, or its first auxiliary, may stand at i. */
bool group_begins(const struct parts *parts, uint32_t i);

/* Whether the past form at i is a participle behind its noun: "a man arrested
 * in London", "the bill passed by the house". */
bool group_is_reduced(const struct parts *parts, uint32_t i);

/* Whether an object may stand at i, behind the day. */
bool group_has_object(const struct parts *parts, uint32_t i);

/* Whether a verb that can only be finite stands at or behind i, in the same
 * stretch of words. */
bool group_follows(const struct parts *parts, uint32_t i);

/* Reads the group that begins at clause->group; false where its verb tells of
 * no happening, or of one that did not, or need not, happen. */
bool group_read(const struct parts *parts, struct clause *clause);

#endif
