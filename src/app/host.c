#include "app/host.h"

#include "app/file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char *stream_read(FILE *file, size_t *length)
{
	size_t room = 64 * 1024, got;
	char *bytes = NULL;

	*length = 0;
	do {
		bytes = realloc(bytes, room + 1);
		if (!bytes)
			abort();
		got = fread(bytes + *length, 1, room - *length, file);
		*length += got;
		room = *length == room ? room * 2 : room;
	} while (got);
	bytes[*length] = '\0';
	if (!ferror(file))
		return bytes;
	free(bytes);
	return NULL;
}

char *text_read(const char *path, size_t *length)
{
	struct file file;
	char *text;

	if (!file_read(&file, path)) {
		errno = file.error;
		return NULL;
	}
	text = realloc(file.bytes, file.length + 1);
	if (!text)
		abort();
	text[file.length] = '\0';
	*length = file.length;
	return text;
}

bool file_is_folder(const char *path)
{
	struct stat info;

	return !stat(path, &info) && S_ISDIR(info.st_mode);
}

bool file_exists(const char *path)
{
	struct stat info;

	return !stat(path, &info);
}

char *program_read(const char *const *words, size_t *length)
{
	int ends[2], status = 0;
	char *bytes = NULL;
	FILE *file;
	pid_t child;

	if (pipe(ends))
		return NULL;
	child = fork();
	if (child == 0) {
		dup2(ends[1], STDOUT_FILENO);
		close(ends[0]);
		close(ends[1]);
		execvp(words[0], (char *const *)words);
		_exit(127);
	}
	close(ends[1]);
	file = child > 0 ? fdopen(ends[0], "rb") : NULL;
	if (file) {
		bytes = stream_read(file, length);
		fclose(file);
	}
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (child > 0 && WIFEXITED(status) && !WEXITSTATUS(status))
		return bytes;
	free(bytes);
	return NULL;
}
