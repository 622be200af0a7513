/*
 * Mentions: where a text names an entity or event of the fact base, by name,
 * alias or title, on word boundaries (a possessive 's is one), longest first.
 * One pass over the text by an automaton: linear whatever the size of the base.
 *
 * Case is folded, except that names of four letters or fewer keep theirs
 * ("WIC"), and a capital of a name of one word is kept ("Apple"). White space
 * within a paragraph and a hyphen are alike, and so are straight and curly
 * apostrophes. An event of a series held within one year is also found by the
 * series' names with the year: "2023 Wuzhen Summit", "Wuzhen Summit 2023"; and
 * beside another year ("the 1964 Tokyo Olympics") its name is the series'.
 */
#ifndef FACTS_MENTION_H
#define FACTS_MENTION_H

#include "facts/facts.h"

enum mention_kind { MENTION_ENTITY, MENTION_EVENT };

struct mention {
	struct span span; /* bytes of the text */
	enum mention_kind kind;
	uint32_t row; /* index in facts_entities or facts_events */
};
struct mentions ROWS_OF(struct mention);

/* In order of start; none overlap. One name may belong to several events
 * ("Wuzhen Summit"): then it is a mention of their series, if they have one
 * in common, and no mention otherwise. */
void mentions_find(struct arena *arena, struct str text,
	const struct facts *facts, struct mentions *mentions);

#endif
