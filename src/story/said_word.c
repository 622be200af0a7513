#include "story/said_word.h"

#include "base/hash.h"

/* Endings of one verb or noun, the longer first: "sells", "sold" stay two. */
static struct str stem_of(struct str word)
{
	static const struct str endings[] = {STR_INIT("ations"),
		STR_INIT("ation"), STR_INIT("ings"), STR_INIT("ing"),
		STR_INIT("ers"), STR_INIT("ies"), STR_INIT("ied"),
		STR_INIT("ed"), STR_INIT("er"), STR_INIT("es"), STR_INIT("s"),
		STR_INIT("y"), STR_INIT("e")};

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (word.len > endings[i].len + 2 && str_ends(word, endings[i]))
			return str_cut(word, 0, word.len - endings[i].len);
	return word;
}

static uint64_t stem_key(struct str word)
{
	char folded[48];
	struct str key;

	word = str_cut(word, 0, sizeof(folded));
	for (size_t i = 0; i < word.len; i++)
		folded[i] = char_lower(word.ptr[i]);
	key = stem_of(str_from(folded, word.len));
	return hash_str(key);
}

uint64_t said_word_key(const struct attributes *attributes,
	const struct article *article, const struct token *token)
{
	struct str name = scope_of(attributes, token->word);

	if (!name.len)
		name = attribute_any(attributes, token->word);
	return name.len ? hash_more(hash_str(STR("attribute")), name)
			: stem_key(token_str(article, token));
}
