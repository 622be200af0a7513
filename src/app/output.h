/*
 * Where results go: standard output, or a file that is written beside its
 * name and takes it only when it is whole.
 */
#ifndef APP_OUTPUT_H
#define APP_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

struct output {
	int descriptor;   /* ours */
	const char *path; /* NULL: standard output */
	char *target;     /* what `path` leads to; NULL: nothing to rename */
	char *unfinished; /* name of the file until then */
	/* What another output has unfinished meanwhile. */
	const char *beside;
	int error; /* errno of the first failure, 0 without one */
};

/* `path` NULL is standard output. False: it cannot be, see `error`. */
bool output_open(struct output *output, const char *path);

/* All of the bytes; false from the first failure on. */
bool output_write(struct output *output, const char *bytes, size_t length);

/* Ends it: with `whole` the file gets its name, else it is gone. False where
 * the system refused; a reader that went away is no failure. */
bool output_close(struct output *output, bool whole);

#endif
