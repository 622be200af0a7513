/*
 * Actions: what is done to something, or how it was, in classes of which only
 * one side can be so: approved or rejected, kept or scrapped, a penalty or a
 * header. One row each in lang/en/action.def.
 */
#ifndef CLAIM_ACTION_H
#define CLAIM_ACTION_H

#include "tag/phrases.h"

enum action_class {
#define CLASS(NAME, kind, trait, why) ACTION_##NAME,
#define ACTION(NAME, side, phrases, example)
#include "lang/en/action.def"
#undef CLASS
#undef ACTION
	ACTION_CLASSES
};

enum action_trait {
	ACTION_STAYS, /* what was done on one day is so for good */
	ACTION_TURNS, /* it may be otherwise some days later, */
	ACTION_SLOW,  /* or some weeks */
	ACTION_CHOICE /* of many, so that one denied leaves the others open */
};

struct action_class_row {
	enum action_trait trait;
	struct str why;
};

const struct action_class_row *action_class_at(enum action_class class);

struct action {
	enum action_class class;
	uint8_t side;       /* 1 or 2; of a choice any number */
	struct str phrases; /* separated by '|'; '~' as of inflect.h */
	struct str example;
};

uint32_t action_count(void);
const struct action *action_row(uint32_t index);

#endif
