/*
 * What reading quantities takes from: the tables of the language and one
 * article's tokens. Lives on the stack of whoever reads.
 */
#ifndef TAG_READER_H
#define TAG_READER_H

#include "tag/tally.h"

struct reader {
	struct arena *arena;
	const struct tally *tally;
	const struct article *article;
	const struct tokens *tokens;
};

static inline const struct token *reader_token(
	const struct reader *reader, uint32_t at)
{
	return &reader->tokens->rows[at];
}

static inline struct str reader_str(const struct reader *reader, uint32_t at)
{
	return token_str(reader->article, reader_token(reader, at));
}

static inline bool reader_is(
	const struct reader *reader, uint32_t at, enum tally_role role)
{
	return tally_is(reader->tally, reader_token(reader, at), role);
}

static inline bool reader_mark(
	const struct reader *reader, uint32_t at, char mark)
{
	return token_mark(reader_token(reader, at), mark);
}

static inline bool reader_spaced(const struct reader *reader, uint32_t at)
{
	return token_spaced(reader_token(reader, at));
}

/* Whether token `at` is a hyphen that joins the words beside it. */
static inline bool reader_joint(
	const struct reader *reader, uint32_t at, uint32_t limit)
{
	return at + 1 < limit && reader_mark(reader, at, '-') &&
	       !reader_spaced(reader, at) && !reader_spaced(reader, at + 1);
}

#endif
