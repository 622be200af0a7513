/*
 * The commands that tell of the rules of lint.
 */
#ifndef APP_RULES_H
#define APP_RULES_H

#include "app/commands.h"

enum exit_status run_explain(const struct settings *settings);
enum exit_status run_rules(const struct settings *settings);

#endif
