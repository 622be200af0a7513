/*
 * Shapes: the rows of src/lang/<language>/shapes.def, as written. A shape is a
 * pattern over word classes, literal words and other groups of shapes, and
 * what its words mean.
 *
 * A pattern is a sequence of elements, separated by spaces:
 *
 *	MONTH      a word of that class, or a number of that kind (enum klass)
 *	NUM        a phrase: number, ordinal, day of the month, or year
 *	last|past  one of these words; classes may stand among them
 *	<day>      the longest match of a group of shapes
 *	ANY        any word or number: !ANY is a mark or the end of a sentence
 *	TOKEN      anything: <!TOKEN begins a block, !TOKEN ends a sentence;
 *	           neither may be taken, only looked at
 *	, . - '    that mark; DASH is any of - and the longer dashes
 *	[ ... ]    may be missing; elements with ? behind them, too
 *	~x         x with no white space in front
 *	^x         x with a capital letter
 *	!x  &x     not followed, followed by x, which stays outside
 *	<!x  <<x   the token before is not, is x
 */
#ifndef TAG_SHAPE_H
#define TAG_SHAPE_H

#include "base/rows.h"
#include "tag/form.h"

/* What a word or number may be; at most 64. A word has a value in each of
 * its classes: the month's number, the unit, and so on. */
enum klass {
#define CLASS(name, what) CLASS_##name,
#include "lang/classes.def"
#undef CLASS
	CLASS_COUNT
};

#define CLASS_BIT(klass) ((uint64_t)1 << (klass))

/* Groups of shapes; a shape may refer to groups above its own only, which
 * keeps matching free of recursion without end. */
enum group {
#define GROUP(name, emits) GROUP_##name,
#include "lang/groups.def"
#undef GROUP
	GROUP_COUNT
};

/* What a shape's words mean: how timexes_resolve reads its captures. */
enum operation {
#define OPERATION(name, what) OP_##name,
#include "lang/operations.def"
#undef OPERATION
	OP_COUNT
};

struct shape {
	enum group group;
	struct str pattern; /* as written: the name of the row */
	enum operation operation;
	int32_t argument;
};

/* What a row comes with, for its test alone. */
struct shape_example {
	struct str text;  /* with the expression between { and } */
	struct str value; /* of the expression, published 2024-03-06 */
};

/* The rows themselves, for tables that point to them. */
extern const struct shape shape_table[];

/* Of each row; the program has none of them. */
extern const struct shape_example shape_examples[];

/* All rows, in order; holidays are rows of the group holiday, whose pattern
 * is their names, separated by ';'. */
const struct shape *shapes_all(size_t *count);

/* Whether an expression of the group is a row of its own. */
extern const bool group_emits[GROUP_COUNT];

#endif
