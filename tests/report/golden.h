/*
 * Goldens: what a printer prints, kept in a file beside the test. Run a test
 * with GOLDEN=write in the environment to make them anew, and read the diff.
 */
#ifndef TESTS_REPORT_GOLDEN_H
#define TESTS_REPORT_GOLDEN_H

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
/* cmocka wants these four before it. */
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

static inline void golden_read(const char *path, struct buffer *out)
{
	FILE *file = fopen(path, "rb");
	char bytes[4096];
	size_t count;

	if (!file)
		return;
	while ((count = fread(bytes, 1, sizeof(bytes), file)) > 0)
		buffer_add(out, str_from(bytes, count));
	fclose(file);
}

static inline void golden_write(const char *path, struct str bytes)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
	fclose(file);
}

/* Fails with both texts where they differ. */
static inline void golden_check(const char *path, const struct buffer *printed)
{
	const char *mode = getenv("GOLDEN");
	struct buffer expected = BUFFER_INIT, actual = BUFFER_INIT;

	if (mode && !strcmp(mode, "write"))
		golden_write(path, buffer_str(printed));
	golden_read(path, &expected);
	buffer_add_char(&expected, '\0');
	buffer_add(&actual, buffer_str(printed));
	buffer_add_char(&actual, '\0');
	assert_string_equal(actual.ptr, expected.ptr);
	buffer_release(&expected);
	buffer_release(&actual);
}

#endif
