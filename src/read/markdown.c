#include "read/entity.h"
#include "read/front_matter.h"
#include "read/page.h"
#include "read/parse.h"

#include <md4c.h>

/* Cells are made of nothing where rows are shorter than the head of their
 * table, so that few bytes could ask for very many. */
enum { SPARE_CELLS = 1000 };

struct markdown {
	struct page page;
	uint32_t items;  /* lists that are open */
	uint32_t hidden; /* raw HTML, pictures without a place of their own */
	bool has_headline;
	size_t cells, cells_max;
};

static enum block_kind prose_kind(const struct markdown *markdown)
{
	return markdown->items ? BLOCK_ITEM : BLOCK_PARAGRAPH;
}

static enum block_kind heading_kind(struct markdown *markdown, unsigned level)
{
	if (level > 1 || markdown->has_headline)
		return BLOCK_HEADING;
	markdown->has_headline = true;
	return BLOCK_HEADLINE;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
	struct markdown *markdown = user;
	const MD_BLOCK_H_DETAIL *heading = detail;
	enum block_kind kind = prose_kind(markdown);

	switch (type) {
	case MD_BLOCK_H:
		kind = heading_kind(markdown, heading->level);
		break;
	case MD_BLOCK_LI:
		markdown->items++;
		kind = BLOCK_ITEM;
		break;
	case MD_BLOCK_CODE:
		kind = BLOCK_CODE;
		break;
	case MD_BLOCK_HTML:
		markdown->hidden++;
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		kind = BLOCK_CELL;
		if (++markdown->cells > markdown->cells_max)
			return -1;
		break;
	case MD_BLOCK_DOC:
	case MD_BLOCK_QUOTE:
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
	case MD_BLOCK_HR:
	case MD_BLOCK_P:
	case MD_BLOCK_TABLE:
	case MD_BLOCK_THEAD:
	case MD_BLOCK_TBODY:
	case MD_BLOCK_TR:
		break;
	}
	page_block(&markdown->page, kind);
	return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
	struct markdown *markdown = user;

	(void)detail;
	markdown->items -= type == MD_BLOCK_LI;
	markdown->hidden -= type == MD_BLOCK_HTML;
	page_block(&markdown->page, prose_kind(markdown));
	return 0;
}

/* The words of a picture that stands alone are its caption; inside a
 * paragraph nobody reads them. */
static int enter_span(MD_SPANTYPE type, void *detail, void *user)
{
	struct markdown *markdown = user;

	(void)detail;
	if (type != MD_SPAN_IMG)
		return 0;
	if (markdown->page.open || markdown->hidden)
		markdown->hidden++;
	else
		page_block(&markdown->page, BLOCK_CAPTION);
	return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *user)
{
	struct markdown *markdown = user;

	(void)detail;
	if (type != MD_SPAN_IMG)
		return 0;
	if (markdown->hidden)
		markdown->hidden--;
	else
		page_block(&markdown->page, prose_kind(markdown));
	return 0;
}

static bool is_inside(struct str file, struct str piece)
{
	return (uintptr_t)piece.ptr >= (uintptr_t)file.ptr &&
	       (uintptr_t)piece.ptr + piece.len <=
		       (uintptr_t)file.ptr + file.len;
}

static void add_entity(struct page *page, struct str piece)
{
	char bytes[4];
	size_t length = entity_write(bytes, piece);

	if (length)
		page_add_as(page, str_from(bytes, length), piece);
	else
		page_add(page, piece);
}

/* What md4c hands out from elsewhere: newlines and indents of code. */
static void add_foreign(struct page *page, struct str piece)
{
	if (str_eq(piece, STR("\n")))
		page_newline(page);
	else if (!memchr(piece.ptr, '\0', piece.len))
		page_add_as(page, piece, STR_NONE);
}

static int add_text(
	MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user)
{
	struct markdown *markdown = user;
	struct page *page = &markdown->page;
	struct str piece = {text, size};

	if (markdown->hidden)
		return 0;
	switch (type) {
	case MD_TEXT_BR:
		page_newline(page);
		break;
	case MD_TEXT_SOFTBR:
		page_space(page);
		break;
	case MD_TEXT_HTML:
		if (str_starts_fold(piece, STR("<br")))
			page_newline(page);
		break;
	case MD_TEXT_ENTITY:
		add_entity(page, piece);
		break;
	case MD_TEXT_NORMAL:
	case MD_TEXT_CODE:
	case MD_TEXT_NULLCHAR:
	case MD_TEXT_LATEXMATH:
		if (is_inside(page->file, piece))
			page_add(page, piece);
		else
			add_foreign(page, piece);
		break;
	}
	return 0;
}

/* Without a heading of the first level, one that stands above all is it. */
static void mark_headline(struct article *article, bool has_headline)
{
	struct blocks *blocks = &article->blocks;

	if (!has_headline && blocks->count > 1 &&
		blocks->rows[0].kind == BLOCK_HEADING)
		blocks->rows[0].kind = BLOCK_HEADLINE;
}

enum fc_status markdown_read(struct arena *arena, struct str file,
	struct article *article, struct fc_error *error)
{
	MD_PARSER parser = {.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH,
		.enter_block = enter_block,
		.leave_block = leave_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = add_text};
	struct markdown markdown = {.cells_max = file.len + SPARE_CELLS};
	enum fc_status status;
	size_t body = 0;

	article->first_line = 1;
	status = front_matter_read(
		arena, file, &article->metadata, &body, error);
	if (status != FC_OK)
		return status;
	page_init(&markdown.page, arena, file, article);
	if (md_parse(file.ptr + body, (MD_SIZE)(file.len - body), &parser,
		    &markdown)) {
		error->status = status = FC_TOO_LARGE;
		error->reason = "its tables have too many cells";
	}
	page_finish(&markdown.page);
	mark_headline(article, markdown.has_headline);
	return status;
}
