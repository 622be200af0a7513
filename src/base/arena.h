/*
 * An arena hands out memory that is released all at once. One serves an
 * article while it is read, one a corpus. Not for use by two threads at once.
 * When the system has no memory left the process is aborted with a message:
 * nothing in the middle of the road can fail.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/str.h"

struct arena_block;

enum { ARENA_ALIGNMENT = 16 };

struct arena {
	struct arena_block *block; /* newest first */
	char *next, *end;          /* what is left of the newest */
};

/* An empty arena holds no memory; {0} is a valid empty arena as well. */
void arena_init(struct arena *arena);

/* Gives everything back to the system; the arena is empty again. */
void arena_release(struct arena *arena);

/* One block for `size` bytes, where there is none yet. */
void arena_reserve(struct arena *arena, size_t size);

/* Forgets everything but keeps one block, so that the next article is free. */
void arena_reset(struct arena *arena);

/* `size` bytes, zeroed, aligned for any type. Never NULL, also for 0. */
void *arena_alloc(struct arena *arena, size_t size);

/* `room` bytes of a new block; for arena_alloc_raw. */
void *arena_alloc_more(struct arena *arena, size_t room);

/* As arena_alloc, without the zeroing, for buffers that are written at once. */
static inline void *arena_alloc_raw(struct arena *arena, size_t size)
{
	size_t room = (size ? size + ARENA_ALIGNMENT - 1 : ARENA_ALIGNMENT) &
		      ~(size_t)(ARENA_ALIGNMENT - 1);
	char *bytes = arena->next;

	if (!bytes || (size_t)(arena->end - bytes) < room)
		return arena_alloc_more(arena, room);
	arena->next = bytes + room;
	return bytes;
}

/* `size` bytes of the arena with room for `room`, not zeroed, and to be used no
 * more where they were: large ones the system moves without copying. */
void *arena_regrow(
	struct arena *arena, const void *bytes, size_t size, size_t room);

/* A copy of s that lives in the arena, NUL-terminated behind its end. */
struct str arena_copy(struct arena *arena, struct str s);

/* Strings one behind the other, the same. */
struct str arena_join(
	struct arena *arena, const struct str *strings, size_t count);
#define ARENA_JOIN(arena, ...)                                                 \
	arena_join((arena), (const struct str[]){__VA_ARGS__},                 \
		sizeof((const struct str[]){__VA_ARGS__}) /                    \
			sizeof(struct str))

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
/* printf into the arena. Not for hot paths: see base/buffer.h. */
struct str
arena_format(struct arena *arena, const char *format, ...);

#endif
