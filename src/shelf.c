/*
 * The shelf is filled: every copy as a sketch, from the cache or from its
 * bytes; and what is common to them is marked.
 */
#include "shelf.h"

#include "build_mark.h"
#include "facts/facts.h"
#include "story/background.h"

#include <stdlib.h>

/* --- one copy */

/* What the desks hand over. */
struct sketched {
	struct raw raw;
	struct hash_wide key;
	struct str bytes; /* of the sketch */
	bool warned, known;
};

/* One text is another article in another format. */
static struct hash_wide raw_key(const struct raw *raw)
{
	struct hash_wide key = hash_wide(str_from(raw->owned, raw->length));

	key.high ^= (uint64_t)raw->format;
	return key;
}

static enum fc_status copy_sketch(void *user, struct arena *arena,
	const struct raw *raw, struct buffer *out, void **result,
	struct fc_error *error)
{
	const struct shelf *shelf = user;
	struct sketched *sketched = arena_alloc(arena, sizeof(*sketched));
	struct reading reading = {0};
	struct version version;
	enum fc_status status;

	(void)out;
	*result = sketched;
	sketched->raw = *raw;
	sketched->key = raw_key(raw);
	sketched->bytes = sketch_cache_find(&shelf->known, sketched->key);
	sketched->known = sketched->bytes.ptr != NULL;
	if (sketched->known)
		return FC_OK;
	status = raw_parse(arena, raw, NULL, &reading.article, error);
	if (status != FC_OK)
		return status;
	sketched->warned = error->reason;
	road_tag(shelf->fc, arena, ROAD_STORY, &reading);
	version_read(arena, &reading, shelf->fc->vocabulary, &version);
	sketched->bytes = sketch_pack(arena, &version);
	return FC_OK;
}

static void *sketched_copy(struct arena *arena, const void *result)
{
	const struct sketched *from = result;
	struct sketched *copy = arena_alloc(arena, sizeof(*copy));

	*copy = *from;
	copy->bytes = arena_copy(arena, from->bytes);
	return copy;
}

static void copy_keep(void *user, const void *result)
{
	struct shelf *shelf = user;
	const struct sketched *sketched = result;
	struct shelved *copy = ROWS_ADD(&shelf->arena, &shelf->copies);
	struct sketch *sketch = ROWS_ADD(&shelf->arena, &shelf->sketches);
	const struct raw *raw = &sketched->raw;

	copy->key = sketched->key;
	copy->size = (uint32_t)sketched->bytes.len;
	copy->print = hash_str(sketched->bytes);
	copy->warned = sketched->warned;
	copy->known = sketched->known;
	copy->raw = *raw;
	copy->raw.path = arena_copy(&shelf->arena, raw->path);
	copy->raw.owned = (char *)arena_copy(
		&shelf->arena, str_from(raw->owned, raw->length))
				  .ptr;
	*sketch = sketch_of(arena_copy(&shelf->arena, sketched->bytes));
	sketch->identity = shelf->copies.count - 1;
}

/* --- what the shelf knows of its stories */

static int64_t time_of(const struct sketch *sketch)
{
	return sketch->day != DAY_NONE ? sketch->day : INT32_MAX;
}

static int sketch_order(const void *left, const void *right)
{
	const struct sketch *a = left, *b = right;

	if (time_of(a) != time_of(b))
		return time_of(a) < time_of(b) ? -1 : 1;
	return (a->identity > b->identity) - (a->identity < b->identity);
}

static void copies_sort(struct shelf *shelf)
{
	struct sketches *sketches = &shelf->sketches;

	if (sketches->count)
		qsort(sketches->rows, sketches->count, sizeof(*sketches->rows),
			sketch_order);
	shelf->places = arena_alloc(
		&shelf->arena, (sketches->count + 1u) * sizeof(*shelf->places));
	for (uint32_t i = 0; i < sketches->count; i++)
		shelf->places[sketches->rows[i].identity] = i;
}

/* --- the cache */

/* What sketches depend on but the article. */
static struct hash_wide stamp_of(const struct fc *fc)
{
	struct buffer all = BUFFER_INIT;
	struct hash_wide stamp;

	buffer_format(&all, "%s %016llx %d %d", build_mark,
		(unsigned long long)facts_digest(fc->facts), (int)fc->published,
		(int)fc->options.timex3);
	stamp = hash_wide(buffer_str(&all));
	buffer_release(&all);
	return stamp;
}

