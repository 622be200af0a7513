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

#endif
