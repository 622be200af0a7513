/* A corpus in memory, for tests of what is found in sketches. */
#ifndef TESTS_STORY_SKETCHED_H
#define TESTS_STORY_SKETCHED_H

#include "telling.h"

#include "story/sketch.h"

struct library {
	struct telling telling;
	struct versions versions;
	struct sketches sketches;
};

static inline void library_open(struct library *library)
{
	*library = (struct library){0};
	telling_open(&library->telling);
}

static inline void library_close(struct library *library)
{
	telling_close(&library->telling);
}

static inline void library_add(
	struct library *library, const char *text, const char *day)
{
	struct arena *arena = &library->telling.arena;
	struct version version = tell(&library->telling, text, day, NULL, NULL);
	struct str bytes = sketch_pack(arena, &version);
	struct sketch *sketch = ROWS_ADD(arena, &library->sketches);

	*sketch = sketch_of(bytes);
	sketch->identity = library->versions.count;
	*ROWS_ADD(arena, &library->versions) = version;
}

#endif
