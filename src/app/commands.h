/*
 * The commands, one row each: what help says of them.
 */
#ifndef APP_COMMANDS_H
#define APP_COMMANDS_H

#include "app/options.h"

/* FORMATS' exit status. */
enum exit_status {
	EXIT_DONE = 0,
	EXIT_FINDINGS = 1,
	EXIT_USAGE = 2,
	EXIT_INPUT = 3
};

struct command {
	enum command_id id;
	const char *name;
	const char *operands; /* as usage shows them */
	const char *summary;  /* one line */
	const char *details;  /* paragraphs and examples */
};

/* In the order of help; ends with a row without a name. */
extern const struct command commands_table[];

/* NULL where there is no such command. */
const struct command *command_find(const char *name);

#endif
