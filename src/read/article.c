#include "read/article.h"

struct str basis_name(enum basis basis)
{
	static const struct str names[] = {
		[BASIS_NONE] = STR_INIT(""),
		[BASIS_METADATA] = STR_INIT("metadata"),
		[BASIS_FRONT_MATTER] = STR_INIT("front-matter"),
		[BASIS_DATELINE] = STR_INIT("dateline"),
		[BASIS_MASTHEAD] = STR_INIT("masthead"),
		[BASIS_URL] = STR_INIT("url"),
		[BASIS_OPTION] = STR_INIT("option"),
		[BASIS_INFERRED] = STR_INIT("inferred"),
	};

	return names[basis];
}

struct span article_file_span(const struct article *article, struct span span)
{
	return map_span(&article->map, span);
}

void article_lines_find(
	struct arena *arena, struct str file, struct article *article)
{
	struct offsets ROWS_OF(uint32_t) lines = {NULL, 0, 0};
	const char *at = file.ptr, *end = at ? at + file.len : at;

	*ROWS_ADD(arena, &lines) = 0;
	while (at < end && (at = memchr(at, '\n', (size_t)(end - at))))
		*ROWS_ADD(arena, &lines) = (uint32_t)(++at - file.ptr);
	article->lines = lines.rows;
	article->line_count = lines.count;
}

uint32_t article_line(
	const struct article *article, uint32_t offset, uint32_t *column)
{
	uint32_t low = 0, high = article->line_count;

	if (!high) {
		*column = offset + 1;
		return 1;
	}
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (article->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	*column = offset - article->lines[low] + 1;
	return low + 1;
}
