#include "read/reader.h"

#include "read/bundle.h"
#include "read/folder.h"
#include "read/format.h"
#include "read/stream.h"
#include "read/warc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Bytes of an article: offsets into a text that decoding makes longer must
 * still fit into 31 bits. */
enum { LIMIT_DEFAULT = 64 << 20, LIMIT_MAX = 1 << 30 };

/* What the articles of one file are taken from. */
enum reading { FROM_NOTHING, FROM_LINES, FROM_WARC, FROM_BUNDLE };

struct reader {
	const struct fc_input *inputs;
	size_t count, next;
	size_t limit;
	struct arena arena; /* what the paths of JSONL files live in */

	struct folder *folder; /* being walked; or NULL */
	const char *folder_path;
	size_t folder_files; /* met in it so far */

	/* The articles of the file that is open, one after another. */
	enum reading from;
	struct stream stream;
	struct warc warc;
	struct bundle bundle;
	struct str stream_path;
	size_t stream_articles; /* given, or found to be wrong */

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
			!S_ISREG(status.st_mode))
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

/* Done with the file whose articles were handed out. */
static void file_end(struct reader *reader)
{
	if (reader->from == FROM_WARC)
		warc_close(&reader->warc);
	if (reader->from == FROM_BUNDLE)
		bundle_release(&reader->bundle);
	else if (reader->from != FROM_NOTHING)
		stream_close(&reader->stream);
	reader->from = FROM_NOTHING;
}

void reader_close(struct reader *reader)
{
	if (!reader)
		return;
	file_end(reader);
	folder_close(reader->folder);
	arena_release(&reader->arena);
	free(reader);
}

void reader_progress(const struct reader *reader, size_t *done, size_t *total)
{
	*done = reader->done;
	*total = reader->total;
}

