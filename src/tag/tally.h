/*
 * The tally: what the tables of a language say about quantities, compiled:
 * words that count, units, currencies, bounds. Compiled when the library is
 * built; constant and shared by threads.
 */
#ifndef TAG_TALLY_H
#define TAG_TALLY_H

#include "tag/phrases.h"

enum tally_role {
#define TALLY(name, what) TALLY_##name,
#include "lang/tally.def"
#undef TALLY
	TALLY_COUNT
};

#define TALLY_BIT(role) (UINT64_C(1) << (role))

/* What a quantity is one of. */
enum measure_kind {
	MEASURE_NUMBER, /* of nothing that is said */
	MEASURE_COUNT,  /* of things: unit is their noun */
	MEASURE_PERCENT,
	MEASURE_SHARE, /* half, two thirds, one in ten */
	MEASURE_MONEY,
	MEASURE_TIME,
	MEASURE_AGE,
	MEASURE_PHYSICAL,
	MEASURE_SCORE,
	MEASURE_RATIO /* "3:1", "three to one" */
};

/* What the words around say about the number. */
enum bound {
	BOUND_EQUAL,
	BOUND_ABOUT,
	BOUND_LESS,
	BOUND_MOST, /* "up to": that or less */
	BOUND_MORE,
	BOUND_LEAST
};

/* A unit or currency. */
struct unit_row {
	enum measure_kind kind;
	struct span name;    /* normal form: "kilometre", "chinese yuan" */
	struct span udunits; /* as UDUNITS spells it; empty: not for it */
	uint16_t whole;      /* a hundred of it make one of that row; or 0 */
	int32_t scale;       /* in the unit's own name: "MUSD"; power of ten */
};
struct unit_rows ROWS_OF(struct unit_row);

struct tally {
	struct arena arena;
	uint32_t count;  /* words of the lexicon when this was built */
	uint8_t *starts; /* by word: whether a number may begin with it */
	uint64_t *roles; /* by word: its tally, a set of bits */
	int32_t *values; /* by word: of ONES to DOZEN */
	struct span *singulars; /* by word: of PLURAL */
	struct unit_rows units; /* row 0 is none */
	struct letters text;    /* of units and singulars */
	struct phrases behind;  /* units and currencies, behind a number */
	struct phrases before;  /* currencies before one */
	struct phrases bounds_before, bounds_behind; /* rows of bounds.def */
};

/* As the build has made it (src/story/tables.def), over lexicon_digest. */
extern const struct tally tally_digest;

/* Made from the tables, for the build. Adds its words to the lexicon. */
struct tally *tally_make(struct lexicon *lexicon);
void tally_free(struct tally *tally);

/* What a row of the units is called. */
static inline struct str unit_name(
	const struct tally *tally, const struct unit_row *row)
{
	return letters_str(&tally->text, row->name);
}

/* As UDUNITS spells it; empty where it is not for it. */
static inline struct str unit_spelled(
	const struct tally *tally, const struct unit_row *row)
{
	return letters_str(&tally->text, row->udunits);
}

/* All tally of a token, a set of bits; 0 for marks, numbers, other words. */
static inline uint64_t tally_roles(
	const struct tally *tally, const struct token *token)
{
	return token->kind == TOKEN_WORD ? tally->roles[token->word] : 0;
}

static inline bool tally_is(const struct tally *tally,
	const struct token *token, enum tally_role role)
{
	return tally_roles(tally, token) >> role & 1;
}

static inline int32_t tally_value(
	const struct tally *tally, const struct token *token)
{
	return tally->values[token->word];
}

/* A row of quantity_bound.def. */
struct bound_row {
	struct str words; /* separated by '|' */
	enum bound bound;
	/* The set, in hundredths of the number: 90 to 100 for "nearly". 0:
	 * open. */
	double low, high;
	struct str example, reading;
};

/* All rows: those before a number, then those behind one. */
const struct bound_row *bound_rows(size_t *count);

#endif
