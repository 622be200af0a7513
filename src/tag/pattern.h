/*
 * Patterns: the shapes, compiled for matching, and an index from the tokens of
 * a text to the patterns that may begin there. Built once, then constant.
 */
#ifndef TAG_PATTERN_H
#define TAG_PATTERN_H

#include "tag/outlook.h"
#include "tag/shape.h"
#include "text/token.h"

enum element_kind {
	ELEMENT_TOKEN,  /* one word, number or mark */
	ELEMENT_PHRASE, /* NUM, ORD, DAY, YEAR: by number.h */
	ELEMENT_GROUP
};

struct element {
	uint64_t mask; /* classes, bits; phrases among them */
	uint16_t set;  /* what it can be, or begin with; 0: `one` alone */
	symbol_id one;
	uint8_t kind;   /* enum element_kind */
	uint8_t phrase; /* of ELEMENT_PHRASE: CLASS_NUM and so on */
	uint8_t group;  /* of ELEMENT_GROUP */
	uint8_t skip;   /* optional: how many elements may be left out here */
	bool glued, capital;
	bool behind;  /* looks at the token before */
	bool ahead;   /* looks at the token behind, takes nothing */
	bool negated; /* with behind or ahead */
};
struct elements ROWS_OF(struct element);

/* Whether it looks at a token and takes none. */
static inline bool element_looks(const struct element *element)
{
	return element->ahead || element->behind;
}

/* One pattern, compiled. A shape has one, or several where its first word may
 * be missing; a holiday has one for each name. */
struct compiled {
	uint32_t first, end; /* its elements */
	uint32_t leader;     /* the first of them that takes a token */
	uint32_t shape;      /* row of shape_table */
	/* A group without which it cannot match, as a bit, and how many tokens
	 * from its beginning that begins; 0: there is none. */
	uint32_t gate, gate_at;
	bool passes; /* nothing else takes a token */
};

static inline const struct shape *compiled_shape(
	const struct compiled *compiled)
{
	return &shape_table[compiled->shape];
}

/* CLASS_NUM to CLASS_YEAR. */
enum { PHRASE_COUNT = CLASS_YEAR - CLASS_NUM + 1 };

enum { PATTERNS_MAX = 32 * 64 };

/* The patterns of a group stand side by side. */
struct pattern_group {
	uint32_t from, to;
};

struct patterns {
	struct arena *arena;
	const struct words *words;
	struct symbols symbols;
	/* 0 is none; what each group begins with; what elements can be. */
	struct symbol_sets ROWS_OF(struct symbol_set) sets;
	struct elements elements;
	struct compiled *rows; /* by group */
	uint32_t count, room;
	struct pattern_group groups[GROUP_COUNT];
	uint32_t emitting;        /* bits: groups that make rows */
	struct outlooks outlooks; /* by outlook_make.h */
};

static inline bool element_takes(const struct patterns *patterns,
	const struct element *element, symbol_id symbol)
{
	return element->set ? bits_have(patterns->sets.rows[element->set].bits,
				      symbol)
			    : element->one == symbol;
}

/* Compiles all shapes; aborts with a message where a row of ours is wrong. The
 * words must have been built from the same lexicon, and outlive it. */
void patterns_init(struct patterns *patterns, struct arena *arena,
	const struct lexicon *lexicon, const struct words *words);

#endif
