/*
 * What the rules of the family copies have in common: the rule, if it is to be
 * judged by, and what a remark says of the other copy.
 */
#ifndef JUDGE_COPY_REMARK_H
#define JUDGE_COPY_REMARK_H

#include "judge/copy.h"

/* The rule with that id where it is to be judged by; else NULL. */
const struct rule *copy_rule(const struct docket *docket, const char *id);

/* A passage of the copy. */
void copy_relate(struct docket *docket, struct remark *remark,
	const struct copy *copy, struct span span, struct str message);

/* Reasons of a comparison, which speak of `a` and `b`, in an editor's words:
 * "this article" and "the other copy". */
void copy_tell(struct docket *docket, struct remark *remark,
	const struct strs *reasons);

/* Why the two are one story. */
void copy_tell_links(
	struct docket *docket, struct remark *remark, const struct link *link);

/* The first passage that is not a headline, or whatever there is. */
struct span copy_opening(const struct version *version);

/*
 * Whether the two are one text, here and there changed: most passages that are
 * in both are the same, or nearly all of their words are. A form that is filled
 * in anew, or a story told again on the next day, has as much in common, and
 * contradicts nothing.
 */
bool copy_is_one_text(const struct comparison *comparison);

/* Its publisher, or what it is called. */
struct str copy_called(const struct version *version);

/* Whole articles: the same, taken without a credit, of one origin. */
void copy_judge_whole(struct docket *docket, const struct copy *copy);
void copies_judge_origin(struct docket *docket, const struct copies *copies);

/* Passages: days that are counted from another day, what was taken back. */
void copy_judge_stale(struct docket *docket, const struct copy *copy);
void copy_judge_corrections(struct docket *docket, const struct copy *copy);

/* Who is called the largest of a kind. */
void copy_judge_praise(struct docket *docket, const struct copy *copy);

#endif
