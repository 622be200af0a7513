#include "base/hash.h"

#include <xxhash.h>

uint64_t hash_str(struct str s)
{
	return XXH3_64bits(s.ptr ? s.ptr : "", s.len);
}

uint64_t hash_more(uint64_t hash, struct str s)
{
	return XXH3_64bits_withSeed(s.ptr ? s.ptr : "", s.len, hash);
}

struct hash_wide hash_wide(struct str s)
{
	XXH128_hash_t hash = XXH3_128bits(s.ptr ? s.ptr : "", s.len);

	return (struct hash_wide){hash.high64, hash.low64};
}
