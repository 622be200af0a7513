#include "app/session.h"

#include "app/message.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* FORMATS' exit status of what the library gave. */
static enum exit_status exit_status_of(enum fc_status status)
{
	switch (status) {
	case FC_OK:
		return EXIT_DONE;
	case FC_USAGE:
	case FC_BAD_FACTS:
	case FC_NOT_WRITTEN:
		return EXIT_USAGE;
	case FC_UNREADABLE:
	case FC_BAD_INPUT:
	case FC_TOO_LARGE:
	case FC_NO_ARTICLES:
		return EXIT_INPUT;
	}
	return EXIT_USAGE;
}

bool session_sink(void *user, const char *bytes, size_t length)
{
	struct session *session = user;

	progress_yield(&session->progress);
	return output_write(&session->output, bytes, length);
}

void session_complain(
	void *user, const char *path, const struct fc_error *error)
{
	struct session *session = user;

	if (error->status == FC_OK && session->settings->quiet)
		return;
	progress_hide(&session->progress);
	message_error(path, error);
}

struct fc *facts_load(const struct settings *settings)
{
	struct fc_error error = {0};
	struct fc_options options = settings->fc;
	struct fc *fc;
	bool good;

	options.width = terminal_width();
	options.color = terminal_color(settings->color, settings->output);
	fc = fc_new(&options, &error);
	good = fc;
	if (!fc)
		message_error("", &error);
	for (size_t i = 0; fc && i < settings->fact_count; i++) {
		const char *path = settings->facts[i];

		if (fc_add_facts(fc, path, &error) == FC_OK)
			continue;
		message_error(path, &error);
		good = false;
	}
	if (good)
		return fc;
	fc_free(fc);
	return NULL;
}

/* Standard input that was given a name is read here, whole. */
static bool stdin_read(struct session *session, struct fc_input *input)
{
	const char *name = session->settings->stdin_name;
	size_t room = 64 * 1024, length = 0, got;

	do {
		session->stdin_bytes = realloc(session->stdin_bytes, room);
		if (!session->stdin_bytes)
			abort();
		got = fread(
			session->stdin_bytes + length, 1, room - length, stdin);
		length += got;
		room = length == room ? room * 2 : room;
	} while (got);
	if (ferror(stdin)) {
		message_say(name, strerror(errno));
		return false;
	}
	input->path = name;
	input->bytes = session->stdin_bytes;
	input->length = length;
	return true;
}

static enum exit_status inputs_take(struct session *session)
{
	const struct settings *settings = session->settings;
	bool stdin_met = false;

	session->count = settings->operand_count;
	session->inputs = calloc(session->count + 1, sizeof(*session->inputs));
	if (!session->inputs)
		abort();
	if (!session->count) {
		message_say("no input",
			"name files or folders, or - for standard input");
		return EXIT_USAGE;
	}
	for (size_t i = 0; i < session->count; i++) {
		struct fc_input *input = &session->inputs[i];

		input->path = settings->operands[i];
		input->format =
			settings->pairs ? FC_ARTICLES_JSONL : settings->input;
		if (strcmp(input->path, "-"))
			continue;
		if (stdin_met) {
			message_say("-", "given twice");
			return EXIT_USAGE;
		}
		stdin_met = true;
		if (settings->stdin_name && !stdin_read(session, input))
			return EXIT_INPUT;
	}
	return EXIT_DONE;
}

static void session_release(struct session *session)
{
	fc_free(session->fc);
	free(session->inputs);
	free(session->stdin_bytes);
}

static enum exit_status library_take(struct session *session)
{
	const struct settings *settings = session->settings;

	session->fc = facts_load(settings);
	if (!session->fc)
		return EXIT_USAGE;
	progress_begin(&session->progress, !settings->quiet);
	session->progress.fc = session->fc;
	fc_set_progress(session->fc, progress_show, &session->progress);
	if (output_open(&session->output, settings->output))
		return EXIT_DONE;
	message_say(settings->output, strerror(session->output.error));
	return EXIT_USAGE;
}

enum exit_status session_begin(
	struct session *session, const struct settings *settings)
{
	enum exit_status exit;

	*session = (struct session){.settings = settings};
	exit = inputs_take(session);
	if (exit == EXIT_DONE)
		exit = library_take(session);
	if (exit != EXIT_DONE)
		session_release(session);
	return exit;
}

enum exit_status session_end(struct session *session, enum fc_status status)
{
	struct output *output = &session->output;
	enum exit_status exit = exit_status_of(status);

	progress_hide(&session->progress);
	/* Inputs that failed were named; what the others gave is whole. */
	if (!output_close(output, exit != EXIT_USAGE)) {
		message_say(output->path ? output->path : "standard output",
			strerror(output->error));
		exit = EXIT_USAGE;
	} else if (output->error) {
		exit = EXIT_DONE; /* whoever read it has read enough */
	}
	session_release(session);
	return exit;
}
