#include "tools/print.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static uint64_t number_at(const void *numbers, size_t size, size_t at)
{
	const char *place = (const char *)numbers + at * size;
	uint8_t one;
	uint16_t two;
	uint32_t four;
	uint64_t eight;

	switch (size) {
	case 1:
		memcpy(&one, place, 1);
		return one;
	case 2:
		memcpy(&two, place, 2);
		return two;
	case 4:
		memcpy(&four, place, 4);
		return four;
	default:
		memcpy(&eight, place, 8);
		return eight;
	}
}

void print_numbers(
	const char *name, const void *numbers, size_t size, size_t count)
{
	printf("\nstatic const uint%zu_t %s[] = {", size * 8, name);
	for (size_t i = 0; i < count; i++)
		printf("%s%" PRIu64 "u,", i % 12 ? " " : "\n\t",
			number_at(numbers, size, i));
	puts("\n\t0};");
}

void print_bits(const uint64_t *words, size_t count)
{
	putchar('{');
	for (size_t i = 0; i < count; i++)
		printf(words[i] ? "%s0x%" PRIx64 : "%s%" PRIx64, i ? "," : "",
			words[i]);
	putchar('}');
}
