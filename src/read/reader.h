/*
 * Reading: `reader_open` walks the inputs of a command and hands out articles
 * one after another, whatever they come from; `raw_parse` reads their bytes by
 * format (read/parse.h).
 */
#ifndef READ_READER_H
#define READ_READER_H

#include "read/raw.h"

/* The inputs of a command, opened one at a time. */
struct reader;

struct reader *reader_open(const struct fc_input *inputs, size_t count,
	const struct read_options *options);
void reader_close(struct reader *reader);

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

#endif