static const char *reason_of(int failed)
{
	static const struct {
		int failed;
		const char *reason;
	} reasons[] = {
		{ENOENT, "no such file"},
		{ENOTDIR, "no such file"},
		{EACCES, "permission denied"},
		{EPERM, "permission denied"},
		{EISDIR, "is a folder"},
		{ELOOP, "too many links"},
		{ENAMETOOLONG, "its path is too long"},
		{EMFILE, "too many files are open"},
		{ENFILE, "too many files are open"},
		{EIO, "the device gave an error"},
		{EILSEQ, "is damaged: it cannot be unpacked to its end"},
	};

	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (reasons[i].failed == failed)
			return reasons[i].reason;
	return "cannot be read";
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

/* Fills *raw with bytes it takes over, and a copy of the path behind them. */
static void raw_own(
	struct raw *raw, struct str path, char *bytes, size_t length)
{
	raw->owned = grown(bytes, length + 1 + path.len + 1);
	raw->owned[length] = '\0';
	memcpy(raw->owned + length + 1, path.ptr, path.len);
	raw->owned[length + 1 + path.len] = '\0';
	raw->path = str_from(raw->owned + length + 1, path.len);
	raw->length = length;
	raw->line = 1;
}

void raw_release(struct raw *raw)
{
	free(raw->owned);
	memset(raw, 0, sizeof(*raw));
}

/* What *raw and *error are for an input that gives no article. */
static enum reader_step refuse(struct raw *raw, struct fc_error *error,
	struct str path, enum fc_status status, const char *reason)
{
	raw_own(raw, path, NULL, 0);
	error->status = status;
	error->reason = reason;
	return READER_ERROR;
}

static enum reader_step refuse_large(const struct reader *reader,
	struct raw *raw, struct fc_error *error, struct str path, size_t size)
{
	if (size)
		snprintf(error->detail, sizeof(error->detail),
			"%zu bytes, the limit is %zu", size, reader->limit);
	else
		snprintf(error->detail, sizeof(error->detail),
			"the limit is %zu bytes", reader->limit);
	return refuse(raw, error, path, FC_TOO_LARGE,
		"is larger than the limit of an article");
}

/* All of a file that is open; `size` bytes are thought to come. */
static enum reader_step read_whole(struct reader *reader, struct stream *stream,
	struct str path, size_t size, struct raw *raw, struct fc_error *error)
{
	char *bytes = NULL;
	size_t length = 0;

	if (size > reader->limit)
		return refuse_large(reader, raw, error, path, size);
	switch (stream_rest(stream, reader->limit, size, &bytes, &length)) {
	case STREAM_TOO_LARGE:
		return refuse_large(reader, raw, error, path, 0);
	case STREAM_FAILED:
		return refuse(raw, error, path, FC_UNREADABLE,
			reason_of(stream->failed));
	case STREAM_GIVEN:
	case STREAM_END:
		break;
	}
	raw_own(raw, path, bytes, length);
	reader->done += length;
	return READER_RAW;
}

/* Takes over the stream of a file that is read piece by piece. */
static void file_begin(struct reader *reader, struct stream *stream,
	struct str path, enum reading from)
{
	reader->from = from;
	reader->stream = *stream;
	reader->stream_path = arena_copy(&reader->arena, path);
	reader->stream_articles = 0;
	if (from == FROM_WARC)
		warc_open(&reader->warc, &reader->stream, reader->limit);
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
	status = bundle_read(&reader->bundle, format, bytes, error);
	raw_release(raw);
	if (status != FC_OK)
		return refuse(raw, error, path, status, error->reason);
	reader->from = FROM_BUNDLE;
	reader->stream_path = arena_copy(&reader->arena, path);
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
		file_begin(reader, stream, path,
			format == FC_WARC ? FROM_WARC : FROM_LINES);
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

/* The end of a file of many articles, which is an error where it held none. */
static enum reader_step end_articles(
	struct reader *reader, struct raw *raw, struct fc_error *error)
{
	bool is_empty = reader->stream.line == 0;

	file_end(reader);
	if (reader->stream_articles)
		return READER_END;
	return is_empty ? refuse(raw, error, reader->stream_path, FC_BAD_INPUT,
				  "is empty")
			: refuse(raw, error, reader->stream_path,
				  FC_NO_ARTICLES, "holds no articles");
}

static enum reader_step give_line(
	struct reader *reader, struct str line, struct raw *raw)
{
	raw->owned = grown(NULL, line.len + 1);
	memcpy(raw->owned, line.ptr, line.len);
	raw->owned[line.len] = '\0';
	raw->length = line.len;
	raw->path = reader->stream_path;
	raw->line = reader->stream.line;
	raw->format = FC_ARTICLES_JSONL;
	return READER_RAW;
}

/* The next line of the JSONL file that is open; READER_END at its end. */
static enum reader_step next_line(
	struct reader *reader, struct raw *raw, struct fc_error *error)
{
	struct stream *stream = &reader->stream;
	struct str path = reader->stream_path, line = STR_NONE;

	for (;;) {
		enum stream_step step =
			stream_line(stream, reader->limit, &line);

		if (step == STREAM_END)
			return end_articles(reader, raw, error);
		reader->done += line.len + 1;
		if (step == STREAM_GIVEN && !str_trim(line).len)
			continue;
		reader->stream_articles++;
		if (step == STREAM_GIVEN)
			return give_line(reader, line, raw);
		if (step == STREAM_FAILED) {
			int failed = stream->failed;

			end_articles(reader, raw, error);
			return refuse(raw, error, path, FC_UNREADABLE,
				reason_of(failed));
		}
		error->line = stream->line;
		return refuse_large(reader, raw, error, path, 0);
	}
}

/* A page of a crawl: a record, with the address it was fetched from. */
static enum reader_step give_page(
	struct reader *reader, const struct warc_page *page, struct raw *raw)
{
	raw->owned = page->bytes;
	raw->length = page->length;
	raw->path = reader->stream_path;
	raw->line = page->record;
	raw->format = FC_HTML;
	raw->url = arena_copy(&reader->arena, page->url);
	reader->stream_articles++;
	return READER_RAW;
}

static enum reader_step next_page(
	struct reader *reader, struct raw *raw, struct fc_error *error)
{
	struct str path = reader->stream_path;
	struct warc_page page;
	int failed;

	switch (warc_next(&reader->warc, &page)) {
	case WARC_PAGE:
		return give_page(reader, &page, raw);
	case WARC_TOO_LARGE:
		reader->stream_articles++;
		error->line = page.record;
		return refuse_large(reader, raw, error, path, 0);
	case WARC_DAMAGED:
		error->line = reader->warc.records;
		file_end(reader);
		return refuse(raw, error, path, FC_BAD_INPUT,
			"is no WARC behind the record of that number");
	case WARC_FAILED:
		failed = reader->stream.failed;
		file_end(reader);
		return refuse(
			raw, error, path, FC_UNREADABLE, reason_of(failed));
	case WARC_END:
		break;
	}
	return end_articles(reader, raw, error);
}

/* An article of a feed, as a line of JSONL. */
static enum reader_step next_item(struct reader *reader, struct raw *raw)
{
	struct buffer line = BUFFER_INIT;

	if (!bundle_next(&reader->bundle, &line, &raw->line)) {
		file_end(reader);
		return READER_END;
	}
	raw->length = line.len;
	buffer_add_char(&line, '\0');
	raw->owned = line.ptr;
	raw->path = reader->stream_path;
	raw->format = FC_ARTICLES_JSONL;
	return READER_RAW;
}

/* The next article of the file that is open; READER_END at its end. */
static enum reader_step next_article(
	struct reader *reader, struct raw *raw, struct fc_error *error)
{
	if (reader->from == FROM_BUNDLE)
		return next_item(reader, raw);
	return reader->from == FROM_WARC ? next_page(reader, raw, error)
					 : next_line(reader, raw, error);
}

/* A file says so by its name, too: nobody else pays for the look. */
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
		return refuse(raw, error, str_of(path), FC_UNREADABLE,
			reason_of(errno));
	stream_open(&stream, fd);
	if (str_ends(str_of(path), STR(".gz")) && is_packed(&stream))
		stream_unpack(&stream);
	if (format == FC_BY_NAME)
		format = format_by_name(str_of(path));
	if (format == FC_BY_NAME)
		format = FC_TXT;
	if (format == FC_ARTICLES_JSONL && is_binary(&stream)) {
		stream_close(&stream);
		return refuse(raw, error, str_of(path), FC_BAD_INPUT,
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
		return refuse(raw, error, str_of(input->path), FC_UNREADABLE,
			reason_of(errno));
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
		return refuse(raw, error, str_of(reader->folder_path),
			FC_NO_ARTICLES, "holds no articles");
	}
	return refuse(
		raw, error, str_of(path), FC_UNREADABLE, reason_of(failed));
}

enum reader_step reader_next(
	struct reader *reader, struct raw *raw, struct fc_error *error)
{
	enum reader_step step = READER_END;

	memset(raw, 0, sizeof(*raw));
	memset(error, 0, sizeof(*error));
	while (step == READER_END) {
		if (reader->from != FROM_NOTHING)
			step = next_article(reader, raw, error);
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
