/*
 * A sketch is a version in little memory, as a corpus of a million articles
 * keeps it: enough to judge whether two tell one story, but not the text. Five
 * bytes a different term, one or two wherever it stands, twelve a passage; the
 * keys of terms are cut to 30 bits.
 */
#ifndef STORY_SKETCH_H
#define STORY_SKETCH_H

#include "story/commonness.h"
#include "story/glossary.h"
#include "story/key.h"

struct sketch {
	char *bytes;       /* as sketch.c lays them out */
	uint64_t content;  /* of all the terms: equal where the texts are */
	int64_t minute;    /* of publication, or NO_MINUTE */
	day_t day;         /* of publication, or DAY_NONE */
	uint32_t length;   /* of the bytes */
	uint64_t identity; /* of its file and line: see raw_identity */
};
struct sketches ROWS_OF(struct sketch);

/* A new zeroed row outside of any arena, which would keep what it grew out of:
 * for a table of a whole corpus, that is to be released. */
struct sketch *sketches_add(struct sketches *sketches);
void sketches_release(struct sketches *sketches);

/* A passage of a sketch. */
struct sketch_passage {
	uint32_t fingerprint;
	struct span span; /* bytes of the text; long ones are cut off */
	uint16_t terms;
	bool headline, recurring;
};

/* The bytes of a version, with its keys. */
struct str sketch_pack(struct arena *arena, const struct version *version);

/* The sketch of packed bytes, which must outlive it; who it is of remains to
 * be set. */
struct sketch sketch_of(struct str bytes);

/* Whether two are of one article that came twice: all that is kept of them is
 * the same. */
bool sketch_is_twin(const struct sketch *a, const struct sketch *b);

uint32_t sketch_key_count(const struct sketch *sketch);
uint32_t sketch_key(const struct sketch *sketch, uint32_t key);

uint32_t sketch_passage_count(const struct sketch *sketch);
struct sketch_passage sketch_passage(
	const struct sketch *sketch, uint32_t passage);

/* From now on the passage is no part of the story: it recurs in others. */
void sketch_mark_recurring(struct sketch *sketch, uint32_t passage);

struct glossary sketch_glossary(const struct sketch *sketch);

/* Keeps how common each of its terms is. */
void sketch_mark_common(
	struct sketch *sketch, const struct commonness *commonness);
void sketches_mark_common(
	struct sketches *sketches, const struct commonness *commonness);

/* The version again, in the arena, without text, path and lines. Passages that
 * recur are left out, and terms that are common weigh less as traits. */
void sketch_unpack(struct arena *arena, const struct sketch *sketch,
	struct version *version);

/* The same without its traits, for whoever looks at passages only. */
void sketch_unpack_terms(struct arena *arena, const struct sketch *sketch,
	struct version *version);

/* What the unpacked version would be, from the whole one, with its text; all
 * but passages and traits is borrowed. */
void sketch_weigh(struct arena *arena, const struct sketch *sketch,
	const struct version *version, struct version *weighed);

#endif
