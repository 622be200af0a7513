#include "text/token.h"

#include "base/bits.h"

/* What a byte may begin. */
enum byte_class { OTHER, SPACE, LETTER, DIGIT, WIDE };

struct scan {
	struct str text;
	const struct lexicon *lexicon;
	struct lexicon_digest tables; /* of the lexicon */
	struct arena *arena;
	struct tokens *tokens;
	uint32_t at, end; /* end of the block */
	uint8_t flags;    /* of the next token */
	bool quoted;
};

static const uint8_t byte_classes[256] = {['\t'] = SPACE,
	['\n'] = SPACE,
	['\v'] = SPACE,
	['\f'] = SPACE,
	['\r'] = SPACE,
	[' '] = SPACE,
	['0'] = DIGIT,
	['1'] = DIGIT,
	['2'] = DIGIT,
	['3'] = DIGIT,
	['4'] = DIGIT,
	['5'] = DIGIT,
	['6'] = DIGIT,
	['7'] = DIGIT,
	['8'] = DIGIT,
	['9'] = DIGIT,
#define CASES(upper, lower) [upper] = LETTER, [lower] = LETTER
	CASES('A', 'a'),
	CASES('B', 'b'),
	CASES('C', 'c'),
	CASES('D', 'd'),
	CASES('E', 'e'),
	CASES('F', 'f'),
	CASES('G', 'g'),
	CASES('H', 'h'),
	CASES('I', 'i'),
	CASES('J', 'j'),
	CASES('K', 'k'),
	CASES('L', 'l'),
	CASES('M', 'm'),
	CASES('N', 'n'),
	CASES('O', 'o'),
	CASES('P', 'p'),
	CASES('Q', 'q'),
	CASES('R', 'r'),
	CASES('S', 's'),
	CASES('T', 't'),
	CASES('U', 'u'),
	CASES('V', 'v'),
	CASES('W', 'w'),
	CASES('X', 'x'),
	CASES('Y', 'y'),
	CASES('Z', 'z'),
#undef CASES
#define LEAD(b) [b] = WIDE, [b + 1] = WIDE, [b + 2] = WIDE, [b + 3] = WIDE
	LEAD(0xC0),
	LEAD(0xC4),
	LEAD(0xC8),
	LEAD(0xCC),
	LEAD(0xD0),
	LEAD(0xD4),
	LEAD(0xD8),
	LEAD(0xDC),
	LEAD(0xE0),
	LEAD(0xE4),
	LEAD(0xE8),
	LEAD(0xEC),
	LEAD(0xF0),
	LEAD(0xF4)
#undef LEAD
};

/* The marks of Unicode that news texts use. */
static const struct {
	uint32_t first, last;
	uint8_t mark; /* 0: white space */
} wide_marks[] = {{0xA0, 0xA0, 0}, {0xA3, 0xA3, MARK_POUND},
	{0xA5, 0xA5, MARK_YEN}, {0xAB, 0xAB, MARK_OPEN},
	{0xBB, 0xBB, MARK_CLOSE}, {0xBC, 0xBC, MARK_QUARTER},
	{0xBD, 0xBD, MARK_HALF}, {0xBE, 0xBE, MARK_THREE_QUARTERS},
	{0x80, 0xA9, MARK_OTHER}, {0xAC, 0xB4, MARK_OTHER},
	{0xB6, 0xB9, MARK_OTHER}, {0xBF, 0xBF, MARK_OTHER}, {0xD7, 0xD7, 'x'},
	{0xF7, 0xF7, '/'}, {0x2000, 0x200A, 0}, {0x2010, 0x2011, '-'},
	{0x2012, 0x2013, MARK_EN_DASH}, {0x2014, 0x2015, MARK_EM_DASH},
	{0x2018, 0x2018, MARK_OPEN_SINGLE}, {0x2019, 0x2019, '\''},
	{0x201A, 0x201B, MARK_OPEN_SINGLE}, {0x201C, 0x201C, MARK_OPEN},
	{0x201D, 0x201D, MARK_CLOSE}, {0x201E, 0x201F, MARK_OPEN},
	{0x2026, 0x2026, MARK_ELLIPSIS}, {0x2028, 0x2029, 0},
	{0x202F, 0x202F, 0}, {0x205F, 0x205F, 0}, {0x20AC, 0x20AC, MARK_EURO},
	{0x2212, 0x2212, '-'}, {0x2000, 0x2BFF, MARK_OTHER},
	{0x3000, 0x3000, 0}, {0x3002, 0x3002, MARK_STOP},
	{0x300C, 0x300C, MARK_OPEN}, {0x300D, 0x300D, MARK_CLOSE},
	{0x300E, 0x300E, MARK_OPEN}, {0x300F, 0x300F, MARK_CLOSE},
	{0x3001, 0x3020, MARK_OTHER}, {0xFEFF, 0xFEFF, 0},
	{0xFF01, 0xFF01, MARK_STOP}, {0xFF0C, 0xFF0C, ','},
	{0xFF1A, 0xFF1A, ':'}, {0xFF1F, 0xFF1F, MARK_STOP},
	{0xFF02, 0xFF0F, MARK_OTHER}, {0xFFFD, 0xFFFD, MARK_OTHER},
	{0x1F000, 0x1FAFF, MARK_OTHER}};

