/*
 * Known values: what the facts tell in numbers and days, in the form in which
 * articles claim them, so that the two can meet: whose, which attribute, how
 * much or when. Made once; constant and shared afterwards.
 */
#ifndef CLAIM_KNOWN_VALUE_H
#define CLAIM_KNOWN_VALUE_H

#include "claim/attribute.h"
#include "facts/mention.h"
#include "tag/quantity.h"

struct known_value {
	enum mention_kind kind; /* of whom it is known: */
	uint32_t row;           /* index in facts_entities or facts_events */
	uint32_t fact;          /* index in facts_rows */
	struct str attribute;   /* as of claims, or the property as written */
	bool is_day;
	struct timex day;         /* a day, month or year */
	struct quantity quantity; /* else; its tolerance is in its set */
};

struct known_values {
	struct known_value *rows; /* by kind, row, fact */
	uint32_t count, room;
};

/*
 * Takes up every fact that is a day ("founded: 1921") or begins with a digit.
 * Of the others *text gets a block each, "412 metres length", in order of the
 * facts, for known_values_read once its quantities are found.
 */
void known_values_list(struct arena *arena, const struct facts *facts,
	const struct lexicon *lexicon, const struct attributes *attributes,
	struct known_values *values, struct buffer *text);

/* Numbers are taken from the blocks of that text; what has none is left out.
 * Nothing borrows from text or quantities afterwards. */
void known_values_read(struct arena *arena, const struct facts *facts,
	struct str text, const struct quantities *quantities,
	struct known_values *values);

/* The first row of that entity or event, of *count. */
const struct known_value *known_values_of(const struct known_values *values,
	enum mention_kind kind, uint32_t row, uint32_t *count);

#endif
