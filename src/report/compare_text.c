#include "base/escape.h"
#include "base/width.h"
#include "report/compare_findings.h"
#include "report/marked.h"
#include "report/report.h"
#include "report/screen.h"

enum {
	WIDE = 72,  /* columns from which two texts stand side by side */
	GUTTER = 3, /* between them */
	NO_PASSAGE = UINT32_MAX
};

/* What stands beside what: passages, and the match that they are. */
struct row {
	uint32_t a, b;
	const struct match *match; /* NULL: one of them is alone */
};
struct table ROWS_OF(struct row);

struct page {
	const struct comparison *comparison;
	struct screen screen;
	struct arena arena;
	struct table table;
	struct diff *diff;
	struct buffer left, right; /* one row's texts */
};

/* --- the table: in the order of a, what only b has behind its neighbour */

static void row_add(
	struct page *page, uint32_t a, uint32_t b, const struct match *match)
{
	*ROWS_ADD(&page->arena, &page->table) = (struct row){a, b, match};
}

static void others_add(struct page *page, const bool *b_matched, uint32_t *next,
	uint32_t before)
{
	for (; *next < before; ++*next)
		if (!b_matched[*next])
			row_add(page, NO_PASSAGE, *next, NULL);
}

static void table_make(struct page *page)
{
	const struct comparison *c = page->comparison;
	uint32_t b_count = c->b->passages.count, match = 0, next = 0;
	bool *b_matched = arena_alloc(&page->arena, b_count + 1u);

	ROWS_EACH (struct match, m, c->matches)
		b_matched[m->b] = true;
	for (uint32_t a = 0; a < c->a->passages.count; a++) {
		const struct match *m;

		if (match == c->matches.count ||
			c->matches.rows[match].a != a) {
			row_add(page, a, NO_PASSAGE, NULL);
			continue;
		}
		m = &c->matches.rows[match];
		others_add(page, b_matched, &next, m->b);
		row_add(page, a, m->b, m);
		if (next == m->b)
			next++;
		match++;
	}
	others_add(page, b_matched, &next, b_count);
}

/* --- one row */

static struct str row_mark(const struct row *row)
{
	if (row->match)
		return row->match->likeness == 100 ? STR("=") : STR("~");
	return row->a == NO_PASSAGE ? STR(">") : STR("<");
}

static enum style row_style(const struct row *row)
{
	if (!row->match)
		return PLAIN;
	return row->match->likeness == 100 ? FAINT : DOUBT;
}

/* The texts of both sides, with what differs in brackets. */
static void row_texts(struct page *page, const struct row *row)
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

static void row_write_wide(struct page *page, const struct row *row)
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

static void row_write_narrow(struct page *page, const struct row *row)
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

static void row_write(struct page *page, const struct row *row)
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

static struct str relation_text(enum relation relation)
{
	static const struct str texts[] = {
		[RELATION_IDENTICAL] = STR_INIT("One text, twice"),
		[RELATION_REVISION] =
			STR_INIT("One story, revised: most of the text is "
				 "the same"),
		[RELATION_EXCERPT] =
			STR_INIT("One story: most of the shorter text stands "
				 "in the longer"),
		[RELATION_REWRITE] =
			STR_INIT("One story, rewritten: some passages are the "
				 "same"),
		[RELATION_SAME_EVENT] =
			STR_INIT("One story, told in other words"),
		[RELATION_UNRELATED] = STR_INIT("Two stories"),
	};

	return texts[relation];
}

static void link_write(struct page *page)
{
	const struct link *link = &page->comparison->link;
	struct buffer *line = &page->screen.line;

	buffer_add(line, relation_text(link->relation));
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

/* Of two stories only what stands in both. */
static bool is_shown(const struct page *page, const struct row *row)
{
	return page->comparison->link.linked ||
	       (row->match &&
		       match_is_duplicate(page->comparison->a, row->match));
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
	page.diff = arena_alloc(&page.arena, sizeof(*page.diff));
	table_make(&page);
	head_write(&page);
	compare_findings_write(&page.screen, comparison);
	ROWS_EACH (struct row, row, page.table) {
		if (!is_shown(&page, row))
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
