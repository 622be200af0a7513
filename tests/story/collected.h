/* A corpus for tests: texts in memory, collected as a timeline does it. */
#ifndef TESTS_STORY_COLLECTED_H
#define TESTS_STORY_COLLECTED_H

#include "telling.h"

#include "story/retold.h"
#include "story/timeline.h"
#include "story/window.h"

struct story {
	struct telling telling;
	struct corpus corpus;
	struct timeline timeline;
};

static inline void story_open(struct story *story)
{
	*story = (struct story){0};
	telling_open(&story->telling);
	corpus_init(&story->corpus);
}

static inline void story_close(struct story *story)
{
	corpus_release(&story->corpus);
	telling_close(&story->telling);
}

/* The day, house and credit may be NULL. */
static inline void story_add(struct story *story, const char *path,
	const char *text, const char *day, const char *house,
	const char *credit)
{
	struct telling *telling = &story->telling;
	struct arena *arena = &telling->arena;
	struct reading reading;
	struct version version;
	const struct anchor anchor = {
		.published = INTERVAL_NONE, .narrative = DAY_NONE};

	road_read(&telling->road, arena, str_of(path), str_of(text),
		day ? day_read(str_of(day)) : DAY_NONE, &reading);
	if (house)
		reading.masthead.publisher = str_of(house);
	reading.masthead.credits.count = 0;
	if (credit)
		*ROWS_ADD(arena, &reading.masthead.credits) = str_of(credit);
	version_make(arena, &reading, telling->vocabulary, &version);
	corpus_add(&story->corpus, &reading);
	if (reading.masthead.published.value == DAY_NONE)
		corpus_offsets(&story->corpus,
			offsets_find(arena, &reading, telling->road.grammar,
				&anchor));
	corpus_sketch(&story->corpus, sketch_pack(arena, &version));
}

static inline void story_tell(struct story *story)
{
	const struct timeline_choice choice = {.range = INTERVAL_NONE};

	corpus_sort(&story->corpus);
	retold_find(&story->corpus, 2);
	windows_find(&story->corpus);
	timeline_make(&story->corpus, story->telling.road.facts, &choice,
		&story->timeline);
}

#endif
