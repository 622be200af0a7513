#include "app/rules.h"

#include "app/help.h"
#include "app/judging.h"
#include "app/message.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static bool rule_is(const struct fc_rule *rule, const char *word)
{
	return !strcasecmp(rule->id, word) || !strcasecmp(rule->name, word) ||
	       !strcasecmp(rule->family, word);
}

enum { INDENT = 4 }; /* columns, of examples */

static void example_print(const char *title, const char *text)
{
	printf("\n%s:\n\n", title);
	while (*text) {
		size_t length = strcspn(text, "\n");

		if (length == 5 && !strncmp(text, "=====", length)) {
			puts("\n  in another article:\n");
		} else {
			printf("%*s", length ? INDENT : 0, "");
			help_wrapped(text, length, INDENT);
		}
		text += length + (text[length] == '\n');
	}
}

static void rule_explain(const struct fc_rule *rule)
{
	printf("%s %s\n\nFinds %s.\n\n", rule->id, rule->name, rule->brief);
	help_wrapped(rule->why, strlen(rule->why), 0);
	printf("\nFamily %s, level %s, %s by default.\n", rule->family,
		fc_level_name(rule->level), rule->on ? "on" : "off");
	example_print("Bad", rule->bad);
	example_print("Good", rule->good);
}

enum exit_status run_explain(const struct settings *settings)
{
	enum exit_status exit = EXIT_DONE;
	struct fc_rule rule;
	size_t shown = 0;

	if (!settings->operand_count) {
		message_say("explain", "which rule? (see: factcheck rules)");
		return EXIT_USAGE;
	}
	for (size_t i = 0; i < settings->operand_count; i++) {
		size_t before = shown;

		for (size_t place = 0; fc_rule_at(place, &rule); place++) {
			if (!rule_is(&rule, settings->operands[i]))
				continue;
			if (shown++)
				putchar('\n');
			rule_explain(&rule);
		}
		if (shown > before)
			continue;
		message_say(settings->operands[i],
			"no such rule (see: factcheck rules)");
		exit = EXIT_USAGE;
	}
	return exit;
}

enum { SAMPLES = 20 };

/* The corpus takes the place of the inputs, and every rule is tried. */
static enum exit_status rules_test(const struct settings *settings)
{
	static const char *all[] = {"all"};
	struct settings corpus = *settings;
	struct judging judging = {0};
	struct fc_lint_outcome outcome;
	enum exit_status exit;

	if (!settings->corpus || settings->operand_count > 1) {
		message_say("rules test", "needs --corpus PATH");
		return EXIT_USAGE;
	}
	corpus.operands = &corpus.corpus;
	corpus.operand_count = 1;
	exit = judging_open(&judging, &corpus);
	judging.options.samples = SAMPLES;
	judging.options.min_level = FC_HINT;
	if (!judging.options.select_count) {
		judging.options.select = all;
		judging.options.select_count = 1;
	}
	if (exit == EXIT_DONE)
		exit = judging_run(&judging, &outcome);
	judging_release(&judging);
	return exit;
}

enum exit_status run_rules(const struct settings *settings)
{
	struct fc_rule rule;

	if (settings->operand_count) {
		if (!strcmp(settings->operands[0], "test"))
			return rules_test(settings);
		message_say(settings->operands[0], "should be test");
		return EXIT_USAGE;
	}
	for (size_t place = 0; fc_rule_at(place, &rule); place++)
		printf("%s  %-7s  %-3s  %-12s  %-24s  %s\n", rule.id,
			fc_level_name(rule.level), rule.on ? "on" : "off",
			rule.family, rule.name, rule.brief);
	return EXIT_DONE;
}
