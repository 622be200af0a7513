/*
 * Raw articles: bytes as they are handed out, to be parsed by whatever thread,
 * or why there are none.
 */
#ifndef READ_RAW_H
#define READ_RAW_H

#include "read/parse.h"

/* What a reader needs to know. */
struct read_options {
	size_t limit; /* bytes of one article; larger is FC_TOO_LARGE; 0 is
			 64 MiB, and more than 1 GiB is cut off there */
};

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

/* Fills *raw with bytes it takes over, and a copy of the path behind them. */
void raw_own(struct raw *raw, struct str path, char *bytes, size_t length);

/* What *raw and *error are for an input that gives no article: READER_ERROR. */
enum reader_step raw_refuse(struct raw *raw, struct fc_error *error,
	struct str path, enum fc_status status, const char *reason);

/* The same of one that is larger than `limit`; `size` is 0 where unknown. */
enum reader_step raw_refuse_large(struct raw *raw, struct fc_error *error,
	struct str path, size_t size, size_t limit);

/* The same of what the system would not read, by its errno. */
enum reader_step raw_refuse_failed(
	struct raw *raw, struct fc_error *error, struct str path, int failed);

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
