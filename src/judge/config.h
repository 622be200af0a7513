/*
 * A configuration of lint, as factcheck.yml has it; docs/factcheck.schema.json
 * says the same to editors.
 *
 *	select: [default, elided-range]
 *	ignore: [undated-article]
 *	levels: {error: [FC203], info: [quotations]}
 *	min-level: info
 *	fail-level: warning
 *	facts: [house.yaml]
 *	against: [archive/]
 *	exclude: ["*.draft.md", attic/]
 *	baseline: factcheck-baseline.jsonl
 *	cache: .factcheck-cache
 *	require-reason: true
 *	overrides:
 *	  - paths: ["sport/"]
 *	    ignore: [superlative-twice]
 */
#ifndef JUDGE_CONFIG_H
#define JUDGE_CONFIG_H

#include "base/buffer.h"
#include "judge/choice.h"
#include "judge/glob.h"

struct config_rules {
	struct strs select, ignore;
	struct strs levels[FC_NEVER]; /* by enum fc_level */
};

struct config_override {
	struct strs paths;
	struct config_rules rules;
};
struct config_overrides ROWS_OF(struct config_override);

struct config {
	struct arena arena;
	struct str path;   /* of its file; absent: none was read */
	struct str folder; /* that its paths are of: "" or with a slash */
	struct str prefix; /* from there to where the program runs: "drafts/" */
	struct config_rules rules;
	bool has_min_level, has_fail_level;
	enum fc_level min_level, fail_level;
	struct strs facts, against; /* as from where the program runs */
	struct strs exclude;
	struct str baseline, cache;
	bool require_reason;
	struct config_overrides overrides;
};

void config_init(struct config *config);
void config_release(struct config *config);

/* Reads the bytes of the file at `path` into it. FC_USAGE with the line. */
enum fc_status config_read(struct config *config, struct str path,
	struct str yaml, struct fc_error *error);

/* Changes a choice as the configuration says for an article's path. */
void config_choose(
	const struct config *config, struct str path, struct choice *choice);

/* A path as its patterns see it: from its folder on. May be put together in
 * `room`, and is the path itself where that is too small. */
enum { CONFIG_ROOM = 4096 };
struct str config_relative(
	const struct config *config, struct str path, char room[CONFIG_ROOM]);

/* All of it in YAML, what is not said being left out. */
void config_write(const struct config *config, struct buffer *out);

#endif
