#include "judge/glob.h"

/* [a-z], [!0-9]: *at is behind the bracket and is moved behind the class. */
static bool class_match(struct str pattern, size_t *at, char c)
{
	bool negated = *at < pattern.len &&
		       (pattern.ptr[*at] == '!' || pattern.ptr[*at] == '^');
	bool found = false, first = true;

	*at += negated;
	while (*at < pattern.len && (first || pattern.ptr[*at] != ']')) {
		char low = pattern.ptr[(*at)++], high = low;

		first = false;
		if (*at + 1 < pattern.len && pattern.ptr[*at] == '-' &&
			pattern.ptr[*at + 1] != ']') {
			high = pattern.ptr[*at + 1];
			*at += 2;
		}
		found = found || (c >= low && c <= high);
	}
	*at += *at < pattern.len;
	return found != negated && c != '/';
}

/* One character that is no star: how far the pattern goes on; 0: no match. */
static size_t one_match(struct str pattern, size_t at, char c)
{
	size_t end = at + 1;

	switch (pattern.ptr[at]) {
	case '?':
		return c != '/' ? 1 : 0;
	case '[':
		return class_match(pattern, &end, c) ? end - at : 0;
	case '\\':
		return at + 1 < pattern.len && pattern.ptr[at + 1] == c ? 2 : 0;
	default:
		return pattern.ptr[at] == c;
	}
}

/* The stars at `at`: how many bytes, and whether they go across folders. */
static size_t stars(struct str pattern, size_t at, bool *across)
{
	size_t end = at;

	while (end < pattern.len && pattern.ptr[end] == '*')
		end++;
	*across = end - at > 1;
	/* In "**" + "/" the slash may be missing, too. */
	if (*across && end < pattern.len && pattern.ptr[end] == '/')
		end++;
	return end - at;
}

bool glob_match(struct str pattern, struct str path)
{
	/* Where to go on when what follows the last star, or the last that
	 * goes across folders, does not match. */
	size_t p = 0, s = 0;
	size_t back[2] = {SIZE_MAX, SIZE_MAX}, from[2] = {0, 0};

	for (;;) {
		size_t step = 0;
		bool across;

		if (p < pattern.len && pattern.ptr[p] == '*') {
			p += stars(pattern, p, &across);
			back[across] = p;
			from[across] = s;
			if (across)
				back[false] = SIZE_MAX;
			continue;
		}
		if (p == pattern.len && s == path.len)
			return true;
		if (p < pattern.len && s < path.len)
			step = one_match(pattern, p, path.ptr[s]);
		if (step) {
			p += step;
			s++;
		} else if (back[false] != SIZE_MAX && from[false] < path.len &&
			   path.ptr[from[false]] != '/') {
			p = back[false];
			s = ++from[false];
		} else if (back[true] != SIZE_MAX && from[true] < path.len) {
			p = back[true];
			s = ++from[true];
			back[false] = SIZE_MAX;
		} else {
			return false;
		}
	}
}

/* A line of gitignore against one path, which may be a folder's. */
static bool line_match(struct str line, struct str path, bool folder)
{
	size_t slash;

	if (str_ends(line, STR("/"))) {
		if (!folder)
			return false;
		line.len--;
	}
	slash = str_find_char(line, '/', 0);
	if (slash == 0)
		return glob_match(str_cut(line, 1, line.len), path);
	if (slash != STR_NPOS)
		return glob_match(line, path);
	while ((slash = str_find_char(path, '/', 0)) != STR_NPOS)
		path = str_cut(path, slash + 1, path.len);
	return glob_match(line, path);
}

static bool is_left_out(const struct strs *lines, struct str path, bool folder)
{
	bool out = false;

	ROWS_EACH (struct str, row, *lines) {
		struct str line = str_trim(*row);
		bool back = str_starts(line, STR("!"));

		if (!line.len || line.ptr[0] == '#')
			continue;
		if (back)
			line = str_cut(line, 1, line.len);
		if (line_match(line, path, folder))
			out = !back;
	}
	return out;
}

static struct str without_dots(struct str path)
{
	while (str_starts(path, STR("./")))
		path = str_cut(path, 2, path.len);
	return path;
}

bool globs_exclude(const struct strs *lines, struct str path)
{
	size_t at = 0;

	path = without_dots(path);
	while ((at = str_find_char(path, '/', at + 1)) != STR_NPOS)
		if (is_left_out(lines, str_cut(path, 0, at), true))
			return true;
	return is_left_out(lines, path, false);
}

bool globs_name(const struct strs *patterns, struct str path)
{
	path = without_dots(path);
	ROWS_EACH (struct str, pattern, *patterns) {
		size_t at = 0;

		if (line_match(*pattern, path, false))
			return true;
		while ((at = str_find_char(path, '/', at + 1)) != STR_NPOS)
			if (line_match(*pattern, str_cut(path, 0, at), true))
				return true;
	}
	return false;
}
