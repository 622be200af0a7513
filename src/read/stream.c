#include "read/stream.h"

#include "read/gunzip.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* With the run of articles that is made of it (desks.c) it stays in a cache of
 * half a megabyte. */
enum { PIECE = 128 * 1024 };

void stream_open(struct stream *stream, int fd)
{
	memset(stream, 0, sizeof(*stream));
	stream->fd = fd;
}

void stream_open_memory(struct stream *stream, struct str bytes)
{
	union {
		const char *read;
		char *never_written;
	} memory = {bytes.ptr};

	memset(stream, 0, sizeof(*stream));
	stream->fd = -1;
	stream->bytes = memory.never_written;
	stream->end = bytes.len;
	stream->ended = true;
}

void stream_close(struct stream *stream)
{
	if (stream->fd >= 0 || stream->gunzip)
		free(stream->bytes);
	gunzip_free(stream->gunzip);
	free(stream->pieces);
	if (stream->fd > 0)
		close(stream->fd);
	stream_open_memory(stream, STR_NONE);
}

static void *grown(void *bytes, size_t size)
{
	bytes = realloc(bytes, size);
	if (!bytes) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	return bytes;
}

/* Makes room behind the bytes: what was handed out goes first. */
static void make_room(struct stream *stream, size_t wanted)
{
	size_t kept = stream->end - stream->start;

	if (stream->start && stream->room - stream->end < wanted) {
		memmove(stream->bytes, stream->bytes + stream->start, kept);
		stream->scanned -= stream->start;
		stream->start = 0;
		stream->end = kept;
	}
	if (stream->room - stream->end < wanted) {
		size_t room = stream->room * 2;

		stream->room = room < stream->end + wanted
				       ? stream->end + wanted
				       : room;
		stream->bytes = grown(stream->bytes, stream->room);
	}
}

