#include "app/run.h"

#include "app/help.h"
#include "app/ics.h"
#include "app/lint.h"
#include "app/message.h"
#include "app/rules.h"
#include "app/session.h"
#include "app/timeline.h"

#include <stdio.h>
#include <string.h>

static enum exit_status run_extract(const struct settings *settings)
{
	enum fc_output format =
		settings->has_format ? settings->timeline.format : FC_JSONL;
	struct session session;
	enum exit_status exit;

	if (format != FC_TEXT && format != FC_JSONL && format != FC_TIMEML) {
		message_say("--format", "extract prints jsonl, text or timeml");
		return EXIT_USAGE;
	}
	exit = session_begin(&session, settings);
	if (exit != EXIT_DONE)
		return exit;
	return session_end(&session,
		fc_extract(session.fc, session.inputs, session.count, format,
			session_sink, session_complain, &session));
}

static enum exit_status run_compare(const struct settings *settings)
{
	struct fc_compare_outcome outcome = {0};
	struct fc_compare_options options = {.width = terminal_width(),
		.color = terminal_color(settings->color, settings->output),
		.title = settings->timeline.title,
		.outcome = &outcome};
	struct session session;
	enum exit_status exit = session_begin(&session, settings);

	if (exit != EXIT_DONE)
		return exit;
	options.format = settings->has_format ? settings->timeline.format
			 : settings->pairs    ? FC_JSONL
					      : FC_TEXT;
	exit = session_end(&session,
		(settings->pairs ? fc_compare_pairs : fc_compare)(session.fc,
			session.inputs, session.count, &options, session_sink,
			session_complain, &session));
	return exit == EXIT_DONE && settings->exit_code && outcome.conflicts
		       ? EXIT_FINDINGS
		       : exit;
}

static enum exit_status run_duplicates(const struct settings *settings)
{
	struct fc_duplicates_options options = {
		.format = settings->timeline.format,
		.title = settings->timeline.title,
		.width = terminal_width(),
		.color = terminal_color(settings->color, settings->output)};
	struct session session;
	enum exit_status exit = session_begin(&session, settings);

	if (exit != EXIT_DONE)
		return exit;
	return session_end(&session,
		fc_duplicates(session.fc, session.inputs, session.count,
			&options, session_sink, session_complain, &session));
}

/* --- facts */

static bool sink_nothing(void *user, const char *bytes, size_t length)
{
	(void)user;
	(void)bytes;
	(void)length;
	return true;
}

static bool sink_output(void *user, const char *bytes, size_t length)
{
	return output_write(user, bytes, length);
}

/* The files named are loaded as --facts would, then looked at together. */
static enum exit_status facts_check(const struct settings *settings)
{
	struct fc_error error = {0};
	struct fc *fc = facts_load(settings);
	bool good = fc;

	for (size_t i = 1; fc && i < settings->operand_count; i++) {
		const char *path = settings->operands[i];

		if (fc_add_facts(fc, path, &error) == FC_OK)
			continue;
		message_error(path, &error);
		good = false;
	}
	if (good && fc_facts_show(fc, NULL, sink_nothing, NULL, &error)) {
		message_error("", &error);
		good = false;
	}
	fc_free(fc);
	return good ? EXIT_DONE : EXIT_USAGE;
}

/* One id, or everything (NULL). */
static enum exit_status fact_print(
	struct fc *fc, const char *id, struct output *output)
{
	struct fc_error error = {0};
	enum fc_status status =
		fc_facts_show(fc, id, sink_output, output, &error);

	if (status == FC_OK || status == FC_NOT_WRITTEN)
		return EXIT_DONE; /* output_close speaks of the latter */
	message_error("", &error);
	return EXIT_USAGE;
}

static enum exit_status facts_print(const struct settings *settings)
{
	struct fc *fc = facts_load(settings);
	enum exit_status exit = EXIT_DONE;
	struct output output;

	if (!fc)
		return EXIT_USAGE;
	output_open(&output, NULL);
	if (settings->operand_count == 1)
		exit = fact_print(fc, NULL, &output);
	for (size_t i = 1; i < settings->operand_count; i++)
		if (fact_print(fc, settings->operands[i], &output))
			exit = EXIT_USAGE;
	if (!output_close(&output, true)) {
		message_say("standard output", strerror(output.error));
		exit = EXIT_USAGE;
	}
	fc_free(fc);
	return exit;
}

static enum exit_status run_facts(const struct settings *settings)
{
	const char *what = settings->operand_count ? settings->operands[0] : "";

	if (!strcmp(what, "check"))
		return facts_check(settings);
	if (!strcmp(what, "list") && settings->operand_count == 1)
		return facts_print(settings);
	if (!strcmp(what, "show") && settings->operand_count > 1)
		return facts_print(settings);
	if (!strcmp(what, "list"))
		message_say("facts list", "takes nothing more");
	else if (!strcmp(what, "show"))
		message_say("facts show", "which id? (see: factcheck facts "
					  "list)");
	else
		message_say(*what ? what : "facts",
			"should be check, list or show ID");
	return EXIT_USAGE;
}

/* --- the program itself */

static enum exit_status run_version(void)
{
	puts("factcheck " FC_VERSION);
	return EXIT_DONE;
}

static enum exit_status run_help(const struct settings *settings)
{
	const struct command *command;

	if (!settings->operand_count) {
		help_print();
		return EXIT_DONE;
	}
	command = command_find(settings->operands[0]);
	if (command) {
		help_print_command(command);
		return EXIT_DONE;
	}
	message_say(settings->operands[0], "no such command");
	return EXIT_USAGE;
}

enum exit_status command_run(
	enum command_id command, const struct settings *settings)
{
	enum fc_output known;

	/* What only lint prints. */
	if (settings->format && command != COMMAND_LINT &&
		!output_format_read(settings->format, &known)) {
		message_say("--format", "only lint prints that");
		return EXIT_USAGE;
	}
	switch (command) {
	case COMMAND_EXTRACT:
		return run_extract(settings);
	case COMMAND_TIMELINE:
		return run_timeline(settings);
	case COMMAND_COMPARE:
		return run_compare(settings);
	case COMMAND_DUPLICATES:
		return run_duplicates(settings);
	case COMMAND_FACTS:
		return run_facts(settings);
	case COMMAND_LINT:
		return run_lint(settings);
	case COMMAND_BASELINE:
		return run_baseline(settings);
	case COMMAND_LSP:
		return run_lsp(settings);
	case COMMAND_EXPLAIN:
		return run_explain(settings);
	case COMMAND_RULES:
		return run_rules(settings);
	case COMMAND_ICS:
		return run_ics(settings);
	case COMMAND_VERSION:
		return run_version();
	case COMMAND_HELP:
		return run_help(settings);
	}
	return EXIT_USAGE;
}
