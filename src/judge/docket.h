/*
 * A docket is one article before its judges: what was read out of it, what is
 * known, and what they have remarked so far. Checks see the rest as const.
 */
#ifndef JUDGE_DOCKET_H
#define JUDGE_DOCKET_H

#include "claim/known_value.h"
#include "claim/reading.h"
#include "facts/facts.h"
#include "judge/choice.h"
#include "judge/remark.h"

struct docket {
	struct arena *arena; /* of the remarks */
	const struct reading *reading;
	const struct reading *title; /* of a title that stands outside of the
					text; else NULL */
	const struct facts *facts;
	const struct known_values *known; /* of the facts; or NULL */
	const struct claim_words *words;
	const struct misspelled *misspelled;
	const struct offices *offices;
	day_t today; /* or DAY_NONE */
	const struct choice *choice;
	struct remarks *remarks;
	const struct rule *rule; /* at work */
	struct str hashed;       /* the sentence of the last remark, */
	uint64_t hash;           /* and what its words are hashed to */
};

/* Every rule of the choice that has a check, in order. */
void docket_judge(struct docket *docket);

/* A remark of the rule at work on bytes of the text; valid until the next. */
struct remark *docket_add(
	struct docket *docket, struct span span, struct str message);

/* A row that a finding of two articles gave; as docket_add. */
struct remark *docket_add_of(struct docket *docket, const struct rule *rule,
	struct span span, struct str message);

void remark_because(
	struct docket *docket, struct remark *remark, struct str reason);
void remark_suggest(
	struct docket *docket, struct remark *remark, struct str text);

/* A passage of the same article. */
void remark_relate(struct docket *docket, struct remark *remark,
	struct span span, struct str message);

/* The fact that a remark rests on, with its own source, where it has one. */
void remark_cite(struct docket *docket, struct remark *remark, struct str id,
	const struct fact_origin *origin, struct str source);

/* Words of the text as they are quoted: white space folded, not too long. */
struct str docket_words(const struct docket *docket, struct span span);

/* The bytes of tokens [first, end). */
struct span docket_span(
	const struct docket *docket, uint32_t first, uint32_t end);

/* The kind of the block that a token stands in. */
enum block_kind docket_block(const struct docket *docket, uint32_t token);

/* Whether a token is of navigation, code or a table, which no rule judges. */
bool docket_skips(const struct docket *docket, uint32_t token);

/* The text of a token; the token itself. */
struct str docket_str(const struct docket *docket, uint32_t token);
const struct token *docket_token(const struct docket *docket, uint32_t token);

/* A day with all its parts, or one counted from the publication. */
bool docket_is_written_day(
	const struct docket *docket, const struct timex *timex);

/* "8 March 2024 to 10 March 2024", or one day; both are known. */
struct str docket_days(const struct docket *docket, struct interval days);

/* "Friday, 8 March 2024"; the year and the weekday where they are wanted. */
struct str docket_day(const struct docket *docket, day_t day, bool weekday);

#endif
