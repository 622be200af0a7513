#include "read/again.h"

#include "read/stream.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void *zeroed(size_t count, size_t size)
{
	void *rows = calloc(count + 1, size);

	if (!rows) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	return rows;
}

static bool is_stdin(const struct fc_input *input)
{
	return !strcmp(input->path, "-");
}

static bool can_be_read_again(const struct fc_input *input)
{
	struct stat status;

	if (input->bytes)
		return true;
	if (is_stdin(input))
		return false;
	return stat(input->path, &status) || S_ISREG(status.st_mode) ||
	       S_ISDIR(status.st_mode);
}

/* All of a pipe, or NULL. */
static char *bytes_read(const struct fc_input *input, size_t *length)
{
	int fd = is_stdin(input) ? STDIN_FILENO : open(input->path, O_RDONLY);
	struct stream stream;
	char *bytes = NULL;

	if (fd < 0)
		return NULL;
	stream_open(&stream, fd);
	if (stream_rest(&stream, SIZE_MAX / 4, 0, &bytes, length) !=
		STREAM_GIVEN)
		bytes = NULL;
	stream_close(&stream);
	return bytes;
}

void again_hold(
	struct again *again, const struct fc_input *inputs, size_t count)
{
	again->inputs = zeroed(count, sizeof(*again->inputs));
	again->bytes = zeroed(count, sizeof(*again->bytes));
	again->count = count;
	for (size_t i = 0; i < count; i++) {
		struct fc_input *input = &again->inputs[i];

		*input = inputs[i];
		if (can_be_read_again(input))
			continue;
		again->bytes[i] = bytes_read(input, &input->length);
		input->bytes = again->bytes[i];
	}
}

void again_release(struct again *again)
{
	for (size_t i = 0; i < again->count; i++)
		free(again->bytes[i]);
	free(again->bytes);
	free(again->inputs);
	*again = (struct again){0};
}
