/*
 * A quantity while it is read, and what reading it looks at: its sentence, the
 * quantities before it, and the expressions of time, to which numbers belong
 * first.
 */
#ifndef TAG_QUANTITY_DRAFT_H
#define TAG_QUANTITY_DRAFT_H

#include "tag/noun.h"
#include "tag/quantity.h"
#include "tag/range.h"

struct finder {
	struct reader reader;
	const struct timexes *timexes;
	uint32_t timex; /* the first that does not end before here */
	struct quantities *quantities;
	uint32_t floor, limit; /* tokens of the sentence that are left */
	uint32_t sentence;     /* the first row of the sentence */
};

struct draft {
	struct amount amount;
	struct range range;
	bool ranged;
	struct measure measure;
	struct noun noun; /* counted where measure.kind is MEASURE_COUNT */
	struct hedge hedge;
	uint32_t first, end;
	struct str of;
	struct str reason; /* for a unit that stands elsewhere */
};

/* The timex that token `at` is in, or NULL. */
const struct timex *finder_timex(struct finder *f, uint32_t at);

/* Where the next timex begins at or behind token `at`, or the limit. */
uint32_t finder_timex_limit(struct finder *f, uint32_t at);

bool draft_is_one(const struct draft *draft);

/* Whether the word in front of it has the role. */
bool draft_behind(const struct finder *f, const struct draft *draft,
	enum tally_role role);

#endif
