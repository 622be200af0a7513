/*
 * A volume: a file of many articles, which are handed out one after another:
 * lines of JSONL, pages of a crawl, items of a feed.
 */
#ifndef READ_VOLUME_H
#define READ_VOLUME_H

#include "read/bundle.h"
#include "read/raw.h"
#include "read/warc.h"

enum reading { FROM_NOTHING, FROM_LINES, FROM_WARC, FROM_BUNDLE };

/* {0} is one with nothing in it. */
struct volume {
	enum reading from;
	struct stream stream;
	struct warc warc;
	struct bundle bundle;
	struct str path;
	size_t limit;    /* bytes of an article */
	size_t articles; /* given, or found to be wrong */
	size_t done;     /* bytes handed out so far, of all volumes */
};

/* Each takes over the stream; the path must outlive what is handed out. */
void volume_lines(struct volume *volume, struct stream *stream, struct str path,
	size_t limit);
void volume_pages(struct volume *volume, struct stream *stream, struct str path,
	size_t limit);

/* The bytes may go. Where they are no news (see bundle.h) the volume stays
 * empty. */
enum fc_status volume_items(struct volume *volume, enum fc_format format,
	struct str bytes, struct str path, struct fc_error *error);

/* The next article, or what is wrong with it; READER_END at the end, which is
 * an error where there was none at all. */
enum reader_step volume_next(
	struct volume *volume, struct raw *raw, struct fc_error *error);

void volume_end(struct volume *volume);

#endif
