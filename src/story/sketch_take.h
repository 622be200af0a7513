/*
 * Numbers out of the bytes of a sketch, one after another.
 */
#ifndef STORY_SKETCH_TAKE_H
#define STORY_SKETCH_TAKE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline void take(const char **at, void *to, size_t size)
{
	memcpy(to, *at, size);
	*at += size;
}

static inline uint8_t take_8(const char **at)
{
	return (uint8_t) * (*at)++;
}

static inline uint16_t take_16(const char **at)
{
	uint16_t number;

	take(at, &number, sizeof(number));
	return number;
}

static inline uint32_t take_32(const char **at)
{
	uint32_t number;

	take(at, &number, sizeof(number));
	return number;
}

#endif
