#include "telling.h"

#include "story/commonness.h"
#include "story/sketch.h"
#include "story/sketch_cache.h"
#include "story/sketch_check.h"
#include "story/texts.h"

static const char wire[] =
	"Barge strikes lock gate at Quernhead\n\n"
	"QUERNHEAD, June 6, 2024 (Courier Wire) - Two men were hurt on "
	"Thursday "
	"when a barge laden with 340 tonnes of gravel ran into the upper gate "
	"of Quernhead lock.\n\n"
	"A lock keeper, Hal Brezny, broke an arm as he jumped clear.\n";

static const struct hash_wide stamp = {7, 11}, other = {7, 12};
static const struct str behind = STR_INIT("what is common");

/* A cache of the sketches of two articles. */
struct kept {
	struct telling telling;
	struct hash_wide keys[2];
	struct str sketches[2];
	struct buffer bytes;
};

static void kept_open(struct kept *kept)
{
	static const char *const texts[] = {wire, "It rained in Ashlar.\n"};
	struct cached_sketches rows = {0};

	*kept = (struct kept){0};
	telling_open(&kept->telling);
	for (int i = 0; i < 2; i++) {
		struct version version = tell(
			&kept->telling, texts[i], "2024-06-06", NULL, NULL);

		kept->keys[i] = hash_wide(str_of(texts[i]));
		kept->sketches[i] = sketch_pack(&kept->telling.arena, &version);
		for (int twice = 0; twice < 2; twice++)
			*ROWS_ADD(&kept->telling.arena, &rows) =
				(struct cached_sketch){
					kept->keys[i], kept->sketches[i]};
	}
	sketch_cache_begin(&rows, stamp, &kept->bytes);
	buffer_add(&kept->bytes, behind);
	sketch_cache_end(&kept->bytes);
}

static void kept_close(struct kept *kept)
{
	buffer_release(&kept->bytes);
	telling_close(&kept->telling);
}

static enum sketch_cache_state state_of(
	struct str bytes, struct hash_wide wanted)
{
	struct sketch_cache cache;
	enum sketch_cache_state state =
		sketch_cache_open(bytes, wanted, &cache);

	assert_true(state == SKETCH_CACHE_GOOD || !cache.count);
	return state;
}

static void sketches_come_back(void **state)
{
	struct kept kept;
	struct sketch_cache cache;
	struct hash_wide unknown = {1, 2};

	(void)state;
	kept_open(&kept);
	assert_int_equal(SKETCH_CACHE_GOOD,
		sketch_cache_open(buffer_str(&kept.bytes), stamp, &cache));
	assert_int_equal(2, cache.count);
	for (int i = 0; i < 2; i++)
		assert_true(str_eq(kept.sketches[i],
			sketch_cache_find(&cache, kept.keys[i])));
	assert_null(sketch_cache_find(&cache, unknown).ptr);
	assert_true(str_eq(behind, cache.background));
	assert_int_equal(
		SKETCH_CACHE_OTHER, state_of(buffer_str(&kept.bytes), other));
	kept_close(&kept);
}

/* No byte may be other than it was written, and none may be missing. */
static void damage_is_seen(void **state)
{
	struct kept kept;
	struct str whole;

	(void)state;
	kept_open(&kept);
	whole = buffer_str(&kept.bytes);
	for (size_t at = 0; at < whole.len; at++) {
		kept.bytes.ptr[at] ^= 0x10;
		assert_int_equal(SKETCH_CACHE_BROKEN, state_of(whole, stamp));
		kept.bytes.ptr[at] ^= 0x10;
		assert_int_equal(SKETCH_CACHE_BROKEN,
			state_of(str_cut(whole, 0, at), stamp));
	}
	assert_int_equal(SKETCH_CACHE_BROKEN, state_of(STR(""), stamp));
	assert_int_equal(SKETCH_CACHE_GOOD, state_of(whole, stamp));
	kept_close(&kept);
}

/* Everything that is done with a sketch. */
static void sketch_use(struct arena *arena, struct str bytes)
{
	struct sketch sketch = sketch_of(bytes);
	struct commonness commonness;
	const struct sketches sketches = {&sketch, 1, 1};
	struct version version;
	struct texts texts;

	commonness_init(&commonness, 1);
	texts_find(&sketches, &texts);
	texts_count(&texts, &sketches, &commonness);
	texts_release(&texts);
	sketch_mark_common(&sketch, &commonness);
	for (uint32_t i = 0; i < sketch_key_count(&sketch); i++)
		sketch_key(&sketch, i);
	for (uint32_t i = 0; i < sketch_passage_count(&sketch); i++)
		sketch_mark_recurring(&sketch, i);
	sketch_unpack(arena, &sketch, &version);
	commonness_release(&commonness);
}

/* Whoever makes a cache can also make its hash: a sketch that passes is one
 * that can be used, whatever it says. The sanitizers watch. */
static void lies_do_no_harm(void **state)
{
	static const char values[] = {0, 1, 0x0f, 0x7f, (char)0x80, (char)0xff};
	struct kept kept;
	struct arena *arena;
	struct str sketch;
	uint32_t passed = 0;

	(void)state;
	kept_open(&kept);
	arena = &kept.telling.arena;
	sketch = kept.sketches[0];
	assert_true(sketch_check(sketch));
	for (size_t at = 0; at < sketch.len; at++) {
		assert_false(sketch_check(str_cut(sketch, 0, at)));
		for (size_t v = 0; v < sizeof(values); v++) {
			struct buffer lie = BUFFER_INIT;

			buffer_add(&lie, sketch);
			lie.ptr[at] = values[v];
			if (sketch_check(buffer_str(&lie))) {
				sketch_use(arena, buffer_str(&lie));
				passed++;
			}
			buffer_release(&lie);
		}
	}
	assert_true(passed > 0);
	kept_close(&kept);
}

/* A table whose hash is right, and whose ends are not. */
static void ends_are_checked(void **state)
{
	enum { FIRST_END = 8 + 16 + 4 + 16 };
	struct kept kept;
	struct sketch_cache cache;
	struct hash_wide hash;
	size_t body;

	(void)state;
	kept_open(&kept);
	body = kept.bytes.len - 16;
	memset(kept.bytes.ptr + FIRST_END, 0xff, 8);
	hash = hash_wide(str_from(kept.bytes.ptr, body));
	memcpy(kept.bytes.ptr + body, &hash.high, 8);
	memcpy(kept.bytes.ptr + body + 8, &hash.low, 8);
	assert_int_equal(SKETCH_CACHE_GOOD,
		sketch_cache_open(buffer_str(&kept.bytes), stamp, &cache));
	for (int i = 0; i < 2; i++)
		assert_null(sketch_cache_find(&cache, kept.keys[i]).ptr);
	kept_close(&kept);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sketches_come_back),
		cmocka_unit_test(damage_is_seen),
		cmocka_unit_test(lies_do_no_harm),
		cmocka_unit_test(ends_are_checked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
