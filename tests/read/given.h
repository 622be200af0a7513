/* What the tests of the readers share: cases, escapes, whole articles. */
#ifndef TESTS_READ_GIVEN_H
#define TESTS_READ_GIVEN_H

#include "read/reader.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

/* Writes what \n, \t, \r, \\ and \xHH of a case stand for. */
static inline void unescape(struct buffer *out, struct str s)
{
	static const char names[] = "ntr\\", values[] = "\n\t\r\\";

	for (size_t i = 0; i < s.len; i++) {
		const char *name = NULL;

		if (s.ptr[i] == '\\' && i + 1 < s.len)
			name = strchr(names, s.ptr[i + 1]);
		if (name) {
			buffer_add_char(out, values[name - names]);
			i++;
		} else if (s.ptr[i] == '\\' && i + 3 < s.len &&
			   s.ptr[i + 1] == 'x') {
			char hex[3] = {s.ptr[i + 2], s.ptr[i + 3], '\0'};

			buffer_add_char(out, (char)strtol(hex, NULL, 16));
			i += 3;
		} else {
			buffer_add_char(out, s.ptr[i]);
		}
	}
}

/* Runs `check` on the two sides of each line "input => wanted" of a file;
 * at least `least` lines must be there. */
static inline void cases_run(const char *path, int least,
	void (*check)(struct str input, struct buffer *got))
{
	FILE *file = fopen(path, "r");
	struct buffer got = BUFFER_INIT;
	char line[2048];
	int cases = 0, bad = 0;

	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		struct str all = str_of(line), wanted;
		size_t arrow = str_find(all, STR(" => "), 0);

		if (line[0] == '#' || line[0] == '\n')
			continue;
		assert_true(arrow != STR_NPOS);
		wanted = str_cut(all, arrow + 4, all.len);
		wanted = str_cut(wanted, 0, str_find_char(wanted, '\n', 0));
		buffer_clear(&got);
		check(str_cut(all, 0, arrow), &got);
		cases++;
		if (str_eq(buffer_str(&got), wanted))
			continue;
		bad++;
		print_error(
			"%s    got: %.*s\n", line, STR_ARG(buffer_str(&got)));
	}
	fclose(file);
	buffer_release(&got);
	assert_int_equal(bad, 0);
	assert_true(cases >= least);
}

/* Every promise that article.h makes about what a reader fills; `file` may be
 * absent where the article was decoded. */
static inline void article_check(const struct article *article, struct str file)
{
	uint32_t end = 0;

	ROWS_EACH (struct block, block, article->blocks) {
		struct str text = str_at(article->text, block->span);

		assert_true(block->span.start >= end);
		assert_true(block->span.end > block->span.start);
		assert_true(block->span.end <= article->text.len);
		assert_true(str_trim(text).len == text.len);
		end = block->span.end;
	}
	end = 0;
	ROWS_EACH (struct map_piece, piece, article->map) {
		assert_true(piece->text_start >= end);
		end = piece->text_start + piece->text_len;
		assert_true(end <= article->text.len);
		if (!file.ptr)
			continue;
		assert_true(piece->file_start + piece->file_len <= file.len);
		if (piece->text_len == piece->file_len)
			assert_memory_equal(
				article->text.ptr + piece->text_start,
				file.ptr + piece->file_start, piece->text_len);
	}
	assert_true(article->line_count >= 1);
	for (uint32_t i = 1; i < article->line_count; i++)
		assert_true(article->lines[i] > article->lines[i - 1]);
}

/* The bytes of the file under the first occurrence of `word` in the text. */
static inline struct str file_under(
	const struct article *article, struct str file, const char *word)
{
	size_t at = str_find(article->text, str_of(word), 0);
	struct span span;

	if (at == STR_NPOS)
		fail_msg("no \"%s\" in the text", word);
	span.start = (uint32_t)at;
	span.end = (uint32_t)(at + strlen(word));
	return str_at(file, article_file_span(article, span));
}

/* Kinds and texts of the blocks: "H:Title | Text | item:One". */
static inline void blocks_describe(
	struct buffer *out, const struct article *article)
{
	static const char *const kinds[] = {
		"", "H:", "heading:", "item:", "caption:", "cell:", "code:"};

	ROWS_EACH (struct block, block, article->blocks) {
		if (out->len)
			buffer_put(out, " | ");
		buffer_add(out, str_of(kinds[block->kind]));
		for (uint32_t i = block->span.start; i < block->span.end; i++)
			if (article->text.ptr[i] == '\n')
				buffer_put(out, "\\n");
			else
				buffer_add_char(out, article->text.ptr[i]);
	}
}

/* Every word of the text that the file has as it is leads to itself. */
static inline void words_check(const struct article *article, struct str file)
{
	struct str text = article->text;
	uint32_t last = 0;

	for (uint32_t at = 0, end; at < text.len; at = end + 1) {
		struct span span;

		for (end = at; end < text.len && char_is_alpha(text.ptr[end]);)
			end++;
		span = article_file_span(article, (struct span){at, end});
		assert_true(span.start <= span.end && span.end <= file.len);
		if (end == at)
			continue;
		assert_true(span.start >= last);
		last = span.start;
		if (span.end - span.start == end - at)
			assert_memory_equal(
				file.ptr + span.start, text.ptr + at, end - at);
	}
}

static inline void assert_str(struct str got, const char *wanted)
{
	if (!str_eq(got, str_of(wanted)))
		fail_msg("\"%.*s\" is not \"%s\"", STR_ARG(got), wanted);
}

#endif
