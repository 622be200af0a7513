/*
 * Decoding: the bytes of a file to valid UTF-8 without NUL, and the way back.
 */
#ifndef READ_DECODE_H
#define READ_DECODE_H

#include "read/article.h"

struct decoded {
	struct str text;       /* the bytes themselves where they are UTF-8 */
	struct map_pieces map; /* empty: offsets are those of the bytes */
	uint32_t replaced;     /* pieces of damage that became U+FFFD */
	size_t first_replaced; /* where the first of them is in the bytes */
};

/*
 * Recognises UTF-8 and UTF-16 with or without BOM. Other bytes are read as
 * `charset` (a name that iconv knows; what the page declares, or absent), or
 * as Windows-1252 where they look like it, or as UTF-8 with damage. Fails
 * with FC_BAD_INPUT where the bytes are no text: NUL, many control bytes, more
 * damage than text.
 */
enum fc_status decode(struct arena *arena, struct str bytes, struct str charset,
	struct decoded *decoded, struct fc_error *error);

#endif
