/*
 * The main clause of a sentence that tells of a happening: who, did what, to
 * whom, with the temporal expressions that say when. Indexes are of the
 * sentence's tokens; lives on the stack.
 */
#ifndef CLAIM_CLAUSE_H
#define CLAIM_CLAUSE_H

#include "claim/parts.h"

#define VERB_NONE UINT32_MAX

struct clause {
	uint32_t subject, subject_end;
	uint32_t group, group_end; /* the verb with its auxiliaries */
	uint32_t rest, rest_end;   /* behind the verb, to the clause's end */
	/* The same with the background that dates it ("when a bus overturned
	 * on Sunday"), else rest_end. */
	uint32_t background_end;
	uint32_t verb;    /* index for verb_at; VERB_NONE: says is true */
	uint32_t verb_at; /* its token */
	bool passive;
	bool planned;         /* "will open", "is to open" */
	bool content;         /* "announced that ...": the rest is a clause */
	bool says;            /* somebody spoke; dates are of the speaking */
	bool promised;        /* "said it would open": said, not done */
	bool reported;        /* what was said: "would open" is planned */
	bool drop[PARTS_MAX]; /* tokens that no title needs */
	struct dates dates;
	bool pronoun; /* the subject is "he", "she" or "it" */
	bool owner;   /* it begins with "his", "her" or "its" */
	bool body;    /* the one or the other is of "it" */
};

/* What a finite verb may begin with, besides the verb itself. */
#define CLAUSE_AUXILIARY                                                       \
	(PART_BIT(PART_AM) | PART_BIT(PART_WAS) | PART_BIT(PART_HAVE) |        \
		PART_BIT(PART_HAD) | PART_BIT(PART_DO) | PART_BIT(PART_WILL) | \
		PART_BIT(PART_MODAL))

/* Nothing behind one of these belongs to the clause. */
#define CLAUSE_BOUNDARY                                                        \
	(PART_BIT(PART_STOP) | PART_BIT(PART_BREAK) |                          \
		PART_BIT(PART_RELATIVE) | PART_BIT(PART_THAT))

/* What begins an object and nothing else. */
#define CLAUSE_OBJECT                                                          \
	(PART_BIT(PART_NAME) | PART_BIT(PART_NUMBER) |                         \
		PART_BIT(PART_DETERMINER) | PART_BIT(PART_OWNER) |             \
		PART_BIT(PART_GLUE))

#endif
