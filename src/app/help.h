/*
 * Help, written from the tables of commands and options.
 */
#ifndef APP_HELP_H
#define APP_HELP_H

#include "app/commands.h"

/* What the program is, its commands and first steps. */
void help_print(void);

/* One command: what it does, examples, its options. */
void help_print_command(const struct command *command);

/* A line of text, broken at spaces, from a column on where the cursor is. */
void help_wrapped(const char *text, size_t length, int column);

#endif
