#include "judge/rule.h"

#include "judge/checks.h"

#define ERROR FC_ERROR
#define WARNING FC_WARNING
#define INFO FC_INFO
#define HINT FC_HINT
#define ON true
#define OFF false

static const struct rule table[] = {
#define RULE(check, id, name, family, level, on, brief, why, bad, good)        \
	{STR_INIT(id), STR_INIT(name), FAMILY_##family, level, on,             \
		STR_INIT(brief), STR_INIT(why), STR_INIT(bad), STR_INIT(good), \
		check_##check},
#define OTHER(id, name, family, level, on, brief, why, bad, good)              \
	{STR_INIT(id), STR_INIT(name), FAMILY_##family, level, on,             \
		STR_INIT(brief), STR_INIT(why), STR_INIT(bad), STR_INIT(good), \
		NULL},
#include "judge/rules.def"
#undef RULE
#undef OTHER
};

enum { RULES = sizeof(table) / sizeof(*table) };

const struct rule *rules_all(size_t *count)
{
	*count = RULES;
	return table;
}

const struct rule *rule_find(struct str word)
{
	for (size_t i = 0; i < RULES; i++)
		if (str_eq_fold(table[i].id, word) ||
			str_eq_fold(table[i].name, word))
			return &table[i];
	return NULL;
}

struct str family_name(enum rule_family family)
{
	static const struct str names[] = {
		[FAMILY_DATES] = STR_INIT("dates"),
		[FAMILY_NUMBERS] = STR_INIT("numbers"),
		[FAMILY_COPIES] = STR_INIT("copies"),
		[FAMILY_NAMES] = STR_INIT("names"),
		[FAMILY_QUOTATIONS] = STR_INIT("quotations"),
		[FAMILY_SUPERLATIVES] = STR_INIT("superlatives"),
		[FAMILY_MARKERS] = STR_INIT("markers"),
	};

	return names[family];
}

struct str level_name(enum fc_level level)
{
	static const struct str names[] = {
		[FC_HINT] = STR_INIT("hint"),
		[FC_INFO] = STR_INIT("info"),
		[FC_WARNING] = STR_INIT("warning"),
		[FC_ERROR] = STR_INIT("error"),
		[FC_NEVER] = STR_INIT("never"),
	};

	return names[level];
}

struct example example_read(struct str written)
{
	static const struct str other = STR_INIT("\n=====\n");
	static const struct str facts = STR_INIT("\n#####\n");
	struct example example = {.article = written};
	size_t at = str_find(written, facts, 0);

	if (at != STR_NPOS) {
		example.facts = str_cut(written, at + facts.len, written.len);
		example.article = written = str_cut(written, 0, at);
	}
	at = str_find(written, other, 0);
	if (at != STR_NPOS) {
		example.other = str_cut(written, at + other.len, written.len);
		example.article = str_cut(written, 0, at);
	}
	return example;
}
