/* What must hold of every article, whatever the bytes it was read from. */
#ifndef TESTS_FUZZ_CHECKS_H
#define TESTS_FUZZ_CHECKS_H

#include "base/utf8.h"
#include "read/reader.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* Not assert, which a build may leave out. */
static inline void must(bool holds)
{
	if (!holds)
		abort();
}

static inline void check_text(struct str text)
{
	must(utf8_valid(text) == text.len);
	must(!text.len || !memchr(text.ptr, '\0', text.len));
}

static inline void check_blocks(const struct article *article)
{
	uint32_t end = 0;

	ROWS_EACH (struct block, block, article->blocks) {
		must(block->span.start >= end);
		must(block->span.end > block->span.start);
		must(block->span.end <= article->text.len);
		end = block->span.end;
	}
}

static inline void check_map(const struct article *article, size_t length)
{
	struct span span = {0, 0};

	for (uint32_t at = 0; at < article->text.len; at++) {
		span = article_file_span(article, (struct span){at, at + 1});
		must(span.start <= span.end && span.end <= length);
	}
	ROWS_EACH (struct stamp, stamp, article->metadata.stamps) {
		check_text(stamp->written);
		must(stamp->span.start <= stamp->span.end);
		must(stamp->span.end <= length);
	}
}

static inline void check_article(const struct article *article, size_t length)
{
	const struct metadata *metadata = &article->metadata;

	check_text(article->text);
	check_text(article->id);
	check_text(metadata->title);
	check_text(metadata->author);
	check_text(metadata->publisher);
	check_text(metadata->url);
	check_blocks(article);
	check_map(article, length);
	must(article->line_count > 0 && article->lines[0] == 0);
}

static inline void check_format(
	enum fc_format format, const uint8_t *bytes, size_t length)
{
	const struct read_options options = {1 << 20};
	struct raw raw = {.path = STR_INIT("fuzz"),
		.length = length,
		.format = format,
		.line = 1};
	struct arena arena = {0};
	struct article article;
	struct fc_error error;

	raw.owned = malloc(length ? length : 1);
	must(raw.owned != NULL);
	memcpy(raw.owned, bytes, length);
	if (raw_parse(&arena, &raw, &options, &article, &error) == FC_OK)
		check_article(&article,
			article.map.count || format != FC_ARTICLES_JSONL
				? length
				: article.text.len);
	else
		must(error.status != FC_OK && error.reason);
	raw_release(&raw);
	arena_release(&arena);
}

#endif
