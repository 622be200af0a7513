/*
 * The language server on standard input and output.
 */
#ifndef APP_LSP_H
#define APP_LSP_H

#include "factcheck.h"

/* Serves until the client asks to exit or goes away; whether that was after a
 * shutdown, as it should be. */
bool lsp_serve(struct fc *fc, const struct fc_lint_options *options);

#endif