/* Reads up to `room` bytes; 0 at the end, and where that fails. */
static size_t read_some(struct stream *stream, char *to, size_t room)
{
	ssize_t got;

	if (stream->fd < 0)
		return 0;
	do {
		got = read(stream->fd, to, room);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		stream->failed = errno;
	return got > 0 ? (size_t)got : 0;
}

/* The same of what is packed. */
static size_t unpack_some(struct stream *stream, char *to, size_t room)
{
	bool damaged = false;
	size_t got = 0;

	while (!got && !damaged) {
		if (!stream->packed.len && stream->pieces)
			stream->packed = str_from(stream->pieces,
				read_some(stream, stream->pieces, PIECE));
		if (!stream->packed.len)
			break;
		got = gunzip_some(
			stream->gunzip, &stream->packed, to, room, &damaged);
	}
	if (!got && !stream->failed &&
		(damaged || !gunzip_is_whole(stream->gunzip)))
		stream->failed = EILSEQ;
	return got;
}

/* Reads a piece; false where nothing came. */
static bool fill(struct stream *stream, size_t wanted)
{
	size_t got, room;

	if (stream->ended)
		return false;
	make_room(stream, wanted);
	room = stream->room - stream->end;
	got = stream->gunzip
		      ? unpack_some(stream, stream->bytes + stream->end, room)
		      : read_some(stream, stream->bytes + stream->end, room);
	stream->ended = !got;
	stream->end += got;
	return got > 0;
}

void stream_unpack(struct stream *stream)
{
	size_t held = stream->end - stream->start;

	stream->packed = str_from(stream->bytes, held);
	if (stream->fd >= 0) {
		stream->pieces = grown(NULL, held > PIECE ? held : PIECE);
		if (held)
			memcpy(stream->pieces, stream->bytes, held);
		stream->packed.ptr = stream->pieces;
		free(stream->bytes);
	}
	stream->bytes = NULL;
	stream->end = stream->room = 0;
	stream->ended = false;
	stream->gunzip = gunzip_new();
}

struct str stream_peek(struct stream *stream)
{
	if (stream->end == stream->start)
		fill(stream, PIECE);
	return str_from(stream->bytes ? stream->bytes + stream->start : NULL,
		stream->end - stream->start);
}

static char *find_newline(struct stream *stream)
{
	char *newline = NULL;

	if (stream->end > stream->scanned)
		newline = memchr(stream->bytes + stream->scanned, '\n',
			stream->end - stream->scanned);
	stream->scanned = stream->end;
	return newline;
}

static void hand_out(struct stream *stream, size_t stop, struct str *line)
{
	*line = str_from(stream->bytes + stream->start, stop - stream->start);
	stream->start = stop < stream->end ? stop + 1 : stop;
	stream->scanned = stream->start;
	stream->line++;
}

enum stream_step stream_line(
	struct stream *stream, size_t limit, struct str *line)
{
	bool too_large = false;

	for (;;) {
		char *newline = find_newline(stream);

		if (newline) {
			hand_out(stream, (size_t)(newline - stream->bytes),
				line);
			break;
		}
		if (stream->end - stream->start > limit) {
			too_large = true;
			stream->start = stream->scanned = stream->end;
		}
		if (fill(stream, PIECE))
			continue;
		if (stream->failed)
			return STREAM_FAILED;
		if (stream->start == stream->end && !too_large)
			return STREAM_END;
		hand_out(stream, stream->end, line);
		break;
	}
	return too_large || line->len > limit ? STREAM_TOO_LARGE : STREAM_GIVEN;
}

char *stream_take_line(struct stream *stream, struct str line)
{
	size_t left = stream->end - stream->start;
	char *taken = stream->bytes;

	if (line.len < PIECE || line.ptr != taken || line.len < left ||
		stream->room == line.len || (stream->fd < 0 && !stream->gunzip))
		return NULL;
	stream->room = left > PIECE ? left : PIECE;
	stream->bytes = grown(NULL, stream->room);
	if (left)
		memcpy(stream->bytes, taken + stream->start, left);
	stream->start = stream->scanned = 0;
	stream->end = left;
	return taken;
}

struct str stream_bytes(struct stream *stream, size_t length)
{
	struct str bytes;

	while (stream->end - stream->start < length)
		if (!fill(stream, length - (stream->end - stream->start)))
			break;
	if (length > stream->end - stream->start)
		length = stream->end - stream->start;
	bytes = str_from(
		stream->bytes ? stream->bytes + stream->start : NULL, length);
	stream->start += length;
	stream->scanned = stream->start;
	return bytes;
}

bool stream_skip(struct stream *stream, size_t length)
{
	for (;;) {
		size_t held = stream->end - stream->start;
		size_t passed = held < length ? held : length;

		stream->start += passed;
		stream->scanned = stream->start;
		length -= passed;
		if (!length)
			return true;
		if (!fill(stream, PIECE))
			return false;
	}
}

enum stream_step stream_rest(struct stream *stream, size_t limit,
	size_t expected, char **bytes, size_t *length)
{
	size_t left;

	if (expected && expected <= limit && !stream->ended)
		make_room(stream, expected + 1);
	while (stream->end - stream->start <= limit &&
		fill(stream, stream->room > stream->end ? 1 : PIECE))
		continue;
	if (stream->failed)
		return STREAM_FAILED;
	left = stream->end - stream->start;
	if (left > limit)
		return STREAM_TOO_LARGE;
	*length = left;
	if ((stream->fd >= 0 || stream->gunzip) && !stream->start &&
		stream->room > left) {
		*bytes = stream->bytes;
		stream->bytes = NULL;
		stream->room = 0;
	} else {
		*bytes = grown(NULL, left + 1);
		if (left)
			memcpy(*bytes, stream->bytes + stream->start, left);
	}
	(*bytes)[left] = '\0';
	stream->start = stream->scanned = stream->end = 0;
	return STREAM_GIVEN;
}
