/*
 * One side of a quotation, or a sentence that may lead up to one: its tokens
 * with the parts that they play. What stands between quotation marks is one
 * opaque thing there: PART_QUOTE, or PART_COMMA where it ends as a clause
 * does. Lives on the stack.
 */
#ifndef CLAIM_FLANK_H
#define CLAIM_FLANK_H

#include "claim/cue.h"
#include "claim/tagged.h"
#include "text/quotation.h"

/* What the stages before know of one article. */
struct setting {
	const struct article *article;
	const struct tokens *tokens;
	const struct sentences *sentences;
	const struct timexes *timexes;
	const struct quotations *quotations;
	const struct tagged *tagged;
	const struct claim_words *words;
	const struct cues *cues;
};

struct flank {
	const struct setting *setting;
	struct parts parts;
};

/* Words [first, end) of a flank; none where both are equal. */
struct noun {
	uint32_t first, end;
};

static inline bool noun_is_none(struct noun noun)
{
	return noun.first >= noun.end;
}

/* Reads tokens [first, end) of the article; no parts where there are too many
 * of them. `quotation` is the row that stays transparent, or UINT32_MAX. */
void flank_read(struct flank *flank, const struct setting *setting,
	uint32_t first, uint32_t end, uint32_t quotation);

/* Makes verbs of what an apostrophe joins to a word: "it's", "they've",
 * "doesn't"; flank_read does so itself. */
void flank_contract(struct flank *flank);

/* Which of the kinds that the tables have for word i it may be there. */
uint32_t flank_cue_kinds(const struct flank *flank, uint32_t i, uint32_t kinds);

/* The kinds of cue that word i may be, a set of enum cue_kind; 0 between
 * quotation marks, inside of names and behind hyphens. Most words are in no
 * table. */
static inline uint32_t flank_cue(const struct flank *flank, uint32_t i)
{
	const struct parts *parts = &flank->parts;
	uint32_t kinds =
		i < parts->count && parts->tokens[i].kind == TOKEN_WORD
			? cue_kinds(flank->setting->cues, parts->tokens[i].word)
			: 0;

	return kinds ? flank_cue_kinds(flank, i, kinds) : 0;
}

/* Whether token i is that word; false behind the end. */
static inline bool flank_is_word(
	const struct flank *flank, uint32_t i, const char *word)
{
	return parts_is(&flank->parts, i, word);
}

/* Bytes of the text; {0, 0} for none. */
struct span flank_span(const struct flank *flank, struct noun noun);

#endif
