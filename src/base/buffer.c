#include "base/buffer.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void buffer_release(struct buffer *buffer)
{
	if (!buffer->lent)
		free(buffer->ptr);
	*buffer = (struct buffer)BUFFER_INIT;
}

void buffer_clear(struct buffer *buffer)
{
	buffer->len = 0;
}

void buffer_grow(struct buffer *buffer, size_t more)
{
	size_t room = buffer->room ? buffer->room * 2 : 256;
	char *grown;

	if (room < buffer->len + more)
		room = buffer->len + more;
	grown = more < SIZE_MAX / 4
			? realloc(buffer->lent ? NULL : buffer->ptr, room)
			: NULL;
	if (!grown) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	if (buffer->lent)
		memcpy(grown, buffer->ptr, buffer->len);
	buffer->lent = false;
	buffer->ptr = grown;
	buffer->room = room;
}

static int digits_count(uint64_t number)
{
	int count = 1;

	for (; number >= 10000; number /= 10000)
		count += 4;
	return count + (number >= 10) + (number >= 100) + (number >= 1000);
}

/* At least `len` digits, which it has no more than. */
static char *digits_put(char *to, uint64_t number, int len)
{
	int at = len;

	while (at >= 2) {
		two_digits_put(&to[at -= 2], (uint32_t)(number % 100));
		number /= 100;
	}
	if (at)
		to[0] = (char)('0' + number % 10);
	return to + len;
}

/* Below 10,000, as most are. */
static char *small_put(char *to, uint32_t number)
{
	if (number >= 1000) {
		two_digits_put(to, number / 100);
		two_digits_put(to + 2, number % 100);
		return to + 4;
	}
	if (number >= 100) {
		to[0] = (char)('0' + number / 100);
		two_digits_put(to + 1, number % 100);
		return to + 3;
	}
	if (number >= 10) {
		two_digits_put(to, number);
		return to + 2;
	}
	to[0] = (char)('0' + number);
	return to + 1;
}

char *number_put(char *to, int64_t number)
{
	uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

	if ((uint64_t)number < 10000)
		return small_put(to, (uint32_t)number);
	if (number < 0)
		*to++ = '-';
	return digits_put(to, left, digits_count(left));
}

void buffer_add_number(struct buffer *buffer, int64_t number)
{
	buffer_end(buffer,
		number_put(buffer_reserve(buffer, NUMBER_ROOM), number));
}

void buffer_add_padded(struct buffer *buffer, int64_t number, int width)
{
	uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	char *to = buffer_reserve(buffer, NUMBER_ROOM);
	int len = digits_count(left);

	if (number < 0)
		*to++ = '-';
	if (len < width)
		len = width < 20 ? width : 20;
	buffer_end(buffer, digits_put(to, left, len));
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list args, again;
	int len;

	va_start(args, format);
	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len > 0) {
		char *at = buffer_reserve(buffer, (size_t)len + 1);

		vsnprintf(at, (size_t)len + 1, format, again);
		buffer->len += (size_t)len;
	}
	va_end(again);
}

/* At least 0 and below 1e15. */
static void fixed_add(struct buffer *buffer, double number)
{
	static const int64_t powers[] = {1, 10, 100, 1000, 10000, 100000,
		1000000, 10000000, 100000000, 1000000000, 10000000000,
		100000000000, 1000000000000};
	int64_t whole = (int64_t)number, rest;
	int places = 12;

	if ((double)whole == number) {
		buffer_add_number(buffer, whole);
		return;
	}
	if (whole)
		places -= digits_count((uint64_t)whole);
	if (places < 0)
		places = 0;
	rest = (int64_t)((number - (double)whole) * (double)powers[places] +
			 0.5);
	if (rest >= powers[places]) {
		rest -= powers[places];
		whole++;
	}
	buffer_add_number(buffer, whole);
	if (!rest)
		return;
	if (rest % 1000000 == 0) { /* most have few places */
		rest /= 1000000;
		places -= 6;
	}
	for (; rest % 10 == 0; rest /= 10)
		places--;
	buffer_add_char(buffer, '.');
	buffer_add_padded(buffer, rest, places);
}

void buffer_add_real(struct buffer *buffer, double number)
{
	int exponent = 0;

	if (number < 0) {
		buffer_add_char(buffer, '-');
		number = -number;
	}
	if (!isfinite(number)) {
		buffer_put(buffer, "infinite");
		return;
	}
	if (number > 0 && (number < 1e-6 || number >= 1e15)) {
		for (; number >= 10; number /= 10)
			exponent++;
		for (; number < 1; number *= 10)
			exponent--;
	}
	fixed_add(buffer, number);
	if (exponent) {
		buffer_add_char(buffer, 'e');
		buffer_add_number(buffer, exponent);
	}
}
