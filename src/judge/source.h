/*
 * A source is the file that an article stands in, as it is: what printers
 * need to turn an offset into a line and a column of whatever unit, and to
 * show the line itself. The bytes may be UTF-8, UTF-16 or of one byte a
 * character; a JSONL article's are the value of "text".
 */
#ifndef JUDGE_SOURCE_H
#define JUDGE_SOURCE_H

#include "read/article.h"

enum source_encoding { ENCODING_UTF8, ENCODING_UTF16, ENCODING_BYTE };

struct source {
	struct str path, id;
	struct str bytes;
	const uint32_t *lines; /* where they begin; the first is 0 */
	uint32_t line_count;
	enum source_encoding encoding;
	bool big;         /* UTF-16: the first byte is the high one */
	bool record;      /* an article of a JSONL file ... */
	uint32_t line_at; /* ... whose line this is */
};

/* Everything copied into the arena. */
struct source *source_make(struct arena *arena, const struct article *article);

/* The same, borrowed from the article. */
struct source source_of(const struct article *article);

enum column_unit { COLUMN_BYTE, COLUMN_UTF16, COLUMN_POINT };

/* 1-based; `column` counts units from the line's beginning. A byte order mark
 * counts only as bytes. */
struct position {
	uint32_t line, column;
};

struct position source_position(
	const struct source *source, uint32_t offset, enum column_unit unit);

/* The way back: the byte at a position, cut off at the line's end. */
uint32_t source_offset(const struct source *source, struct position position,
	enum column_unit unit);

/* The bytes of a line without its end, as a span of the file. */
struct span source_line(const struct source *source, uint32_t line);

/* Text of the file as UTF-8, in the arena where it is not so already. */
struct str source_text(
	struct arena *arena, const struct source *source, struct span span);

#endif
