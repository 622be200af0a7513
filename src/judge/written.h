/*
 * What is written in an expression of time: the words that its shape captured,
 * and the expressions that it is made of.
 */
#ifndef JUDGE_WRITTEN_H
#define JUDGE_WRITTEN_H

#include "judge/docket.h"
#include "tag/node.h"

/* How deep expressions are looked into. */
enum { NODES_DEEP = 16 };

const struct node *written_node(const struct docket *docket, uint32_t index);

/* The value of a node's first capture of a class; -1 without one. */
int32_t written_value(const struct node *node, unsigned klass);

/* The same of the first class, or of the second. */
int32_t written_either(const struct node *node, unsigned a, unsigned b);

/* The node of that operation that an expression is, down from its own; NULL
 * without one. */
const struct node *written_find(const struct docket *docket,
	const struct timex *timex, enum operation operation);

#endif
