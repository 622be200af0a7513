/*
 * A buffer is text being written: it owns its bytes and grows. Writers append
 * to one and hand it to whoever puts it out. Growth aborts the process when
 * the system has no memory left, as arenas do.
 */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include "base/str.h"

struct buffer {
	char *ptr;
	size_t len, room;
	bool lent; /* the bytes are of who made it */
};

#define BUFFER_INIT                                                            \
	{                                                                      \
		NULL, 0, 0, false                                              \
	}

/* One that begins in an array, which must outlive it: what fits there costs no
 * allocation. */
#define BUFFER_IN(array)                                                       \
	{                                                                      \
		(array), 0, sizeof(array), true                                \
	}

/* Bytes of such an array for a phrase or a short reason. */
enum { BUFFER_SHORT = 128 };

/* Frees the bytes; the buffer is empty and may be used again. */
void buffer_release(struct buffer *buffer);

/* Forgets the bytes and keeps the memory. */
void buffer_clear(struct buffer *buffer);

/* Moves to where there is room for `more` bytes; for the next only. */
void buffer_grow(struct buffer *buffer, size_t more);

/* Makes room for `more` bytes behind len; returns where they begin. */
static inline char *buffer_reserve(struct buffer *buffer, size_t more)
{
	if (buffer->room - buffer->len < more)
		buffer_grow(buffer, more);
	/* Nothing may be added to a pointer that is none, not even 0. */
	return buffer->len ? buffer->ptr + buffer->len : buffer->ptr;
}

static inline void buffer_add_char(struct buffer *buffer, char c)
{
	*buffer_reserve(buffer, 1) = c;
	buffer->len++;
}

/* Here, so that what is known of a literal is known. */
static inline void buffer_add(struct buffer *buffer, struct str s)
{
	if (!s.len)
		return;
	memcpy(buffer_reserve(buffer, s.len), s.ptr, s.len);
	buffer->len += s.len;
}

/* What was written up to `end` into room that was reserved is of the buffer. */
static inline void buffer_end(struct buffer *buffer, const char *end)
{
	buffer->len = (size_t)(end - buffer->ptr);
}

/* Two digits of a number below 100, into room for them. */
static inline void two_digits_put(char *to, uint32_t number)
{
	static const char digits[] = "0001020304050607080910111213141516171819"
				     "2021222324252627282930313233343536373839"
				     "4041424344454647484950515253545556575859"
				     "6061626364656667686970717273747576777879"
				     "8081828384858687888990919293949596979899";

	memcpy(to, digits + (size_t)number * 2, 2);
}

/* Decimal, into NUMBER_ROOM bytes; the end of what is written. */
enum { NUMBER_ROOM = 24 };
char *number_put(char *to, int64_t number);

void buffer_add_number(struct buffer *buffer, int64_t number);

/* Decimal, at least `width` digits, zeros in front. */
void buffer_add_padded(struct buffer *buffer, int64_t number, int width);

/* To twelve significant digits, with a point in any locale and an exponent
 * only below a millionth and from 1e15 on. What is not finite is told as
 * "infinite". */
void buffer_add_real(struct buffer *buffer, double number);

/* A string literal. */
#define buffer_put(buffer, literal) buffer_add((buffer), STR(literal))

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void buffer_format(struct buffer *buffer, const char *format, ...);

/* The bytes so far; valid until the buffer is written to again. */
static inline struct str buffer_str(const struct buffer *buffer)
{
	return str_from(buffer->ptr, buffer->len);
}

#endif
