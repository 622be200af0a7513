/*
 * Cues: words of speaking, as src/lang/<language>/quote.def has them. Made
 * when the library is built; constant and shared by threads.
 */
#ifndef CLAIM_CUE_H
#define CLAIM_CUE_H

#include "text/lexicon.h"

/* What a word may be; sets overlap: "claims". */
enum cue_kind {
	CUE_SAY = 1 << 0,   /* speaks words; may stand before its subject */
	CUE_TELL = 1 << 1,  /* speaks to somebody, who is named behind it */
	CUE_CALL = 1 << 2,  /* gives a thing a name */
	CUE_HOLD = 1 << 3,  /* has words in mind */
	CUE_JUDGE = 1 << 4, /* is for a thing or against it */
	CUE_NOUN = 1 << 5,  /* is what was said */
	CUE_ING = 1 << 6,   /* the form in -ing: its subject is the clause's */
	CUE_TWO = 1 << 7,  /* speaks only with a particle: went on, shot back */
	CUE_THING = 1 << 8 /* is an everyday noun, too: attacks, state */
};

#define CUE_VERBS (CUE_SAY | CUE_TELL | CUE_CALL | CUE_HOLD | CUE_JUDGE)

/* A row of quote.def. */
struct cue_row {
	enum cue_kind kind;
	struct str forms;   /* separated by one space */
	struct str example; /* a sentence in which `speaker` is quoted */
	struct str speaker;
};

struct cues {
	uint32_t count;
	uint16_t *kinds; /* by word id */
};

/* As the build has made them (src/story/tables.def), over lexicon_digest. */
extern const struct cues cues_digest;

/* Made from the tables, for the build. Adds their words to the lexicon. Aborts
 * without memory. */
struct cues *cues_make(struct lexicon *lexicon);
void cues_free(struct cues *cues);

/* A set of enum cue_kind; 0 for words that are no cue. */
static inline uint32_t cue_kinds(const struct cues *cues, word_id word)
{
	return cues->kinds[word];
}

uint32_t cue_row_count(void);
const struct cue_row *cue_row_at(uint32_t index);

#endif
