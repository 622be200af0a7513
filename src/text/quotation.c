#include "text/quotation.h"

#include "text/glyph.h"

enum { DEPTH = 8 };

/* A quotation that is not closed yet. */
struct unclosed {
	uint32_t row;
	enum glyph glyph;
	/* The apostrophe behind an s that may have closed it, or 0. */
	uint32_t maybe;
};

struct finder {
	const struct article *article;
	const struct tokens *tokens;
	struct arena *arena;
	struct quotations *out;
	struct unclosed stack[DEPTH];
	uint32_t depth;
	uint32_t first_row; /* of the block */
	uint32_t closers;   /* ” that the block still has */
	enum glyph left;    /* open where the block before ended */
};

/* --- rows */

static void row_end(
	struct finder *f, uint32_t row, uint32_t at, uint32_t behind)
{
	f->out->rows[row].end = at;
	f->out->rows[row].behind = behind;
}

/* Rows without a token behind them are taken out when the block ends. */
static void row_drop(struct finder *f, uint32_t row)
{
	f->out->rows[row].behind = 0;
}

/* Single marks that nothing closed were apostrophes, unless one was doubtful;
 * double ones inside others a slip. */
static void stack_unwind(struct finder *f, uint32_t depth)
{
	while (f->depth > depth) {
		struct unclosed *top = &f->stack[--f->depth];

		if (top->maybe)
			row_end(f, top->row, top->maybe, top->maybe + 1);
		else
			row_drop(f, top->row);
	}
}

static void quotation_open(
	struct finder *f, enum glyph glyph, uint32_t t, uint32_t length)
{
	struct quotation *row;

	if (f->depth == DEPTH)
		return;
	row = ROWS_ADD(f->arena, f->out);
	row->opener = t;
	row->first = t + length;
	row->single = glyph_is_single(glyph);
	row->typed = glyph == GLYPH_APOSTROPHES;
	row->continues =
		f->tokens->rows[t].flags & TOKEN_BLOCK && f->left == glyph;
	f->stack[f->depth++] = (struct unclosed){f->out->count - 1, glyph, 0};
}

static void quotation_close(
	struct finder *f, uint32_t level, uint32_t t, uint32_t length)
{
	stack_unwind(f, level + 1);
	row_end(f, f->stack[level].row, t, t + length);
	f->depth = level;
}

/* --- one mark */

/* The innermost open quotation that a glyph may close, or DEPTH. */
static uint32_t level_of(const struct finder *f, enum glyph glyph)
{
	for (uint32_t level = f->depth; level-- > 0;)
		if (glyph_closes(glyph, f->stack[level].glyph))
			return level;
	return DEPTH;
}

/* A nine behind an s is the end of a plural's possessive as often as not:
 * what comes later decides. */
static void single_close(struct finder *f, uint32_t level, uint32_t t)
{
	const struct token *before = &f->tokens->rows[t - 1];
	struct unclosed *open = &f->stack[level];

	if (level + 1 != f->depth)
		return;
	if (glyph_touches(f->tokens, t + 1) && glyph_is_word(f->tokens, t + 1))
		return;
	if (before->kind == TOKEN_WORD && !glyph_touches(f->tokens, t + 1) &&
		t + 1 < f->tokens->count && glyph_is_word(f->tokens, t + 1) &&
		!(f->tokens->rows[t + 1].flags & TOKEN_BLOCK) &&
		char_lower(f->article->text.ptr[before->end - 1]) == 's')
		open->maybe = t;
	else
		quotation_close(f, level, t, 1);
}

/* A single mark that closes nothing, behind the end of a sentence inside double
 * ones: a slip for the double, if that never comes. */
static bool may_stand_in(const struct finder *f, enum glyph glyph, uint32_t t)
{
	return f->depth > 0 && glyph_closes(glyph, GLYPH_APOSTROPHE) &&
	       !glyph_touches(f->tokens, t + 1) &&
	       (token_mark(&f->tokens->rows[t - 1], '.') ||
		       token_mark(&f->tokens->rows[t - 1], '!') ||
		       token_mark(&f->tokens->rows[t - 1], '?'));
}

/* Whether an opening look means what it says although one is open: nested
 * where the closers suffice, else the one before was never closed. */
static bool opens_again(
	struct finder *f, enum glyph glyph, uint32_t t, uint32_t length)
{
	uint32_t next = t + length;

	if (glyph != GLYPH_STRAIGHT && glyph != GLYPH_HIGH_SIX)
		return false;
	if (!glyph_touches(f->tokens, next))
		return false;
	if (!glyph_is_free(f->tokens, t))
		return glyph == GLYPH_HIGH_SIX &&
		       glyph_is_word(f->tokens, next);
	return true;
}

static void mark_read(
	struct finder *f, enum glyph glyph, uint32_t t, uint32_t length)
{
	uint32_t level = level_of(f, glyph);

