#include "story/said_word.h"

#include "base/hash.h"

#include <stdlib.h>

/* Most words end in another letter. */
static bool has_ending(struct str word, struct str ending)
{
	return word.ptr[word.len - 1] == ending.ptr[ending.len - 1] &&
	       str_ends(word, ending);
}

/* Endings of one verb or noun, the longer first: "sells", "sold" stay two. */
static struct str stem_of(struct str word)
{
	static const struct str endings[] = {STR_INIT("ations"),
		STR_INIT("ation"), STR_INIT("ings"), STR_INIT("ing"),
		STR_INIT("ers"), STR_INIT("ies"), STR_INIT("ied"),
		STR_INIT("ed"), STR_INIT("er"), STR_INIT("es"), STR_INIT("s"),
		STR_INIT("y"), STR_INIT("e")};

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (word.len > endings[i].len + 2 &&
			has_ending(word, endings[i]))
			return str_cut(word, 0, word.len - endings[i].len);
	return word;
}

/* Endings that are spelt in two ways on two sides of an ocean, and as which
 * they count; none is longer than what it stands for. */
static const struct {
	struct str british, american;
} spellings[] = {
	{STR_INIT("tre"), STR_INIT("ter")},
	{STR_INIT("tres"), STR_INIT("ters")},
	{STR_INIT("our"), STR_INIT("or")},
	{STR_INIT("ours"), STR_INIT("ors")},
	{STR_INIT("oured"), STR_INIT("ored")},
	{STR_INIT("ouring"), STR_INIT("oring")},
	{STR_INIT("ise"), STR_INIT("ize")},
	{STR_INIT("ised"), STR_INIT("ized")},
	{STR_INIT("ises"), STR_INIT("izes")},
	{STR_INIT("ising"), STR_INIT("izing")},
	{STR_INIT("isation"), STR_INIT("ization")},
	{STR_INIT("isations"), STR_INIT("izations")},
	{STR_INIT("ogue"), STR_INIT("og")},
	{STR_INIT("ogues"), STR_INIT("ogs")},
	{STR_INIT("lled"), STR_INIT("led")},
	{STR_INIT("lling"), STR_INIT("ling")},
	{STR_INIT("amme"), STR_INIT("am")},
	{STR_INIT("ammes"), STR_INIT("ams")},
	{STR_INIT("ence"), STR_INIT("ense")},
	{STR_INIT("ences"), STR_INIT("enses")},
};

/* The length of a folded word, spelt in one way. */
static size_t spelling_level(char *word, size_t length)
{
	for (size_t i = 0; i < sizeof(spellings) / sizeof(*spellings); i++) {
		struct str ending = spellings[i].british;
		struct str other = spellings[i].american;

		if (length < ending.len + 2 ||
			!has_ending(str_from(word, length), ending))
			continue;
		memcpy(word + length - ending.len, other.ptr, other.len);
		return length - ending.len + other.len;
	}
	return length;
}

uint64_t said_stem_key(struct str word)
{
	char folded[48];
	size_t length;

	word = str_cut(word, 0, sizeof(folded));
	for (size_t i = 0; i < word.len; i++)
		folded[i] = char_lower(word.ptr[i]);
	length = spelling_level(folded, word.len);
	return hash_str(stem_of(str_from(folded, length)));
}

uint64_t said_word_key(const struct article *article, const struct token *token)
{
	return token->word ? said_keys_digest.rows[token->word]
			   : said_stem_key(token_str(article, token));
}

/* --- making */

static uint64_t key_of(
	const struct attributes *attributes, word_id id, struct str word)
{
	struct str name = scope_of(attributes, id);

	if (!name.len)
		name = attribute_any(attributes, id);
	return name.len ? hash_more(hash_str(STR("attribute")), name)
			: said_stem_key(word);
}

struct said_keys *said_keys_make(struct lexicon *lexicon)
{
	struct attributes *attributes = attributes_make(lexicon);
	struct said_keys *keys = calloc(1, sizeof(*keys));

	if (!keys)
		abort();
	keys->count = lexicon_count(lexicon);
	keys->rows = calloc(keys->count, sizeof(*keys->rows));
	if (!keys->rows)
		abort();
	for (uint32_t id = 1; id < keys->count; id++)
		keys->rows[id] = key_of(attributes, (word_id)id,
			lexicon_word(lexicon, (word_id)id));
	attributes_free(attributes);
	return keys;
}

void said_keys_free(struct said_keys *keys)
{
	if (!keys)
		return;
	free(keys->rows);
	free(keys);
}
