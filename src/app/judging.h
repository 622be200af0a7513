/*
 * A judging is one run of lint with all that it borrows: the project, other
 * copies, what was changed, the day.
 */
#ifndef APP_JUDGING_H
#define APP_JUDGING_H

#include "app/cache.h"
#include "app/project.h"

struct judging {
	struct project project;
	struct fc_lint_options options;
	struct fc_input *against;
	struct cache cache;
	char *baseline, *changes;
	char today[11];
};

/* EXIT_DONE; else what is wrong has been said. judging_release is due in
 * either case. */
enum exit_status judging_open(
	struct judging *judging, const struct settings *settings);
void judging_release(struct judging *judging);

/* Judges the project's files and prints what comes of it. */
enum exit_status judging_run(
	struct judging *judging, struct fc_lint_outcome *outcome);

/* A file that the library is given; false after saying why not. */
bool judging_file(const char *path, char **bytes, struct fc_file *file);

#endif