enum { WIDE_LETTER = 256 };

/* The code point at *at of valid UTF-8, and how many bytes it has. */
static uint32_t code_point(struct str text, uint32_t at, uint32_t *len)
{
	const uint8_t *p = (const uint8_t *)text.ptr + at;

	*len = p[0] < 0x80 ? 1 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
	switch (*len) {
	case 1:
		return p[0];
	case 2:
		return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
	case 3:
		return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 |
		       (p[2] & 0x3Fu);
	default:
		return (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 |
		       (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
	}
}

/* 0 for white space, an enum mark, or WIDE_LETTER. */
static uint32_t wide_kind(struct str text, uint32_t at, uint32_t *len)
{
	uint8_t lead = (uint8_t)text.ptr[at];
	uint32_t code = code_point(text, at, len);

	if ((lead >= 0xC3 && lead < 0xE2 && code != 0xD7 && code != 0xF7) ||
		(lead >= 0xE4 && lead < 0xEF))
		return WIDE_LETTER;
	for (size_t i = 0; i < sizeof(wide_marks) / sizeof(*wide_marks); i++)
		if (code >= wide_marks[i].first && code <= wide_marks[i].last)
			return wide_marks[i].mark;
	return WIDE_LETTER;
}

static inline struct token *token_add(
	struct scan *scan, uint32_t start, enum token_kind kind)
{
	struct tokens *tokens = scan->tokens;
	struct token *token;

	if (tokens->count == tokens->room)
		tokens->rows = rows_grow(scan->arena, tokens->rows,
			&tokens->room, sizeof(*tokens->rows));
	token = &tokens->rows[tokens->count++];
	*token = (struct token){.start = start,
		.end = scan->at,
		.kind = (uint8_t)kind,
		.flags = (uint8_t)(scan->flags |
				   (scan->quoted ? TOKEN_QUOTED : 0))};
	scan->flags = 0;
	return token;
}

/* Whether a letter of two bytes is a capital: Latin, Greek and Cyrillic. */
static bool wide_is_capital(uint32_t code)
{
	return (code >= 0xC0 && code <= 0xDE) ||
	       (code >= 0x100 && code <= 0x17F && code % 2 == 0) ||
	       (code >= 0x386 && code <= 0x3AB) ||
	       (code >= 0x400 && code <= 0x42F);
}

/* Whether all of a word's letters are capitals; others are left aside, so
 * that words with them are not. */
static bool is_upper(struct str word)
{
	for (size_t i = 0; i < word.len; i++)
		if (!char_is_upper(word.ptr[i]))
			return false;
	return true;
}

/* How many of eight bytes, the first of them lowest, are letters of ASCII from
 * the first on; *folded has them in lower case. */
static inline uint32_t letters_of_eight(uint64_t eight, uint64_t *folded)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t low, from_a, past_z, others;

	*folded = eight | LEXICON_FOLD;
	low = *folded & ~LEXICON_WIDE;
	from_a = low + ones * (0x80 - 'a');
	past_z = low + ones * (0x7F - 'z');
	others = ~(from_a & ~past_z & ~eight) & LEXICON_WIDE;
	return others ? bits_lowest(others) / 8 : 8;
}

/* Where the letters from `at` on end; `at` where there are none. */
static uint32_t letters_end(const struct scan *scan, uint32_t at)
{
	struct str text = scan->text;
	uint32_t end = scan->end, len = 8;
	uint64_t folded;

	while (len == 8 && end - at >= 8) {
		len = letters_of_eight(bits_eight(text.ptr + at), &folded);
		at += len;
	}
	for (;;) {
		while (at < end &&
			byte_classes[(uint8_t)text.ptr[at]] == LETTER)
			at++;
		if (at >= end || byte_classes[(uint8_t)text.ptr[at]] != WIDE ||
			wide_kind(text, at, &len) != WIDE_LETTER)
			return at;
		at += len;
	}
}

/* A word that is long, or not all ASCII. */
static void any_word_scan(struct scan *scan)
{
	uint32_t start = scan->at, len;
	struct token *token;
	struct str word;
	bool capital;

	scan->at = letters_end(scan, start);
	word = str_from(scan->text.ptr + start, scan->at - start);
	capital =
		(uint8_t)word.ptr[0] < 0x80
			? char_is_upper(word.ptr[0])
			: wide_is_capital(code_point(scan->text, start, &len));
	token = token_add(scan, start, TOKEN_WORD);
	if (capital)
		token->flags |= TOKEN_CAPITAL;
	if (capital && word.len >= 2 && is_upper(word))
		token->flags |= TOKEN_UPPER;
	token->word = lexicon_find(scan->lexicon, word);
}

/* A word of at most 16 letters of ASCII, looked up by its bytes, which are
 * folded as numbers. */
struct plain_word {
	uint32_t length; /* 0: it is none */
	bool capital, upper;
	word_id id;
};

/* The plain word at `bytes`, of which 17 can be read; its first eight are
 * letters. */
static struct plain_word long_word_read(const struct lexicon_digest *tables,
	const uint8_t *bytes, uint64_t eight, uint64_t folded)
{
	struct plain_word word = {0};
	uint64_t more = bits_eight(bytes + 8), folded_more, mask;
	uint32_t length = letters_of_eight(more, &folded_more);

	if (length == 8 || bytes[8 + length] >= 0x80)
		return word;
	word.length = 8 + length;
	mask = ((uint64_t)1 << (8 * length)) - 1;
	word.capital = !(eight & 0x20);
	word.upper = !(eight & LEXICON_FOLD) && !(more & mask & LEXICON_FOLD);
	if (!length)
		word.id = lexicon_find_key(tables, folded);
	else
		word.id = lexicon_find_long(tables,
			str_from((const char *)bytes, word.length),
			lexicon_mix(lexicon_mix(0, folded), more & mask));
	return word;
}

/*
 * Most of a text is words of a few letters of ASCII with a space between them.
 * From a letter on, these are found, folded and looked up as numbers; what is
 * left at scan->at is something else, or a word for any_word_scan.
 */
static void plain_words_scan(struct scan *scan)
{
	struct tokens *tokens = scan->tokens;
	const struct lexicon_digest *tables = &scan->tables;
	const uint8_t *bytes = (const uint8_t *)scan->text.ptr;
	const uint32_t quoted = scan->quoted ? TOKEN_QUOTED : 0;
	uint32_t at = scan->at, count = tokens->count, before = scan->flags;

	while (scan->end - at > 16 && count < tokens->room) {
		uint64_t eight = bits_eight(bytes + at), folded, mask;
		struct plain_word word;
		uint32_t length = letters_of_eight(eight, &folded);

		if (length == 8) {
			word = long_word_read(
				tables, bytes + at, eight, folded);
		} else {
			mask = ((uint64_t)1 << (8 * length)) - 1;
			word.length = bytes[at + length] < 0x80 ? length : 0;
			word.capital = !(eight & 0x20);
			word.upper =
				!(eight & mask & LEXICON_FOLD) && length >= 2;
			word.id = lexicon_find_key(tables, folded & mask);
		}
		if (!word.length)
			break;
		tokens->rows[count++] = (struct token){.start = at,
			.end = at + word.length,
			.word = word.id,
			.kind = TOKEN_WORD,
			.flags = (uint8_t)(before | quoted |
					   (word.capital ? TOKEN_CAPITAL : 0) |
					   (word.upper ? TOKEN_UPPER : 0))};
		at += word.length;
		before = 0;
		if (bytes[at] != ' ')
			break;
		at++;
		before = TOKEN_SPACED;
	}
	scan->at = at;
	scan->flags = (uint8_t)before;
	tokens->count = count;
}

static void words_scan(struct scan *scan)
{
	plain_words_scan(scan);
	if (scan->at < scan->end &&
		byte_classes[(uint8_t)scan->text.ptr[scan->at]] == LETTER)
		any_word_scan(scan);
}

static bool digit_at(const struct scan *scan, uint32_t at)
{
	return at < scan->end && char_is_digit(scan->text.ptr[at]);
}

/* A comma groups digits by three; a point has digits on both sides and no
 * second point behind them, so that 10.31.2024 is three numbers. */
static void number_scan(struct scan *scan)
{
	const char *bytes = scan->text.ptr;
	uint32_t start = scan->at;

	while (digit_at(scan, scan->at))
		scan->at++;
	while (scan->at - start <= 3 + (scan->at - start) / 4 * 4 &&
		scan->at + 3 < scan->end + 0u && bytes[scan->at] == ',' &&
		digit_at(scan, scan->at + 1) && digit_at(scan, scan->at + 2) &&
		digit_at(scan, scan->at + 3) && !digit_at(scan, scan->at + 4))
		scan->at += 4;
	if (scan->at < scan->end && bytes[scan->at] == '.' &&
		digit_at(scan, scan->at + 1)) {
		uint32_t end = scan->at + 1;

		while (digit_at(scan, end))
			end++;
		if (!(end < scan->end && bytes[end] == '.' &&
			    digit_at(scan, end + 1)) &&
			!(start >= 2 && bytes[start - 1] == '.' &&
				char_is_digit(bytes[start - 2])))
			scan->at = end;
	}
	token_add(scan, start, TOKEN_NUMBER);
}

static void mark_scan(struct scan *scan, uint32_t mark, uint32_t len)
{
	uint32_t start = scan->at;
	bool closes = mark == MARK_CLOSE || (mark == '"' && scan->quoted);

	scan->at += len;
	if (closes)
		scan->quoted = false;
	token_add(scan, start, TOKEN_MARK)->word = (word_id)mark;
	if (!closes && (mark == '"' || mark == MARK_OPEN))
		scan->quoted = true;
}

/* What is not ASCII: a letter, a mark or white space. */
static void wide_scan(struct scan *scan)
{
	uint32_t len, mark = wide_kind(scan->text, scan->at, &len);

	if (mark == WIDE_LETTER) {
		any_word_scan(scan);
	} else if (mark == 0) {
		scan->flags |= TOKEN_SPACED;
		scan->at += len;
	} else {
		mark_scan(scan, mark, len);
	}
}

static void block_scan(struct scan *scan)
{
	scan->flags = TOKEN_BLOCK | TOKEN_LINE | TOKEN_SPACED;
	scan->quoted = false;
	while (scan->at < scan->end) {
		uint8_t byte = (uint8_t)scan->text.ptr[scan->at];

		switch ((enum byte_class)byte_classes[byte]) {
		case SPACE:
			scan->flags |= byte == '\n' ? TOKEN_SPACED | TOKEN_LINE
						    : TOKEN_SPACED;
			scan->at++;
			break;
		case LETTER:
			words_scan(scan);
			break;
		case DIGIT:
			number_scan(scan);
			break;
		case WIDE:
			wide_scan(scan);
			break;
		case OTHER:
			mark_scan(scan, byte, 1);
			break;
		}
	}
}

/* Room for as many as texts have as a rule, so that rows need not move. */
static void tokens_reserve(
	struct arena *arena, size_t bytes, struct tokens *tokens)
{
	tokens->room = (uint32_t)(bytes / 4) + 16;
	tokens->rows =
		arena_alloc_raw(arena, tokens->room * sizeof(*tokens->rows));
}

void tokens_read(struct arena *arena, const struct article *article,
	const struct lexicon *lexicon, struct tokens *tokens)
{
	struct scan scan = {.text = article->text,
		.lexicon = lexicon,
		.tables = lexicon_tell(lexicon),
		.arena = arena,
		.tokens = tokens};
	uint32_t count;

	tokens_reserve(arena, article->text.len, tokens);
	ROWS_EACH (struct block, block, article->blocks) {
		scan.at = block->span.start;
		scan.end = block->span.end;
		block_scan(&scan);
	}
	count = tokens->count;
	scan.at = (uint32_t)article->text.len;
	scan.flags = TOKEN_BLOCK | TOKEN_LINE | TOKEN_SPACED;
	scan.quoted = false;
	for (int i = 0; i < 2; i++)
		token_add(&scan, scan.at, TOKEN_MARK)->flags =
			TOKEN_BLOCK | TOKEN_LINE | TOKEN_SPACED;
	tokens->count = count;
}
