#include "read/stock.h"

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

static struct held *held_find(const struct stock *stock, uint64_t identity)
{
	const struct held key = {.identity = identity};

	return stock->count ? bsearch(&key, stock->rows, stock->count,
				      sizeof(*stock->rows), held_order)
			    : NULL;
}

/* The next article, kept where it is wanted; false at the end. */
static bool next_take(struct stock *stock)
{
	struct fc_error error = {0};
	struct raw raw = {0};
	struct held *held = NULL;
	enum reader_step step = reader_next(stock->reader, &raw, &error);

	if (step == READER_END)
		return false;
	if (step == READER_RAW)
		held = held_find(stock, raw_identity(raw.path, raw.line));
	if (held && !held->raw.owned)
		held->raw = raw;
	else
		raw_release(&raw);
	return true;
}

void stock_fill(struct stock *stock, const struct fc_input *inputs,
	size_t count, const struct read_options *options,
	const uint64_t *wanted, uint32_t wanted_count)
{
	*stock = (struct stock){
		.rows = calloc(wanted_count + 1u, sizeof(*stock->rows)),
		.count = wanted_count};
	if (!stock->rows) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	for (uint32_t i = 0; i < wanted_count; i++)
		stock->rows[i].identity = wanted[i];
	qsort(stock->rows, wanted_count, sizeof(*stock->rows), held_order);
	stock->reader = reader_open(inputs, count, options);
	while (wanted_count && next_take(stock))
		continue;
}

void stock_release(struct stock *stock)
{
	for (uint32_t i = 0; i < stock->count; i++)
		raw_release(&stock->rows[i].raw);
	free(stock->rows);
	reader_close(stock->reader);
	*stock = (struct stock){0};
}

const struct raw *stock_find(const struct stock *stock, uint64_t identity)
{
	const struct held *held = held_find(stock, identity);

	return held && held->raw.owned ? &held->raw : NULL;
}
