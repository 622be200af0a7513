/*
 * What the public functions share: the library's state, and the parts of the
 * road that more than one of them walks.
 */
#ifndef ROAD_H
#define ROAD_H

#include "claim/known_value.h"
#include "facts/offices.h"
#include "claim/reading.h"
#include "factcheck.h"
#include "read/desks.h"
#include "story/version.h"
#include "tag/grammar.h"
#include "tag/quantity_find.h"
#include "tag/tally.h"

struct fc {
	struct fc_options options;
	day_t published; /* of undated articles, or DAY_NONE */
	struct lexicon *lexicon;
	struct grammar *grammar;
	const struct name_words *name_words;
	const struct claim_words *words;
	const struct cues *cues;
	const struct attributes *attributes;
	const struct tally *tally;
	const struct vocabulary *vocabulary;
	struct facts *facts;
	bool facts_finished;
	struct arena known_arena;  /* of the values, */
	struct known_values known; /* which are made once they are asked for */
	struct offices offices;    /* with these */
	enum fc_stage stage;
	fc_progress progress;
	void *progress_user;
};

/* Beside the rows that are printed: what the linking of stories rests on, and
 * the temporal links that are held against the days told. */
enum { ROAD_STORY = 1 << 16, ROAD_TLINK = 1 << 17 };

/* What is read out of one article, whose `article` is set, for the rows in the
 * set of enum fc_rows; nothing is done that only others need. */
void road_tag(const struct fc *fc, struct arena *arena, unsigned rows,
	struct reading *r);

/* The same of some articles, each stage over all of them: what a stage is made
 * of fills a good part of a processor's cache, and articles are small. */
void road_tag_all(const struct fc *fc, struct arena *arena, unsigned rows,
	struct reading *const *readings, uint32_t count);

/* The days that an undated article leaves to its day of publication, which a
 * copy may know; NULL where it has its own. */
const struct offset *road_offset(
	const struct fc *fc, struct arena *arena, const struct reading *r);

/* Desks for the inputs of a call, their work still to be set. */
struct desks road_desks(const struct fc *fc, const struct fc_input *inputs,
	size_t count, fc_sink sink, fc_complain complain, void *teller);

/* Makes the facts ready for reading. Not before all files are there: one may
 * speak of what another defines. */
enum fc_status road_ready(struct fc *fc, struct fc_error *error);

/* Makes the values that the facts know, for what is held against them. */
void road_known(struct fc *fc);

/* A version with all its details, to be compared in full; the reading may go.
 */
void road_version(const struct fc *fc, struct arena *arena,
	const struct reading *reading, struct version *version);

/* What the rules of lint that prove what they say find in a reading, in the
 * arena: rows with places of the text in `a`. After road_known. */
const struct findings *road_faults(const struct fc *fc, struct arena *arena,
	const struct reading *reading);

/* Fills *error; control characters of `detail` are left out. */
enum fc_status road_error(struct fc_error *error, enum fc_status status,
	const char *reason, const char *detail);

/* Tells of a failure that no input is to blame for; its status. */
enum fc_status road_complain(
	fc_complain complain, void *user, const struct fc_error *error);

#endif
