#include "read/txt.h"

#include "base/bits.h"
#include "read/parse.h"

enum {
	WIDE = 132,        /* no text is wrapped at more bytes than this */
	INDENT = 2,        /* bytes by which a paragraph's first line is in */
	SLACK = 6,         /* bytes by which a wrapped line may stop early */
	STORY = 120,       /* bytes of a paragraph that tells something */
	HEADLINE_MIN = 20, /* bytes of a headline */
	HEADLINE_MAX = 160
};

/* A line without the white space around it. */
struct line {
	struct span span;
	uint32_t indent;
	bool ends;  /* as a sentence does */
	bool row;   /* of a table; only where lines are narrow */
	bool lower; /* begins with a lower-case letter */
};

/* What the lines of a text have in common. */
struct shape {
	size_t bytes, long_bytes;
	uint32_t breaks, run_over; /* line ends in all, and inside a sentence */
	uint32_t margin, width;
	bool narrow;  /* no line is long */
	bool wrapped; /* and most sentences run over line ends */
};

static bool line_is_blank(const struct line *line)
{
	return line->span.start == line->span.end;
}

static uint32_t line_length(const struct line *line)
{
	return line->span.end - line->span.start;
}

static bool ends_sentence(struct str s)
{
	static const struct str marks[] = {STR_INIT("\u201D"),
		STR_INIT("\u2019"), STR_INIT("\u2026"), STR_INIT("\u3002")};
	unsigned char last;

	if (!s.len)
		return false;
	last = (unsigned char)s.ptr[s.len - 1];
	if (last < 0x80)
		return last == '.' || last == '!' || last == '?' ||
		       last == ':' || last == '"' || last == '\'' ||
		       last == ')';
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (str_ends(s, marks[i]))
			return true;
	return false;
}

/* The highest bit of two bytes at an even place is set where both are spaces,
 * as two of three in a row are; others may be set behind them. */
static uint64_t eight_pairs(const char *bytes)
{
	uint64_t others = bits_eight(bytes) ^ BITS_ONES * ' ';

	return (others - UINT64_C(0x0001000100010001)) & ~others;
}

/* Whether there may be three spaces in a row; the last eight bytes may overlap
 * what was looked at. */
static bool may_have_gap(struct str s)
{
	uint64_t pairs;
	size_t at = 0;

	if (s.len < 8)
		return true;
	pairs = eight_pairs(s.ptr + s.len - 8);
	for (; s.len - at > 8; at += 8)
		pairs |= eight_pairs(s.ptr + at);
	return pairs & UINT64_C(0x8000800080008000);
}

/* Three spaces or a tab between words: there are gaps between columns. Most
 * texts have no tabs. */
static bool is_row(struct str s, bool tabs)
{
	size_t spaces = 0;

	if (tabs && str_find_char(s, '\t', 0) != STR_NPOS)
		return true;
	if (!may_have_gap(s))
		return false;
	for (size_t at = 0; at < s.len && spaces < 3; at++)
		spaces = s.ptr[at] == ' ' ? spaces + 1 : 0;
	return spaces == 3;
}

static struct line line_at(const struct article *article, uint32_t index)
{
	struct str text = article->text;
	uint32_t start = article->lines[index], first = start;
	uint32_t end = index + 1 < article->line_count
			       ? article->lines[index + 1] - 1
			       : (uint32_t)text.len;
	struct line line;

	while (first < end && char_is_space(text.ptr[first]))
		first++;
	while (end > first && char_is_space(text.ptr[end - 1]))
		end--;
	line.span = (struct span){first, end};
	line.indent = first - start;
	/* Most lines of wrapped text end with a letter. */
	line.ends = first < end && !char_is_alpha(text.ptr[end - 1]) &&
		    ends_sentence(str_at(text, line.span));
	line.row = false;
	line.lower = first < end && char_is_lower(text.ptr[first]);
	return line;
}

/* In a text that has no small letters, as teletypes sent them, a line that
 * begins with a letter may go on with the sentence. */
static struct line line_of(
	const struct article *article, uint32_t index, bool shouted)
{
	struct line line = line_at(article, index);

	if (shouted && line.span.start < line.span.end)
		line.lower = char_is_alpha(article->text.ptr[line.span.start]);
	return line;
}

static void shape_add(
	struct shape *shape, const struct line *before, const struct line *line)
{
	uint32_t length = line_length(line);

	if (line_is_blank(line))
		return;
	shape->bytes += length;
	if (length > WIDE)
		shape->long_bytes += length;
	else if (length > shape->width)
		shape->width = length;
	if (line->indent < shape->margin)
		shape->margin = line->indent;
	if (line_is_blank(before) || line->indent >= before->indent + INDENT)
		return;
	shape->breaks++;
	shape->run_over += !before->ends && line->lower;
}

static bool has_lower(struct str text, struct span span)
{
	for (uint32_t i = span.start; i < span.end; i++)
		if (char_is_lower(text.ptr[i]))
			return true;
	return false;
}

