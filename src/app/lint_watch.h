/*
 * Lint that goes on: what changes is judged again, until a signal ends it.
 */
#ifndef APP_LINT_WATCH_H
#define APP_LINT_WATCH_H

#include "app/judging.h"

/*
 * Judges with `judge` at first and at each change: all of it where facts,
 * configuration or other copies have changed, or results go to a file; else
 * only the files that have. The status is that of all files as they are when
 * it ends.
 */
enum exit_status lint_watch(const struct settings *settings,
	enum exit_status (*judge)(struct judging *judging));

#endif
