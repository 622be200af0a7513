/*
 * What each command does with its settings.
 */
#ifndef APP_RUN_H
#define APP_RUN_H

#include "app/commands.h"

/* Everything there is to say has been said; the status to exit with. */
enum exit_status command_run(
	enum command_id command, const struct settings *settings);

#endif
