/*
 * A session is one run of a command that reads articles: the library with
 * its facts, the inputs, where results go and what is said meanwhile.
 */
#ifndef APP_SESSION_H
#define APP_SESSION_H

#include "app/commands.h"
#include "app/output.h"
#include "app/terminal.h"

struct session {
	const struct settings *settings;
	struct fc *fc;
	struct fc_input *inputs;
	size_t count;
	char *stdin_bytes; /* with --stdin-filename; else NULL */
	struct output output;
	struct progress progress;
};

/* EXIT_DONE; else the status to exit with, everything having been said, and
 * there is nothing to end. */
enum exit_status session_begin(
	struct session *session, const struct settings *settings);

/* Ends it with what the library gave; the status to exit with. */
enum exit_status session_end(struct session *session, enum fc_status status);

/* The library with the facts of the command line; NULL after saying why. */
struct fc *facts_load(const struct settings *settings);

/* An fc_sink and an fc_complain; `user` is the session. */
bool session_sink(void *user, const char *bytes, size_t length);
void session_complain(
	void *user, const char *path, const struct fc_error *error);

#endif
