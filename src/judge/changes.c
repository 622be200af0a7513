#include "judge/changes.h"

/* "+++ b/drafts/a.md": the path; absent for a file that is gone. */
static struct str path_read(struct str line)
{
	struct str path = str_cut(line, 4, line.len);
	size_t tab = str_find_char(path, '\t', 0);

	path = str_trim(str_cut(path, 0, tab));
	if (str_starts(path, STR("b/")))
		return str_cut(path, 2, path.len);
	return str_eq(path, STR("/dev/null")) ? STR_NONE : path;
}

/* "@@ -3,2 +3,4 @@": where the new lines begin; 0 where it is none. */
static uint32_t hunk_start(struct str line)
{
	size_t plus = str_find_char(line, '+', 0);
	uint32_t number = 0;

	if (plus == STR_NPOS)
		return 0;
	for (size_t i = plus + 1;
		i < line.len && char_is_digit(line.ptr[i]) && i < plus + 9; i++)
		number = number * 10 + (uint32_t)(line.ptr[i] - '0');
	return number;
}

static void line_add(struct arena *arena, struct str path, uint32_t line,
	struct changes *changes)
{
	struct changed *last =
		changes->count ? &changes->rows[changes->count - 1] : NULL;

	if (last && last->end == line && str_eq(last->path, path))
		last->end++;
	else
		*ROWS_ADD(arena, changes) =
			(struct changed){path, line, line + 1};
}

void changes_read(struct arena *arena, struct str diff, struct changes *changes)
{
	struct str path = STR_NONE, rest = diff;
	uint32_t line = 0;

	*changes = (struct changes){0};
	while (rest.ptr) {
		struct str row = str_split(&rest, '\n');

		if (str_starts(row, STR("+++ "))) {
			path = path_read(row);
			line = 0;
		} else if (str_starts(row, STR("@@ "))) {
			line = hunk_start(row);
		} else if (line && path.len && str_starts(row, STR("+"))) {
			line_add(arena, path, line++, changes);
		} else if (line && str_starts(row, STR(" "))) {
			line++;
		}
	}
}

/* "./drafts/a.md" and "/home/dana/drafts/a.md" are "drafts/a.md" of a diff. */
static bool is_path(struct str path, struct str changed)
{
	return str_ends(path, changed) &&
	       (path.len == changed.len ||
		       path.ptr[path.len - changed.len - 1] == '/');
}

static bool is_changed(const struct changes *changes, struct str path,
	uint32_t first, uint32_t last)
{
	ROWS_EACH (struct changed, change, *changes)
		if (change->first <= last && first < change->end &&
			is_path(path, change->path))
			return true;
	return false;
}

void changes_apply(const struct changes *changes, struct proof *proof)
{
	const struct source *source = proof->source;
	uint32_t count = 0;

	for (uint32_t i = 0; i < proof->remarks.count; i++) {
		struct span span = proof->remarks.rows[i].span;
		uint32_t first =
			source_position(source, span.start, COLUMN_BYTE).line;
		uint32_t last =
			source_position(source, span.end, COLUMN_BYTE).line;

		if (source->record)
			first = last = source->line_at;
		if (is_changed(changes, source->path, first, last))
			proof->remarks.rows[count++] = proof->remarks.rows[i];
	}
	proof->remarks.count = count;
}
