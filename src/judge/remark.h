/*
 * Remarks: what lint has to say about an article, one row each, with the
 * place, the reasons, the passages it rests on and what to write instead.
 * Offsets are bytes of the file; lines and columns exist only in printers.
 */
#ifndef JUDGE_REMARK_H
#define JUDGE_REMARK_H

#include "base/rows.h"
#include "judge/rule.h"
#include "judge/source.h"

/* A passage elsewhere that a remark rests on. */
struct related {
	const struct source *source; /* NULL: the remark's own */
	struct span span;            /* bytes of that file */
	struct str message;
};
struct relateds ROWS_OF(struct related);

struct remark {
	const struct rule *rule;
	enum fc_level level;
	struct span span; /* bytes of the file */
	struct str message;
	struct strs because;
	struct strs suggestions; /* what may stand there instead */
	struct relateds related;
	bool certain; /* the first suggestion may be put in unasked */
	/* Stays the same while lines move: of the rule and the words, and of
	 * their sentence. */
	uint64_t claim_hash, sentence_hash;
	uint32_t ordinal; /* among those of an article that are alike */
};
struct remarks ROWS_OF(struct remark);

/* A copy of a row and all it points to, in the arena. */
void remark_copy(
	struct arena *arena, const struct remark *from, struct remark *to);

/* By place, then rule. Numbers those that are alike. */
void remarks_sort(struct remarks *remarks);

/* 32 digits that FORMATS calls the fingerprint. */
struct str remark_fingerprint(struct arena *arena, const struct remark *remark);

/* A hash of words in which white space and case do not count. */
uint64_t words_hash(uint64_t seed, struct str words);

#endif
