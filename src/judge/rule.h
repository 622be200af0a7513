/*
 * Rules: what lint looks for, one row each in rules.def, which holds a bad and
 * a good example that a test runs. Constant.
 */
#ifndef JUDGE_RULE_H
#define JUDGE_RULE_H

#include "base/str.h"
#include "factcheck.h"

enum rule_family {
	FAMILY_DATES,
	FAMILY_NUMBERS,
	FAMILY_COPIES,
	FAMILY_NAMES,
	FAMILY_QUOTATIONS,
	FAMILY_SUPERLATIVES,
	FAMILY_MARKERS
};

struct docket;

struct rule {
	struct str id;   /* "FC102"; never used again */
	struct str name; /* "weekday-mismatch" */
	enum rule_family family;
	enum fc_level level;
	bool on;          /* unless the configuration says otherwise */
	struct str brief; /* one line: what it finds */
	struct str why;   /* why that matters */
	/* Articles; other copies, or facts, stand behind a line of its own,
	 * "=====" or "#####". */
	struct str bad, good;
	/* Looks through one article; NULL where others find it. */
	void (*check)(struct docket *docket);
};

/* All rules, by id. */
const struct rule *rules_all(size_t *count);

/* By id or name, whatever its case; NULL where there is none. */
const struct rule *rule_find(struct str word);

/* "dates", "numbers", ... */
struct str family_name(enum rule_family family);

/* "error", "warning", "info", "hint". */
struct str level_name(enum fc_level level);

/* What an example is made of; absent parts are absent. */
struct example {
	struct str article, other, facts;
};
struct example example_read(struct str written);

#endif
