#include "app/ics.h"

#include "app/file.h"
#include "app/message.h"

#include <stdio.h>
#include <string.h>

static bool print(void *user, const char *bytes, size_t length)
{
	(void)user;
	return fwrite(bytes, 1, length, stdout) == length;
}

static enum exit_status file_check(const char *path, enum fc_output format)
{
	struct fc_ics_outcome outcome = {0};
	struct fc_input input = {.path = path};
	struct file file;

	if (!file_read(&file, path)) {
		message_say(path, strerror(file.error));
		return EXIT_INPUT;
	}
	input.bytes = file.bytes;
	input.length = file.length;
	fc_ics_check(&input, format, print, NULL, &outcome);
	file_release(&file);
	return outcome.errors + outcome.warnings ? EXIT_FINDINGS : EXIT_DONE;
}

enum exit_status run_ics(const struct settings *settings)
{
	enum exit_status worst = EXIT_DONE;
	enum fc_output format = FC_TEXT;

	if (settings->operand_count < 2 ||
		strcmp(settings->operands[0], "check")) {
		message_say("ics", "should be check FILE...");
		return EXIT_USAGE;
	}
	if (settings->format &&
		(!output_format_read(settings->format, &format) ||
			(format != FC_TEXT && format != FC_JSONL))) {
		message_say("--format", "ics check prints text or jsonl");
		return EXIT_USAGE;
	}
	for (size_t i = 1; i < settings->operand_count; i++) {
		enum exit_status exit =
			file_check(settings->operands[i], format);

		if (exit > worst)
			worst = exit;
	}
	return worst;
}
