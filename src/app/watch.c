#include "app/watch.h"

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	/* Milliseconds: an editor's save is several changes; one that never
	 * ends is not waited for. */
	QUIET_MS = 60,
	LONG_MS = 1000,
	IDLE_MS = 2000, /* nothing tells that nobody reads any more */
	WHAT = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
	       IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF
};

struct watched {
	int number;
	char *prefix; /* of the names in it: "" or with a slash */
	char *only;   /* the one name that matters; NULL: all */
	bool all;
};

/* --- the end */

static volatile sig_atomic_t stopped;

static void on_signal(int number)
{
	(void)number;
	stopped = 1;
}

static void signals_catch(void)
{
	static const int numbers[] = {SIGHUP, SIGINT, SIGTERM};
	struct sigaction action = {.sa_handler = on_signal};

	action.sa_flags = (int)SA_RESETHAND;
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		struct sigaction old;

		if (!sigaction(numbers[i], NULL, &old) &&
			old.sa_handler == SIG_DFL)
			sigaction(numbers[i], &action, NULL);
	}
}

/* --- what is looked at */

static void *grown(void *rows, size_t count, size_t size)
{
	/* Room doubles at powers of two. */
	if (!(count & (count - 1)))
		rows = realloc(rows, (count ? count * 2 : 1) * size);
	if (!rows)
		abort();
	return rows;
}

static char *joined(const char *prefix, const char *name)
{
	size_t size = strlen(prefix) + strlen(name) + 1;
	char *path = malloc(size);

	if (!path)
		abort();
	snprintf(path, size, "%s%s", prefix, name);
	return path;
}

/* Takes `prefix` over. False: it is looked at already, from further up. */
static bool row_add(struct watch *watch, int number, char *prefix,
	const char *only, bool all)
{
	struct watched *row;

	for (size_t i = 0; !only && i < watch->count; i++) {
		row = &watch->rows[i];
		if (row->number == number && !row->only && row->all == all &&
			!strncmp(row->prefix, prefix, strlen(row->prefix))) {
			free(prefix);
			return false;
		}
	}
	watch->rows = grown(watch->rows, watch->count, sizeof(*watch->rows));
	row = &watch->rows[watch->count++];
	*row = (struct watched){
		number, prefix, only ? joined("", only) : NULL, all};
	return true;
}

static bool file_add(struct watch *watch, const char *path, bool all)
{
	const char *slash = strrchr(path, '/');
	size_t length = slash ? (size_t)(slash - path) + 1 : 0;
	char *prefix = joined("", path);
	int number;

	prefix[length] = '\0';
	number = inotify_add_watch(
		watch->descriptor, length ? prefix : ".", WHAT);
	if (number >= 0)
		return row_add(watch, number, prefix, path + length, all) ||
		       true;
	free(prefix);
	return errno == ENOENT || errno == ENOTDIR;
}

static bool is_passed_over(const char *name)
{
	return *name == '.' || !*name || name[strlen(name) - 1] == '~';
}

static bool is_folder(const char *path)
{
	struct stat status;

	return !stat(path, &status) && S_ISDIR(status.st_mode);
}

/* The folders below one, behind the rest; each will be gone through. */
static void below_add(const char *prefix, char ***folders, size_t *count)
{
	DIR *directory = opendir(prefix);
	struct dirent *entry;

	while (directory && (entry = readdir(directory))) {
		char *path = joined(prefix, entry->d_name);

		if (!is_passed_over(entry->d_name) && is_folder(path)) {
			*folders = grown(*folders, *count, sizeof(**folders));
			(*folders)[(*count)++] = joined(path, "/");
		}
		free(path);
	}
	if (directory)
		closedir(directory);
}

static bool folder_add(struct watch *watch, const char *path, bool all)
{
	size_t length = strlen(path), count = 1;
	char **folders = grown(NULL, 0, sizeof(*folders));
	bool good = true;

	while (length > 1 && path[length - 1] == '/')
		length--;
	folders[0] = joined(path, "//");
	strcpy(folders[0] + length, "/");
	for (size_t i = 0; i < count; i++) {
		int number =
			inotify_add_watch(watch->descriptor, folders[i], WHAT);

		good = good &&
		       (number >= 0 || errno == ENOENT || errno == EACCES);
		if (number < 0)
			free(folders[i]);
		else if (row_add(watch, number, folders[i], NULL, all))
			below_add(watch->rows[watch->count - 1].prefix,
				&folders, &count);
	}
	free(folders);
	return good;
}

