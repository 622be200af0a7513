/*
 * A choice says which rules are judged, and at what level. It begins with
 * what the rules' rows say and is changed word by word: an id ("FC102"), the
 * beginning of ids ("FC1"), a name, a family, "all" or "default".
 */
#ifndef JUDGE_CHOICE_H
#define JUDGE_CHOICE_H

#include "judge/rule.h"

enum { CHOICE_RULES = 128 };

struct choice {
	bool on[CHOICE_RULES];
	uint8_t level[CHOICE_RULES]; /* enum fc_level */
};

/* The rules that are on by default. */
struct choice choice_default(void);

/* None; then what is added is all. */
void choice_clear(struct choice *choice);

/* Switches on or off what the word names; false where it names nothing. */
bool choice_set(struct choice *choice, struct str word, bool on);

/* The same for a list with commas. *wrong is the word that names nothing. */
bool choice_set_list(
	struct choice *choice, struct str list, bool on, struct str *wrong);

/* Gives what the word names another level; false as above. */
bool choice_set_level(
	struct choice *choice, struct str word, enum fc_level level);

bool choice_has(const struct choice *choice, const struct rule *rule);
enum fc_level choice_level(
	const struct choice *choice, const struct rule *rule);

/* Whether a rule is among those that the word names. */
bool rule_is_named(const struct rule *rule, struct str word);

/* "warning" and so on, "never" included; false for any other word. */
bool level_read(struct str word, enum fc_level *level);

#endif
