#include "read/reader.h"

#include "read/folder.h"
#include "read/format.h"
#include "read/stream.h"
#include "read/volume.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Bytes of an article: offsets into a text that decoding makes longer must
 * still fit into 31 bits. */
enum { LIMIT_DEFAULT = 64 << 20, LIMIT_MAX = 1 << 30 };

struct reader {
	const struct fc_input *inputs;
	size_t count, next;
	size_t limit;
	struct arena arena; /* what the paths of JSONL files live in */

	struct folder *folder; /* being walked; or NULL */
	const char *folder_path;
	size_t folder_files; /* met in it so far */

	struct volume volume; /* that is open */

	size_t done, total;
};

static bool is_article_name(struct str name)
{
	return format_by_name(name) != FC_BY_NAME;
}

static size_t limit_of(const struct read_options *options)
{
	if (!options->limit)
		return LIMIT_DEFAULT;
	return options->limit < LIMIT_MAX ? options->limit : LIMIT_MAX;
}

static bool is_stdin(const struct fc_input *input)
{
	return !input->bytes && !strcmp(input->path, "-");
}

/* Bytes in all, where that can be known before reading. */
static size_t inputs_size(const struct fc_input *inputs, size_t count)
{
	size_t total = 0;

	for (size_t i = 0; i < count; i++) {
		struct stat status;

		if (inputs[i].bytes) {
			total += inputs[i].length;
			continue;
		}
		if (is_stdin(&inputs[i]) || stat(inputs[i].path, &status) ||
			!S_ISREG(status.st_mode) ||
			str_ends(str_of(inputs[i].path), STR(".gz")))
			return 0;
		total += (size_t)status.st_size;
	}
	return total;
}

struct reader *reader_open(const struct fc_input *inputs, size_t count,
	const struct read_options *options)
{
	struct reader *reader = calloc(1, sizeof(*reader));

	if (!reader) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	reader->inputs = inputs;
	reader->count = count;
	reader->limit = limit_of(options);
	reader->total = inputs_size(inputs, count);
	return reader;
}

void reader_close(struct reader *reader)
{
	if (!reader)
		return;
	volume_end(&reader->volume);
	folder_close(reader->folder);
	arena_release(&reader->arena);
	free(reader);
}

void reader_progress(const struct reader *reader, size_t *done, size_t *total)
{
	*done = reader->done + reader->volume.done;
	*total = reader->total;
}

/* All of a file that is open; `size` bytes are thought to come. */
static enum reader_step read_whole(struct reader *reader, struct stream *stream,
	struct str path, size_t size, struct raw *raw, struct fc_error *error)
{
	char *bytes = NULL;
	size_t length = 0;

	if (size > reader->limit)
		return raw_refuse_large(raw, error, path, size, reader->limit);
	switch (stream_rest(stream, reader->limit, size, &bytes, &length)) {
	case STREAM_TOO_LARGE:
		return raw_refuse_large(raw, error, path, 0, reader->limit);
	case STREAM_FAILED:
		return raw_refuse_failed(raw, error, path, stream->failed);
	case STREAM_GIVEN:
	case STREAM_END:
		break;
	}
	raw_own(raw, path, bytes, length);
	reader->done += length;
	return READER_RAW;
}

/* In a folder there is XML and JSON of every kind. */
static bool is_passed_over(
	const struct reader *reader, enum fc_format format, struct str bytes)
{
	return reader->folder && !bundle_may_be(format, bytes);
}

/* A feed, or what an agency delivered: READER_END where its articles are to be
 * asked for. */
static enum reader_step start_bundle(struct reader *reader,
	struct stream *stream, struct str path, enum fc_format format,
	size_t size, struct raw *raw, struct fc_error *error)
{
	enum reader_step step =
		read_whole(reader, stream, path, size, raw, error);
	struct str bytes = {raw->owned, raw->length};
	enum fc_status status;

	if (step != READER_RAW)
		return step;
	if (is_passed_over(reader, format, bytes)) {
		raw_release(raw);
		reader->folder_files--;
		return READER_END;
	}
	status = volume_items(&reader->volume, format, bytes,
		arena_copy(&reader->arena, path), error);
	raw_release(raw);
	if (status != FC_OK)
		return raw_refuse(raw, error, path, status, error->reason);
	return READER_END;
}

/* An open file: its only article, or READER_END where its articles are to be
 * asked for one by one. Takes over the stream. */
static enum reader_step start_file(struct reader *reader, struct stream *stream,
	struct str path, enum fc_format format, size_t size, struct raw *raw,
	struct fc_error *error)
{
	enum reader_step step;

