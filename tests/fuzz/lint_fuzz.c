/*
 * lint on any bytes, in every format, by all rules, beside a half of itself;
 * and the same bytes as a configuration, a baseline, a diff and a message to
 * the language server. It must come to its end; what it prints holds no
 * control character but line ends.
 */
#include "factcheck.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static bool sink(void *user, const char *bytes, size_t length)
{
	(void)user;
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)bytes[i] < ' ' && bytes[i] != '\n')
			abort();
	return true;
}

static bool mended(
	void *user, const char *path, const char *bytes, size_t length)
{
	(void)user;
	return path && (bytes || !length);
}

static void serve(struct fc *fc, const struct fc_lint_options *options,
	const char *text, size_t length)
{
	struct fc_server *server = fc_server_new(fc, options, sink, NULL);

	fc_server_take(server, text, length);
	fc_server_free(server);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const char *const all[] = {"all"};
	static struct fc *fc;
	const char *text = (const char *)bytes;
	struct fc_input draft = {"draft.md", text, length, FC_BY_NAME};
	struct fc_input half = {"half", text, length / 2, FC_TXT};
	struct fc_config *config = fc_config_new();
	struct fc_lint_options options = {
		.format = (enum fc_lint_format)(length % 12),
		.select = all,
		.select_count = 1,
		.against = &half,
		.against_count = 1,
		.config = config,
		.changes = {"diff", length % 3 ? NULL : text, length},
		.mended = mended};
	struct fc_lint_outcome outcome;
	struct fc_error error;

	if (!fc)
		fc = fc_new(NULL, &error);
	if (!fc)
		abort();
	fc_config_read(config, "c.yml", "", text, length, &error);
	fc_lint(fc, &draft, 1, &options, sink, NULL, NULL, &outcome);
	options.baseline = (struct fc_file){"baseline", text, length};
	fc_lint(fc, &draft, 1, &options, sink, NULL, NULL, &outcome);
	serve(fc, &options, text, length);
	fc_config_free(config);
	return 0;
}
