/*
 * A reading is all that the road has recorded about one article: one table
 * of rows for each stage, in the order in which they were made. Later stages
 * and printers see it as const.
 */
#ifndef CLAIM_READING_H
#define CLAIM_READING_H

#include "claim/claim.h"
#include "claim/event.h"
#include "claim/past.h"
#include "claim/quote.h"
#include "claim/tlink.h"
#include "tag/quantity.h"
#include "tag/role.h"

struct reading {
	struct article article;
	struct tokens tokens;
	struct sentences sentences;
	struct timexes timexes;
	struct masthead masthead;
	struct quantities quantities;
	struct mentions mentions;
	struct titles titles;
	struct names names;
	struct roles roles;
	struct events events;
	struct quotations quotations;
	struct quotes quotes;
	struct tlinks tlinks;
	struct pasts pasts;
	struct claims claims;
};

#endif
