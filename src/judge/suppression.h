/*
 * Suppressions: markers in an article by which an editor says that a finding
 * is known, and why. One syntax in whatever the format has for comments:
 *
 *	<!-- factcheck: ignore FC102 -- the poster says so -->
 *	[//]: # (factcheck: ignore-file undated-article)
 *	[factcheck: ignore weekday-mismatch]
 *	factcheck: ignore-file FC109        in front matter
 *
 * ignore          the line, or the next one where the marker stands alone
 * ignore-line     the line; ignore-next-line: the one behind it
 * ignore-block    the paragraph, or the next one where it stands alone
 * ignore-file     the file
 * disable, enable from one marker to the other
 *
 * Behind the verb stand rules as --ignore takes them (none: all), then "text"
 * to which it is limited, then a reason behind two hyphens. And what is marked
 * [sic] is meant so.
 */
#ifndef JUDGE_SUPPRESSION_H
#define JUDGE_SUPPRESSION_H

#include "judge/choice.h"
#include "judge/proof.h"

/* Whether a file may hold any. */
bool suppressions_may_be(struct str bytes);

/*
 * Takes what is suppressed out of the proof's remarks, and adds those of the
 * rules of markers: one that suppresses nothing, has no reason, or names no
 * rule. `choice` says which rules were judged by.
 */
void suppressions_apply(struct arena *arena, const struct choice *choice,
	bool compared, struct proof *proof);

#endif
