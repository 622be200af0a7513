#undef _POSIX_C_SOURCE
#define _XOPEN_SOURCE 700 /* realpath */
#include "app/cache.h"

#include "app/host.h"
#include "app/message.h"
#include "app/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Fewer copies are read as fast as a cache is. */
enum { LEAST = 64 };

static char *joined(const char *folder, const char *name)
{
	size_t size = strlen(folder) + strlen(name) + 2;
	char *path = malloc(size);

	if (!path)
		abort();
	snprintf(path, size, "%s/%s", folder, name);
	return path;
}

/* --- where it is */

/* The user's own folder for caches, if there is one; never made here. */
static char *user_folder(void)
{
	const char *base = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
	char *above = NULL, *folder = NULL;

	if (base && *base == '/')
		above = strdup(base);
	else if (home && *home == '/')
		above = joined(home, ".cache");
	if (above && file_is_folder(above))
		folder = joined(above, "factcheck");
	free(above);
	return folder;
}

/* FNV-1a, for a name only: what is in the file says what it is of. */
static uint64_t name_add(uint64_t hash, const char *path)
{
	do {
		hash ^= (unsigned char)*path;
		hash *= UINT64_C(0x100000001b3);
	} while (*path++);
	return hash;
}

/* In a folder that was named paths are as written, for a project may be moved;
 * in the user's they are those of the machine. */
static char *file_of(const struct cache *cache, const struct settings *settings)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	char name[48];

	for (size_t i = 0; i < settings->against_count; i++) {
		const char *path = settings->against[i];
		char *real = cache->named ? NULL : realpath(path, NULL);

		hash = name_add(hash, real ? real : path);
		free(real);
	}
	snprintf(name, sizeof(name), "copies-%016llx.cache",
		(unsigned long long)hash);
	return joined(cache->folder, name);
}

/* --- reading */

static bool is_ours(const char *path, const struct stat *status)
{
	const char *why = status->st_uid != geteuid()
				  ? "belongs to another user"
			  : status->st_mode & (S_IWGRP | S_IWOTH)
				  ? "may be written by others"
				  : NULL;

	if (why)
		message_say(path, why);
	return !why;
}

static size_t file_take(int file, char *bytes, size_t size)
{
	size_t length = 0;
	ssize_t got = 1;

	while (got > 0 && length < size) {
		got = read(file, bytes + length, size - length);
		if (got > 0)
			length += (size_t)got;
	}
	return length;
}

static void file_open(struct cache *cache, struct fc_cache *kept)
{
	int file = open(cache->path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	struct stat status;

	cache->refused = file < 0 && errno != ENOENT;
	if (file < 0)
		return;
	cache->refused = fstat(file, &status) || !S_ISREG(status.st_mode) ||
			 !is_ours(cache->path, &status);
	if (!cache->refused) {
		cache->bytes = malloc((size_t)status.st_size + 1);
		if (!cache->bytes)
			abort();
		kept->bytes = cache->bytes;
		kept->length =
			file_take(file, cache->bytes, (size_t)status.st_size);
	}
	close(file);
}

/* --- writing */

static void note_write(
	const struct cache *cache, const char *name, const char *text)
{
	char *path = joined(cache->folder, name);
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	size_t length = strlen(text);

	if (file >= 0) {
		if (write(file, text, length) != (ssize_t)length)
			unlink(path);
		close(file);
	}
	free(path);
}

/* A folder that is made is left alone by git and by backups. */
static bool folder_make(const struct cache *cache)
{
	if (file_is_folder(cache->folder))
		return true;
	if (mkdir(cache->folder, 0777) && errno != EEXIST)
		return false;
	note_write(cache, ".gitignore", "*\n");
	note_write(cache, "CACHEDIR.TAG",
		"Signature: 8a477f597d28d172789f06886806bc55\n"
		"# Made by factcheck. It may be deleted at any time.\n");
	return true;
}

static bool file_write(
	const struct cache *cache, const char *bytes, size_t length)
{
	struct output output;
	mode_t mask = umask(077); /* for us alone */
	bool written = output_open(&output, cache->path) &&
		       output_write(&output, bytes, length);

	written = output_close(&output, written) && written;
	umask(mask);
	if (!written)
		errno = output.error;
	return written;
}

/* Without it the next run takes longer, and nothing else. */
static bool cache_keep(void *user, const char *bytes, size_t length)
{
	struct cache *cache = user;
	bool kept;

	if (!bytes)
		return !unlink(cache->path);
	if (cache->refused)
		unlink(cache->path);
	kept = folder_make(cache) && file_write(cache, bytes, length);
	if (!kept && cache->named)
		message_say(cache->folder, strerror(errno));
	return kept;
}

/* --- */

void cache_open(struct cache *cache, const struct settings *settings,
	struct fc_cache *kept)
{
	*cache = (struct cache){.named = settings->cache != NULL};
	*kept = (struct fc_cache){0};
	if (settings->no_cache || !settings->against_count)
		return;
	cache->folder = cache->named ? strdup(settings->cache) : user_folder();
	if (!cache->folder)
		return;
	cache->path = file_of(cache, settings);
	*kept = (struct fc_cache){.path = cache->path,
		.least = cache->named ? 0 : LEAST,
		.keep = cache_keep,
		.user = cache};
	file_open(cache, kept);
}

void cache_release(struct cache *cache)
{
	free(cache->folder);
	free(cache->path);
	free(cache->bytes);
	*cache = (struct cache){0};
}
