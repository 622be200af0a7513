/* Versions for tests: a text in memory, told by a house on a day. */
#ifndef TESTS_STORY_TELLING_H
#define TESTS_STORY_TELLING_H

#include "../road.h"

#include "story/comparison.h"

struct telling {
	struct road road;
	const struct vocabulary *vocabulary;
	struct arena arena;
};

static inline void telling_open(struct telling *telling)
{
	*telling = (struct telling){.vocabulary = &vocabulary_digest};
	road_open(&telling->road, NULL);
}

static inline void telling_close(struct telling *telling)
{
	road_close(&telling->road);
	arena_release(&telling->arena);
}

/* `day` is YYYY-MM-DD; it, the house and the credit may be NULL. */
static inline struct version tell(struct telling *telling, const char *text,
	const char *day, const char *house, const char *credit)
{
	struct reading reading;
	struct version version;

	road_read(&telling->road, &telling->arena, STR("test.txt"),
		str_of(text), day ? day_read(str_of(day)) : DAY_NONE, &reading);
	if (house)
		reading.masthead.publisher = str_of(house);
	if (credit)
		*ROWS_ADD(&telling->arena, &reading.masthead.credits) =
			str_of(credit);
	version_make(&telling->arena, &reading, telling->vocabulary, &version);
	return version;
}

/* The two must outlive what is given. */
static inline struct comparison meet(struct telling *telling,
	const struct version *a, const struct version *b)
{
	struct comparison comparison;

	comparison_make(&telling->arena, STR_NONE, a, b, &comparison);
	return comparison;
}

#endif
