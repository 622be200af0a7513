/*
 * A project is what stands around a run of lint: its configuration, found by
 * walking up from where the program runs, what is left out, and the files that
 * remain.
 */
#ifndef APP_PROJECT_H
#define APP_PROJECT_H

#include "app/commands.h"

struct project {
	struct fc_config *config;
	/* The command line with what the configuration adds to it: files for
	 * folders, facts, other copies. The lists are ours. */
	struct settings settings;
	char config_path[4200]; /* "": there is none */
	bool emptied;           /* all files are left out */
	char **owned;           /* paths, as many as owned_count */
	size_t owned_count, owned_room;
};

/* EXIT_DONE; else what is wrong has been said. project_release is due in
 * either case. */
enum exit_status project_open(
	struct project *project, const struct settings *settings);
void project_release(struct project *project);

#endif
