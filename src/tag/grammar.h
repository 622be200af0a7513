/*
 * The grammar of temporal expressions, compiled from the tables of a language
 * (src/lang/en/words.def and shapes.def). A shape is a row: a pattern over
 * word classes, literal words and other groups of shapes, and what its words
 * mean. Built once, then constant and shared by threads.
 *
 * A pattern is a sequence of elements, separated by spaces:
 *
 *	MONTH      a word of that class, or a number of that kind (enum klass)
 *	NUM        a phrase: number, ordinal, day of the month, or year
 *	last|past  one of these words; classes may stand among them
 *	<day>      the longest match of a group of shapes
 *	, . - '    that mark; DASH is any of - and the longer dashes
 *	[ ... ]    may be missing; elements with ? behind them, too
 *	~x         x with no white space in front
 *	^x         x with a capital letter
 *	!x  &x     not followed, followed by x, which stays outside
 *	<!x  <<x   the token before is not, is x
 */
#ifndef TAG_GRAMMAR_H
#define TAG_GRAMMAR_H

#include "text/token.h"

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
	struct str example; /* with the expression between { and } */
	struct str value;   /* of the example, published 2024-03-06 */
};

/* One thing that a shape's pattern took from the text. */
struct capture {
	uint8_t klass; /* enum klass; CLASS_COUNT + enum group for a group */
	bool vague;    /* "several", "few": no number */
	int32_t value;
	double number; /* NUM: 2.5; else the value */
	uint32_t node; /* of a group */
	uint32_t token;
};

enum { CAPTURES_MAX = 8 };

/* A match: which shape, where, and what it took. Node 0 is no node. */
struct node {
	const struct shape *shape;
	uint32_t first, end; /* tokens */
	uint32_t count;
	struct capture captures[CAPTURES_MAX];
};

struct timex_nodes ROWS_OF(struct node);

struct grammar;

/* Adds its words to the lexicon, which must outlive it. */
struct grammar *grammar_new(struct lexicon *lexicon);
void grammar_free(struct grammar *grammar);

/* The rows of shapes.def, for tests and for --explain. */
const struct shape *grammar_shapes(size_t *count);

/* Whether a word is of a class, and its value there. */
bool grammar_word(const struct grammar *grammar, word_id word, enum klass klass,
	int32_t *value);

/* All classes of a word, a set of bits. */
uint64_t grammar_classes(const struct grammar *grammar, word_id word);

/* A place where an expression may begin and what has been tried there. */
struct matcher;

struct matcher *matcher_new(struct arena *arena, const struct grammar *grammar,
	const struct article *article, const struct tokens *tokens,
	struct timex_nodes *nodes);

/*
 * The longest expression that begins at token `at` and ends at or before
 * `limit`; 0 where none does. The first row wins among equals.
 */
uint32_t matcher_longest(struct matcher *matcher, uint32_t at, uint32_t limit);

/* Whether an expression may begin with this token at all: one test of a bit,
 * for the loop over all words. */
bool grammar_may_start(
	const struct grammar *grammar, const struct token *token);

#endif
