/*
 * A shelf holds the raw bytes of some articles out of many, picked by which
 * they are, so that they can be looked at again in any order.
 */
#ifndef READ_SHELF_H
#define READ_SHELF_H

#include "read/reader.h"

struct held;

struct shelf {
	struct held *rows;
	uint32_t count;
	struct reader *reader; /* paths live in it */
};

/* Which article it is, whatever is read before it. */
uint64_t raw_identity(struct str path, uint32_t line);

/* Reads the inputs again and keeps the articles that are wanted, of each the
 * first; what cannot be read is passed over. The inputs must outlive it. */
void shelf_fill(struct shelf *shelf, const struct fc_input *inputs,
	size_t count, const struct read_options *options,
	const uint64_t *wanted, uint32_t wanted_count);
void shelf_release(struct shelf *shelf);

/* NULL: it is not there. */
const struct raw *shelf_find(const struct shelf *shelf, uint64_t identity);

#endif