	if (glyph == GLYPH_HIGH_NINE && f->closers > 0)
		f->closers--;
	if (level == DEPTH) {
		if (glyph_may_open(f->article, f->tokens, glyph, t, length))
			quotation_open(f, glyph, t, length);
		else if (may_stand_in(f, glyph, t))
			f->stack[f->depth - 1].maybe = t;
		return;
	}
	if (glyph_is_single(glyph)) {
		single_close(f, level, t);
		return;
	}
	if (!opens_again(f, glyph, t, length)) {
		quotation_close(f, level, t, length);
		return;
	}
	if (glyph == GLYPH_STRAIGHT || f->closers <= level + 1) {
		stack_unwind(f, level);
	}
	quotation_open(f, glyph, t, length);
}

/* --- one block */

/* What is still open at the end of the block: the outermost goes on in the
 * next block, or its closer was forgotten. */
static void block_end(struct finder *f, uint32_t end)
{
	bool kept = f->depth > 0 && !f->stack[0].maybe;
	enum glyph glyph = kept ? f->stack[0].glyph : GLYPH_NONE;
	uint32_t length;

	if (kept && glyph_is_single(glyph) &&
		glyph_at(f->article, f->tokens, end, &length) != glyph)
		kept = false;
	stack_unwind(f, kept ? 1 : 0);
	if (kept) {
		row_end(f, f->stack[0].row, end, end);
		f->out->rows[f->stack[0].row].open = true;
	}
	f->left = kept ? glyph : GLYPH_NONE;
	f->depth = 0;
}

static struct span span_of(const struct finder *f, const struct quotation *row)
{
	const struct token *tokens = f->tokens->rows;

	return (struct span){
		tokens[row->first].start, tokens[row->end - 1].end};
}

/* Takes out what was dropped or holds nothing, and finds parents. */
static void rows_settle(struct finder *f)
{
	struct quotation *rows = f->out->rows;
	uint32_t kept = f->first_row;

	for (uint32_t i = f->first_row; i < f->out->count; i++) {
		struct quotation row = rows[i];
		uint32_t parent =
			kept > f->first_row ? kept - 1 : QUOTATION_NO_ROW;

		if (!row.behind || row.end <= row.first)
			continue;
		while (parent != QUOTATION_NO_ROW &&
			rows[parent].end <= row.first)
			parent = rows[parent].parent;
		row.parent = parent;
		row.span = span_of(f, &row);
		rows[kept++] = row;
	}
	f->out->count = f->first_row = kept;
}

/* Where the block ends that begins at token t. Counts its closers, and tells
 * whether it has any mark that may be of a quotation: few have. */
static uint32_t block_begin(struct finder *f, uint32_t t, bool *marked)
{
	const struct token *token = &f->tokens->rows[t];
	const struct token *end = f->tokens->rows + f->tokens->count;
	uint32_t closers = 0;
	bool any = false;

	do {
		if (token->kind != TOKEN_MARK)
			continue;
		any |= glyph_may_be(token);
		closers += token->word == MARK_CLOSE;
	} while (++token < end && !(token->flags & TOKEN_BLOCK));
	f->closers = closers;
	*marked = any;
	return (uint32_t)(token - f->tokens->rows);
}

/* ''' with a single quotation inside a double one. */
static bool closes_single(const struct finder *f, uint32_t t)
{
	return f->depth > 1 && glyph_is_single(f->stack[f->depth - 1].glyph) &&
	       glyph_touches(f->tokens, t + 2) &&
	       token_mark(&f->tokens->rows[t + 2], '\'');
}

/* The first token from t on that may be a mark, or the end. */
static uint32_t mark_next(const struct finder *f, uint32_t t, uint32_t end)
{
	const struct token *tokens = f->tokens->rows;

	while (t < end && !glyph_may_be(&tokens[t]))
		t++;
	return t;
}

static void block_read(struct finder *f, uint32_t t, uint32_t end)
{
	while ((t = mark_next(f, t, end)) < end) {
		uint32_t length = 1;
		enum glyph glyph = glyph_at(f->article, f->tokens, t, &length);

		if (glyph == GLYPH_APOSTROPHES && closes_single(f, t)) {
			glyph = GLYPH_APOSTROPHE;
			length = 1;
		}
		if (glyph != GLYPH_NONE)
			mark_read(f, glyph, t, length);
		t += length;
	}
}

void quotations_find(struct arena *arena, const struct article *article,
	const struct tokens *tokens, struct quotations *quotations)
{
	struct finder f = {.article = article,
		.tokens = tokens,
		.arena = arena,
		.out = quotations};
	uint32_t t = 0;

	while (t < tokens->count) {
		bool marked;
		uint32_t end = block_begin(&f, t, &marked);

		if (marked)
			block_read(&f, t, end);
		block_end(&f, end);
		rows_settle(&f);
		t = end;
	}
}
