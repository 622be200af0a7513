#include "base/escape.h"
#include "base/width.h"
#include "report/beside.h"
#include "report/compare_findings.h"
#include "report/marked.h"
#include "report/report.h"
#include "report/screen.h"

enum {
	WIDE = 72, /* columns from which two texts stand side by side */
	GUTTER = 3 /* between them */
};

struct page {
	const struct comparison *comparison;
	struct screen screen;
	struct arena arena;
	struct beside table;
	struct diff *diff;
	struct buffer left, right; /* one row's texts */
};

/* --- one row */

static struct str row_mark(const struct beside_row *row)
{
	if (row->match)
		return row->match->likeness == 100 ? STR("=") : STR("~");
	return row->a == NO_PASSAGE ? STR(">") : STR("<");
}

static enum style row_style(const struct beside_row *row)
{
	if (!row->match)
		return PLAIN;
	return row->match->likeness == 100 ? FAINT : DOUBT;
}

/* The texts of both sides, with what differs in brackets. */
static void row_texts(struct page *page, const struct beside_row *row)
{
	const struct version *a = page->comparison->a;
	const struct version *b = page->comparison->b;
	bool changed = row->match && row->match->likeness < 100;

	buffer_clear(&page->left);
	buffer_clear(&page->right);
	if (changed)
		diff_make(page->diff, &a->passages.terms,
			&a->passages.rows[row->a], &b->passages.terms,
			&b->passages.rows[row->b]);
	if (row->a != NO_PASSAGE)
		marked_write(&page->left, a, &a->passages.rows[row->a],
			changed ? page->diff->a_kept : NULL,
			page->diff->a_count, SIDE_A);
	if (row->b != NO_PASSAGE)
		marked_write(&page->right, b, &b->passages.rows[row->b],
			changed ? page->diff->b_kept : NULL,
			page->diff->b_count, SIDE_B);
}

static void row_write_wide(struct page *page, const struct beside_row *row)
{
	struct screen *screen = &page->screen;
	size_t columns = (screen->width - GUTTER) / 2;
	struct str left = buffer_str(&page->left);
	struct str right = buffer_str(&page->right);
	struct str mark = row_mark(row);
	enum style style = row_style(row);

	while (left.len || right.len || mark.len) {
		struct str mine = width_line(&left, columns);
		struct str other = width_line(&right, columns);

		screen_put(screen, mine, style);
		if (mark.len || other.len)
			screen_spaces(screen, columns - width_of(mine) + 1);
		if (mark.len)
			screen_put(screen, mark, STRONG);
		if (other.len) {
			screen_spaces(screen, mark.len ? 1 : 2);
			screen_put(screen, other, style);
		}
		buffer_add_char(screen->out, '\n');
		mark = STR("");
	}
}

static void row_write_narrow(struct page *page, const struct beside_row *row)
{
	struct screen *screen = &page->screen;
	bool same = row->match && row->match->likeness == 100;

	if (row->a != NO_PASSAGE)
		screen_item(screen, same ? STR("=") : STR("<"),
			buffer_str(&page->left), 0, row_style(row));
	if (row->b != NO_PASSAGE && !same)
		screen_item(screen, STR(">"), buffer_str(&page->right), 0,
			row_style(row));
}

static void row_write(struct page *page, const struct beside_row *row)
{
	row_texts(page, row);
	if (page->screen.width >= WIDE)
		row_write_wide(page, row);
	else
		row_write_narrow(page, row);
	buffer_add_char(page->screen.out, '\n');
}

/* --- the head */

/* "a  story.txt, 2023-11-10, JW Insights" */
static void version_write(
	struct page *page, struct str name, const struct version *version)
{
	struct buffer *line = &page->screen.line;

	escape_plain(line, version->article.id);
	if (version->published.value != DAY_NONE) {
		buffer_put(line, ", ");
		day_write(line, version->published.value);
	}
	if (version->publisher.len) {
		buffer_put(line, ", ");
		escape_plain(line, version->publisher);
	}
	screen_put(&page->screen, name, STRONG);
	screen_spaces(&page->screen, 2);
	screen_wrapped(&page->screen, 3, 3, PLAIN);
}

static void link_write(struct page *page)
{
	const struct link *link = &page->comparison->link;
	struct buffer *line = &page->screen.line;

	buffer_add(line, beside_relation(link->relation));
	if (link->copied == COPIED_A_TO_B)
		buffer_put(line, "; b has it from a");
	else if (link->copied == COPIED_B_TO_A)
		buffer_put(line, "; a has it from b");
	if (link->origin.len) {
		buffer_put(line, "; origin: ");
		escape_plain(line, link->origin);
	}
	buffer_put(line, ".");
	screen_paragraph(&page->screen, 0, STRONG);
	ROWS_EACH (struct str, reason, link->because)
		screen_item(&page->screen, STR("-"), *reason, 0, PLAIN);
}

static void head_write(struct page *page)
{
	version_write(page, STR("a"), page->comparison->a);
	version_write(page, STR("b"), page->comparison->b);
	link_write(page);
}

static void legend_write(struct page *page)
{
	bool wide = page->screen.width >= WIDE;

	buffer_add_char(page->screen.out, '\n');
	buffer_add(&page->screen.line,
		wide ? STR("= the same, ~ changed, < only in a, > only in b; "
			   "[-words-] that only a has, {+words+} that only b "
			   "has")
		     : STR("= in both, < in a, > in b; [-words-] that only a "
			   "has, {+words+} that only b has"));
	screen_paragraph(&page->screen, 0, FAINT);
	buffer_add_char(page->screen.out, '\n');
}

void compare_write_text(const struct comparison *comparison,
	const struct page_options *options, struct buffer *out)
{
	struct page page = {.comparison = comparison};
	uint32_t shown = 0;

	screen_init(&page.screen, out, options->width, options->color);
	page.diff = diff_new(&page.arena);
	beside_make(&page.arena, comparison, &page.table);
	head_write(&page);
	compare_findings_write(&page.screen, comparison);
	ROWS_EACH (struct beside_row, row, page.table) {
		if (!beside_is_shown(comparison, row))
			continue;
		if (!shown++)
			legend_write(&page);
		row_write(&page, row);
	}
	buffer_release(&page.left);
	buffer_release(&page.right);
	screen_release(&page.screen);
	arena_release(&page.arena);
}
