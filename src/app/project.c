#include "app/project.h"

#include "app/host.h"
#include "app/message.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const config_names[] = {
	"factcheck.yml", "factcheck.yaml", ".factcheck.yml"};

/* --- the configuration */

static enum exit_status config_take(
	struct project *project, const char *path, const char *prefix)
{
	struct fc_error error = {0};
	size_t length;
	char *bytes = text_read(path, &length);
	enum fc_status status;

	snprintf(
		project->config_path, sizeof(project->config_path), "%s", path);
	if (!bytes) {
		message_say(path, strerror(errno));
		return EXIT_USAGE;
	}
	status = fc_config_read(
		project->config, path, prefix, bytes, length, &error);
	free(bytes);
	if (status == FC_OK)
		return EXIT_DONE;
	message_error(path, &error);
	return EXIT_USAGE;
}

/* The lines of .factcheckignore in a folder ("" or with a slash). */
static void ignore_take(struct project *project, const char *folder)
{
	char path[4200];
	size_t length;
	char *lines;

	snprintf(path, sizeof(path), "%s.factcheckignore", folder);
	if (!file_exists(path))
		return;
	lines = text_read(path, &length);
	if (lines)
		fc_config_exclude(project->config, lines);
	free(lines);
}

/* Of this folder or the first above it that has one; not beyond the top of a
 * repository. */
static enum exit_status config_find(struct project *project)
{
	char here[4096], up[2048] = "", path[4200];
	size_t count = sizeof(config_names) / sizeof(*config_names);
	char prefix[4100] = "";
	char *slash;

	if (!getcwd(here, sizeof(here)))
		return EXIT_DONE;
	slash = here + strlen(here);
	for (;;) {
		for (size_t i = 0; i < count; i++) {
			snprintf(path, sizeof(path), "%s%s", up,
				config_names[i]);
			if (!file_exists(path))
				continue;
			if (*slash)
				snprintf(prefix, sizeof(prefix), "%s/",
					slash + 1);
			if (*up)
				ignore_take(project, up);
			return config_take(project, path, prefix);
		}
		snprintf(path, sizeof(path), "%s.git", up);
		if (file_exists(path) || slash == here ||
			strlen(up) + 4 > sizeof(up))
			return EXIT_DONE;
		/* What is behind it is the way down again. */
		do
			slash--;
		while (slash > here && *slash != '/');
		strcat(up, "../");
	}
}

/* --- files */

static char *owned_add(struct project *project, const char *path)
{
	char *copy = strdup(path);

	if (project->owned_count == project->owned_room) {
		project->owned_room = project->owned_room * 2 + 64;
		project->owned = realloc(project->owned,
			project->owned_room * sizeof(*project->owned));
	}
	if (!project->owned || !copy)
		abort();
	project->owned[project->owned_count++] = copy;
	return copy;
}

static void operand_add(struct project *project, const char *path)
{
	struct settings *settings = &project->settings;
	size_t count = settings->operand_count;

	/* Room doubles at powers of two. */
	if (!(count & (count - 1)))
		settings->operands = realloc(settings->operands,
			(count ? count * 2 : 1) * sizeof(*settings->operands));
	if (!settings->operands)
		abort();
	settings->operands[settings->operand_count++] = path;
}

struct folder_walk {
	struct project *project;
	bool any;
};

static bool file_visit(void *user, const char *path)
{
	struct folder_walk *walk = user;
	struct project *project = walk->project;

	walk->any = true;
	if (!fc_config_excludes(project->config, path))
		operand_add(project, owned_add(project, path));
	return true;
}

/* A folder that cannot be read, or holds nothing, is left to the reader, who
 * says so. */
static void input_add(struct project *project, const char *path)
{
	struct folder_walk walk = {project, false};
	const char *name = path;

	if (!strcmp(path, "-") && project->settings.stdin_name)
		name = project->settings.stdin_name;
	if (!file_is_folder(path)) {
		if (!project->settings.force_exclude ||
			!fc_config_excludes(project->config, name))
			operand_add(project, path);
		return;
	}
	if (!fc_folder_visit(path, file_visit, &walk) || !walk.any)
		operand_add(project, path);
}

/* A list with what the configuration adds to it. */
static const char **list_extend(struct project *project, const char **list,
	size_t *count, enum fc_config_list which)
{
	size_t more = 0;
	const char **longer;

	while (fc_config_path_at(project->config, which, more))
		more++;
	longer = calloc(*count + more + 1, sizeof(*longer));
	if (!longer)
		abort();
	if (*count)
		memcpy(longer, list, *count * sizeof(*longer));
	for (size_t i = 0; i < more; i++)
		longer[*count + i] =
			fc_config_path_at(project->config, which, i);
	*count += more;
	return longer;
}

static void settings_extend(
	struct project *project, const struct settings *settings)
{
	struct settings *mine = &project->settings;

	mine->facts = list_extend(
		project, settings->facts, &mine->fact_count, FC_CONFIG_FACTS);
	mine->against = list_extend(project, settings->against,
		&mine->against_count, FC_CONFIG_AGAINST);
	fc_config_levels(project->config,
		mine->has_min_level ? &(enum fc_level){0}
				    : &mine->lint.min_level,
		mine->has_fail_level ? &(enum fc_level){0}
				     : &mine->lint.fail_level);
	if (!mine->baseline)
		mine->baseline = fc_config_baseline(project->config);
	if (!mine->cache)
		mine->cache = fc_config_cache(project->config);
	for (size_t i = 0; i < settings->exclude_count; i++)
		fc_config_exclude(project->config, settings->exclude[i]);
	for (size_t i = 0; i < settings->operand_count; i++)
		input_add(project, settings->operands[i]);
	project->emptied = settings->operand_count && !mine->operand_count;
}

enum exit_status project_open(
	struct project *project, const struct settings *settings)
{
	enum exit_status exit = EXIT_DONE;

	*project = (struct project){
		.config = fc_config_new(), .settings = *settings};
	project->settings.facts = project->settings.against = NULL;
	project->settings.operands = NULL;
	project->settings.operand_count = 0;
	if (!settings->isolated) {
		exit = settings->config
			       ? config_take(project, settings->config, "")
			       : config_find(project);
		ignore_take(project, "");
	}
	if (exit == EXIT_DONE)
		settings_extend(project, settings);
	return exit;
}

void project_release(struct project *project)
{
	for (size_t i = 0; i < project->owned_count; i++)
		free(project->owned[i]);
	free(project->owned);
	free(project->settings.facts);
	free(project->settings.against);
	free(project->settings.operands);
	fc_config_free(project->config);
	*project = (struct project){0};
}
