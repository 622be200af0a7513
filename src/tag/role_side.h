/*
 * What stands on both sides of a title and belongs to it: the body before it
 * ("Alibaba Group's chairman", "Chinese President") or behind it ("chairman of
 * Alibaba Group", "head of research at China Mobile").
 */
#ifndef TAG_ROLE_SIDE_H
#define TAG_ROLE_SIDE_H

#include "tag/name.h"
#include "tag/title.h"

/* A sentence whose roles are read. */
struct role_text {
	const struct article *article;
	const struct token *tokens;
	const struct name_words *words;
	const struct titles *titles;
	const struct names *names;
	uint32_t first, end; /* tokens of the sentence */
};

struct role_side {
	uint32_t title_end;  /* behind: where the title's words end */
	uint32_t at;         /* the outermost token: first before, end behind */
	uint32_t name;       /* the body's row in names, or NAME_NO_ROW */
	uint32_t first, end; /* tokens of the body, in its row or a nation's */
	struct str nation;   /* "China", or absent */
	uint32_t flags;      /* "former" before the body */
	bool owned;          /* before: "'s", "its", "the" */
	bool whose;          /* "the hospital's": told, and no name */
};

uint32_t role_classes(const struct role_text *text, uint32_t i);

/* Whether token i is one of the ASCII marks. */
bool role_mark(const struct role_text *text, uint32_t i, const char *marks);

/* Whether somebody may be so named; strong: is a person for sure. */
bool role_is_person(const struct role_text *text, uint32_t row, bool strong);

/* The row of the name that ends before token i, or NAME_NO_ROW. */
uint32_t role_name_before(const struct role_text *text, uint32_t i);

/* Whether what is said of somebody ends at token i, or goes on with a
 * preposition: "is chairman of Acme on paper". */
bool role_closes(const struct role_text *text, uint32_t i);
bool role_goes_on(const struct role_text *text, uint32_t i);

/* Before a title, whose own flags are passed over. */
struct role_side role_side_before(
	const struct role_text *text, const struct title *title);

/* Behind it; at is the first token that is no part of it. */
struct role_side role_side_behind(
	const struct role_text *text, const struct title *title);

/* "of Harvard" behind the person. */
struct role_side role_side_of(
	const struct role_text *text, const struct title *title, uint32_t at);

static inline bool role_side_named(const struct role_side *side)
{
	return side->name != NAME_NO_ROW || side->nation.len > 0;
}

#endif
