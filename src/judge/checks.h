/*
 * The checks, one a rule: each looks through the reading of one article and
 * records what it finds. A rule without one does not link.
 */
#ifndef JUDGE_CHECKS_H
#define JUDGE_CHECKS_H

struct docket;

#define RULE(check, id, name, family, level, on, brief, why, bad, good)        \
	void check_##check(struct docket *docket);
#define OTHER(id, name, family, level, on, brief, why, bad, good)
#include "judge/rules.def"
#undef RULE
#undef OTHER

#endif
