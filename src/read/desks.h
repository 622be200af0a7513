/*
 * Desks: the articles of all inputs are handed out in runs, parsed and worked
 * on by threads, and taken back in order. A run is long enough that handing
 * over costs nothing and short enough that memory stays small, however long
 * the inputs are; a large article is a run of its own.
 */
#ifndef READ_DESKS_H
#define READ_DESKS_H

#include "read/reader.h"

/* An article to be worked on. */
struct sheet {
	struct article article;
	void *result; /* in the arena, to be kept; NULL at first */
};

struct desks {
	const struct fc_input *inputs;
	size_t count;
	struct read_options options;
	unsigned threads;

	void *user; /* of the next two */
	/* In any thread: what is to be done with the articles of a run. What it
	 * appends to *out goes to the sink. */
	void (*work)(void *user, struct arena *arena, struct sheet *sheets,
		uint32_t count, struct buffer *out);
	/* Instead of `work`, where the bytes are looked at first, or are no
	 * article, one by one: parses them as well. Its status and *error are
	 * what raw_parse gives, and *result is that of a sheet. */
	enum fc_status (*work_raw)(void *user, struct arena *arena,
		const struct raw *raw, struct buffer *out, void **result,
		struct fc_error *error);
	/* In any thread: a copy of a result, which then is all that is left of
	 * an article until it is kept. NULL: what was read stays as long. */
	void *(*copy)(struct arena *arena, const void *result);
	/* Takes over the memory of a desk, which is warm, when all is done, and
	 * is empty then; an empty arena, or NULL: all is freed. */
	struct arena *left;
	/* In the caller's thread and in order. NULL: nothing is kept. */
	void (*keep)(void *user, const void *result);

	void *teller; /* of the next three; each may be NULL but the sink */
	fc_sink sink;
	fc_complain complain;

	fc_progress progress;
	void *progress_user;
};

/* FC_OK, or the status of the first failure, everything else being done;
 * FC_NOT_WRITTEN at once where the sink refuses. */
enum fc_status desks_run(const struct desks *desks);

#endif
