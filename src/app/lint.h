/*
 * The commands of lint: judging, and what the rules are.
 */
#ifndef APP_LINT_H
#define APP_LINT_H

#include "app/commands.h"

enum exit_status run_lint(const struct settings *settings);
enum exit_status run_baseline(const struct settings *settings);
enum exit_status run_lsp(const struct settings *settings);
enum exit_status run_explain(const struct settings *settings);
enum exit_status run_rules(const struct settings *settings);

#endif
