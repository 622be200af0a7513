/* A text with its names and roles: what the tests of both stand on. */
#ifndef TESTS_TAG_NAMED_H
#define TESTS_TAG_NAMED_H

#include "tag/name_find.h"
#include "tag/role.h"

struct naming {
	struct lexicon *lexicon;
	const struct name_words *words;
};

struct named {
	struct article article;
	struct tokens tokens;
	struct sentences sentences;
	struct titles titles;
	struct names names;
	struct roles roles;
};

static inline struct naming naming_new(void)
{
	return (struct naming){lexicon_new(), &name_words_digest};
}

static inline void naming_free(struct naming naming)
{
	lexicon_free(naming.lexicon);
}

/* One paragraph; `known` may be NULL. */
static inline struct named text_name(struct arena *arena,
	const struct naming *naming, struct str text,
	const struct known_names *known)
{
	static const struct known_names none;
	struct named n = {.article = {.text = text}};

	if (text.len)
		*ROWS_ADD(arena, &n.article.blocks) = (struct block){
			{0, (uint32_t)text.len}, BLOCK_PARAGRAPH};
	tokens_read(arena, &n.article, naming->lexicon, &n.tokens);
	sentences_find(
		arena, &n.article, &n.tokens, naming->lexicon, &n.sentences);
	titles_find(arena, &n.tokens, &n.sentences, naming->words, &n.titles);
	names_find(arena, &n.article, &n.tokens, &n.sentences, naming->words,
		&n.titles, known ? known : &none, &n.names);
	roles_find(arena, &n.article, &n.tokens, &n.sentences, naming->words,
		&n.titles, &n.names, &n.roles);
	return n;
}

#endif
