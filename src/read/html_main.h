/*
 * Which part of a page is the article: the element that holds it, the headline
 * above it, and what in between is the page's own: navigation, adverts, other
 * stories.
 */
#ifndef READ_HTML_MAIN_H
#define READ_HTML_MAIN_H

#include "read/html_tree.h"

#define HTML_NOWHERE UINT32_MAX

struct html_main {
	bool *out;         /* one a node: not of the article */
	uint32_t headline; /* the node of the headline, or HTML_NOWHERE */
	uint32_t start;    /* nodes from start to end hold the article; the */
	uint32_t end;      /* headline may stand far above them */
	uint32_t story;    /* first node of the first long paragraph */
};

/* `title` is what the page says its title is, or absent. */
void html_main_find(struct arena *arena, const struct html_tree *tree,
	struct str title, struct html_main *main);

/* Whether the class or id of an element has one of the words of a table. */
bool html_has_word(
	const struct html_node *node, const char *const *words, size_t count);

#endif
