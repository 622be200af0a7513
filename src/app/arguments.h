/*
 * A command line, read by the table of options.
 */
#ifndef APP_ARGUMENTS_H
#define APP_ARGUMENTS_H

#include "app/commands.h"

/* What is wrong with a command line; texts are static or argv's. */
struct usage_error {
	char what[160]; /* "--colour", or a value of "--color" */
	char why[256];
};

/*
 * Reads argv[0] to argv[argc - 1], options and operands in any order, "--"
 * ending the options, for the command given. False: *error says why.
 * settings_release is due in either case.
 */
bool settings_read(struct settings *settings, const struct command *command,
	int argc, char **argv, struct usage_error *error);
void settings_release(struct settings *settings);

#endif
