/*
 * The library for tests of comparisons: texts of a day to versions, with all
 * that the road reads of them. One library for the tests of a file.
 */
#ifndef TESTS_STORY_LIBRARY_H
#define TESTS_STORY_LIBRARY_H

#include "read/reader.h"
#include "road.h"
#include "story/comparison.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

static struct fc *library;

/* For cmocka_run_group_tests: makes the library, and frees it. */
static inline int library_open(void **state)
{
	struct fc_error error;

	(void)state;
	library = fc_new(NULL, &error);
	if (!library || road_ready(library, &error) != FC_OK)
		return 1;
	return 0;
}

static inline int library_close(void **state)
{
	(void)state;
	fc_free(library);
	return 0;
}

/* A text as published on a day; undated where that is NULL. */
static inline struct version library_version(
	struct arena *arena, const char *day, struct str text)
{
	struct reading reading = {0};
	struct fc_error error = {0};
	struct version version;

	library->published = day ? day_read(str_of(day)) : DAY_NONE;
	reading.article.id = reading.article.path = STR("test.txt");
	assert_int_equal(
		txt_read(arena, text, &reading.article, &error), FC_OK);
	road_tag(library, arena, FC_EVERYTHING | ROAD_TLINK, &reading);
	road_version(library, arena, &reading, &version);
	return version;
}

#endif
