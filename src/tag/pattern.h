/*
 * Patterns: the shapes, compiled for matching, and an index from the tokens of
 * a text to the patterns that may begin there. Built once, then constant.
 */
#ifndef TAG_PATTERN_H
#define TAG_PATTERN_H

#include "tag/words.h"
#include "text/token.h"

enum element_kind {
	ELEMENT_TOKEN,  /* one word, number or mark */
	ELEMENT_PHRASE, /* NUM, ORD, DAY, YEAR: by number.h */
	ELEMENT_GROUP
};

enum { LITERALS_MAX = 32 };

/* Literals above this are marks: MARK_LITERAL + enum mark. */
enum { MARK_LITERAL = 0x8000 };

struct element {
	uint64_t mask; /* classes, bits; phrases among them */
	uint16_t literals[LITERALS_MAX];
	uint8_t literal_count;
	uint8_t kind;  /* enum element_kind */
	uint8_t group; /* of ELEMENT_GROUP */
	uint8_t skip;  /* optional: how many elements may be left out here */
	bool glued, capital;
	bool behind;  /* looks at the token before */
	bool ahead;   /* looks at the token behind, takes nothing */
	bool negated; /* with behind or ahead */
};
struct elements ROWS_OF(struct element);

/* Everything that a shape can begin with. */
struct start_set {
	uint64_t mask;
	uint16_t *literals; /* in order */
	uint32_t count, room;
};

/* One pattern, compiled. A shape has one, a holiday one for each name. */
struct compiled {
	uint32_t first, end; /* its elements */
	const struct shape *shape;
	enum group group; /* the shape's */
	struct start_set start;
	struct start_set second; /* what the second token can be */
	uint32_t needs;          /* bits: the group that it begins with */
	bool single;             /* may match one token alone */
};

/* A set of compiled patterns, one bit each. */
enum { SET_WORDS = 20 };
struct pattern_set {
	uint64_t bits[SET_WORDS];
};

enum { MARK_COUNT = 160 };

struct patterns {
	struct arena *arena;
	const struct words *words;
	struct compiled *rows;
	uint32_t count, room;
	struct elements elements;
	uint32_t classed; /* words up to here may be in a class */
	struct pattern_set emitted; /* patterns that make rows */
	uint32_t emitting;          /* bits: groups that make rows */
	/* Patterns that may begin with a word, a class of number, a mark. */
	struct pattern_set *word_starts;
	struct pattern_set class_starts[CLASS_COUNT];
	struct pattern_set mark_starts[MARK_COUNT];
	uint8_t *word_emits; /* whether one of them makes a row */
	bool mark_emits[MARK_COUNT];
	/* Patterns whose second token a word, class or mark can be, and those
	 * that need none: most words that may begin an expression do not, and
	 * the word behind them tells at once. */
	struct pattern_set *word_seconds;
	struct pattern_set class_seconds[CLASS_COUNT];
	struct pattern_set mark_seconds[MARK_COUNT];
	struct pattern_set singles;
	uint64_t numbers_alone; /* the same for classes of numbers */
	uint32_t set_words;     /* how many words of a set are in use */
	uint8_t *word_alone;    /* by word: a row can be that word alone */
	struct start_set group_starts[GROUP_COUNT];
	struct start_set group_seconds[GROUP_COUNT];
	bool group_single[GROUP_COUNT];
};

/* Compiles all shapes; aborts with a message where a row of ours is wrong. The
 * words must have been built from the same lexicon, and outlive it. */
void patterns_init(struct patterns *patterns, struct arena *arena,
	struct lexicon *lexicon, const struct words *words);

#endif
