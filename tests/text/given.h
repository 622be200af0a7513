/* An article of one block for the tests of the text layer, in an arena. */
#ifndef TESTS_TEXT_GIVEN_H
#define TESTS_TEXT_GIVEN_H

#include "text/token.h"

#include <stdio.h>

static inline struct article given_article(struct arena *arena, struct str text)
{
	struct article article = {.text = text};

	*ROWS_ADD(arena, &article.blocks) =
		(struct block){{0, (uint32_t)text.len}, BLOCK_PARAGRAPH};
	return article;
}

/* The lines of a .cases file that are no comments, cut at " => ". Calls
 * `check` with both halves; counts them. */
static inline unsigned given_cases(const char *path,
	void (*check)(void *user, struct str given, struct str wanted),
	void *user)
{
	FILE *file = fopen(path, "r");
	char line[1024];
	unsigned count = 0;

	while (file && fgets(line, sizeof(line), file)) {
		struct str text = str_trim(str_of(line));
		size_t at = str_find(text, STR(" => "), 0);

		if (!text.len || text.ptr[0] == '#' || at == STR_NPOS)
			continue;
		check(user, str_cut(text, 0, at),
			str_cut(text, at + 4, text.len));
		count++;
	}
	if (file)
		fclose(file);
	return count;
}

#endif
