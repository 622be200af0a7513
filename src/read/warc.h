/*
 * WARC (ISO 28500): what a crawler brought home. Its pages, responses of type
 * text/html with status 200, are read one after another; everything else is
 * passed over.
 */
#ifndef READ_WARC_H
#define READ_WARC_H

#include "base/buffer.h"
#include "read/stream.h"

/* A page as it was sent, its transfer and content encodings undone. */
struct warc_page {
	struct str url;
	char *bytes; /* to be freed by whoever has it */
	size_t length;
	uint32_t record; /* its number in the file, 1-based */
};

enum warc_step {
	WARC_PAGE,
	WARC_TOO_LARGE, /* a page of more than `limit` bytes was passed over */
	WARC_DAMAGED,   /* nothing behind this can be read */
	WARC_FAILED,    /* the stream did */
	WARC_END
};

struct warc {
	struct stream *stream;
	size_t limit;
	uint32_t records; /* read so far */
	struct buffer head;
};

/* The stream is borrowed. `limit` is in bytes of one page. */
void warc_open(struct warc *warc, struct stream *stream, size_t limit);
void warc_close(struct warc *warc);

/* The url lives until the next call. */
enum warc_step warc_next(struct warc *warc, struct warc_page *page);

#endif
