/*
 * Hashes of bytes: XXH3, the door to libxxhash. The same on every machine and
 * in every run, so they may be written into files; not for secrets.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/str.h"

uint64_t hash_str(struct str s);

/* The hash of what was hashed so far with s behind it; not the same as that
 * of one longer str. */
uint64_t hash_more(uint64_t hash, struct str s);

/* One so wide that no two texts have the same. */
struct hash_wide {
	uint64_t high, low;
};
struct hash_wide hash_wide(struct str s);

#endif
