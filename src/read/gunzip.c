#include "read/gunzip.h"

#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

enum {
	WINDOW_ANY = 15 + 32, /* bits; gzip or zlib by their first bytes */
	PIECE_MAX = 1 << 20
};

struct gunzip {
	z_stream zlib;
	bool between; /* two members, or before the first */
	bool ended;   /* what follows is no member: padding */
};

struct gunzip *gunzip_new(void)
{
	struct gunzip *gunzip = calloc(1, sizeof(*gunzip));

	if (!gunzip || inflateInit2(&gunzip->zlib, WINDOW_ANY) != Z_OK) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	gunzip->between = true;
	return gunzip;
}

void gunzip_free(struct gunzip *gunzip)
{
	if (!gunzip)
		return;
	inflateEnd(&gunzip->zlib);
	free(gunzip);
}

/* Behind a member comes another, or zeros, or what somebody appended: that is
 * left unread, as gzip does. */
static bool member_begins(struct gunzip *gunzip, struct str packed)
{
	if (gunzip->zlib.total_in && (unsigned char)packed.ptr[0] != 0x1F) {
		gunzip->ended = true;
		return false;
	}
	inflateReset(&gunzip->zlib);
	gunzip->between = false;
	return true;
}

size_t gunzip_some(struct gunzip *gunzip, struct str *packed, char *out,
	size_t room, bool *damaged)
{
	z_stream *zlib = &gunzip->zlib;
	size_t written = 0;

	while (packed->len && !written && !gunzip->ended) {
		size_t length =
			packed->len < PIECE_MAX ? packed->len : PIECE_MAX;
		union {
			const char *read;
			Bytef *never_written;
		} in = {packed->ptr};
		int status;

		if (gunzip->between && !member_begins(gunzip, *packed))
			break;
		zlib->next_in = in.never_written;
		zlib->avail_in = (uInt)length;
		zlib->next_out = (Bytef *)out;
		zlib->avail_out = (uInt)(room < PIECE_MAX ? room : PIECE_MAX);
		written = zlib->avail_out;
		status = inflate(zlib, Z_NO_FLUSH);
		written -= zlib->avail_out;
		*packed =
			str_cut(*packed, length - zlib->avail_in, packed->len);
		gunzip->between = status == Z_STREAM_END;
		if (status != Z_OK && status != Z_STREAM_END &&
			status != Z_BUF_ERROR) {
			*damaged = true;
			break;
		}
	}
	if (gunzip->ended)
		*packed = STR_NONE;
	return written;
}

bool gunzip_is_whole(const struct gunzip *gunzip)
{
	return gunzip->between;
}
