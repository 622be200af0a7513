#include "app/lint_watch.h"

#include "app/message.h"
#include "app/terminal.h"
#include "app/watch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* What is known between two rounds. */
struct rounds {
	const struct settings *settings;
	struct watch watch;
	struct changes failing; /* the files that do, as they were last */
	enum exit_status last;
	bool told; /* that it waits */
};

/* --- files that fail */

static void failing_add(void *user, const char *path)
{
	struct changes *failing = user;

	for (size_t i = 0; i < failing->count; i++)
		if (!strcmp(failing->paths[i], path))
			return;
	failing->paths = realloc(
		failing->paths, (failing->count + 1) * sizeof(*failing->paths));
	if (!failing->paths)
		abort();
	failing->paths[failing->count++] = strdup(path);
}

static bool is_among(const struct changes *changes, const char *path)
{
	for (size_t i = 0; i < changes->count; i++)
		if (!strcmp(changes->paths[i], path))
			return true;
	return false;
}

/* What is judged again, or gone, fails no more until it is said to. */
static void failing_forget(
	struct changes *failing, const struct changes *changes)
{
	size_t kept = 0;

	for (size_t i = 0; i < failing->count; i++)
		if (changes->all || is_among(changes, failing->paths[i]))
			free(failing->paths[i]);
		else
			failing->paths[kept++] = failing->paths[i];
	failing->count = kept;
}

/* --- what is watched */

static bool project_watch(struct watch *watch, const struct project *project)
{
	static const char *const names[] = {"factcheck.yml", "factcheck.yaml",
		".factcheck.yml", ".factcheckignore"};
	const struct settings *mine = &project->settings;
	bool good = true;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		good = watch_add(watch, names[i], true) && good;
	if (*project->config_path)
		good = watch_add(watch, project->config_path, true) && good;
	if (mine->baseline)
		good = watch_add(watch, mine->baseline, true) && good;
	for (size_t i = 0; i < mine->fact_count; i++)
		good = watch_add(watch, mine->facts[i], true) && good;
	for (size_t i = 0; i < mine->against_count; i++)
		good = watch_add(watch, mine->against[i], true) && good;
	return good;
}

/* Before anything is read, so that no change is missed. */
static bool rounds_watch(struct rounds *rounds)
{
	const struct settings *settings = rounds->settings;
	struct project project;
	bool good = watch_open(&rounds->watch);

	if (good && project_open(&project, settings) == EXIT_DONE)
		good = project_watch(&rounds->watch, &project);
	if (rounds->watch.descriptor >= 0)
		project_release(&project);
	for (size_t i = 0; good && i < settings->operand_count; i++)
		good = watch_add(&rounds->watch, settings->operands[i], false);
	if (!good)
		message_say("--watch", strerror(errno));
	return good;
}

/* --- rounds */

/* Leaves the files that have changed. */
static void operands_choose(
	struct settings *settings, const struct changes *changes)
{
	size_t kept = 0;

	for (size_t i = 0; i < settings->operand_count; i++)
		if (is_among(changes, settings->operands[i]))
			settings->operands[kept++] = settings->operands[i];
	settings->operand_count = kept;
}

static void round_judge(struct rounds *rounds, const struct changes *changes,
	enum exit_status (*judge)(struct judging *judging))
{
	struct judging judging = {0};
	struct settings *mine = &judging.project.settings;
	enum exit_status exit = judging_open(&judging, rounds->settings);

	failing_forget(&rounds->failing, changes);
	if (exit == EXIT_DONE && !changes->all)
		operands_choose(mine, changes);
	rounds->told =
		exit == EXIT_DONE && !changes->all && !mine->operand_count;
	if (exit == EXIT_DONE && !rounds->told) {
		judging.options.failing = failing_add;
		judging.options.failing_user = &rounds->failing;
		if (!mine->output)
			terminal_clear();
		exit = judge(&judging);
	}
	if (!rounds->told)
		rounds->last = exit;
	judging_release(&judging);
}

static bool changes_wait(struct rounds *rounds, struct changes *changes)
{
	const struct settings *settings = rounds->settings;

	changes_release(changes);
	if (!settings->quiet && !rounds->told)
		message_say("lint", "waiting for changes");
	if (!watch_wait(&rounds->watch, settings->output, changes))
		return false;
	changes->all = changes->all || settings->output;
	if (!changes->all)
		return true;
	watch_release(&rounds->watch);
	return rounds_watch(rounds);
}

/* Whether what is named can be waited for: a slip of the pen never comes. */
static enum exit_status operands_check(const struct settings *settings)
{
	struct stat status;

	for (size_t i = 0; i < settings->operand_count; i++) {
		const char *path = settings->operands[i];

		if (!strcmp(path, "-")) {
			message_say(
				"--watch", "standard input does not change");
			return EXIT_USAGE;
		}
		if (stat(path, &status)) {
			message_say(path, errno == ENOENT ? "no such file"
							  : strerror(errno));
			return EXIT_INPUT;
		}
	}
	return EXIT_DONE;
}

enum exit_status lint_watch(const struct settings *settings,
	enum exit_status (*judge)(struct judging *judging))
{
	struct rounds rounds = {.settings = settings};
	struct changes changes = {.all = true};
	enum exit_status exit = operands_check(settings);

	if (exit != EXIT_DONE)
		return exit;
	if (!rounds_watch(&rounds)) {
		watch_release(&rounds.watch);
		return EXIT_USAGE;
	}
	do
		round_judge(&rounds, &changes, judge);
	while (changes_wait(&rounds, &changes));
	if (rounds.last != EXIT_USAGE && rounds.last != EXIT_INPUT)
		rounds.last = rounds.failing.count ? EXIT_FINDINGS : EXIT_DONE;
	changes_release(&rounds.failing);
	watch_release(&rounds.watch);
	return rounds.last;
}
