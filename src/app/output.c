#undef _POSIX_C_SOURCE
#define _XOPEN_SOURCE 700 /* realpath */
#include "app/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The one thing a signal must know: the file that it leaves behind. */
static const char *volatile left_behind;

static void on_signal(int number)
{
	if (left_behind)
		unlink(left_behind);
	/* SA_RESETHAND: this one ends the process. */
	raise(number);
}

static void signals_catch(void)
{
	static const int numbers[] = {SIGHUP, SIGINT, SIGTERM};
	struct sigaction action = {.sa_handler = on_signal};

	action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER);
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		struct sigaction old;

		/* nohup means it, and a watch ends in its own way. */
		if (!sigaction(numbers[i], NULL, &old) &&
			old.sa_handler == SIG_DFL)
			sigaction(numbers[i], &action, NULL);
	}
}

/* The directory part of a path, with its slash; "" for none. */
static size_t directory_length(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

/* A new file beside the target, with the rights that it will have. */
static void unfinished_open(struct output *output, mode_t mode)
{
	static const char name[] = ".factcheck.XXXXXX";
	size_t directory = directory_length(output->target);

	output->unfinished = malloc(directory + sizeof(name));
	if (!output->unfinished)
		abort();
	memcpy(output->unfinished, output->target, directory);
	memcpy(output->unfinished + directory, name, sizeof(name));
	output->descriptor = mkstemp(output->unfinished);
	if (output->descriptor < 0)
		return;
	output->beside = left_behind;
	left_behind = output->unfinished;
	signals_catch();
	fchmod(output->descriptor, mode);
}

static void file_open(struct output *output)
{
	mode_t mask = umask(0), mode = 0666 & ~mask;
	struct stat old;

	umask(mask);
	if (stat(output->path, &old)) {
		output->target = strdup(output->path);
	} else if (S_ISREG(old.st_mode)) {
		if (access(output->path, W_OK))
			return;
		/* Through links: they stay, what they lead to is replaced. */
		output->target = realpath(output->path, NULL);
		mode = old.st_mode & 07777;
	} else {
		/* A device or a pipe has no name to be taken over. */
		output->descriptor = open(output->path, O_WRONLY | O_NOCTTY);
		return;
	}
	if (output->target)
		unfinished_open(output, mode);
}

bool output_open(struct output *output, const char *path)
{
	/* A copy, for there may be more to print when this is closed. */
	*output = (struct output){
		.descriptor =
			path ? -1 : fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3),
		.path = path};
	/* Then writing fails, with a reason, and nothing is left behind. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	if (path)
		file_open(output);
	if (output->descriptor >= 0)
		return true;
	output->error = errno;
	output_close(output, false);
	return false;
}

bool output_write(struct output *output, const char *bytes, size_t length)
{
	while (length && !output->error) {
		ssize_t written = write(output->descriptor, bytes, length);

		if (written < 0 && errno != EINTR)
			output->error = errno;
		if (written > 0) {
			bytes += written;
			length -= (size_t)written;
		}
	}
	return !output->error;
}

static bool check(struct output *output, int result)
{
	if (result && !output->error)
		output->error = errno;
	return !output->error;
}

bool output_close(struct output *output, bool whole)
{
	bool named = output->unfinished && output->descriptor >= 0;
	bool good = whole && !output->error;

	if (good && named)
		good = check(output, fsync(output->descriptor));
	if (output->descriptor >= 0)
		good = check(output, close(output->descriptor)) && good;
	if (good && named)
		good = check(
			output, rename(output->unfinished, output->target));
	if (!good && named)
		unlink(output->unfinished);
	if (named)
		left_behind = output->beside;
	free(output->unfinished);
	free(output->target);
	output->unfinished = output->target = NULL;
	output->descriptor = -1;
	return !output->error || output->error == EPIPE;
}
