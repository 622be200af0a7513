/*
 * A bundle: the articles of a file that holds several, or one in the dress of
 * an agency: RSS, Atom, NewsML-G2, NITF, ninjs. Each becomes the line of JSONL
 * that says the same.
 */
#ifndef READ_BUNDLE_H
#define READ_BUNDLE_H

#include "read/item.h"
#include "factcheck.h"

struct bundle {
	struct arena arena;
	struct items items;
	uint32_t next; /* to be handed out */
};

/* Whether there is a sign of news in a file of FC_XML or FC_NINJS, before it
 * is read: folders are full of others. */
bool bundle_may_be(enum fc_format format, struct str bytes);

/*
 * Reads a file of FC_XML or FC_NINJS. Where that fails *bundle holds nothing:
 * FC_BAD_INPUT for what is damaged, XML or JSON of another kind, or holds no
 * text; FC_TOO_LARGE for what is nested too deeply.
 */
enum fc_status bundle_read(struct bundle *bundle, enum fc_format format,
	struct str bytes, struct fc_error *error);
void bundle_release(struct bundle *bundle);

/* The next item, as an object of JSONL in *line; false behind the last one. */
bool bundle_next(struct bundle *bundle, struct buffer *line, uint32_t *number);

#endif
