#include "claim/speaker.h"

/* The first token that ends behind a byte. */
static uint32_t token_from(const struct tokens *tokens, uint32_t byte)
{
	uint32_t low = 0, high = tokens->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (tokens->rows[middle].end <= byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Without what a mention has in brackets at its end. */
static struct noun unbracketed(const struct tokens *tokens, struct noun words)
{
	for (uint32_t i = words.first + 1; i < words.end; i++)
		if (token_mark(&tokens->rows[i], '('))
			words.end = i;
	return words;
}

/* The tokens of a mention. */
static struct noun tokens_of(const struct setting *setting, struct span mention)
{
	const struct tokens *tokens = setting->tokens;
	uint32_t first = token_from(tokens, mention.start), end = first;

	while (end < tokens->count && tokens->rows[end].end <= mention.end)
		end++;
	return unbracketed(tokens, (struct noun){first, end});
}

static enum part part_of(const struct setting *setting, uint32_t token)
{
	const struct token *row = &setting->tokens->rows[token];

	return (enum part)word_at(
		setting->words, row->kind == TOKEN_WORD ? row->word : 0)
		->part;
}

/* Whether the name at token `first` only belongs to the mention's head: "a
 * spokesman for Wu", "one of Wu". */
static bool is_attached(
	const struct setting *setting, struct noun mention, uint32_t first)
{
	enum part part;

	while (first > mention.first &&
		part_of(setting, first - 1) == PART_DETERMINER)
		first--;
	if (first <= mention.first)
		return false;
	part = part_of(setting, first - 1);
	return part == PART_OF || part == PART_PREPOSITION || part == PART_TO ||
	       part == PART_AND;
}

/* The name that is who the mention means: the one that it ends in, or the
 * person that it begins with: "Wu of Acme Ltd". */
static uint32_t name_of(const struct setting *setting,
	const struct names *names, struct noun mention)
{
	uint32_t row;

	if (noun_is_none(mention))
		return NAME_NO_ROW;
	row = names_from(names, mention.end - 1);
	if (row < names->count && names->rows[row].first < mention.end &&
		names->rows[row].end == mention.end &&
		!is_attached(setting, mention, names->rows[row].first))
		return row;
	/* a few names before */
	while (row > 0 && names->rows[row - 1].end > mention.first)
		row--;
	if (row == names->count || names->rows[row].first > mention.first ||
		!names->rows[row].person || names->rows[row].end >= mention.end)
		return NAME_NO_ROW;
	return part_of(setting, names->rows[row].end) == PART_OF ||
			       part_of(setting, names->rows[row].end) ==
				       PART_PREPOSITION
		       ? row
		       : NAME_NO_ROW;
}

/* The words with one space between them. */
static struct str folded(struct arena *arena, struct str words)
{
	char *copy;
	size_t len = 0;

	if (str_find_char(words, '\n', 0) == STR_NPOS)
		return words;
	copy = arena_alloc(arena, words.len);
	for (size_t i = 0; i < words.len; i++)
		if (!char_is_space(words.ptr[i]))
			copy[len++] = words.ptr[i];
		else if (len && copy[len - 1] != ' ')
			copy[len++] = ' ';
	return str_from(copy, len);
}

bool speaker_is_pronoun(const struct setting *setting, struct span mention)
{
	struct noun noun = tokens_of(setting, mention);
	enum part part;

	if (noun.end != noun.first + 1)
		return false;
	part = part_of(setting, noun.first);
	return part == PART_PRONOUN || part == PART_OWNER;
}

/* How many names before a mention are looked at. */
enum { NAMES_BACK = 100 };

static bool same_word(const struct setting *setting, uint32_t a, uint32_t b)
{
	return str_eq_fold(
		token_str(setting->article, &setting->tokens->rows[a]),
		token_str(setting->article, &setting->tokens->rows[b]));
}

/* Whether a name has the word for a title: "Judge Ann Weir", "Ann Weir, the
 * judge". */
static bool is_titled(
	const struct setting *setting, const struct name *name, uint32_t word)
{
	const struct token *tokens = setting->tokens->rows;
	uint32_t i = name->end + 1;

	if (name->first > 0 && same_word(setting, name->first - 1, word))
		return true;
	if (i + 1 >= setting->tokens->count || !token_mark(&tokens[i - 1], ','))
		return false;
	if (part_of(setting, i) == PART_DETERMINER)
		i++;
	return same_word(setting, i, word);
}

/* The one person before to whom "the judge" was given as a title. */
static uint32_t holder_of(const struct setting *setting,
	const struct names *names, struct noun mention)
{
	uint32_t found = NAME_NO_ROW, row = 0, stop;

	if (mention.end != mention.first + 2 ||
		!str_eq_fold(token_str(setting->article,
				     &setting->tokens->rows[mention.first]),
			STR("the")))
		return NAME_NO_ROW;
	row = names_from(names, mention.first);
	stop = row > NAMES_BACK ? row - NAMES_BACK : 0;
	while (row-- > stop) {
		const struct name *name = &names->rows[row];

		if (!name->person || name->form != NAME_WRITTEN ||
			!is_titled(setting, name, mention.first + 1))
			continue;
		if (found != NAME_NO_ROW && !names_same(names, found, row))
			return NAME_NO_ROW;
		found = row;
	}
	return found;
}

/* Of a mention's tokens and all of its words. */
static struct str name_told(struct arena *arena, const struct setting *setting,
	const struct names *names, struct noun mention, struct str words)
{
	uint32_t row = name_of(setting, names, mention);
	struct str full;

	if (row == NAME_NO_ROW)
		row = holder_of(setting, names, mention);
	if (row == NAME_NO_ROW)
		return folded(arena, words);
	full = names_full(arena, setting->article, names, row);
	return full.len ? full : folded(arena, words);
}

struct str speaker_name(struct arena *arena, const struct setting *setting,
	const struct names *names, struct span mention)
{
	return mention.end <= mention.start
		       ? STR_NONE
		       : name_told(arena, setting, names,
				 tokens_of(setting, mention),
				 str_at(setting->article->text, mention));
}

struct str speaker_of_words(struct arena *arena, const struct setting *setting,
	const struct names *names, struct noun words)
{
	const struct token *tokens = setting->tokens->rows;

	return noun_is_none(words)
		       ? STR_NONE
		       : name_told(arena, setting, names,
				 unbracketed(setting->tokens, words),
				 str_cut(setting->article->text,
					 tokens[words.first].start,
					 tokens[words.end - 1].end));
}

/* Whether the last word of a name is the label, whatever the case. */
static bool ends_in_label(const struct setting *setting,
	const struct name *name, struct str label)
{
	struct str words = str_at(setting->article->text, name->span);

	return words.len > label.len && name->form == NAME_WRITTEN &&
	       words.ptr[words.len - label.len - 1] == ' ' &&
	       str_eq_fold(
		       str_cut(words, words.len - label.len, words.len), label);
}

struct str speaker_of_label(struct arena *arena, const struct setting *setting,
	const struct names *names, struct span label)
{
	struct str words = str_at(setting->article->text, label);
	struct str name = speaker_name(arena, setting, names, label);

	if (!str_eq(name, words))
		return name;
	ROWS_EACH (struct name, row, *names)
		if (row->person && ends_in_label(setting, row, words))
			return names_full(arena, setting->article, names,
				(uint32_t)(row - names->rows));
	return words;
}
