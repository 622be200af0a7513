/*
 * A page being read: the text of an article as it grows out of pieces of a
 * marked-up file, block by block, with the map back to the file. White space
 * is collapsed as a browser would, except in code; two newlines stand between
 * blocks. Lives as long as the reading; page_finish fills the article.
 */
#ifndef READ_PAGE_H
#define READ_PAGE_H

#include "base/buffer.h"
#include "read/article.h"

struct page {
	struct arena *arena;
	struct article *article;
	struct str file;
	struct buffer text;
	enum block_kind kind; /* of the block that is open, or comes next */
	bool open;            /* something of the block is written */
	uint32_t start;       /* of the block that is open */
	bool space;           /* white space is due before the next word */
	size_t space_at;      /* one that stands in the file, or STR_NPOS */
};

/* The pieces added later must be parts of `file`. */
void page_init(struct page *page, struct arena *arena, struct str file,
	struct article *article);

/* Ends the block that is open; what is added next begins one of a kind. */
void page_block(struct page *page, enum block_kind kind);

/* A part of the file that is text as it stands. */
void page_add(struct page *page, struct str piece);

/* Valid UTF-8 without NUL that a part of the file stands for: an entity. An
 * absent piece means that no part does. */
void page_add_as(struct page *page, struct str text, struct str piece);

/* White space, and the end of a line inside the block. */
void page_space(struct page *page);
void page_newline(struct page *page);

/* Gives the article its text, blocks, map and lines. */
void page_finish(struct page *page);

#endif
