#include "app/file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const size_t most = (size_t)256 << 20;

static bool stream_read(struct file *file, FILE *stream)
{
	size_t room = 0, got;

	do {
		if (file->length == room) {
			room = room ? room * 2 : 64 * 1024;
			file->bytes = realloc(file->bytes, room);
			if (!file->bytes)
				abort();
		}
		got = fread(file->bytes + file->length, 1, room - file->length,
			stream);
		file->length += got;
	} while (got && file->length <= most);
	if (file->length > most)
		file->error = EFBIG;
	else if (ferror(stream))
		file->error = errno ? errno : EIO;
	return !file->error;
}

bool file_read(struct file *file, const char *path)
{
	FILE *stream = stdin;
	bool good;

	*file = (struct file){0};
	if (strcmp(path, "-"))
		stream = fopen(path, "rb");
	if (!stream) {
		file->error = errno;
		return false;
	}
	errno = 0;
	good = stream_read(file, stream);
	if (stream != stdin)
		fclose(stream);
	if (!good)
		file_release(file);
	return good;
}

void file_release(struct file *file)
{
	free(file->bytes);
	file->bytes = NULL;
	file->length = 0;
}
