/*
 * An item: an article among others in one file (a feed, a crawl, a delivery of
 * an agency), in the fields that FORMATS knows. The road sees it as the line
 * of JSONL that it could have been.
 */
#ifndef READ_ITEM_H
#define READ_ITEM_H

#include "base/buffer.h"
#include "base/rows.h"

/* What is not told is absent, but for the text, which may be empty. */
struct item {
	struct str id, title, text;
	struct str published, modified; /* as written */
	struct str publisher, author, url, language, source;
	uint32_t line; /* of the file, where it begins */
};
struct items ROWS_OF(struct item);

/* The first of two that says anything. */
static inline struct str item_either(struct str a, struct str b)
{
	return a.len ? a : b;
}

/* Appends the object, without a newline. */
void item_write(const struct item *item, struct buffer *out);

/* What was indented to look well in a file: white space is one space, or an
 * empty line where it holds one. In the arena. */
struct str item_fold(struct arena *arena, struct str written);

/*
 * Text for people out of HTML, paragraphs apart by an empty line, in the
 * arena; out of anything else the text itself, trimmed.
 */
struct str item_prose(struct arena *arena, struct str written);

#endif
