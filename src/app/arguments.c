#include "app/arguments.h"

#include "app/nearest.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__GNUC__)
__attribute__((format(printf, 3, 4)))
#endif
static bool
usage(struct usage_error *error, const char *what, const char *format, ...)
{
	va_list args;

	snprintf(error->what, sizeof(error->what), "%s", what);
	va_start(args, format);
	vsnprintf(error->why, sizeof(error->why), format, args);
	va_end(args);
	return false;
}

static bool option_unknown(struct usage_error *error, const char *argument,
	const char *name, const struct command *command)
{
	const char *names[64];
	const char *close;
	size_t count = 0;

	for (const struct option *o = options_table; o->name; o++)
		if (o->commands & command->id)
			names[count++] = o->name;
	names[count] = NULL;
	close = nearest(name, names);
	if (close)
		return usage(error, argument,
			"no such option; did you mean --%s?", close);
	return usage(error, argument,
		"no such option (see: factcheck %s --help)", command->name);
}

/* Two commands may have an option of one name, with and without a value: the
 * command's own, else any. */
static const struct option *option_named(
	const char *name, size_t length, const struct command *command)
{
	const struct option *found = NULL;

	for (const struct option *o = options_table; o->name; o++) {
		if (strlen(o->name) != length || strncmp(o->name, name, length))
			continue;
		if (o->commands & command->id)
			return o;
		found = o;
	}
	return found;
}

static const struct option *option_lettered(char letter)
{
	for (const struct option *o = options_table; o->name; o++)
		if (o->letter && o->letter == letter)
			return o;
	return NULL;
}

/* Where the reading of a command line stands. */
struct line {
	struct settings *settings;
	const struct command *command;
	int argc, at;
	char **argv;
	struct usage_error *error;
};

static bool option_apply(struct line *line, const struct option *option,
	const char *argument, const char *value)
{
	char what[160];

	if (!(option->commands & line->command->id))
		return usage(line->error, argument, "not an option of %s",
			line->command->name);
	if (option->argument && !value) {
		if (line->at + 1 >= line->argc)
			return usage(line->error, argument, "needs %s",
				option->argument);
		value = line->argv[++line->at];
	}
	if (option_take(option, line->settings, value ? value : ""))
		return true;
	snprintf(what, sizeof(what), "--%s %s", option->name, value);
	return usage(line->error, what, "should be %s", option->expects);
}

static bool long_read(struct line *line)
{
	const char *argument = line->argv[line->at], *name = argument + 2;
	size_t length = strcspn(name, "=");
	const char *value = name[length] ? name + length + 1 : NULL;
	const struct option *option = option_named(name, length, line->command);
	char bare[64];

	if (!option) {
		snprintf(bare, sizeof(bare), "%.*s", (int)length, name);
		return option_unknown(
			line->error, argument, bare, line->command);
	}
	if (value && !option->argument)
		return usage(line->error, argument, "takes no value");
	return option_apply(line, option, argument, value);
}

/* Letters may stand together, the last with its value behind it. */
static bool letters_read(struct line *line)
{
	const char *argument = line->argv[line->at];

	for (const char *at = argument + 1; *at; at++) {
		const struct option *option = option_lettered(*at);
		const char letter[] = {'-', *at, '\0'};

		if (!option)
			return option_unknown(line->error,
				argument[2] ? argument : letter, argument + 1,
				line->command);
		if (option->argument)
			return option_apply(
				line, option, letter, at[1] ? at + 1 : NULL);
		if (!option_apply(line, option, letter, NULL))
			return false;
	}
	return true;
}

/* Room for as many words as a command line has. */
static const char **list_new(int argc)
{
	const char **list = calloc((size_t)argc + 1, sizeof(*list));

	if (!list)
		abort();
	return list;
}

bool settings_read(struct settings *settings, const struct command *command,
	int argc, char **argv, struct usage_error *error)
{
	struct line line = {settings, command, argc, 0, argv, error};
	bool options = true;

	*settings = (struct settings){
		.lint = {.min_level = FC_INFO, .fail_level = FC_WARNING}};
	settings->facts = list_new(argc);
	settings->operands = list_new(argc);
	settings->against = list_new(argc);
	settings->select = list_new(argc);
	settings->ignore = list_new(argc);
	settings->exclude = list_new(argc);
	for (; line.at < argc; line.at++) {
		const char *argument = argv[line.at];
		bool good = true;

		if (!options || argument[0] != '-' || !argument[1])
			settings->operands[settings->operand_count++] =
				argument;
		else if (!strcmp(argument, "--"))
			options = false;
		else if (argument[1] == '-')
			good = long_read(&line);
		else
			good = letters_read(&line);
		if (!good)
			return false;
	}
	return true;
}

void settings_release(struct settings *settings)
{
	free(settings->facts);
	free(settings->operands);
	free(settings->against);
	free(settings->select);
	free(settings->ignore);
	free(settings->exclude);
	*settings = (struct settings){0};
}
