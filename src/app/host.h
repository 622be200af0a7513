/*
 * What the machine has around the program: texts, folders, what other programs
 * print.
 */
#ifndef APP_HOST_H
#define APP_HOST_H

#include <stdbool.h>
#include <stddef.h>

/* The bytes of a file ("-": standard input), with a NUL behind them, to be
 * freed; NULL and errno where it cannot be read. */
char *text_read(const char *path, size_t *length);

bool file_is_folder(const char *path);
bool file_exists(const char *path);

/* What a program prints, as text_read; NULL where it cannot be run or fails.
 * No shell is between. */
char *program_read(const char *const *words, size_t *length);

#endif
