/*
 * The commands that judge: lint, baseline, and lsp for editors.
 */
#ifndef APP_LINT_H
#define APP_LINT_H

#include "app/commands.h"

enum exit_status run_lint(const struct settings *settings);
enum exit_status run_baseline(const struct settings *settings);
enum exit_status run_lsp(const struct settings *settings);

#endif