static bool is_shouted(const struct article *article)
{
	uint32_t end = (uint32_t)article->text.len;

	return article->line_count > 2 &&
	       !has_lower(article->text, (struct span){0, end});
}

/* The lines of a text, a blank one in front of them. */
static struct line *lines_read(
	struct arena *arena, const struct article *article)
{
	bool shouted = is_shouted(article);
	struct line *lines = arena_alloc_raw(
		arena, (article->line_count + 1) * sizeof(*lines));

	*lines++ = (struct line){.indent = 0};
	for (uint32_t i = 0; i < article->line_count; i++)
		lines[i] = line_of(article, i, shouted);
	return lines;
}

static struct shape shape_of(const struct line *lines, uint32_t count)
{
	struct shape shape = {.margin = UINT32_MAX};

	for (uint32_t i = 0; i < count; i++)
		shape_add(&shape, &lines[i] - 1, &lines[i]);
	shape.narrow = shape.long_bytes * 10 <= shape.bytes;
	shape.wrapped = shape.narrow && shape.run_over &&
			shape.run_over * 4 >= shape.breaks;
	return shape;
}

static uint32_t first_word(struct str text, struct span span)
{
	uint32_t at = span.start;

	while (at < span.end && !char_is_space(text.ptr[at]))
		at++;
	return at - span.start;
}

/* Whether a paragraph ends between two lines that follow one another. */
static bool paragraph_ends(struct str text, const struct shape *shape,
	const struct line *before, const struct line *line)
{
	uint32_t filled = line_length(before) + before->indent - shape->margin;

	if (!shape->narrow || line->indent >= shape->margin + INDENT ||
		before->row || line->row)
		return true;
	/* Prose between tables runs over line ends too, when it fills them. */
	if (!before->ends && line->lower)
		return !shape->wrapped && filled * 3 < shape->width * 2;
	if (!shape->wrapped)
		return true;
	/* A first line may be short because its dateline was taken away. */
	if (before->span.start == 0 && !before->ends)
		return !has_lower(text, before->span);
	return filled + 1 + first_word(text, line->span) + SLACK <=
	       shape->width;
}

static bool has_words(struct str s, uint32_t wanted)
{
	uint32_t words = 0;

	for (size_t i = 0; i < s.len && words < wanted; i++)
		words += !char_is_space(s.ptr[i]) &&
			 (i == 0 || char_is_space(s.ptr[i - 1]));
	return words == wanted;
}

static bool is_headline(struct str line)
{
	unsigned char last =
		line.len ? (unsigned char)line.ptr[line.len - 1] : 0;

	if (line.len < HEADLINE_MIN || line.len > HEADLINE_MAX ||
		!has_words(line, 4))
		return false;
	if (str_find_char(line, '\n', 0) != STR_NPOS)
		return false;
	return char_is_alpha((char)last) || last == '?' || last >= 0x80;
}

static bool is_story(struct str block)
{
	return block.len >= STORY && ends_sentence(block) &&
	       !char_is_lower(block.ptr[0]);
}

/* Rules of hyphens or stars between headline and story. */
static bool is_ornament(struct str block)
{
	for (size_t i = 0; i < block.len; i++)
		if (!strchr("-=*_~# ", block.ptr[i]))
			return false;
	return true;
}

/* The first line is a headline where a story follows it at once; a byline,
 * a date or navigation in between leave it to those who know of such. */
static void mark_headline(struct str text, struct blocks *blocks)
{
	uint32_t next = 1;

	if (!blocks->count || !is_headline(str_at(text, blocks->rows[0].span)))
		return;
	while (next < blocks->count &&
		is_ornament(str_at(text, blocks->rows[next].span)))
		next++;
	if (next < blocks->count &&
		is_story(str_at(text, blocks->rows[next].span)))
		blocks->rows[0].kind = BLOCK_HEADLINE;
}

void txt_blocks(struct arena *arena, struct article *article)
{
	struct str text = article->text;
	struct line *lines = lines_read(arena, article);
	struct shape shape = shape_of(lines, article->line_count);
	struct blocks *blocks = &article->blocks;
	bool tabs = shape.narrow && str_find_char(text, '\t', 0) != STR_NPOS;

	for (uint32_t i = 0; i < article->line_count; i++) {
		struct line *line = &lines[i], *before = line - 1;

		line->row =
			shape.narrow && is_row(str_at(text, line->span), tabs);
		if (!line_is_blank(line) &&
			(line_is_blank(before) ||
				paragraph_ends(text, &shape, before, line)))
			*ROWS_ADD(arena, blocks) =
				(struct block){line->span, BLOCK_PARAGRAPH};
		else if (!line_is_blank(line))
			blocks->rows[blocks->count - 1].span.end =
				line->span.end;
	}
	mark_headline(text, blocks);
}

enum fc_status txt_read(struct arena *arena, struct str file,
	struct article *article, struct fc_error *error)
{
	(void)error;
	article->text = file;
	article->first_line = 1;
	article_lines_find(arena, file, article);
	txt_blocks(arena, article);
	return FC_OK;
}
