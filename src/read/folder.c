#include "read/folder.h"

#include "base/buffer.h"
#include "base/rows.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { DEPTH_MAX = 64 };

/* A folder that is being walked. */
struct level {
	struct arena arena; /* of the names */
	struct strs names;
	uint32_t next;
	size_t path_len; /* of the folder's own path */
	dev_t device;
	ino_t inode;
};

struct folder {
	folder_wants wants;
	struct buffer path;
	bool entered; /* the folder at the top */
	uint32_t depth;
	struct level levels[DEPTH_MAX];
};

struct folder *folder_open(const char *path, folder_wants wants)
{
	struct folder *folder = calloc(1, sizeof(*folder));

	if (!folder) {
		fputs("factcheck: out of memory\n", stderr);
		abort();
	}
	folder->wants = wants;
	buffer_add(&folder->path, str_of(path));
	return folder;
}

void folder_close(struct folder *folder)
{
	if (!folder)
		return;
	while (folder->depth)
		arena_release(&folder->levels[--folder->depth].arena);
	buffer_release(&folder->path);
	free(folder);
}

static int by_name(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static bool is_walked(const struct folder *folder, const struct stat *status)
{
	for (uint32_t i = 0; i < folder->depth; i++)
		if (folder->levels[i].device == status->st_dev &&
			folder->levels[i].inode == status->st_ino)
			return true;
	return false;
}

/* NUL-terminates what is in the path. */
static const char *path_string(struct folder *folder)
{
	*buffer_reserve(&folder->path, 1) = '\0';
	return folder->path.ptr;
}

/* Goes into the folder at the path; an errno where that is not possible. */
static int enter(struct folder *folder, const struct stat *status)
{
	struct level *level = &folder->levels[folder->depth];
	struct dirent *entry;
	DIR *directory;

	if (folder->depth == DEPTH_MAX)
		return ENAMETOOLONG;
	directory = opendir(path_string(folder));
	if (!directory)
		return errno;
	memset(level, 0, sizeof(*level));
	level->device = status->st_dev;
	level->inode = status->st_ino;
	level->path_len = folder->path.len;
	while ((entry = readdir(directory))) {
		if (entry->d_name[0] != '.')
			*ROWS_ADD(&level->arena, &level->names) = arena_copy(
				&level->arena, str_of(entry->d_name));
	}
	closedir(directory);
	if (level->names.count)
		qsort(level->names.rows, level->names.count, sizeof(struct str),
			by_name);
	folder->depth++;
	return 0;
}

/* The next name of the innermost folder, appended to its path; absent, and
 * the folder left, at its end. */
static struct str next_name(struct folder *folder)
{
	struct level *level = &folder->levels[folder->depth - 1];
	struct str name;

	if (level->next == level->names.count) {
		arena_release(&level->arena);
		folder->depth--;
		return STR_NONE;
	}
	name = level->names.rows[level->next++];
	folder->path.len = level->path_len;
	if (!str_ends(buffer_str(&folder->path), STR("/")))
		buffer_add_char(&folder->path, '/');
	buffer_add(&folder->path, name);
	return name;
}

enum folder_step folder_next(
	struct folder *folder, const char **path, int *failed)
{
	struct stat status;

	if (!folder->entered) {
		folder->entered = true;
		*path = path_string(folder);
		*failed = stat(*path, &status) ? errno : enter(folder, &status);
		if (*failed)
			return FOLDER_FAILED;
	}
	while (folder->depth) {
		struct str name = next_name(folder);

		if (!name.ptr)
			continue;
		*path = path_string(folder);
		/* A file may be gone since, or a link lead nowhere. */
		if (stat(*path, &status))
			continue;
		if (S_ISREG(status.st_mode) && folder->wants(name))
			return FOLDER_FILE;
		if (!S_ISDIR(status.st_mode) || is_walked(folder, &status))
			continue;
		*failed = enter(folder, &status);
		if (*failed)
			return FOLDER_FAILED;
	}
	return FOLDER_END;
}
