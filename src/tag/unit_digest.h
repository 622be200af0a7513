/*
 * The units that the tables of a language name, as the build has digested
 * them (src/tools/digest_units.c): ordered by spelling. Constant.
 */
#ifndef TAG_UNIT_DIGEST_H
#define TAG_UNIT_DIGEST_H

#include "tag/unit_base.h"

struct unit_digest {
	struct str spelled;
	struct unit unit;
};

extern const struct unit_digest unit_digests[];
extern const size_t unit_digest_count;

#endif
