/*
 * A stock holds the raw bytes of some articles out of many, picked by which
 * they are, so that they can be looked at again in any order.
 */
#ifndef READ_STOCK_H
#define READ_STOCK_H

#include "read/reader.h"

struct held;

struct stock {
	struct held *rows;
	uint32_t count;
	struct reader *reader; /* paths live in it */
};

/* Which article it is, whatever is read before it. */
uint64_t raw_identity(struct str path, uint32_t line);

/* Reads the inputs again and keeps the articles that are wanted, of each the
 * first; what cannot be read is passed over. The inputs must outlive it. */
void stock_fill(struct stock *stock, const struct fc_input *inputs,
	size_t count, const struct read_options *options,
	const uint64_t *wanted, uint32_t wanted_count);
void stock_release(struct stock *stock);

/* NULL: it is not there. */
const struct raw *stock_find(const struct stock *stock, uint64_t identity);

#endif
