#include "app/lint.h"

#include "app/host.h"
#include "app/lsp.h"
#include "app/message.h"
#include "app/project.h"
#include "app/session.h"

#include <errno.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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

/* What a run of lint holds beside its project. */
struct judging {
	struct project project;
	struct fc_lint_options options;
	struct fc_input *against;
	char *baseline, *changes;
	char today[11];
};

/* A file that the library is given; false where it cannot be read. */
static bool file_take(const char *path, char **bytes, struct fc_file *file)
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

/* What git says has changed, with the files that it does not know. */
static char *git_changes(const char *since, size_t *length)
{
	const char *const diff[] = {"git", "diff", "-U0", "--no-color",
		"--no-ext-diff", "--relative", since, "--", NULL};
	const char *const news[] = {"git", "ls-files", "--others",
		"--exclude-standard", "-z", NULL};
	size_t old_length = 0, new_length = 0;
	char *old = *since == '-' ? NULL : program_read(diff, &old_length);
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
		return file_take(settings->changes, &judging->changes, changes);
	if (!settings->since)
		return true;
	judging->changes = git_changes(settings->since, &changes->length);
	changes->bytes = judging->changes;
	changes->path = settings->since;
	if (!judging->changes)
		message_say(settings->since,
			"git knows no changes since that revision");
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

static enum exit_status judging_open(
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
	options->width = terminal_width();
	options->color = terminal_color(mine->color, mine->output);
	options->mended = mine->fix ? fixed_write : NULL;
	environment_today(judging->today);
	if (!options->today)
		options->today = judging->today;
	return changes_take(judging) ? EXIT_DONE : EXIT_USAGE;
}

static void judging_release(struct judging *judging)
{
	project_release(&judging->project);
	free(judging->against);
	free(judging->baseline);
	free(judging->changes);
}

static enum exit_status judging_run(
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
	if (mine->baseline && !file_take(mine->baseline, &judging->baseline,
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

enum exit_status run_lint(const struct settings *settings)
{
	struct judging judging = {0};
	enum exit_status exit;

	if (!format_take(settings, &judging.options.format))
		return EXIT_USAGE;
	exit = judging_open(&judging, settings);
	format_take(settings, &judging.options.format);
	judging.options.require_reason = settings->require_reason;
	if (exit == EXIT_DONE)
		exit = lint_judge(&judging);
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
	if (!create && !file_take(mine->baseline, &judging->baseline,
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
	struct fc *fc = NULL;

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

/* --- rules */

static bool rule_is(const struct fc_rule *rule, const char *word)
{
	return !strcasecmp(rule->id, word) || !strcasecmp(rule->name, word) ||
	       !strcasecmp(rule->family, word);
}

static void example_print(const char *title, const char *text)
{
	printf("\n%s:\n\n", title);
	while (*text) {
		size_t length = strcspn(text, "\n");

		printf("    %.*s\n", (int)length, text);
		text += length + (text[length] == '\n');
	}
}

static void rule_explain(const struct fc_rule *rule)
{
	printf("%s %s\n\nFinds %s.\n\n%s\n\n"
	       "Family %s, level %s, %s by default.\n",
		rule->id, rule->name, rule->brief, rule->why, rule->family,
		fc_level_name(rule->level), rule->on ? "on" : "off");
	example_print("Bad", rule->bad);
	example_print("Good", rule->good);
}

enum exit_status run_explain(const struct settings *settings)
{
	enum exit_status exit = EXIT_DONE;
	struct fc_rule rule;
	size_t shown = 0;

	if (!settings->operand_count) {
		message_say("explain", "which rule? (see: factcheck rules)");
		return EXIT_USAGE;
	}
	for (size_t i = 0; i < settings->operand_count; i++) {
		size_t before = shown;

		for (size_t place = 0; fc_rule_at(place, &rule); place++) {
			if (!rule_is(&rule, settings->operands[i]))
				continue;
			if (shown++)
				putchar('\n');
			rule_explain(&rule);
		}
		if (shown > before)
			continue;
		message_say(settings->operands[i],
			"no such rule (see: factcheck rules)");
		exit = EXIT_USAGE;
	}
	return exit;
}

enum { SAMPLES = 20 };

/* The corpus takes the place of the inputs, and every rule is tried. */
static enum exit_status rules_test(const struct settings *settings)
{
	static const char *all[] = {"all"};
	struct settings corpus = *settings;
	struct judging judging = {0};
	struct fc_lint_outcome outcome;
	enum exit_status exit;

	if (!settings->corpus || settings->operand_count > 1) {
		message_say("rules test", "needs --corpus PATH");
		return EXIT_USAGE;
	}
	corpus.operands = &corpus.corpus;
	corpus.operand_count = 1;
	exit = judging_open(&judging, &corpus);
	judging.options.samples = SAMPLES;
	judging.options.min_level = FC_HINT;
	if (!judging.options.select_count) {
		judging.options.select = all;
		judging.options.select_count = 1;
	}
	if (exit == EXIT_DONE)
		exit = judging_run(&judging, &outcome);
	judging_release(&judging);
	return exit;
}

enum exit_status run_rules(const struct settings *settings)
{
	struct fc_rule rule;

	if (settings->operand_count) {
		if (!strcmp(settings->operands[0], "test"))
			return rules_test(settings);
		message_say(settings->operands[0], "should be test");
		return EXIT_USAGE;
	}
	for (size_t place = 0; fc_rule_at(place, &rule); place++)
		printf("%s  %-7s  %-3s  %-12s  %-24s  %s\n", rule.id,
			fc_level_name(rule.level), rule.on ? "on" : "off",
			rule.family, rule.name, rule.brief);
	return EXIT_DONE;
}
