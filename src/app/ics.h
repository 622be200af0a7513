/*
 * The commands about calendar files.
 */
#ifndef APP_ICS_H
#define APP_ICS_H

#include "app/commands.h"

/* "ics check FILE...": 1 where a reader would choke, 3 where a file could not
 * be read. */
enum exit_status run_ics(const struct settings *settings);

#endif