	if (format == FC_ARTICLES_JSONL || format == FC_WARC) {
		(format == FC_WARC ? volume_pages : volume_lines)(
			&reader->volume, stream,
			arena_copy(&reader->arena, path), reader->limit);
		return READER_END;
	}
	raw->format = format;
	step = format == FC_XML || format == FC_NINJS
		       ? start_bundle(
				 reader, stream, path, format, size, raw, error)
		       : read_whole(reader, stream, path, size, raw, error);
	stream_close(stream);
	return step;
}

static bool is_packed(struct stream *stream)
{
	return str_starts(stream_peek(stream), STR("\x1F\x8B\x08"));
}

/* One binary file is one error, not one a line. */
static bool is_binary(struct stream *stream)
{
	struct str first = stream_peek(stream);

	return first.len && memchr(first.ptr, '\0', first.len);
}

static enum reader_step start_path(struct reader *reader, const char *path,
	enum fc_format format, const struct stat *status, struct raw *raw,
	struct fc_error *error)
{
	struct stream stream;
	int fd = open(path, O_RDONLY);

	if (fd < 0)
		return raw_refuse_failed(raw, error, str_of(path), errno);
	stream_open(&stream, fd);
	if (str_ends(str_of(path), STR(".gz")) && is_packed(&stream))
		stream_unpack(&stream);
	if (format == FC_BY_NAME)
		format = format_by_name(str_of(path));
	if (format == FC_BY_NAME)
		format = FC_TXT;
	if (format == FC_ARTICLES_JSONL && is_binary(&stream)) {
		stream_close(&stream);
		return raw_refuse(raw, error, str_of(path), FC_BAD_INPUT,
			"is not text (it has NUL bytes)");
	}
	return start_file(reader, &stream, str_of(path), format,
		S_ISREG(status->st_mode) && !stream.gunzip
			? (size_t)status->st_size
			: 0,
		raw, error);
}

static enum reader_step start_bytes(struct reader *reader,
	const struct fc_input *input, struct raw *raw, struct fc_error *error)
{
	struct stream stream;
	enum fc_format format = input->format;

	if (input->bytes)
		stream_open_memory(
			&stream, str_from(input->bytes, input->length));
	else
		stream_open(&stream, STDIN_FILENO);
	if (is_packed(&stream))
		stream_unpack(&stream);
	if (format == FC_BY_NAME)
		format = format_by_name(str_of(input->path));
	if (format == FC_BY_NAME)
		format = format_by_bytes(stream_peek(&stream));
	return start_file(reader, &stream, str_of(input->path), format,
		input->bytes && !stream.gunzip ? input->length : 0, raw, error);
}

/* The next input of the command; READER_END where a folder or a JSONL file
 * begins with it. */
static enum reader_step start_input(struct reader *reader,
	const struct fc_input *input, struct raw *raw, struct fc_error *error)
{
	struct stat status;

	if (input->bytes || is_stdin(input))
		return start_bytes(reader, input, raw, error);
	if (stat(input->path, &status))
		return raw_refuse_failed(
			raw, error, str_of(input->path), errno);
	if (!S_ISDIR(status.st_mode))
		return start_path(reader, input->path, input->format, &status,
			raw, error);
	reader->folder = folder_open(input->path, is_article_name);
	reader->folder_path = input->path;
	reader->folder_files = 0;
	return READER_END;
}

/* The next file of the folder that is walked; READER_END where that is a
 * JSONL file, or the folder is at its end. */
static enum reader_step next_file(
	struct reader *reader, struct raw *raw, struct fc_error *error)
{
	const char *path = NULL;
	struct stat status;
	int failed = 0;

	switch (folder_next(reader->folder, &path, &failed)) {
	case FOLDER_FILE:
		reader->folder_files++;
		if (!stat(path, &status))
			return start_path(
				reader, path, FC_BY_NAME, &status, raw, error);
		failed = errno;
		break;
	case FOLDER_FAILED:
		reader->folder_files++;
		break;
	case FOLDER_END:
		folder_close(reader->folder);
		reader->folder = NULL;
		if (reader->folder_files)
			return READER_END;
		return raw_refuse(raw, error, str_of(reader->folder_path),
			FC_NO_ARTICLES, "holds no articles");
	}
	return raw_refuse_failed(raw, error, str_of(path), failed);
}

enum reader_step reader_next(
	struct reader *reader, struct raw *raw, struct fc_error *error)
{
	enum reader_step step = READER_END;

	memset(raw, 0, sizeof(*raw));
	memset(error, 0, sizeof(*error));
	while (step == READER_END) {
		if (reader->volume.from != FROM_NOTHING)
			step = volume_next(&reader->volume, raw, error);
		else if (reader->folder)
			step = next_file(reader, raw, error);
		else if (reader->next < reader->count)
			step = start_input(reader,
				&reader->inputs[reader->next++], raw, error);
		else
			return READER_END;
	}
	return step;
}
