#include "text/glyph.h"

/* Where a mark opens a quotation. */
enum opens {
	NEVER,
	ALWAYS,
	TIGHT,  /* in front of what it touches */
	LEANING /* the same, and touches nothing before it */
};

#define BIT(glyph) (1u << (glyph))
#define CURLY (BIT(GLYPH_STRAIGHT) | BIT(GLYPH_HIGH_SIX) | BIT(GLYPH_HIGH_NINE))
#define NINES (BIT(GLYPH_APOSTROPHE) | BIT(GLYPH_SINGLE_NINE))

static const struct {
	struct str bytes;
	enum opens opens;
	uint32_t closed_by; /* glyphs, a set */
} glyphs[] = {
	[GLYPH_STRAIGHT] = {STR_INIT("\""), TIGHT, CURLY},
	[GLYPH_HIGH_SIX] = {STR_INIT("“"), ALWAYS,
		CURLY | BIT(GLYPH_APOSTROPHES)},
	[GLYPH_HIGH_NINE] = {STR_INIT("”"), LEANING, CURLY},
	[GLYPH_LOW_NINE] = {STR_INIT("„"), ALWAYS, CURLY},
	[GLYPH_ANGLES_LEFT] = {STR_INIT("«"), ALWAYS, BIT(GLYPH_ANGLES_RIGHT)},
	[GLYPH_ANGLES_RIGHT] = {STR_INIT("»"), LEANING,
		BIT(GLYPH_ANGLES_LEFT) | BIT(GLYPH_ANGLES_RIGHT)},
	[GLYPH_CORNER_LEFT] = {STR_INIT("「"), ALWAYS, BIT(GLYPH_CORNER_RIGHT)},
	[GLYPH_CORNER_RIGHT] = {STR_INIT("」"), NEVER, 0},
	[GLYPH_WHITE_LEFT] = {STR_INIT("『"), ALWAYS, BIT(GLYPH_WHITE_RIGHT)},
	[GLYPH_WHITE_RIGHT] = {STR_INIT("』"), NEVER, 0},
	[GLYPH_ACCENTS] = {STR_INIT("``"), ALWAYS,
		BIT(GLYPH_APOSTROPHES) | BIT(GLYPH_STRAIGHT)},
	[GLYPH_APOSTROPHES] = {STR_INIT("''"), LEANING, BIT(GLYPH_APOSTROPHES)},
	[GLYPH_APOSTROPHE] = {STR_INIT("'"), LEANING, NINES},
	[GLYPH_SINGLE_SIX] = {STR_INIT("‘"), LEANING, NINES},
	[GLYPH_SINGLE_NINE] = {STR_INIT("’"), NEVER, 0},
	[GLYPH_SINGLE_LOW] = {STR_INIT("‚"), LEANING,
		BIT(GLYPH_SINGLE_SIX) | NINES},
};

enum glyph glyph_at(const struct article *article, const struct tokens *tokens,
	uint32_t t, uint32_t *length)
{
	const struct token *token = &tokens->rows[t];
	struct str one, two;

	*length = 1;
	if (!glyph_may_be(token))
		return GLYPH_NONE;
	one = token_str(article, token);
	two = str_cut(article->text, token->start, token[1].end);
	/* ‘‘ and ’’ are typed for the double ones. */
	if (str_eq(two, STR("‘‘")) || str_eq(two, STR("’’"))) {
		*length = 2;
		return str_eq(two, STR("‘‘")) ? GLYPH_HIGH_SIX
					      : GLYPH_HIGH_NINE;
	}
	for (enum glyph g = GLYPH_STRAIGHT; g <= GLYPH_SINGLE_LOW; g++) {
		bool pair = g == GLYPH_ACCENTS || g == GLYPH_APOSTROPHES;

		if (!str_eq(pair ? two : one, glyphs[g].bytes))
			continue;
		*length = pair ? 2 : 1;
		return g;
	}
	return GLYPH_NONE;
}

bool glyph_is_single(enum glyph glyph)
{
	return glyph >= GLYPH_APOSTROPHE;
}

bool glyph_closes(enum glyph closer, enum glyph opener)
{
	return glyphs[opener].closed_by & BIT(closer);
}

bool glyph_touches(const struct tokens *tokens, uint32_t t)
{
	return t < tokens->count && !token_spaced(&tokens->rows[t]);
}

bool glyph_is_free(const struct tokens *tokens, uint32_t t)
{
	const struct token *before = &tokens->rows[t ? t - 1 : 0];

	if (t == 0 || token_spaced(&tokens->rows[t]))
		return true;
	if (before->kind != TOKEN_MARK)
		return false;
	switch (before->word) {
	case '.':
	case ',':
	case ';':
	case '?':
	case '!':
	case ')':
	case ']':
	case '%':
	case '\'':
	case MARK_CLOSE:
	case MARK_STOP:
	case MARK_ELLIPSIS:
		return false;
	default:
		return true;
	}
}

/* Words that an apostrophe begins: 'em, and the years of '90s. */
static bool is_elided(
	const struct article *article, const struct tokens *tokens, uint32_t t)
{
	static const struct str words[] = {STR_INIT("em"), STR_INIT("til"),
		STR_INIT("tis"), STR_INIT("twas"), STR_INIT("cause"),
		STR_INIT("n"), STR_INIT("bout"), STR_INIT("round"),
		STR_INIT("cuz"), STR_INIT("till"), STR_INIT("s"),
		STR_INIT("t")};
	struct str text = token_str(article, &tokens->rows[t]);

	if (tokens->rows[t].kind == TOKEN_NUMBER)
		return text.len == 2;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq_fold(text, words[i]))
			return true;
	return false;
}

bool glyph_may_open(const struct article *article, const struct tokens *tokens,
	enum glyph glyph, uint32_t t, uint32_t length)
{
	uint32_t next = t + length;

	switch (glyphs[glyph].opens) {
	case NEVER:
		return false;
	case ALWAYS:
		return true;
	case TIGHT:
		return glyph_touches(tokens, next) &&
		       (glyph_is_word(tokens, next) ||
			       glyph_is_free(tokens, t));
	case LEANING:
		break;
	}
	return glyph_touches(tokens, next) && glyph_is_free(tokens, t) &&
	       !(glyph_is_single(glyph) && is_elided(article, tokens, next));
}
