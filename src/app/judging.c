#include "app/judging.h"

#include "app/host.h"
#include "app/message.h"
#include "app/session.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct fc_input *against_make(const struct settings *settings)
{
	struct fc_input *inputs =
		calloc(settings->against_count + 1, sizeof(*inputs));

	if (!inputs)
		abort();
	for (size_t i = 0; i < settings->against_count; i++)
		inputs[i].path = settings->against[i];
	return inputs;
}

bool judging_file(const char *path, char **bytes, struct fc_file *file)
{
	*bytes = text_read(path, &file->length);
	file->path = path;
	file->bytes = *bytes;
	if (!*bytes)
		message_say(path, strerror(errno));
	return *bytes;
}

/* Adds a file that git does not know as a diff that adds all its lines. */
static void new_file_add(const char *path, FILE *diff)
{
	size_t length;
	char *bytes = text_read(path, &length);

	if (!bytes)
		return;
	fprintf(diff, "+++ b/%s\n@@ -0,0 +1 @@\n+", path);
	for (size_t i = 0; i < length; i++)
		if (bytes[i] == '\n')
			fputs("\n+", diff);
	fputc('\n', diff);
	free(bytes);
}

/* Outside of a repository `git diff` would compare files. */
static bool is_revision(const char *name)
{
	const char *const check[] = {"git", "rev-parse", "--verify", "--quiet",
		"--end-of-options", name, NULL};
	size_t length;
	char *id = program_read(check, &length);

	free(id);
	return id;
}

/* What git says has changed, with the files that it does not know. */
static char *git_changes(const char *since, size_t *length)
{
	const char *const diff[] = {"git", "diff", "-U0", "--no-color",
		"--no-ext-diff", "--relative", since, "--", NULL};
	const char *const news[] = {"git", "ls-files", "--others",
		"--exclude-standard", "-z", NULL};
	size_t old_length = 0, new_length = 0;
	char *old = is_revision(since) ? program_read(diff, &old_length) : NULL;
	char *names = old ? program_read(news, &new_length) : NULL;
	char *changes = NULL;
	FILE *file = old ? open_memstream(&changes, length) : NULL;

	if (file) {
		fwrite(old, 1, old_length, file);
		for (size_t i = 0; names && i < new_length;
			i += strlen(names + i) + 1)
			new_file_add(names + i, file);
		fclose(file);
	}
	free(old);
	free(names);
	return changes;
}

static bool changes_take(struct judging *judging)
{
	const struct settings *settings = &judging->project.settings;
	struct fc_file *changes = &judging->options.changes;

	if (settings->changes)
		return judging_file(
			settings->changes, &judging->changes, changes);
	if (!settings->since)
		return true;
	judging->changes = git_changes(settings->since, &changes->length);
	changes->bytes = judging->changes;
	changes->path = settings->since;
	if (!judging->changes)
		message_say(settings->since, "git knows no such revision here");
	return judging->changes;
}

static bool fixed_write(
	void *user, const char *path, const char *bytes, size_t length)
{
	struct output output;

	(void)user;
	if (!output_open(&output, path)) {
		message_say(path, strerror(output.error));
		return false;
	}
	output_write(&output, bytes, length);
	if (output_close(&output, true))
		return true;
	message_say(path, strerror(output.error));
	return false;
}

enum exit_status judging_open(
	struct judging *judging, const struct settings *settings)
{
	struct fc_lint_options *options = &judging->options;
	const struct settings *mine = &judging->project.settings;
	enum exit_status exit = project_open(&judging->project, settings);

	if (exit != EXIT_DONE)
		return exit;
	*options = mine->lint;
	options->select = mine->select;
	options->ignore = mine->ignore;
	options->config = judging->project.config;
	options->against = judging->against = against_make(mine);
	options->against_count = mine->against_count;
	cache_open(&judging->cache, mine, &options->cache);
	options->width = terminal_width();
	options->color = terminal_color(mine->color, mine->output);
	options->mended = mine->fix ? fixed_write : NULL;
	environment_today(judging->today);
	if (!options->today)
		options->today = judging->today;
	return changes_take(judging) ? EXIT_DONE : EXIT_USAGE;
}

void judging_release(struct judging *judging)
{
	project_release(&judging->project);
	cache_release(&judging->cache);
	free(judging->against);
	free(judging->baseline);
	free(judging->changes);
}

enum exit_status judging_run(
	struct judging *judging, struct fc_lint_outcome *outcome)
{
	struct session session;
	enum exit_status exit;

	*outcome = (struct fc_lint_outcome){0};
	exit = session_begin(&session, &judging->project.settings);
	if (exit != EXIT_DONE)
		return exit;
	return session_end(
		&session, fc_lint(session.fc, session.inputs, session.count,
				  &judging->options, session_sink,
				  session_complain, &session, outcome));
}
