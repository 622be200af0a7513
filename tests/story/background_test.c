#include "sketched.h"

#include "base/hash.h"
#include "story/background.h"

#include <stdlib.h>

enum { STORIES = 12 };

static const struct hash_wide ours = {3, 5}, others = {3, 6};

/* Hardly a word of it is in two stories. */
static struct str story_make(struct arena *arena, uint32_t number)
{
	char c = (char)('a' + number);

	return arena_format(arena,
		"Keeper Brezny%c counted %u heron%cs above Sarn%c.\n\n"
		"A %cdrav of the %cmelk went by Oxlow%c to the %cfurm, and "
		"%cgost %cpled %cwarn %chulm beside Ebble%c.\n\n"
		"With an account of the Orrin Gazette you can comment on "
		"stories and keep them for later reading.\n",
		c, 40 + number * 7, c, c, c, c, c, c, c, c, c, c, c);
}

/* Stories of their own, each above the same form of a login. */
static void library_fill(struct library *library)
{
	library_open(library);
	for (uint32_t i = 0; i < STORIES; i++)
		library_add(library, story_make(&library->telling.arena, i).ptr,
			"2024-06-06");
}

static uint32_t recurring_count(const struct sketches *sketches)
{
	uint32_t count = 0;

	ROWS_EACH (struct sketch, sketch, *sketches)
		for (uint32_t i = 0; i < sketch_passage_count(sketch); i++)
			count += sketch_passage(sketch, i).recurring;
	return count;
}

/* As every term of the sketches is asked for. */
static void halves_are_equal(const struct sketches *sketches,
	const struct commonness *a, const struct commonness *b)
{
	uint32_t halved = 0;

	ROWS_EACH (struct sketch, sketch, *sketches) {
		struct glossary glossary = sketch_glossary(sketch);
		const char *at = glossary.rows;

		for (uint32_t i = 0; i < glossary.count; i++) {
			uint32_t key = (uint32_t)take_term(&at).key;

			assert_int_equal(commonness_halve(a, key),
				commonness_halve(b, key));
			halved += commonness_halve(a, key) > 0;
		}
	}
	assert_true(halved > 0);
}

/* Packed and taken from there it is what it was when it was found. */
static void comes_back(void **state)
{
	struct library found, taken;
	struct commonness counted, kept;
	struct buffer out = BUFFER_INIT;

	(void)state;
	library_fill(&found);
	background_find(&found.sketches, &counted);
	assert_int_equal(STORIES, recurring_count(&found.sketches));
	background_pack(&found.sketches, &counted, ours, &out);

	library_fill(&taken);
	assert_false(background_unpack(
		buffer_str(&out), others, &taken.sketches, &kept));
	assert_int_equal(0, recurring_count(&taken.sketches));
	assert_true(background_unpack(
		buffer_str(&out), ours, &taken.sketches, &kept));
	for (uint32_t i = 0; i < STORIES; i++)
		assert_memory_equal(found.sketches.rows[i].bytes,
			taken.sketches.rows[i].bytes,
			taken.sketches.rows[i].length);
	halves_are_equal(&found.sketches, &counted, &kept);
	commonness_release(&counted);
	commonness_release(&kept);
	buffer_release(&out);
	library_close(&found);
	library_close(&taken);
}

/* Cut off, or with any byte that is another: it is refused, or taken without
 * harm. The sanitizers watch. */
static void lies_do_no_harm(void **state)
{
	struct library library;
	struct commonness commonness;
	struct buffer out = BUFFER_INIT;
	uint32_t taken = 0;

	(void)state;
	library_fill(&library);
	background_find(&library.sketches, &commonness);
	background_pack(&library.sketches, &commonness, ours, &out);
	commonness_release(&commonness);
	for (size_t at = 0; at < out.len; at++) {
		/* Just as long as it is, so that a step beyond is seen. */
		char *cut = malloc(at + 1);

		assert_non_null(cut);
		memcpy(cut, out.ptr, at);
		assert_false(background_unpack(str_from(cut, at), ours,
			&library.sketches, &commonness));
		free(cut);
		out.ptr[at] ^= 0x55;
		if (background_unpack(buffer_str(&out), ours, &library.sketches,
			    &commonness)) {
			commonness_release(&commonness);
			taken++;
		}
		out.ptr[at] ^= 0x55;
	}
	assert_true(taken > 0);
	buffer_release(&out);
	library_close(&library);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(comes_back),
		cmocka_unit_test(lies_do_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
