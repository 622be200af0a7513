/*
 * A cursor: where the reading of a figure stands. The readers of its parts move
 * it behind what they read, and leave it where they read nothing.
 */
#ifndef TAG_CURSOR_H
#define TAG_CURSOR_H

#include "tag/reader.h"

struct cursor {
	const struct reader *reader;
	uint32_t at, limit;
};

static inline bool cursor_is(const struct cursor *c, enum tally_role role)
{
	return c->at < c->limit && reader_is(c->reader, c->at, role);
}

static inline int32_t cursor_value(const struct cursor *c)
{
	return tally_value(c->reader->tally, reader_token(c->reader, c->at));
}

static inline bool cursor_number(const struct cursor *c)
{
	return c->at < c->limit &&
	       reader_token(c->reader, c->at)->kind == TOKEN_NUMBER;
}

static inline bool cursor_mark(const struct cursor *c, char mark)
{
	return c->at < c->limit && reader_mark(c->reader, c->at, mark);
}

/* A hyphen between two words of one number: "twenty-one", "two-thirds". */
static inline bool cursor_skip_hyphen(struct cursor *c)
{
	if (!reader_joint(c->reader, c->at, c->limit))
		return false;
	c->at++;
	return true;
}

/* The word behind, over a hyphen, has the role: then it is the next. */
static inline bool cursor_skip_to(struct cursor *c, enum tally_role role)
{
	uint32_t at = c->at;

	cursor_skip_hyphen(c);
	if (cursor_is(c, role))
		return true;
	c->at = at;
	return false;
}

#endif
