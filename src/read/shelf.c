#include "read/shelf.h"

#include "base/hash.h"

#include <stdio.h>
#include <stdlib.h>

struct held {
	uint64_t identity;
	struct raw raw;
};

uint64_t raw_identity(struct str path, uint32_t line)
{
	return hash_more(
		hash_str(path), str_from((const char *)&line, sizeof(line)));
}

static int held_order(const void *left, const void *right)
{
	const struct held *a = left, *b = right;

	return (a->identity > b->identity) - (a->identity < b->identity);
}

static struct held *held_find(const struct shelf *shelf, uint64_t identity)
{
	const struct held key = {.identity = identity};

	return shelf->count ? bsearch(&key, shelf->rows, shelf->count,
				      sizeof(*shelf->rows), held_order)
			    : NULL;
}

/* The next article, kept where it is wanted; false at the end. */
static bool next_take(struct shelf *shelf)
{
	struct fc_error error = {0};
	struct raw raw = {0};
	struct held *held = NULL;
	enum reader_step step = reader_next(shelf->reader, &raw, &error);

	if (step == READER_END)
		return false;
	if (step == READER_RAW)
		held = held_find(shelf, raw_identity(raw.path, raw.line));
	if (held && !held->raw.owned)
		held->raw = raw;
	else
		raw_release(&raw);
	return true;
}

void shelf_fill(struct shelf *shelf, const struct fc_input *inputs,
	size_t count, const struct read_options *options,
	const uint64_t *wanted, uint32_t wanted_count)
{
	*shelf = (struct shelf){
		.rows = calloc(wanted_count + 1u, sizeof(*shelf->rows)),
		.count = wanted_count};
	if (!shelf->rows) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	for (uint32_t i = 0; i < wanted_count; i++)
		shelf->rows[i].identity = wanted[i];
	qsort(shelf->rows, wanted_count, sizeof(*shelf->rows), held_order);
	shelf->reader = reader_open(inputs, count, options);
	while (wanted_count && next_take(shelf))
		continue;
}

void shelf_release(struct shelf *shelf)
{
	for (uint32_t i = 0; i < shelf->count; i++)
		raw_release(&shelf->rows[i].raw);
	free(shelf->rows);
	reader_close(shelf->reader);
	*shelf = (struct shelf){0};
}

const struct raw *shelf_find(const struct shelf *shelf, uint64_t identity)
{
	const struct held *held = held_find(shelf, identity);

	return held && held->raw.owned ? &held->raw : NULL;
}
