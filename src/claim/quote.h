/*
 * Quotes: words that an article says somebody spoke or wrote, with who did.
 * What is only set off by quotation marks (titles, nicknames, scare quotes)
 * is no quote.
 */
#ifndef CLAIM_QUOTE_H
#define CLAIM_QUOTE_H

#include "claim/attribution.h"
#include "tag/masthead.h"
#include "tag/name.h"

struct quote {
	struct span span;    /* the words, without their marks */
	struct span mention; /* of the speaker; {0, 0}: not told */
	struct span cue;     /* "said"; {0, 0}: none */
	struct str speaker;  /* in full where the article tells, else as
				mentioned; absent where nobody is */
	bool direct;         /* in the speaker's own words */
	bool continued;      /* by who spoke in the row before, going on */
	struct strs because; /* static strings */
};
struct quotes ROWS_OF(struct quote);

/* In order; none overlap. Headlines are left out: they repeat the story. */
void quotes_find(struct arena *arena, const struct setting *setting,
	const struct masthead *masthead, const struct names *names,
	struct quotes *quotes);

#endif
