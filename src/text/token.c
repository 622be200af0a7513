#include "text/token.h"

#include "base/bits.h"

/* What a byte may begin. */
enum byte_class { OTHER, QUOTE, SPACE, LETTER, DIGIT, WIDE };

struct scan {
	struct str text;
	const struct lexicon *lexicon;
	struct lexicon_digest tables; /* of the lexicon */
	struct arena *arena;
	struct tokens *tokens;
	uint32_t at, end;   /* end of the block */
	uint32_t plain_end; /* for plain_words_scan */
	uint8_t flags;      /* of the next token */
	bool quoted;
};

static const uint8_t byte_classes[256] = {['\t'] = SPACE,
	['\n'] = SPACE,
	['\v'] = SPACE,
	['\f'] = SPACE,
	['\r'] = SPACE,
	[' '] = SPACE,
	['"'] = QUOTE,
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

/* A sentence may end with a token of the article's. */
static void break_add(struct scan *scan, const struct token *token)
{
	struct tokens *tokens = scan->tokens;

	*ROWS_ADD(scan->arena, &tokens->breaks) =
		(uint32_t)(token - tokens->rows);
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

/* Of eight bytes, the first of them lowest, the high bit of the first that is
 * no letter of ASCII, 0 where all are. What a subtraction borrows, and the
 * higher bits, lie behind that. */
static inline uint64_t others_of_eight(uint64_t eight)
{
	uint64_t from_a = (eight | LEXICON_FOLD) - BITS_ONES * 'a';

	return (from_a | (from_a + BITS_ONES * (0x7F - ('z' - 'a')))) &
	       LEXICON_WIDE;
}

/* How many of eight bytes, the first of them lowest, are letters of ASCII from
 * the first on. */
static inline uint32_t letters_of_eight(uint64_t eight)
{
	uint64_t others = others_of_eight(eight);

	return others ? bits_lowest(others) / 8 : 8;
}

/* Where the letters from `at` on end; `at` where there are none. */
static uint32_t letters_end(const struct scan *scan, uint32_t at)
{
	struct str text = scan->text;
	uint32_t end = scan->end, len = 8;

	while (len == 8 && end - at >= 8) {
		len = letters_of_eight(bits_eight(text.ptr + at));
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
	word_id id;
	uint8_t flags; /* of its letters */
};

/* The plain word at `bytes`, of which 17 can be read; its first eight, or
 * fewer where it is shorter, are letters. */
static inline struct plain_word short_word_read(
	const struct lexicon_digest *tables, uint64_t eight, uint64_t others)
{
	uint64_t mask = (others ^ (others - 1)) >> 8;
	struct plain_word word = {.length = bits_lowest(others) / 8,
		.id = lexicon_find_key(tables, (eight | LEXICON_FOLD) & mask)};

	if (!(eight & 0x20)) {
		word.flags = TOKEN_CAPITAL;
		if (!(eight & mask & LEXICON_FOLD) && word.length >= 2)
			word.flags |= TOKEN_UPPER;
	}
	return word;
}

/* The same where the first eight are letters. */
static struct plain_word long_word_read(const struct lexicon_digest *tables,
	const uint8_t *bytes, uint64_t eight)
{
	struct plain_word word = {0};
	uint64_t more = bits_eight(bytes + 8), mask;
	uint32_t length = letters_of_eight(more);

	if (length == 8)
		return word;
	word.length = 8 + length;
	mask = ((uint64_t)1 << (8 * length)) - 1;
	if (!(eight & 0x20)) {
		word.flags = TOKEN_CAPITAL;
		if (!((eight | (more & mask)) & LEXICON_FOLD))
			word.flags |= TOKEN_UPPER;
	}
	if (!length)
		word.id = lexicon_find_key(tables, eight | LEXICON_FOLD);
	else
		word.id = lexicon_find_long(tables,
			str_from((const char *)bytes, word.length),
			lexicon_mix(lexicon_mix(0, eight), more & mask));
	return word;
}

/* Where the places end from which 17 bytes can be read and a word that ends in
 * the block. */
static uint32_t plain_end(const struct scan *scan)
{
	const char *bytes = scan->text.ptr;
	size_t length = scan->text.len;
	uint32_t end = scan->end;

	if (end == length || byte_classes[(uint8_t)bytes[scan->end]] != SPACE)
		return end > 16 ? end - 16 : 0;
	return length - end > 16 ? end
				 : (uint32_t)(length > 16 ? length - 16 : 0);
}

/*
 * Most of a text is words of a few letters of ASCII with a space between them,
 * or a mark and a space. From a letter on, these are found, folded and looked
 * up as numbers; what is left at scan->at is something else, or a word for
 * any_word_scan.
 */
static void plain_words_scan(struct scan *scan)
{
	const struct lexicon_digest *tables = &scan->tables;
	const uint8_t *bytes = (const uint8_t *)scan->text.ptr;
	const uint32_t quoted = scan->quoted ? TOKEN_QUOTED : 0;
	struct token *row = scan->tokens->rows + scan->tokens->count;
	const struct token *last = scan->tokens->rows + scan->tokens->room - 1;
	const uint32_t end = scan->plain_end;
	uint32_t at = scan->at, before = scan->flags;

	while (at < end && row < last) {
		uint64_t eight = bits_eight(bytes + at);
		uint64_t others = others_of_eight(eight);
		struct plain_word word =
			others ? short_word_read(tables, eight, others)
			       : long_word_read(tables, bytes + at, eight);
		uint8_t next = bytes[at + word.length];

		if (!word.length)
			break;
		*row = (struct token){.start = at,
			.end = at + word.length,
			.word = word.id,
			.kind = TOKEN_WORD,
			.flags = (uint8_t)(before | quoted | word.flags)};
		if (next == ' ') {
			row++;
			at += word.length + 1;
			before = TOKEN_SPACED;
			continue;
		}
		if (next >= 0x80)
			break; /* the word goes on */
		row++;
		at += word.length;
		before = 0;
		if (byte_classes[next] != OTHER)
			break;
		if (mark_stops(next))
			break_add(scan, row);
		*row++ = (struct token){.start = at,
			.end = at + 1,
			.word = next,
			.kind = TOKEN_MARK,
			.flags = (uint8_t)quoted};
		at++;
		if (bytes[at] == ' ') {
			at++;
			before = TOKEN_SPACED;
		}
	}
	scan->at = at;
	scan->flags = (uint8_t)before;
	scan->tokens->count = (uint32_t)(row - scan->tokens->rows);
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
	struct token *token;

	scan->at += len;
	if (closes)
		scan->quoted = false;
	token = token_add(scan, start, TOKEN_MARK);
	token->word = (word_id)mark;
	if (mark_stops(mark))
		break_add(scan, token);
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

/* The last token of a block ends a sentence, whatever it is. */
static void block_end(struct scan *scan, uint32_t first)
{
	const struct tokens *tokens = scan->tokens;
	const struct breaks *breaks = &tokens->breaks;
	uint32_t last = tokens->count - 1;

	if (tokens->count > first &&
		!(breaks->count && breaks->rows[breaks->count - 1] == last))
		break_add(scan, &tokens->rows[last]);
}

static void block_scan(struct scan *scan)
{
	uint32_t first = scan->tokens->count;

	scan->plain_end = plain_end(scan);
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
		case QUOTE:
			mark_scan(scan, byte, 1);
			break;
		}
	}
	block_end(scan, first);
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
