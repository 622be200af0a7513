/*
 * A unified diff of two files that have the same lines but for some that were
 * changed in their place.
 */
#include "report/lint.h"

#include <inttypes.h>

enum { CONTEXT = 3 };

struct lines {
	struct strs old, new; /* with their line ends */
};

static void lines_cut(struct arena *arena, struct str text, struct strs *lines)
{
	while (text.len) {
		size_t end = str_find_char(text, '\n', 0);

		end = end == STR_NPOS ? text.len : end + 1;
		*ROWS_ADD(arena, lines) = str_cut(text, 0, end);
		text = str_cut(text, end, text.len);
	}
}

static bool is_changed(const struct lines *lines, uint32_t i)
{
	return !str_eq(lines->old.rows[i], lines->new.rows[i]);
}

static void line_put(struct buffer *out, char sign, struct str line)
{
	buffer_add_char(out, sign);
	buffer_add(out, line);
	if (!str_ends(line, STR("\n")))
		buffer_put(out, "\n\\ No newline at end of file\n");
}

/* The end of the hunk that begins with the changed line i: behind the last
 * changed line that has no more than twice the context to the next. */
static uint32_t hunk_end(const struct lines *lines, uint32_t i)
{
	uint32_t end = i + 1;

	for (uint32_t at = end;
		at < lines->old.count && at <= end + 2 * CONTEXT; at++)
		if (is_changed(lines, at))
			end = at + 1;
	return end;
}

static void hunk_write(const struct lines *lines, uint32_t first, uint32_t end,
	struct buffer *out)
{
	buffer_format(out,
		"@@ -%" PRIu32 ",%" PRIu32 " +%" PRIu32 ",%" PRIu32 " @@\n",
		first + 1, end - first, first + 1, end - first);
	for (uint32_t i = first; i < end;) {
		uint32_t changed = i;

		if (!is_changed(lines, i)) {
			line_put(out, ' ', lines->old.rows[i++]);
			continue;
		}
		while (changed < end && is_changed(lines, changed))
			line_put(out, '-', lines->old.rows[changed++]);
		while (i < changed)
			line_put(out, '+', lines->new.rows[i++]);
	}
}

void lint_write_diff(
	const struct source *source, struct str mended, struct buffer *out)
{
	struct arena arena = {0};
	struct lines lines = {0};

	lines_cut(&arena, source->bytes, &lines.old);
	lines_cut(&arena, mended, &lines.new);
	buffer_format(out, "--- a/%.*s\n+++ b/%.*s\n", STR_ARG(source->path),
		STR_ARG(source->path));
	for (uint32_t i = 0; i < lines.old.count && i < lines.new.count; i++) {
		uint32_t end, last;

		if (!is_changed(&lines, i))
			continue;
		end = hunk_end(&lines, i);
		last = end + CONTEXT < lines.old.count ? end + CONTEXT
						       : lines.old.count;
		hunk_write(&lines, i > CONTEXT ? i - CONTEXT : 0, last, out);
		i = last - 1;
	}
	arena_release(&arena);
}
