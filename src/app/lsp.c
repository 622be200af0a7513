#include "app/lsp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MESSAGE_MOST = 256 << 20, HEADER_MOST = 4096 };

static bool message_write(void *user, const char *bytes, size_t length)
{
	(void)user;
	printf("Content-Length: %zu\r\n\r\n", length);
	fwrite(bytes, 1, length, stdout);
	return !fflush(stdout);
}

/* The length that a message's header gives; false at the end, or where it is
 * no header. */
static bool header_read(size_t *length)
{
	static const char name[] = "content-length:";
	char line[HEADER_MOST];

	*length = 0;
	while (fgets(line, sizeof(line), stdin)) {
		if (!strcmp(line, "\r\n") || !strcmp(line, "\n"))
			return *length > 0;
		if (!strncasecmp(line, name, sizeof(name) - 1))
			*length = strtoul(line + sizeof(name) - 1, NULL, 10);
		if (*length > MESSAGE_MOST)
			return false;
	}
	return false;
}

bool lsp_serve(struct fc *fc, const struct fc_lint_options *options)
{
	struct fc_server *server =
		fc_server_new(fc, options, message_write, NULL);
	bool going = true, good;
	size_t length;

	while (going && header_read(&length)) {
		char *message = malloc(length);

		if (!message)
			abort();
		going = fread(message, 1, length, stdin) == length &&
			fc_server_take(server, message, length);
		free(message);
	}
	good = fc_server_ended_well(server);
	fc_server_free(server);
	return good;
}
