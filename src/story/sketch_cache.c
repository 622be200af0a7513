#include "story/sketch_cache.h"

#include "story/sketch_check.h"

#include <stdlib.h>

enum { HASH = 16, KEY = 16, ROW = KEY + 8, HEAD = 8 + HASH + 4 };

static const struct str magic = STR_INIT("fcsketch");

static void put_hash(struct buffer *out, struct hash_wide hash)
{
	buffer_add(out, str_from((const char *)&hash.high, 8));
	buffer_add(out, str_from((const char *)&hash.low, 8));
}

static struct hash_wide hash_at(const char *at)
{
	struct hash_wide hash;

	memcpy(&hash.high, at, 8);
	memcpy(&hash.low, at + 8, 8);
	return hash;
}

static int hash_order(struct hash_wide a, struct hash_wide b)
{
	if (a.high != b.high)
		return a.high < b.high ? -1 : 1;
	return (a.low > b.low) - (a.low < b.low);
}

/* --- reading */

static struct hash_wide key_at(const struct sketch_cache *cache, uint32_t row)
{
	return hash_at(cache->table.ptr + (size_t)row * ROW);
}

/* Where a row's sketch ends, which is where the next one begins. */
static uint64_t end_at(const struct sketch_cache *cache, uint32_t row)
{
	uint64_t end;

	memcpy(&end, cache->table.ptr + (size_t)row * ROW + KEY, sizeof(end));
	return end;
}

enum sketch_cache_state sketch_cache_open(
	struct str bytes, struct hash_wide stamp, struct sketch_cache *cache)
{
	struct str body =
		str_cut(bytes, 0, bytes.len < HASH ? 0 : bytes.len - HASH);
	uint32_t count;

	*cache = (struct sketch_cache){0};
	if (body.len < HEAD || !str_starts(body, magic) ||
		hash_order(hash_wide(body), hash_at(body.ptr + body.len)))
		return SKETCH_CACHE_BROKEN;
	if (hash_order(hash_at(body.ptr + magic.len), stamp))
		return SKETCH_CACHE_OTHER;
	memcpy(&count, body.ptr + magic.len + HASH, sizeof(count));
	body = str_cut(body, HEAD, body.len);
	if (body.len / ROW < count)
		return SKETCH_CACHE_BROKEN;
	cache->count = count;
	cache->table = str_cut(body, 0, (size_t)count * ROW);
	cache->sketches = str_cut(body, cache->table.len, body.len);
	if (count && end_at(cache, count - 1) <= cache->sketches.len)
		cache->background = str_cut(cache->sketches,
			(size_t)end_at(cache, count - 1), cache->sketches.len);
	return SKETCH_CACHE_GOOD;
}

/* The first row with that key or a larger one. */
static uint32_t key_seek(const struct sketch_cache *cache, struct hash_wide key)
{
	uint32_t low = 0, high = cache->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (hash_order(key_at(cache, middle), key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct str sketch_cache_find(
	const struct sketch_cache *cache, struct hash_wide key)
{
	uint32_t row = key_seek(cache, key);
	uint64_t start, end;
	struct str bytes;

	if (row == cache->count || hash_order(key_at(cache, row), key))
		return STR_NONE;
	start = row ? end_at(cache, row - 1) : 0;
	end = end_at(cache, row);
	if (start > end || end > cache->sketches.len)
		return STR_NONE;
	bytes = str_from(cache->sketches.ptr + start, (size_t)(end - start));
	return sketch_check(bytes) ? bytes : STR_NONE;
}

/* --- writing */

static int row_order(const void *left, const void *right)
{
	const struct cached_sketch *a = left, *b = right;

	return hash_order(a->key, b->key);
}

static void rows_unite(struct cached_sketches *rows)
{
	uint32_t count = 0;

	if (rows->count)
		qsort(rows->rows, rows->count, sizeof(*rows->rows), row_order);
	for (uint32_t i = 0; i < rows->count; i++)
		if (!count || row_order(&rows->rows[i], &rows->rows[count - 1]))
			rows->rows[count++] = rows->rows[i];
	rows->count = count;
}

void sketch_cache_begin(struct cached_sketches *rows, struct hash_wide stamp,
	struct buffer *out)
{
	uint64_t end = 0;

	rows_unite(rows);
	buffer_clear(out);
	buffer_add(out, magic);
	put_hash(out, stamp);
	buffer_add(out, str_from((const char *)&rows->count, 4));
	ROWS_EACH (struct cached_sketch, row, *rows) {
		end += row->bytes.len;
		put_hash(out, row->key);
		buffer_add(out, str_from((const char *)&end, 8));
	}
	ROWS_EACH (struct cached_sketch, sketch, *rows)
		buffer_add(out, sketch->bytes);
}

void sketch_cache_end(struct buffer *out)
{
	put_hash(out, hash_wide(buffer_str(out)));
}
