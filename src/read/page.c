#include "read/page.h"

void page_init(struct page *page, struct arena *arena, struct str file,
	struct article *article)
{
	*page = (struct page){.arena = arena,
		.article = article,
		.file = file,
		.kind = BLOCK_PARAGRAPH,
		.space_at = STR_NPOS};
	/* Markup is dropped, so the file's length is enough for most. */
	buffer_reserve(&page->text, file.len + 1);
}

static void end_block(struct page *page)
{
	struct block block = {
		{page->start, (uint32_t)page->text.len}, page->kind};
	struct span *span = &block.span;

	while (span->end > span->start &&
		char_is_space(page->text.ptr[span->end - 1]))
		span->end--;
	while (span->end > span->start &&
		char_is_space(page->text.ptr[span->start]))
		span->start++;
	if (page->open && span->start < span->end)
		*ROWS_ADD(page->arena, &page->article->blocks) = block;
	page->open = false;
	page->space = false;
}

void page_block(struct page *page, enum block_kind kind)
{
	end_block(page);
	page->kind = kind;
}

static void begin_block(struct page *page)
{
	if (page->open)
		return;
	if (page->text.len)
		buffer_put(&page->text, "\n\n");
	page->open = true;
	page->start = (uint32_t)page->text.len;
}

/* Text that stands in the file as it is. */
static void write_same(struct page *page, struct str piece)
{
	struct map_piece row = {(uint32_t)page->text.len, (uint32_t)piece.len,
		(uint32_t)(piece.ptr - page->file.ptr), (uint32_t)piece.len};

	map_add(page->arena, &page->article->map, row, true);
	buffer_add(&page->text, piece);
}

/* The white space that is due, before a word; none at a block's start. */
static void write_space(struct page *page)
{
	if (page->space && page->open) {
		if (page->space_at != STR_NPOS)
			write_same(page, str_cut(page->file, page->space_at,
						 page->space_at + 1));
		else
			buffer_add_char(&page->text, ' ');
	}
	page->space = false;
	begin_block(page);
}

static void note_space(struct page *page, size_t at)
{
	size_t end = page->text.len;

	if (page->space || !page->open || page->text.ptr[end - 1] == '\n')
		return;
	page->space = true;
	page->space_at = at;
}

/* Words with one space between them are one piece of the map. */
static size_t words_end(struct str piece, size_t at)
{
	while (at < piece.len) {
		char c = piece.ptr[at];

		if (char_is_space(c) &&
			(c != ' ' || at + 1 == piece.len ||
				char_is_space(piece.ptr[at + 1])))
			break;
		at++;
	}
	return at;
}

void page_add(struct page *page, struct str piece)
{
	size_t at = 0;

	if (page->kind == BLOCK_CODE && piece.len) {
		begin_block(page);
		write_same(page, piece);
		return;
	}
	while (at < piece.len) {
		size_t end;

		if (char_is_space(piece.ptr[at])) {
			size_t place =
				(size_t)(piece.ptr - page->file.ptr) + at;

			note_space(
				page, piece.ptr[at] == ' ' ? place : STR_NPOS);
			at++;
			continue;
		}
		end = words_end(piece, at);
		write_space(page);
		write_same(page, str_cut(piece, at, end));
		at = end;
	}
}

void page_add_as(struct page *page, struct str text, struct str piece)
{
	struct map_piece row;

	if (page->kind != BLOCK_CODE && text.len == 1 &&
		char_is_space(text.ptr[0])) {
		page_space(page);
		return;
	}
	if (!text.len)
		return;
	write_space(page);
	row = (struct map_piece){(uint32_t)page->text.len, (uint32_t)text.len,
		0, (uint32_t)piece.len};
	if (piece.ptr) {
		row.file_start = (uint32_t)(piece.ptr - page->file.ptr);
		map_add(page->arena, &page->article->map, row, false);
	}
	buffer_add(&page->text, text);
}

void page_space(struct page *page)
{
	note_space(page, STR_NPOS);
}

void page_newline(struct page *page)
{
	page->space = false;
	if (page->open)
		buffer_add_char(&page->text, '\n');
}

void page_finish(struct page *page)
{
	struct article *article = page->article;

	end_block(page);
	article->text = arena_copy(page->arena, buffer_str(&page->text));
	buffer_release(&page->text);
	article_lines_find(page->arena, page->file, article);
}
