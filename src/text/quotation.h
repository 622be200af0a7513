/*
 * Quotations as their marks have them: what stands between an opening mark and
 * the closing one that goes with it, whatever the house: "..." “...” „...“
 * «...» 「...」 ``...'' '...' ‘...’. Marks of quotation are told from
 * apostrophes, inches and minutes by what is beside them. Whether somebody is
 * quoted there is for a later stage to say.
 */
#ifndef TEXT_QUOTATION_H
#define TEXT_QUOTATION_H

#include "text/token.h"

#define QUOTATION_NO_ROW UINT32_MAX

struct quotation {
	struct span span;    /* bytes between the marks, without white space */
	uint32_t opener;     /* the token that opens it */
	uint32_t first, end; /* tokens between the marks */
	uint32_t behind;     /* the token behind the closing mark */
	uint32_t parent;     /* the row it lies in, or QUOTATION_NO_ROW */
	bool single;         /* by single marks */
	bool typed;          /* by two apostrophes on both sides */
	bool open;           /* never closed: it ends with its block */
	bool continues;      /* the block before left off inside quotation
				marks, and this one opens them again */
};

/* In order of their beginning, a parent before its children; two rows either
 * nest or are apart, and each lies in one block. */
struct quotations ROWS_OF(struct quotation);

/*
 * One linear pass. A double mark that nothing closes holds to the end of its
 * block; a single one is an apostrophe then. What is marked inside is looked
 * for to a depth of eight. Two apostrophes close what two grave accents
 * opened; they open nothing.
 */
void quotations_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, struct quotations *quotations);

#endif
