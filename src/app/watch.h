/*
 * A watch tells when files change: the door to inotify. It looks at folders,
 * for editors write a new file and give it the name of the old one. Where the
 * system has no inotify nothing can be watched.
 */
#ifndef APP_WATCH_H
#define APP_WATCH_H

#include <stdbool.h>
#include <stddef.h>

/* What has changed. */
struct changes {
	char **paths; /* ours, as they are written in what is watched */
	size_t count;
	bool all; /* more than can be told, or what all depends on */
};
void changes_release(struct changes *changes);

/* A folder that is looked at. */
struct watched;

struct watch {
	int descriptor;
	struct watched *rows;
	size_t count;
};

/* False, with errno, where nothing can be watched. From now on SIGINT,
 * SIGTERM and SIGHUP end a wait, and nothing else; a second one ends the
 * program. */
bool watch_open(struct watch *watch);
void watch_release(struct watch *watch);

/* A file, or a folder with those below it, that need not be there. `all`:
 * everything depends on it. False where the system watches no more. */
bool watch_add(struct watch *watch, const char *path, bool all);

/*
 * Waits for a change, and then until there is none for a moment. False: it is
 * to end, by a signal or because nobody reads standard output any more. Names that begin with a dot or end in "~" are passed over, and so is
 * `but`, a path that the program itself writes (or NULL).
 */
bool watch_wait(struct watch *watch, const char *but, struct changes *changes);

#endif
