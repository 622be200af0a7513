#include "read/volume.h"

#include <stdlib.h>

void volume_end(struct volume *volume)
{
	if (volume->from == FROM_WARC)
		warc_close(&volume->warc);
	if (volume->from == FROM_BUNDLE)
		bundle_release(&volume->bundle);
	else if (volume->from != FROM_NOTHING)
		stream_close(&volume->stream);
	volume->from = FROM_NOTHING;
}

static void volume_begin(
	struct volume *volume, struct str path, size_t limit, enum reading from)
{
	volume->from = from;
	volume->path = path;
	volume->limit = limit;
	volume->articles = 0;
}

void volume_lines(struct volume *volume, struct stream *stream, struct str path,
	size_t limit)
{
	volume_begin(volume, path, limit, FROM_LINES);
	volume->stream = *stream;
}

void volume_pages(struct volume *volume, struct stream *stream, struct str path,
	size_t limit)
{
	volume_begin(volume, path, limit, FROM_WARC);
	volume->stream = *stream;
	warc_open(&volume->warc, &volume->stream, limit);
}

enum fc_status volume_items(struct volume *volume, enum fc_format format,
	struct str bytes, struct str path, struct fc_error *error)
{
	enum fc_status status =
		bundle_read(&volume->bundle, format, bytes, error);

	if (status == FC_OK)
		volume_begin(volume, path, 0, FROM_BUNDLE);
	return status;
}

/* The end of a file of many articles, which is an error where it held none. */
static enum reader_step end_articles(
	struct volume *volume, struct raw *raw, struct fc_error *error)
{
	bool is_empty = volume->stream.line == 0;

	volume_end(volume);
	if (volume->articles)
		return READER_END;
	return is_empty ? raw_refuse(raw, error, volume->path, FC_BAD_INPUT,
				  "is empty")
			: raw_refuse(raw, error, volume->path, FC_NO_ARTICLES,
				  "holds no articles");
}

/* What stands in the buffer, with a NUL behind it. */
static void raw_take(struct raw *raw, struct buffer *bytes)
{
	raw->length = bytes->len;
	buffer_add_char(bytes, '\0');
	raw->owned = bytes->ptr;
}

static enum reader_step give_line(
	struct volume *volume, struct str line, struct raw *raw)
{
	struct buffer bytes = BUFFER_INIT;

	bytes.ptr = stream_take_line(&volume->stream, line);
	if (bytes.ptr) {
		bytes.len = line.len;
		bytes.room = line.len + 1;
	} else {
		buffer_reserve(&bytes, line.len + 1);
		buffer_add(&bytes, line);
	}
	raw_take(raw, &bytes);
	raw->path = volume->path;
	raw->line = volume->stream.line;
	raw->format = FC_ARTICLES_JSONL;
	return READER_RAW;
}

/* The next line of the JSONL file that is open; READER_END at its end. */
static enum reader_step next_line(
	struct volume *volume, struct raw *raw, struct fc_error *error)
{
	struct stream *stream = &volume->stream;
	struct str path = volume->path, line = STR_NONE;

	for (;;) {
		enum stream_step step =
			stream_line(stream, volume->limit, &line);

		if (step == STREAM_END)
			return end_articles(volume, raw, error);
		volume->done += line.len + 1;
		if (step == STREAM_GIVEN && !str_trim(line).len)
			continue;
		volume->articles++;
		if (step == STREAM_GIVEN)
			return give_line(volume, line, raw);
		if (step == STREAM_FAILED) {
			int failed = stream->failed;

			end_articles(volume, raw, error);
			return raw_refuse_failed(raw, error, path, failed);
		}
		error->line = stream->line;
		return raw_refuse_large(raw, error, path, 0, volume->limit);
	}
}

/* A page of a crawl: a record, with the address it was fetched from. */
static enum reader_step give_page(
	struct volume *volume, const struct warc_page *page, struct raw *raw)
{
	/* The address behind the bytes, where else the path stands. */
	raw_own(raw, page->url, page->bytes, page->length);
	raw->url = raw->path;
	raw->path = volume->path;
	raw->line = page->record;
	raw->format = FC_HTML;
	volume->articles++;
	volume->done += page->length;
	return READER_RAW;
}

static enum reader_step next_page(
	struct volume *volume, struct raw *raw, struct fc_error *error)
{
	struct str path = volume->path;
	struct warc_page page;
	int failed;

	switch (warc_next(&volume->warc, &page)) {
	case WARC_PAGE:
		return give_page(volume, &page, raw);
	case WARC_TOO_LARGE:
		volume->articles++;
		error->line = page.record;
		return raw_refuse_large(raw, error, path, 0, volume->limit);
	case WARC_DAMAGED:
		error->line = volume->warc.records;
		volume_end(volume);
		return raw_refuse(raw, error, path, FC_BAD_INPUT,
			"is no WARC behind the record of that number");
	case WARC_FAILED:
		failed = volume->stream.failed;
		volume_end(volume);
		return raw_refuse_failed(raw, error, path, failed);
	case WARC_END:
		break;
	}
	return end_articles(volume, raw, error);
}

/* An article of a feed, as a line of JSONL. */
static enum reader_step next_item(struct volume *volume, struct raw *raw)
{
	struct buffer line = BUFFER_INIT;

	if (!bundle_next(&volume->bundle, &line, &raw->line)) {
		volume_end(volume);
		return READER_END;
	}
	raw_take(raw, &line);
	raw->path = volume->path;
	raw->format = FC_ARTICLES_JSONL;
	return READER_RAW;
}

enum reader_step volume_next(
	struct volume *volume, struct raw *raw, struct fc_error *error)
{
	if (volume->from == FROM_BUNDLE)
		return next_item(volume, raw);
	return volume->from == FROM_WARC ? next_page(volume, raw, error)
					 : next_line(volume, raw, error);
}
