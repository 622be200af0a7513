/*
 * The door to zlib: what gzip packed (RFC 1952), one member or many behind one
 * another, as crawlers write them.
 */
#ifndef READ_GUNZIP_H
#define READ_GUNZIP_H

#include "base/str.h"

struct gunzip;

/* Also reads what HTTP calls deflate (RFC 1950). */
struct gunzip *gunzip_new(void);
void gunzip_free(struct gunzip *gunzip);

/*
 * Unpacks from the front of *packed, which becomes what is left of it, into
 * `out`; the bytes written, 0 where more must come. What is no gzip, or
 * damaged, sets *damaged.
 */
size_t gunzip_some(struct gunzip *gunzip, struct str *packed, char *out,
	size_t room, bool *damaged);

/* Whether all that came was a whole number of members. */
bool gunzip_is_whole(const struct gunzip *gunzip);

#endif
