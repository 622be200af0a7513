#include "tag/furniture.h"

#include "tag/credit_house.h"
#include "tag/gate.h"
#include "tag/masthead_scan.h"

enum where { WHERE_START, WHERE_IS };

struct furniture {
	struct str phrase;
	uint16_t limit;
	uint8_t where; /* enum where */
	uint8_t kind;  /* enum block_kind */
};

/* In order of their phrases. */
static const struct furniture starts[] = {
#define FURNITURE(where, limit, phrase, example)                               \
	{STR_INIT(phrase), limit, WHERE_##where, BLOCK_FURNITURE},
#define CAPTION(where, limit, phrase, example)                                 \
	{STR_INIT(phrase), limit, WHERE_##where, BLOCK_CAPTION},
#include "lang/en/masthead_furniture.def"
};

static const struct furniture ends[] = {
#define FURNITURE_END(limit, phrase, example)                                  \
	{STR_INIT(phrase), limit, 0, BLOCK_FURNITURE},
#define CAPTION_END(limit, phrase, example)                                    \
	{STR_INIT(phrase), limit, 0, BLOCK_CAPTION},
#include "lang/en/masthead_furniture.def"
};

static const struct str credits[] = {
#define CREDITED(phrase, example) STR_INIT(phrase),
#include "lang/en/masthead_furniture.def"
};

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

static struct gate start_gate(void)
{
	struct gate gate = {0, 0};

#define FURNITURE(where, limit, phrase, example) GATE_ADD(gate, phrase);
#define CAPTION(where, limit, phrase, example) GATE_ADD(gate, phrase);
#include "lang/en/masthead_furniture.def"
	return gate;
}

/* Two letters on: all phrases but that of the one sign are long enough. */
static struct gate start_gate_on(void)
{
	struct gate gate = {0, 0};

#define FURNITURE(where, limit, phrase, example) GATE_ADD_FROM(gate, phrase, 2);
#define CAPTION(where, limit, phrase, example) GATE_ADD_FROM(gate, phrase, 2);
#include "lang/en/masthead_furniture.def"
	return gate;
}

static struct gate end_gate(void)
{
	struct gate gate = {0, 0};

#define FURNITURE_END(limit, phrase, example) GATE_ADD_END(gate, phrase);
#define CAPTION_END(limit, phrase, example) GATE_ADD_END(gate, phrase);
#include "lang/en/masthead_furniture.def"
	return gate;
}

static struct gate caption_gate(void)
{
	struct gate gate = {0, 0};

#define CAPTION(where, limit, phrase, example) GATE_ADD(gate, phrase);
#include "lang/en/masthead_furniture.def"
	return gate;
}

enum { LONGEST = 600, CAPTION_LENGTH = 450, DISCLOSURE_LENGTH = 120 };

/* Without the points and brackets around it. */
static struct str bare(struct str block)
{
	static const bool opening[256] = {
		['('] = true, ['['] = true, ['.'] = true, ['*'] = true};
	static const bool closing[256] = {[')'] = true,
		[']'] = true,
		['.'] = true,
		[':'] = true,
		['*'] = true,
		['>'] = true};

	while (block.len && opening[(unsigned char)block.ptr[0]])
		block = str_cut(block, 1, block.len);
	while (block.len && closing[(unsigned char)block.ptr[block.len - 1]])
		block.len--;
	return block;
}

/* The first row whose phrase begins with `first` or what comes after it. */
static size_t rows_from(char first)
{
	size_t low = 0, high = COUNT(starts);

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if ((unsigned char)starts[middle].phrase.ptr[0] <
			(unsigned char)first)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Whether the second bytes may be the same in one case; first is the first. */
static bool begins_alike(struct str block, struct str phrase)
{
	return phrase.len < 2 ||
	       (block.len > 1 && !((block.ptr[1] ^ phrase.ptr[1]) & 0xDF));
}

static enum block_kind kind_by_start(struct str block)
{
	char first = char_lower(block.ptr[0]);

	if (char_is_alpha(first) &&
		!(gate_lets(start_gate(), block, 0) &&
			gate_lets(start_gate_on(), block, 2)))
		return BLOCK_PARAGRAPH;
	for (size_t i = rows_from(first);
		i < COUNT(starts) && starts[i].phrase.ptr[0] == first; i++)
		if (block.len <= starts[i].limit &&
			begins_alike(block, starts[i].phrase) &&
			str_starts_fold(block, starts[i].phrase) &&
			(starts[i].where == WHERE_START ||
				block.len == starts[i].phrase.len))
			return (enum block_kind)starts[i].kind;
	return BLOCK_PARAGRAPH;
}

static enum block_kind kind_by_end(struct str block)
{
	char last = char_lower(block.ptr[block.len - 1]);

	if (!gate_lets_end(end_gate(), block))
		return BLOCK_PARAGRAPH;
	for (size_t i = 0; i < COUNT(ends); i++) {
		struct str phrase = ends[i].phrase;

		if (last != phrase.ptr[phrase.len - 1] ||
			block.len > ends[i].limit || block.len < phrase.len)
			continue;
		if (str_eq_fold(
			    str_cut(block, block.len - phrase.len, block.len),
			    phrase))
			return (enum block_kind)ends[i].kind;
	}
	return BLOCK_PARAGRAPH;
}

/* Where the caption's credit begins, as in "... Photo: Max Poe". */
static bool has_photo_credit(struct str block)
{
	size_t at = str_find_char(block, 'P', 0);

	for (; at != STR_NPOS; at = str_find_char(block, 'P', at + 1)) {
		struct str rest = str_cut(block, at, block.len);

		if (rest.len < 6 || !memchr("hHi", rest.ptr[1], 3))
			continue;
		for (size_t i = 0; i < COUNT(credits); i++)
			if (str_starts(rest, credits[i]))
				return true;
	}
	return false;
}

/* "Example Holdings owns the Coast Daily": a house tells of its owner. */
static bool is_disclosure(struct str block)
{
	static const struct str papers[] = {STR_INIT("this newspaper"),
		STR_INIT("this paper"), STR_INIT("this website"),
		STR_INIT("this publication"), STR_INIT("this site")};
	struct str owned;
	size_t at;

	if (!word_is_capital(block))
		return false;
	at = str_find(block, STR(" owns "), 0);
	if (at == STR_NPOS)
		return false;
	owned = str_cut(block, at + 6, block.len);
	for (size_t i = 0; i < COUNT(papers); i++)
		if (str_eq_fold(owned, papers[i]))
			return true;
	return str_starts(owned, STR("the ")) &&
	       (house_find(owned) != NULL || house_is_likely(owned));
}

/* By its first words, its last, or a credit in it; of a bare block. */
static enum block_kind kind_by_words(struct str block)
{
	enum block_kind kind = kind_by_start(block);

	if (kind == BLOCK_PARAGRAPH)
		kind = kind_by_end(block);
	if (kind == BLOCK_PARAGRAPH && block.len <= CAPTION_LENGTH &&
		has_photo_credit(block))
		kind = BLOCK_CAPTION;
	return kind;
}

enum block_kind furniture_kind(struct str block)
{
	enum block_kind kind;

	if (block.len > LONGEST)
		return BLOCK_PARAGRAPH;
	block = bare(block);
	if (!block.len)
		return BLOCK_PARAGRAPH;
	kind = kind_by_words(block);
	if (kind == BLOCK_PARAGRAPH && block.len <= DISCLOSURE_LENGTH &&
		is_disclosure(block))
		kind = BLOCK_FURNITURE;
	return kind;
}

/* Few lines have anything of a caption, so that no more is to be asked. */
static bool may_be_caption(struct str block)
{
	return gate_lets(caption_gate(), block, 0) ||
	       gate_lets_end(end_gate(), block) || has_photo_credit(block);
}

bool is_caption(struct str line)
{
	struct str block = bare(line);

	return line.len <= LONGEST && block.len && may_be_caption(block) &&
	       kind_by_words(block) == BLOCK_CAPTION;
}

static bool may_be_furniture(enum block_kind kind)
{
	return kind == BLOCK_PARAGRAPH || kind == BLOCK_ITEM ||
	       kind == BLOCK_HEADING;
}

void furniture_find(struct article *article)
{
	ROWS_EACH (struct block, block, article->blocks) {
		enum block_kind kind;

		if (!may_be_furniture(block->kind))
			continue;
		kind = furniture_kind(str_at(article->text, block->span));
		if (kind != BLOCK_PARAGRAPH)
			block->kind = kind;
	}
}
