/*
 * Walking a folder: the files in it and in the folders below it, each folder
 * in byte order of the names. Hidden ones are passed over, links followed,
 * except where a link leads back to a folder that is being walked.
 */
#ifndef READ_FOLDER_H
#define READ_FOLDER_H

#include "base/str.h"

struct folder;

/* The name of a file is asked about before the file is looked at. */
typedef bool (*folder_wants)(struct str name);

/* `path` is borrowed. Nothing can fail yet. */
struct folder *folder_open(const char *path, folder_wants wants);
void folder_close(struct folder *folder);

enum folder_step { FOLDER_FILE, FOLDER_FAILED, FOLDER_END };

/*
 * The next regular file; *path is borrowed until the next call. For a folder
 * that cannot be read *path is the folder's and *failed an errno; the walk
 * goes on behind it.
 */
enum folder_step folder_next(
	struct folder *folder, const char **path, int *failed);

#endif
