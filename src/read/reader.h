/*
 * Reading: `reader_open` walks the inputs of a command and hands out articles
 * one after another, whatever they come from; `raw_parse` reads their bytes by
 * format (read/parse.h).
 */
#ifndef READ_READER_H
#define READ_READER_H

#include "read/parse.h"

/* What a reader needs to know. */
struct read_options {
	size_t limit; /* bytes of one article; larger is FC_TOO_LARGE; 0 is
			 64 MiB, and more than 1 GiB is cut off there */
};

/* The inputs of a command, opened one at a time. */
struct reader;

struct reader *reader_open(const struct fc_input *inputs, size_t count,
	const struct read_options *options);
void reader_close(struct reader *reader);

/* One article's raw bytes, not parsed yet: cheap to hand out in order, so
 * that threads may parse. Owned by whoever has it, to be released whether it
 * was filled or stands for an error. */
struct raw {
	struct str path; /* lives in `owned` or in the reader */
	char *owned;     /* the bytes; freed by raw_release */
	size_t length;
	enum fc_format format; /* never FC_BY_NAME */
	uint32_t line;         /* of a JSONL file or a feed, 1-based; else 1 */
	struct str url; /* of a page in a crawl, whose number `line` is */
};
void raw_release(struct raw *raw);

enum reader_step {
	READER_RAW,   /* *raw is filled */
	READER_ERROR, /* *error and raw->path tell what could not be read */
	READER_END
};

/* The next in order. JSONL and WARC are streamed: one article is in memory,
 * however long the file; what gzip packed is unpacked on the way. Folders are
 * walked in byte order of their names; of the files in them, those are read
 * whose names tell a format. A file that is named itself is text where its name
 * tells none; standard input and bytes are known by how they begin. A folder
 * without articles is an error (FC_NO_ARTICLES). */
enum reader_step reader_next(
	struct reader *reader, struct raw *raw, struct fc_error *error);

/* Bytes handed out so far and, where every input is a plain file, in all. */
void reader_progress(const struct reader *reader, size_t *done, size_t *total);

/*
 * Parses what reader_next gave: decodes (BOM, UTF-16, Windows-1252, broken
 * UTF-8), then reads by format. The article borrows raw->owned. A warning
 * (replaced bytes) has status FC_OK and a reason in *error; without one
 * error->reason is NULL.
 */
enum fc_status raw_parse(struct arena *arena, const struct raw *raw,
	const struct read_options *options, struct article *article,
	struct fc_error *error);

#endif
