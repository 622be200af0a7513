/*
 * The text of an HTML page's article, put into blocks, with every character's
 * place in the file.
 */
#ifndef READ_HTML_TEXT_H
#define READ_HTML_TEXT_H

#include "read/html_main.h"
#include "read/page.h"

void html_text_read(const struct html_tree *tree, const struct html_main *main,
	struct page *page);

/* Adds text that the parser decoded from `source`, character by character
 * where both can be laid side by side, else as a whole. */
void html_text_add(struct page *page, struct str text, struct str source);

#endif
