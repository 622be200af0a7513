#include "base/escape.h"
#include "base/width.h"
#include "report/annotated.h"
#include "report/report.h"
#include "report/row_text.h"
#include "report/when.h"

enum {
	GUTTER = 6, /* columns of the line's number in the file */
	NUMBER = 6, /* and, in a list, of the row's */
	KIND = 14
};

struct sheet {
	struct screen screen;
	const struct reading *reading;
	const struct facts *facts;
	struct sequence sequence;
	size_t row; /* the first that no block has had yet */
	bool reasons;
};

static void put_right(struct sheet *sheet, size_t number, size_t columns)
{
	struct buffer digits = BUFFER_INIT;

	buffer_add_number(&digits, (uint32_t)number);
	if (digits.len + 2 < columns)
		screen_spaces(&sheet->screen, columns - digits.len - 2);
	screen_put(&sheet->screen, buffer_str(&digits), FAINT);
	screen_spaces(&sheet->screen, 2);
	buffer_release(&digits);
}

/* --- the head */

static void put_published(
	struct sheet *sheet, const struct published *published)
{
	struct buffer *line = &sheet->screen.line;

	buffer_put(line, "published ");
	if (published->basis == BASIS_NONE) {
		buffer_put(line, "on an unknown day");
	} else {
		when_write_days(line, published->days);
		buffer_put(line, " (");
		buffer_add(line, basis_name(published->basis));
		buffer_put(line, ")");
	}
	screen_paragraph(&sheet->screen, 2,
		published->basis == BASIS_NONE ? DOUBT : FAINT);
}

/* Whether the text begins with its title, which then need not be told. */
static bool is_titled(const struct reading *reading)
{
	struct str title = reading->masthead.title;
	const struct blocks *blocks = &reading->article.blocks;

	return !title.len ||
	       (blocks->count && str_eq(title, str_at(reading->article.text,
						       blocks->rows[0].span)));
}

static void put_head(struct sheet *sheet)
{
	const struct masthead *masthead = &sheet->reading->masthead;

	escape_plain(&sheet->screen.line, sheet->reading->article.id);
	screen_paragraph(&sheet->screen, 0, STRONG);
	if (!is_titled(sheet->reading)) {
		escape_plain(&sheet->screen.line, masthead->title);
		screen_paragraph(&sheet->screen, 2, STRONG);
	}
	put_published(sheet, &masthead->published);
	if (sheet->reasons)
		ROWS_EACH (struct str, reason, masthead->published.because)
			screen_item(
				&sheet->screen, STR("-"), *reason, 2, PLAIN);
}

/* --- the rows of a passage */

static void put_row(struct sheet *sheet, size_t at)
{
	const struct sequence_row *row = &sheet->sequence.rows[at];
	size_t margin = GUTTER + NUMBER;
	struct row_text text;

	row_text_make(&text, sheet->reading, sheet->facts, row);
	screen_spaces(&sheet->screen, GUTTER);
	put_right(sheet, at + 1, NUMBER);
	buffer_add(&sheet->screen.line, text.kind);
	for (size_t i = text.kind.len; i < KIND; i++)
		buffer_add_char(&sheet->screen.line, ' ');
	screen_cut(&sheet->screen, KIND);
	margin += KIND;
	buffer_add(&sheet->screen.line, buffer_str(&text.what));
	screen_wrapped(
		&sheet->screen, margin, margin + 2, text.doubt ? DOUBT : PLAIN);
	if (sheet->reasons && text.row.len) {
		buffer_put(&sheet->screen.line, "row ");
		escape_plain(&sheet->screen.line, text.row);
		screen_paragraph(&sheet->screen, margin, FAINT);
	}
	if (sheet->reasons)
		ROWS_EACH (struct str, reason, *text.because)
			screen_item(&sheet->screen, STR("-"), *reason, margin,
				FAINT);
	row_text_release(&text);
}

/* --- the text */

/* The row behind those that begin before byte `end` of the text. */
static size_t rows_before(const struct sheet *sheet, uint32_t end)
{
	size_t row = sheet->row;

	while (row < sheet->sequence.count &&
		sheet->sequence.rows[row].span.start < end)
		row++;
	return row;
}

static void put_lines(struct sheet *sheet, struct span span, enum style style)
{
	const struct article *article = &sheet->reading->article;
	size_t end = rows_before(sheet, span.end);
	uint32_t column;

	put_right(sheet,
		article_line(article, article_file_span(article, span).start,
			&column),
		GUTTER);
	annotated_write(&sheet->screen, article->text, span, &sheet->sequence,
		sheet->row, end);
	screen_wrapped(&sheet->screen, GUTTER, GUTTER, style);
	sheet->row = end;
}

/* Code keeps its lines. */
static void put_block(struct sheet *sheet, const struct block *block)
{
	struct str text = sheet->reading->article.text;
	struct span line = block->span;

	if (block->kind != BLOCK_CODE) {
		put_lines(sheet, line,
			block->kind == BLOCK_FURNITURE ? FAINT : PLAIN);
		return;
	}
	while (line.start < block->span.end) {
		size_t stop = str_find_char(text, '\n', line.start);

		line.end = stop < block->span.end ? (uint32_t)stop
						  : block->span.end;
		put_lines(sheet, line, PLAIN);
		line.start = line.end + 1;
	}
}

/* Whether a block is a line right above the next: of a table, a poem, a list,
 * which stay together. */
static bool goes_on(const struct article *article, const struct block *block)
{
	const struct block *next = block + 1;
	uint32_t lines = 0;

	if (next == article->blocks.rows + article->blocks.count ||
		block->span.end - block->span.start > 80 ||
		next->span.end - next->span.start > 80)
		return false;
	for (uint32_t at = block->span.end; at < next->span.start; at++)
		lines += article->text.ptr[at] == '\n';
	return lines < 2;
}

/* The blocks from *block that stay together, then their rows. */
static const struct block *put_passage(
	struct sheet *sheet, const struct block *block)
{
	const struct article *article = &sheet->reading->article;
	size_t first = sheet->row;
	bool more = true;

	while (more) {
		put_block(sheet, block);
		more = goes_on(article, block);
		block++;
	}
	if (first < sheet->row)
		buffer_add_char(sheet->screen.out, '\n');
	for (size_t i = first; i < sheet->row; i++)
		put_row(sheet, i);
	buffer_add_char(sheet->screen.out, '\n');
	return block;
}

void extract_write_text(const struct reading *reading,
	const struct facts *facts, unsigned rows,
	const struct page_options *options, struct buffer *out)
{
	struct sheet sheet = {.reading = reading,
		.facts = facts,
		.reasons = options->reasons};
	const struct blocks *blocks = &reading->article.blocks;
	const struct block *block = blocks->rows;

	screen_init(&sheet.screen, out, options->width, options->color);
	sequence_make(&sheet.sequence, reading, rows);
	sequence_turn_to_marks(&sheet.sequence);
	put_head(&sheet);
	buffer_add_char(out, '\n');
	while (blocks->count && block < blocks->rows + blocks->count)
		block = put_passage(&sheet, block);
	sequence_release(&sheet.sequence);
	screen_release(&sheet.screen);
}
