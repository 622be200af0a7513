/*
 * Claims: what an article asserts that can be checked, in a form in which two
 * articles' claims can meet: of which subject, which attribute, which value,
 * within which scope, on whose word.
 *
 *	"Net debt stood at 1.3 billion pounds" -- net debt, debt, 1.3e9 pounds
 *	"Lorna Vane, 47, of Millbrook"         -- Lorna Vane, age, 47
 *	"the longest bridge in Wales"          -- Arden Bridge, longest
 */
#ifndef CLAIM_CLAIM_H
#define CLAIM_CLAIM_H

#include "claim/attribute.h"
#include "tag/quantity.h"

enum claim_kind {
	CLAIM_QUANTITY, /* row: index in quantities */
	CLAIM_DAYS,     /* row: index in timexes */
	CLAIM_ROLE,     /* row: index in roles */
	CLAIM_NAME,     /* row: index in names */
	CLAIM_PLACE,    /* row: index in names, or CLAIM_NO_ROW */
	CLAIM_RANK      /* a superlative; no row */
};

#define CLAIM_NO_ROW UINT32_MAX

struct claim {
	struct span span;    /* from its subject to its value, in one clause */
	struct span value;   /* the words of the value */
	uint32_t first, end; /* tokens of its clause */
	uint32_t sentence;   /* index in sentences */
	enum claim_kind kind;
	uint32_t row;             /* of its value; see enum claim_kind */
	struct span subject_span; /* the words; {0, 0} where there are none */
	struct str subject;   /* in full where the article tells; or absent */
	struct str attribute; /* "debt", "length"; the noun or verb else */
	enum bound bound;     /* of days: before, after, since */
	struct interval days; /* of days; DAY_NONE where open or unknown */
	uint8_t half;         /* 1 or 2: that end of a range is meant */
	uint32_t time;        /* when, index in timexes; or TIMEX_NO_ROW */
	uint32_t period;      /* over which time, such an index; or none */
	struct str place;     /* where it holds; or absent */
	struct str speaker;   /* on whose word; absent: the article's own */
	enum manner manner;
	bool denied;
	struct strs because;
};
struct claims ROWS_OF(struct claim);

struct str claim_kind_name(enum claim_kind kind);

#endif
