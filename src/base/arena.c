#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { BLOCK_SIZE = 64 * 1024, OWN_SIZE = 1024 * 1024 };

struct arena_block {
	struct arena_block *older;
	size_t size; /* usable bytes behind this header */
	bool own;    /* of one piece of memory that grows */
};

static size_t align_up(size_t size)
{
	return (size + ARENA_ALIGNMENT - 1) & ~(size_t)(ARENA_ALIGNMENT - 1);
}

static char *block_bytes(struct arena_block *block)
{
	return (char *)block + align_up(sizeof(*block));
}

void arena_init(struct arena *arena)
{
	*arena = (struct arena){NULL, NULL, NULL};
}

static void blocks_free(struct arena_block *block)
{
	while (block) {
		struct arena_block *older = block->older;

		free(block);
		block = older;
	}
}

void arena_release(struct arena *arena)
{
	blocks_free(arena->block);
	arena_init(arena);
}

void arena_reset(struct arena *arena)
{
	struct arena_block *kept = arena->block;

	if (!kept)
		return;
	blocks_free(kept->older);
	kept->older = NULL;
	if (kept->size > 16 * BLOCK_SIZE) {
		arena_release(arena);
		return;
	}
	arena->next = block_bytes(kept);
	arena->end = arena->next + kept->size;
}

/* A block of `room` bytes, in the place of `block` where that is not NULL. */
static struct arena_block *block_of(struct arena_block *block, size_t room)
{
	block = room < SIZE_MAX / 2
			? realloc(block, align_up(sizeof(*block)) + room)
			: NULL;
	if (!block) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	block->size = room;
	return block;
}

static void arena_grow(struct arena *arena, size_t size)
{
	size_t room = arena->block ? arena->block->size : BLOCK_SIZE / 2;
	struct arena_block *block;

	/* Doubling keeps the number of blocks small; the cap keeps the waste
	 * at the end of an article small. */
	room = room < 16 * BLOCK_SIZE ? room * 2 : room;
	if (room < size)
		room = size;
	block = block_of(NULL, room);
	block->older = arena->block;
	block->own = false;
	arena->block = block;
	arena->next = block_bytes(block);
	arena->end = arena->next + room;
}

void arena_reserve(struct arena *arena, size_t size)
{
	if (!arena->block)
		arena_grow(arena, size);
}

void *arena_alloc_more(struct arena *arena, size_t room)
{
	char *bytes;

	arena_grow(arena, room);
	bytes = arena->next;
	arena->next += room;
	return bytes;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	void *bytes = arena_alloc_raw(arena, size);

	memset(bytes, 0, size);
	return bytes;
}

/* What points at the block that is all of some memory, or at NULL. */
static struct arena_block **own_block(struct arena *arena, const void *bytes)
{
	struct arena_block **block = &arena->block;

	while (*block && !((*block)->own && block_bytes(*block) == bytes))
		block = &(*block)->older;
	return block;
}

/* A block for one piece, behind the newest, which goes on to be filled. */
static char *own_add(struct arena *arena, size_t room)
{
	struct arena_block *block = block_of(NULL, room);

	block->own = true;
	block->older = arena->block->older;
	arena->block->older = block;
	return block_bytes(block);
}

/* Whether bytes are the last that were handed out, with room behind them. */
static bool is_last(
	const struct arena *arena, const char *bytes, size_t size, size_t room)
{
	return size && bytes + align_up(size) == arena->next &&
	       align_up(room) <= (size_t)(arena->end - bytes);
}

void *arena_regrow(
	struct arena *arena, const void *bytes, size_t size, size_t room)
{
	bool owns = room >= OWN_SIZE && arena->block;
	struct arena_block **own;
	char *grown;

	if (!owns && is_last(arena, bytes, size, room)) {
		arena->next = (char *)bytes + align_up(room);
		return (char *)bytes;
	}

	if (owns && *(own = own_block(arena, bytes))) {
		*own = block_of(*own, room);
		return block_bytes(*own);
	}
	grown = owns ? own_add(arena, room) : arena_alloc_raw(arena, room);
	if (size)
		memcpy(grown, bytes, size);
	return grown;
}

struct str arena_copy(struct arena *arena, struct str s)
{
	char *bytes = arena_alloc_raw(arena, s.len + 1);

	if (s.len)
		memcpy(bytes, s.ptr, s.len);
	bytes[s.len] = '\0';
	return str_from(bytes, s.len);
}

struct str arena_join(
	struct arena *arena, const struct str *strings, size_t count)
{
	size_t len = 0;
	char *bytes, *to;

	for (size_t i = 0; i < count; i++)
		len += strings[i].len;
	bytes = to = arena_alloc_raw(arena, len + 1);
	for (size_t i = 0; i < count; i++) {
		if (strings[i].len)
			memcpy(to, strings[i].ptr, strings[i].len);
		to += strings[i].len;
	}
	*to = '\0';
	return str_from(bytes, len);
}

struct str arena_format(struct arena *arena, const char *format, ...)
{
	size_t room = (size_t)(arena->end - arena->next);
	va_list args, again;
	char *bytes;
	int len;

	va_start(args, format);
	va_copy(again, args);
	/* where it will be, if there is room for it */
	len = vsnprintf(arena->next, room, format, args);
	va_end(args);
	if (len < 0)
		len = 0;
	bytes = arena_alloc_raw(arena, (size_t)len + 1);
	if ((size_t)len >= room)
		vsnprintf(bytes, (size_t)len + 1, format, again);
	va_end(again);
	return str_from(bytes, (size_t)len);
}
