/*
 * A file read whole, for what the library takes as bytes.
 */
#ifndef APP_FILE_H
#define APP_FILE_H

#include <stdbool.h>
#include <stddef.h>

struct file {
	char *bytes; /* ours; NULL where it could not be read */
	size_t length;
	int error; /* errno, or 0 */
};

/* "-" is standard input. More than 256 MiB are refused (EFBIG). */
bool file_read(struct file *file, const char *path);
void file_release(struct file *file);

#endif
