#include "tools/listing.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct listed *listing_add(struct listing *listing, const char *member)
{
	struct listed *listed = &listing->members[listing->count];

	if (listing->count++ == LISTING_MAX)
		abort();
	*listed = (struct listed){.member = member};
	return listed;
}

void listing_number(
	struct listing *listing, const char *member, uint32_t number)
{
	listing_add(listing, member)->number = number;
}

void listing_rows(struct listing *listing, const char *member, const void *rows,
	size_t bytes)
{
	struct listed *listed = listing_add(listing, member);

	listed->rows = rows ? rows : "";
	listed->bytes = bytes;
}

/* The last eight bytes are filled with zeros. */
static uint64_t eight_at(const struct listed *listed, size_t at)
{
	size_t left = listed->bytes - at;
	uint64_t eight = 0;

	memcpy(&eight, (const char *)listed->rows + at,
		left < sizeof(eight) ? left : sizeof(eight));
	return eight;
}

static void rows_print(
	const struct listed *listed, const char *noun, uint32_t number)
{
	printf("\n/* %s */\nstatic const uint64_t %s_%" PRIu32 "[] = {",
		listed->member, noun, number);
	for (size_t at = 0; at < listed->bytes; at += 8)
		printf("%s0x%" PRIx64 ",", at % 64 ? " " : "\n\t",
			eight_at(listed, at));
	puts("\n\t0};");
}

void listing_print(const struct listing *listing, const char *noun)
{
	for (uint32_t i = 0; i < listing->count; i++)
		if (listing->members[i].rows)
			rows_print(&listing->members[i], noun, i);
	printf("\nconst struct %s %s_digest = {\n", noun, noun);
	for (uint32_t i = 0; i < listing->count; i++) {
		const struct listed *listed = &listing->members[i];

		if (listed->rows)
			printf("\t.%s = (void *)%s_%" PRIu32 ",\n",
				listed->member, noun, i);
		else
			printf("\t.%s = %" PRIu32 ",\n", listed->member,
				listed->number);
	}
	puts("};");
}
