#include "app/lint.h"

#include "app/host.h"
#include "app/judging.h"
#include "app/lint_watch.h"
#include "app/lsp.h"
#include "app/message.h"
#include "app/session.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* --- lint */

static bool bytes_print(void *user, const char *bytes, size_t length)
{
	(void)user;
	return fwrite(bytes, 1, length, stdout) == length;
}

/* The ways to look at what would be judged. */
static bool is_shown(const struct judging *judging)
{
	const struct settings *mine = &judging->project.settings;

	if (mine->show_config)
		fc_config_show(judging->project.config, bytes_print, NULL);
	for (size_t i = 0; mine->show_files && i < mine->operand_count; i++)
		puts(mine->operands[i]);
	return mine->show_config || mine->show_files;
}

static enum exit_status lint_judge(struct judging *judging)
{
	const struct settings *mine = &judging->project.settings;
	struct fc_lint_outcome outcome;
	enum exit_status exit;
	char why[64];

	if (is_shown(judging))
		return EXIT_DONE;
	if (judging->project.emptied) {
		message_say("lint", "every file is excluded");
		return EXIT_DONE;
	}
	if (mine->baseline && !judging_file(mine->baseline, &judging->baseline,
				      &judging->options.baseline))
		return EXIT_USAGE;
	exit = judging_run(judging, &outcome);
	snprintf(why, sizeof(why), "%zu mended", outcome.mended);
	if (mine->fix && outcome.mended && !mine->quiet)
		message_say("lint", why);
	return exit == EXIT_DONE && outcome.failed ? EXIT_FINDINGS : exit;
}

static bool format_take(
	const struct settings *settings, enum fc_lint_format *format)
{
	if (!settings->format || lint_format_read(settings->format, format))
		return true;
	message_say("--format", "not a format of lint");
	return false;
}

/* A judging that was opened, by what only lint is asked. */
static enum exit_status lint_begin(struct judging *judging)
{
	const struct settings *mine = &judging->project.settings;

	format_take(mine, &judging->options.format);
	judging->options.require_reason = mine->require_reason;
	return lint_judge(judging);
}

enum exit_status run_lint(const struct settings *settings)
{
	struct judging judging = {0};
	enum exit_status exit;

	if (!format_take(settings, &judging.options.format))
		return EXIT_USAGE;
	if (settings->watch)
		return lint_watch(settings, lint_begin);
	exit = judging_open(&judging, settings);
	if (exit == EXIT_DONE)
		exit = lint_begin(&judging);
	judging_release(&judging);
	return exit;
}

/* --- baseline */

static enum exit_status baseline_judge(
	struct judging *judging, const char *verb)
{
	struct settings *mine = &judging->project.settings;
	struct fc_lint_options *options = &judging->options;
	struct fc_lint_outcome outcome;
	enum exit_status exit;
	bool create = !strcmp(verb, "create");

	if (!mine->baseline)
		mine->baseline = "factcheck-baseline.jsonl";
	if (create && file_exists(mine->baseline)) {
		message_say(mine->baseline,
			"is there already (see: factcheck baseline update)");
		return EXIT_USAGE;
	}
	if (!create && !judging_file(mine->baseline, &judging->baseline,
			       &options->baseline))
		return EXIT_USAGE;
	options->baseline_check = !strcmp(verb, "check");
	if (!options->baseline_check) {
		options->format = FC_LINT_BASELINE;
		mine->output = mine->output ? mine->output : mine->baseline;
	}
	exit = judging_run(judging, &outcome);
	return exit == EXIT_DONE && outcome.stale ? EXIT_FINDINGS : exit;
}

enum exit_status run_baseline(const struct settings *settings)
{
	const char *verb = settings->operand_count ? settings->operands[0] : "";
	struct settings rest = *settings;
	struct judging judging = {0};
	enum exit_status exit;

	if (strcmp(verb, "create") && strcmp(verb, "update") &&
		strcmp(verb, "check")) {
		message_say(*verb ? verb : "baseline",
			"should be create, update or check");
		return EXIT_USAGE;
	}
	rest.operands++;
	rest.operand_count--;
	exit = judging_open(&judging, &rest);
	if (exit == EXIT_DONE)
		exit = baseline_judge(&judging, verb);
	judging_release(&judging);
	return exit;
}

/* --- editors */

enum exit_status run_lsp(const struct settings *settings)
{
	struct judging judging = {0};
	enum exit_status exit = judging_open(&judging, settings);
	const char *baseline = judging.project.settings.baseline;
	char here[4096];
	struct fc *fc = NULL;

	if (exit == EXIT_DONE && baseline &&
		!judging_file(
			baseline, &judging.baseline, &judging.options.baseline))
		exit = EXIT_USAGE;
	judging.options.root = getcwd(here, sizeof(here));
	if (exit == EXIT_DONE) {
		fc = facts_load(&judging.project.settings);
		exit = fc ? EXIT_DONE : EXIT_USAGE;
	}
	if (fc && !lsp_serve(fc, &judging.options))
		exit = EXIT_FINDINGS;
	fc_free(fc);
	judging_release(&judging);
	return exit;
}
