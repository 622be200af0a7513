/*
 * factcheck, the program: a thin client of libfactcheck.
 */
#include "app/arguments.h"
#include "app/help.h"
#include "app/message.h"
#include "app/nearest.h"
#include "app/run.h"
#include "app/terminal.h"

#include <stdio.h>
#include <string.h>

/* The habits of other programs are understood too. */
static const char *command_word(const char *argument)
{
	if (!strcmp(argument, "--version") || !strcmp(argument, "-V"))
		return "version";
	if (!strcmp(argument, "--help") || !strcmp(argument, "-h"))
		return "help";
	return argument;
}

static int command_unknown(const char *word)
{
	const char *names[16], *close;
	char why[80] = "no such command (see: factcheck help)";
	size_t count = 0;

	for (const struct command *c = commands_table; c->name; c++)
		names[count++] = c->name;
	names[count] = NULL;
	close = nearest(word, names);
	if (*word == '-')
		snprintf(why, sizeof(why),
			"the command comes first (see: factcheck help)");
	else if (close)
		snprintf(why, sizeof(why), "no such command; did you mean %s?",
			close);
	message_say(word, why);
	return EXIT_USAGE;
}

int main(int argc, char **argv)
{
	const struct command *command;
	struct usage_error error;
	struct settings settings;
	enum exit_status status = EXIT_USAGE;

	if (argc < 2) {
		message_say("no command", "see: factcheck help");
		return EXIT_USAGE;
	}
	command = command_find(command_word(argv[1]));
	if (!command)
		return command_unknown(argv[1]);
	if (!settings_read(&settings, command, argc - 2, argv + 2, &error)) {
		message_say(error.what, error.why);
	} else if (settings.help) {
		help_print_command(command);
		status = EXIT_DONE;
	} else {
		if (!settings.fc.jobs)
			settings.fc.jobs = processors();
		status = command_run(command->id, &settings);
	}
	settings_release(&settings);
	return (int)status;
}