static void cache_open(struct shelf *shelf, fc_complain complain, void *user)
{
	const struct fc_cache *cache = shelf->cache;
	const struct fc_error broken = {
		.reason = "not as it was written: the archive is read anew"};

	if (cache->bytes &&
		sketch_cache_open(str_from(cache->bytes, cache->length),
			stamp_of(shelf->fc),
			&shelf->known) == SKETCH_CACHE_BROKEN &&
		complain)
		complain(user, cache->path, &broken);
}

/* Whose background it is: of these articles, in this order. */
static struct hash_wide whose(const struct shelf *shelf)
{
	struct buffer keys = BUFFER_INIT;
	struct hash_wide hash;

	ROWS_EACH (struct sketch, sketch, shelf->sketches) {
		const struct shelved *copy =
			&shelf->copies.rows[sketch->identity];

		buffer_add(&keys,
			str_from((const char *)&copy->key, sizeof(copy->key)));
	}
	hash = hash_wide(buffer_str(&keys));
	buffer_release(&keys);
	return hash;
}

/* Whether the cache has all that was read, and nothing else. */
static bool cache_is_full(const struct shelf *shelf)
{
	uint32_t had = 0, wanted = 0;

	ROWS_EACH (struct shelved, copy, shelf->copies) {
		if (copy->warned)
			continue;
		wanted++;
		had += copy->known;
	}
	return had == wanted && shelf->known.count <= had;
}

/* What every run says anew is not kept. Nothing may be marked in the sketches
 * yet. */
static void sketches_keep(const struct shelf *shelf, struct buffer *out)
{
	struct cached_sketches rows = {0};
	struct arena arena = {0};

	ROWS_EACH (struct sketch, sketch, shelf->sketches) {
		const struct shelved *copy =
			&shelf->copies.rows[sketch->identity];

		if (!copy->warned)
			*ROWS_ADD(&arena, &rows) = (struct cached_sketch){
				copy->key, str_from(sketch->bytes, copy->size)};
	}
	sketch_cache_begin(&rows, stamp_of(shelf->fc), out);
	arena_release(&arena);
}

/* Marks what stands in many copies: as the cache has it, if it is of these;
 * else it is found, and the cache made anew. */
static void background_mark(struct shelf *shelf)
{
	const struct fc_cache *cache = shelf->cache;
	struct buffer out = BUFFER_INIT;
	struct hash_wide these = whose(shelf);
	bool is_known = background_unpack(shelf->known.background, these,
		&shelf->sketches, &shelf->commonness);
	bool keeps = cache->keep && shelf->copies.count >= cache->least &&
		     !(is_known && cache_is_full(shelf));

	if (keeps)
		sketches_keep(shelf, &out);
	if (!is_known)
		background_find(&shelf->sketches, &shelf->commonness);
	if (keeps) {
		background_pack(
			&shelf->sketches, &shelf->commonness, these, &out);
		sketch_cache_end(&out);
		cache->keep(cache->user, out.ptr, out.len);
	}
	buffer_release(&out);
}

enum fc_status shelf_fill(struct shelf *shelf, struct fc *fc,
	const struct fc_lint_options *options, fc_sink sink,
	fc_complain complain, void *user)
{
	struct desks desks = road_desks(fc, options->against,
		options->against_count, sink, complain, user);
	struct fc_error error = {0};
	enum fc_status status;

	shelf->fc = fc;
	shelf->cache = &options->cache;
	if (!options->against_count)
		return FC_OK;
	status = road_ready(fc, &error);
	if (status != FC_OK)
		return status; /* which the lint that it is for tells of */
	cache_open(shelf, complain, user);
	desks.user = shelf;
	desks.work_raw = copy_sketch;
	desks.copy = sketched_copy;
	desks.keep = copy_keep;
	status = desks_run(&desks);
	kin_make(&shelf->sketches, &shelf->kin);
	copies_sort(shelf);
	background_mark(shelf);
	return status;
}

/* A cache that was wrong once is not asked again. */
void shelf_release(struct shelf *shelf)
{
	if (shelf->deceived && shelf->cache->keep)
		shelf->cache->keep(shelf->cache->user, NULL, 0);
	if (shelf->commonness.counts)
		commonness_release(&shelf->commonness);
	kin_release(&shelf->kin);
	arena_release(&shelf->arena);
	*shelf = (struct shelf){0};
}
