/*
 * A checker of calendar files: what each reader in the wild would choke on,
 * although it may pass another. No one reader is a validator; these rules are
 * what they were seen to disagree on, and RFC 5545. Offline.
 */
#ifndef JUDGE_CALENDAR_H
#define JUDGE_CALENDAR_H

#include "read/ics.h"

enum calendar_level { CALENDAR_NOTE, CALENDAR_WARNING, CALENDAR_ERROR };

enum calendar_rule {
#define CALENDAR(NAME, name, level, what, who) CALENDAR_##NAME,
#include "judge/calendar_rules.def"
#undef CALENDAR
	CALENDAR_RULES
};

struct calendar_fault {
	uint32_t line; /* of the file, from 1 */
	enum calendar_rule rule;
	struct str detail; /* the value or property at fault; in the file */
};
struct calendar_faults ROWS_OF(struct calendar_fault);

struct str calendar_rule_name(enum calendar_rule rule);
struct str calendar_rule_what(enum calendar_rule rule);
struct str calendar_rule_who(enum calendar_rule rule);
enum calendar_level calendar_rule_level(enum calendar_rule rule);
struct str calendar_level_name(enum calendar_level level);

/* Everything wrong with the file, by line. Borrows the bytes. */
void calendar_check(
	struct arena *arena, struct str bytes, struct calendar_faults *faults);

#endif
