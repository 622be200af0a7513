/*
 * Whether what a shape matched is an expression of time where it stands: a
 * number alone may be a year or a count, April a month or a woman, "a week" a
 * length or half of a rate. Lives on the stack of whoever finds.
 */
#ifndef TAG_HOLDING_H
#define TAG_HOLDING_H

#include "tag/grammar.h"
#include "tag/node.h"

struct holding {
	const struct article *article;
	const struct tokens *tokens;
	const struct grammar *grammar;
};

bool holding_node(const struct holding *holding, const struct node *node);

#endif
