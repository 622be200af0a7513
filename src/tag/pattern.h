/*
 * Patterns, compiled: what grammar.c builds and match.c runs. Nobody else
 * includes this.
 */
#ifndef TAG_PATTERN_H
#define TAG_PATTERN_H

#include "tag/grammar.h"

/* A word in one of its classes. */
struct sense {
	word_id word;
	enum klass klass;
	int32_t value;
};
struct senses ROWS_OF(struct sense);

enum element_kind {
	ELEMENT_TOKEN,  /* one word, number or mark */
	ELEMENT_PHRASE, /* NUM, ORD, DAY, YEAR: by number.h */
	ELEMENT_GROUP
};

enum { LITERALS_MAX = 24 };

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
	uint16_t *literals;
	uint32_t count, room;
};

bool start_set_has(const struct start_set *set, uint16_t literal);

/* One pattern, compiled. A shape has one, a holiday one for each name. */
struct compiled {
	uint32_t first, end; /* its elements */
	const struct shape *shape;
	struct start_set start;
};

/* A set of compiled patterns, one bit each. */
enum { SET_WORDS = 16 };
struct pattern_set {
	uint64_t bits[SET_WORDS];
};

enum { MARK_COUNT = 160 };

struct grammar {
	struct arena arena;
	struct senses senses;
	uint32_t word_count;
	uint64_t *masks;       /* by word: its classes */
	uint32_t *first_sense; /* by word: index in senses */
	struct {
		struct compiled *rows;
		uint32_t count, room;
	} patterns;
	struct elements elements;
	struct pattern_set groups[GROUP_COUNT]; /* patterns of a group */
	struct pattern_set emitted;             /* those that make rows */
	/* Patterns that may begin with a word, a class of number, a mark. */
	struct pattern_set *word_starts;
	struct pattern_set class_starts[CLASS_COUNT];
	struct pattern_set mark_starts[MARK_COUNT];
	uint8_t *word_emits; /* whether one of them makes a row */
	bool mark_emits[MARK_COUNT];
	struct start_set group_starts[GROUP_COUNT];
};

extern const bool group_emits[GROUP_COUNT];

/* Compiles all shapes; fails by abort where a row of ours is wrong. */
void patterns_compile(struct grammar *grammar, struct lexicon *lexicon);

#endif
