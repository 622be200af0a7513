#include "app/lint.h"

#include "app/message.h"
#include "app/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static struct fc_input *against_make(const struct settings *settings)
{
	struct fc_input *inputs =
		calloc(settings->against_count + 1, sizeof(*inputs));

	if (!inputs)
		abort();
	for (size_t i = 0; i < settings->against_count; i++)
		inputs[i].path = settings->against[i];
	return inputs;
}

enum exit_status run_lint(const struct settings *settings)
{
	struct fc_lint_options options = settings->lint;
	struct fc_lint_outcome outcome;
	struct fc_input *against;
	struct session session;
	enum exit_status exit;

	if (settings->format &&
		!lint_format_read(settings->format, &options.format)) {
		message_say("--format", "not a format of lint");
		return EXIT_USAGE;
	}
	exit = session_begin(&session, settings);
	if (exit != EXIT_DONE)
		return exit;
	against = against_make(settings);
	options.select = settings->select;
	options.ignore = settings->ignore;
	options.against = against;
	options.against_count = settings->against_count;
	options.width = terminal_width();
	options.color = terminal_color(settings->color, settings->output);
	exit = session_end(&session,
		fc_lint(session.fc, session.inputs, session.count, &options,
			session_sink, session_complain, &session, &outcome));
	free(against);
	return exit == EXIT_DONE && outcome.failed ? EXIT_FINDINGS : exit;
}

/* --- rules */

static bool rule_is(const struct fc_rule *rule, const char *word)
{
	return !strcasecmp(rule->id, word) || !strcasecmp(rule->name, word) ||
	       !strcasecmp(rule->family, word);
}

static void example_print(const char *title, const char *text)
{
	printf("\n%s:\n\n", title);
	while (*text) {
		size_t length = strcspn(text, "\n");

		printf("    %.*s\n", (int)length, text);
		text += length + (text[length] == '\n');
	}
}

static void rule_explain(const struct fc_rule *rule)
{
	printf("%s %s\n\nFinds %s.\n\n%s\n\n"
	       "Family %s, level %s, %s by default.\n",
		rule->id, rule->name, rule->brief, rule->why, rule->family,
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

enum exit_status run_rules(void)
{
	struct fc_rule rule;

	for (size_t place = 0; fc_rule_at(place, &rule); place++)
		printf("%s  %-7s  %-3s  %-12s  %-24s  %s\n", rule.id,
			fc_level_name(rule.level), rule.on ? "on" : "off",
			rule.family, rule.name, rule.brief);
	return EXIT_DONE;
}
