#include "read/stream.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PIECE = 1024 * 1024 };

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
	if (stream->fd >= 0)
		free(stream->bytes);
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

/* Reads a piece; false where nothing came. */
static bool fill(struct stream *stream, size_t wanted)
{
	ssize_t got;

	if (stream->ended)
		return false;
	make_room(stream, wanted);
	do {
		got = read(stream->fd, stream->bytes + stream->end,
			stream->room - stream->end);
	} while (got < 0 && errno == EINTR);
	if (got < 0)
		stream->failed = errno;
	if (got <= 0)
		stream->ended = true;
	else
		stream->end += (size_t)got;
	return got > 0;
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
	if (stream->fd >= 0 && !stream->start && stream->room > left) {
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
