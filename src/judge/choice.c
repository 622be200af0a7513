#include "judge/choice.h"

static size_t index_of(const struct rule *rule)
{
	size_t count;

	return (size_t)(rule - rules_all(&count));
}

struct choice choice_default(void)
{
	struct choice choice = {{0}, {0}};
	size_t count;
	const struct rule *rules = rules_all(&count);

	for (size_t i = 0; i < count && i < CHOICE_RULES; i++) {
		choice.on[i] = rules[i].on;
		choice.level[i] = (uint8_t)rules[i].level;
	}
	return choice;
}

void choice_clear(struct choice *choice)
{
	memset(choice->on, 0, sizeof(choice->on));
}

bool rule_is_named(const struct rule *rule, struct str word)
{
	bool prefix = word.len >= 2 && str_starts_fold(rule->id, word);

	return prefix || str_eq_fold(rule->name, word) ||
	       str_eq_fold(family_name(rule->family), word) ||
	       str_eq_fold(word, STR("all")) ||
	       (rule->on && str_eq_fold(word, STR("default")));
}

bool choice_set(struct choice *choice, struct str word, bool on)
{
	size_t count;
	const struct rule *rules = rules_all(&count);
	bool found = false;

	for (size_t i = 0; i < count && i < CHOICE_RULES; i++) {
		if (!rule_is_named(&rules[i], word))
			continue;
		choice->on[i] = on;
		found = true;
	}
	return found;
}

bool choice_set_list(
	struct choice *choice, struct str list, bool on, struct str *wrong)
{
	struct str rest = list;

	while (rest.ptr) {
		struct str word = str_trim(str_split(&rest, ','));

		if (!word.len || choice_set(choice, word, on))
			continue;
		*wrong = word;
		return false;
	}
	return true;
}

bool choice_set_level(
	struct choice *choice, struct str word, enum fc_level level)
{
	size_t count;
	const struct rule *rules = rules_all(&count);
	bool found = false;

	for (size_t i = 0; i < count && i < CHOICE_RULES; i++) {
		if (!rule_is_named(&rules[i], word))
			continue;
		choice->level[i] = (uint8_t)level;
		found = true;
	}
	return found;
}

bool choice_has(const struct choice *choice, const struct rule *rule)
{
	return choice->on[index_of(rule)];
}

enum fc_level choice_level(const struct choice *choice, const struct rule *rule)
{
	return (enum fc_level)choice->level[index_of(rule)];
}

bool level_read(struct str word, enum fc_level *level)
{
	for (int i = FC_HINT; i <= FC_NEVER; i++) {
		if (!str_eq_fold(word, level_name((enum fc_level)i)))
			continue;
		*level = (enum fc_level)i;
		return true;
	}
	return false;
}
