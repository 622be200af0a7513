/*
 * The command timeline, with the calendar that it keeps from run to run.
 */
#ifndef APP_TIMELINE_H
#define APP_TIMELINE_H

#include "app/commands.h"

enum exit_status run_timeline(const struct settings *settings);

#endif
