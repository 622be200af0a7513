/*
 * Deeds: a verb with who does it and what it is done to, denied ("did not
 * sell", "no shots were fired", "failed to sound") or told as done.
 */
#ifndef STORY_DEED_H
#define STORY_DEED_H

#include "story/deed_words.h"

enum {
	DEEDS_MOST = 24, /* of a version that are denied */
	DEED_FORMS = 4,  /* of a verb */
	DEED_DOERS = 8   /* words ahead of a verb that may do it */
};

/* When it is done, so that only the like is held against it. */
enum when { WHEN_PAST, WHEN_NOW, WHEN_TO_COME, WHEN_MUST };

struct deed {
	uint32_t sentence;
	struct span span;
	struct str verb, forms[DEED_FORMS];
	struct str doers[DEED_DOERS];
	uint32_t doer_count;
	struct str object; /* absent: none */
	enum when when;
	bool passive;
};

struct deeds {
	uint32_t count;
	struct deed rows[DEEDS_MOST];
};

/* Adds those that a sentence denies, a few at most. */
void deeds_denied(const struct line *line, struct deeds *deeds);

/* Whether a word is a form of the verb of a denied deed: by the table of verbs,
 * else by its stem. */
bool deed_is_verb(const struct deed *denied, struct str word);

/* Whether the word at a place tells the denied deed as done; fills `done`. */
bool deed_done(const struct line *line, uint32_t at, const struct deed *denied,
	struct deed *done);

/* Whether the noun right ahead of the one is among those ahead of the other. */
bool deed_is_by(const struct deed *deed, const struct deed *other);

/* Whether both are done to one thing. */
bool deed_is_to(const struct deed *deed, const struct deed *other);

#endif