bool watch_add(struct watch *watch, const char *path, bool all)
{
	return is_folder(path) ? folder_add(watch, path, all)
			       : file_add(watch, path, all);
}

bool watch_open(struct watch *watch)
{
	*watch = (struct watch){
		.descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK)};
	if (watch->descriptor < 0)
		return false;
	signals_catch();
	return true;
}

void watch_release(struct watch *watch)
{
	if (watch->descriptor >= 0)
		close(watch->descriptor);
	for (size_t i = 0; i < watch->count; i++) {
		free(watch->rows[i].prefix);
		free(watch->rows[i].only);
	}
	free(watch->rows);
	*watch = (struct watch){.descriptor = -1};
}

/* --- what has changed */

static void change_add(struct changes *changes, char *path)
{
	for (size_t i = 0; i < changes->count; i++)
		if (!strcmp(changes->paths[i], path)) {
			free(path);
			return;
		}
	changes->paths =
		grown(changes->paths, changes->count, sizeof(*changes->paths));
	changes->paths[changes->count++] = path;
}

void changes_release(struct changes *changes)
{
	for (size_t i = 0; i < changes->count; i++)
		free(changes->paths[i]);
	free(changes->paths);
	*changes = (struct changes){0};
}

static const char *plain(const char *path)
{
	return path[0] == '.' && path[1] == '/' ? path + 2 : path;
}

static void event_take(const struct watch *watch, const char *but,
	const struct inotify_event *event, struct changes *changes)
{
	const char *name = event->len ? event->name : "";
	bool folder = event->mask & (IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF);

	if (event->mask & IN_Q_OVERFLOW)
		changes->all = true;
	for (size_t i = 0; i < watch->count; i++) {
		const struct watched *row = &watch->rows[i];
		char *path;

		if (row->number != event->wd ||
			(row->only && strcmp(row->only, name)) ||
			(!folder && !row->only && is_passed_over(name)))
			continue;
		path = joined(row->prefix, name);
		if (but && !strcmp(plain(path), plain(but))) {
			free(path);
			continue;
		}
		if (folder || row->all)
			changes->all = true;
		/* A file that is made is written next. */
		if (event->mask & IN_CREATE && !folder)
			free(path);
		else
			change_add(changes, path);
	}
}

static void events_read(
	const struct watch *watch, const char *but, struct changes *changes)
{
	/* Aligned as the events in it are. */
	union {
		struct inotify_event first;
		char bytes[16 * 1024];
	} room;
	ssize_t length;

	while ((length = read(
			watch->descriptor, room.bytes, sizeof(room.bytes))) > 0)
		for (char *at = room.bytes; at < room.bytes + length;) {
			const struct inotify_event *event =
				(const struct inotify_event *)(void *)at;

			event_take(watch, but, event, changes);
			at += sizeof(*event) + event->len;
		}
}

/* Until something can be read, at most that long.
 * Signals come only while it waits, so none is missed. */
static bool wait_for(const struct watch *watch, int milliseconds)
{
	struct timespec time = {
		milliseconds / 1000, milliseconds % 1000 * 1000000L};
	sigset_t ends, before;
	fd_set set;
	int ready = 0;

	sigemptyset(&ends);
	sigaddset(&ends, SIGHUP);
	sigaddset(&ends, SIGINT);
	sigaddset(&ends, SIGTERM);
	sigprocmask(SIG_BLOCK, &ends, &before);
	FD_ZERO(&set);
	FD_SET(watch->descriptor, &set);
	if (!stopped)
		ready = pselect(watch->descriptor + 1, &set, NULL, NULL, &time,
			&before);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return ready > 0;
}

/* Whoever read the results may be gone. */
static bool is_read(void)
{
	struct pollfd out = {.fd = STDOUT_FILENO};

	return poll(&out, 1, 0) <= 0 || !(out.revents & (POLLERR | POLLHUP));
}

bool watch_wait(struct watch *watch, const char *but, struct changes *changes)
{
	int waited = 0;

	*changes = (struct changes){0};
	while (!stopped && !changes->count && !changes->all) {
		if (!is_read())
			return false;
		if (wait_for(watch, IDLE_MS))
			events_read(watch, but, changes);
	}
	while (!stopped && waited < LONG_MS && wait_for(watch, QUIET_MS)) {
		events_read(watch, but, changes);
		waited += QUIET_MS;
	}
	if (!stopped)
		return true;
	changes_release(changes);
	return false;
}
