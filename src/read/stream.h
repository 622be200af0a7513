/*
 * A stream of bytes from a file descriptor or from memory, read in large
 * pieces: line by line with one line in memory, or as a whole.
 */
#ifndef READ_STREAM_H
#define READ_STREAM_H

#include "base/str.h"

struct gunzip;

struct stream {
	int fd;         /* -1: bytes in memory */
	char *bytes;    /* owned, unless fd is -1 */
	size_t start;   /* of what was not handed out yet */
	size_t scanned; /* no newline from start up to here */
	size_t end, room;
	uint32_t line; /* number of the line handed out last, from 1 */
	bool ended;    /* nothing comes any more */
	int failed;    /* errno of a read that did; EILSEQ: damage */

	struct gunzip *gunzip; /* NULL: the bytes are as they come */
	struct str packed;     /* to be unpacked */
	char *pieces;          /* where they were read to; NULL: in memory */
};

enum stream_step { STREAM_GIVEN, STREAM_TOO_LARGE, STREAM_FAILED, STREAM_END };

/* Takes over `fd`; 0, standard input, is not closed at the end. */
void stream_open(struct stream *stream, int fd);
void stream_open_memory(struct stream *stream, struct str bytes);
void stream_close(struct stream *stream);

/* What can be seen of the bytes before anything is handed out: the first
 * piece, up to 128 KiB. */
struct str stream_peek(struct stream *stream);

/* From here on bytes are what gzip packed in those that come. Before anything
 * was handed out. */
void stream_unpack(struct stream *stream);

/* The next bytes, borrowed until the next call: fewer at the end. */
struct str stream_bytes(struct stream *stream, size_t length);

/* Passes bytes over; false where there were fewer. */
bool stream_skip(struct stream *stream, size_t length);

/*
 * The next line without its newline, borrowed until the next call. One that
 * is longer than `limit` is skipped in bounded memory: STREAM_TOO_LARGE.
 */
enum stream_step stream_line(
	struct stream *stream, size_t limit, struct str *line);

/* The line that was given last, in memory of its own with room for a NUL, where
 * it fills most of what the stream holds; NULL, and nothing done, where it is
 * to be copied. The caller frees it. */
char *stream_take_line(struct stream *stream, struct str line);

/*
 * All the bytes that are left, with a NUL behind them. The caller frees what
 * is given. `expected` is how many are thought to come, or 0.
 */
enum stream_step stream_rest(struct stream *stream, size_t limit,
	size_t expected, char **bytes, size_t *length);

#endif
