/*
 * For people: place, rule and message; the line with a caret below; passages
 * that it rests on, the reasons, and what to write instead.
 */
#include "report/lint.h"
#include "report/screen.h"

#include "base/escape.h"
#include "base/width.h"

#include <inttypes.h>

enum { MARGIN = 4, BESIDE = 24 };

/* A line around a span, cut to the screen: what is before, in and behind. */
struct excerpt {
	struct buffer before, inside, behind;
};

/* The start of the longest end of s that has at most `bytes`. */
static size_t tail_start(struct str s, size_t bytes)
{
	size_t at = s.len > bytes ? s.len - bytes : 0;

	while (at < s.len && ((uint8_t)s.ptr[at] & 0xC0) == 0x80)
		at++;
	return at;
}

/* Drops words at the beginning until what is left fits. */
static void tail_fit(struct buffer *text, size_t columns)
{
	struct str rest = buffer_str(text);
	struct buffer cut = BUFFER_INIT;
	size_t width = width_of(rest);

	if (width <= columns)
		return;
	while (rest.len && (width > columns || rest.ptr[0] != ' ')) {
		size_t word = str_find(rest, STR(" "), 1);
		struct str gone =
			str_cut(rest, 0, word == STR_NPOS ? rest.len : word);
		size_t less = width_of(gone);

		width -= less < width ? less : width;
		rest = str_cut(rest, gone.len, rest.len);
	}
	buffer_put(&cut, "\xE2\x80\xA6");
	buffer_add(&cut, rest);
	buffer_release(text);
	*text = cut;
}

static void head_fit(struct buffer *text, size_t columns)
{
	struct str whole = buffer_str(text);

	if (width_of(whole) <= columns)
		return;
	text->len = width_cut(whole, columns ? columns - 1 : 0).len;
	buffer_put(text, "\xE2\x80\xA6");
}

static void excerpt_make(const struct lint_page *page,
	const struct source *source, struct span span, struct excerpt *excerpt)
{
	size_t columns = (page->width ? page->width : 80) - MARGIN;
	struct position at = source_position(source, span.start, COLUMN_BYTE);
	struct span line = source_line(source, at.line);
	struct span end = {span.end < line.end ? span.end : line.end, line.end};
	struct str before = source_text(
		page->arena, source, (struct span){line.start, span.start});

	*excerpt = (struct excerpt){BUFFER_INIT, BUFFER_INIT, BUFFER_INIT};
	before = str_cut(before, tail_start(before, columns * 4), before.len);
	escape_plain(&excerpt->before, before);
	escape_plain(&excerpt->inside,
		source_text(page->arena, source,
			(struct span){span.start, end.start}));
	escape_plain(&excerpt->behind,
		str_cut(source_text(page->arena, source, end), 0, columns * 4));
	if (width_of(buffer_str(&excerpt->before)) +
			width_of(buffer_str(&excerpt->inside)) >
		columns - columns / 4)
		tail_fit(&excerpt->before, BESIDE);
	columns -= width_of(buffer_str(&excerpt->before));
	head_fit(&excerpt->inside, columns > 8 ? columns : 8);
	at.column = (uint32_t)width_of(buffer_str(&excerpt->inside));
	/* What was cut off goes on no more. */
	if (columns > at.column)
		head_fit(&excerpt->behind, columns - at.column);
	else
		buffer_release(&excerpt->behind);
}

static void excerpt_release(struct excerpt *excerpt)
{
	buffer_release(&excerpt->before);
	buffer_release(&excerpt->inside);
	buffer_release(&excerpt->behind);
}

static void put_times(struct buffer *out, char c, size_t count)
{
	for (size_t i = 0; i < count; i++)
		buffer_add_char(out, c);
}

static void excerpt_show(const struct lint_page *page,
	const struct source *source, struct span span,
	const struct screen *screen, bool caret)
{
	struct buffer *out = screen->out;
	struct excerpt excerpt;
	size_t width;

	excerpt_make(page, source, span, &excerpt);
	put_times(out, ' ', MARGIN);
	buffer_add(out, buffer_str(&excerpt.before));
	if (caret)
		buffer_add(out, buffer_str(&excerpt.inside));
	else
		screen_put(screen, buffer_str(&excerpt.inside), STRONG);
	buffer_add(out, buffer_str(&excerpt.behind));
	while (out->len && out->ptr[out->len - 1] == ' ')
		out->len--;
	buffer_add_char(out, '\n');
	width = width_of(buffer_str(&excerpt.inside));
	if (caret) {
		struct buffer marks = BUFFER_INIT;

		put_times(out, ' ',
			MARGIN + width_of(buffer_str(&excerpt.before)));
		put_times(&marks, '^', width ? width : 1);
		screen_put(screen, buffer_str(&marks), CONFLICT);
		buffer_add_char(out, '\n');
		buffer_release(&marks);
	}
	excerpt_release(&excerpt);
}

static void put_place(struct buffer *out, const struct source *source,
	struct span span, bool column)
{
	struct position at = lint_position(source, span.start, COLUMN_BYTE);

	escape_plain(out, source->path);
	buffer_format(out, ":%" PRIu32, at.line);
	if (column && !source->record)
		buffer_format(out, ":%" PRIu32, at.column);
}

static void related_show(const struct lint_page *page,
	const struct lint_row *row, const struct related *related,
	struct screen *screen)
{
	const struct source *source = lint_related_source(row, related);

	put_times(screen->out, ' ', MARGIN - 2);
	put_place(screen->out, source, related->span, true);
	buffer_put(screen->out, ": ");
	escape_plain(screen->out, related->message);
	buffer_add_char(screen->out, '\n');
	excerpt_show(page, source, related->span, screen, false);
}

static void row_show(const struct lint_page *page, const struct lint_row *row,
	struct screen *screen)
{
	const struct remark *remark = row->remark;
	struct buffer *out = screen->out;

	put_place(out, row->source, remark->span, true);
	buffer_put(out, ": ");
	screen_put(screen, level_name(remark->level),
		remark->level == FC_ERROR     ? CONFLICT
		: remark->level == FC_WARNING ? DOUBT
					      : FAINT);
	buffer_add_char(out, ' ');
	screen_put(screen, remark->rule->id, STRONG);
	buffer_add_char(out, ' ');
	buffer_add(out, remark->rule->name);
	buffer_put(out, ": ");
	escape_plain(out, remark->message);
	buffer_add_char(out, '\n');
	if (remark->span.end > remark->span.start)
		excerpt_show(page, row->source, remark->span, screen, true);
	ROWS_EACH (struct related, related, remark->related)
		related_show(page, row, related, screen);
	ROWS_EACH (struct str, reason, remark->because) {
		put_times(out, ' ', MARGIN - 2);
		buffer_put(out, "because: ");
		escape_plain(out, *reason);
		buffer_add_char(out, '\n');
	}
	ROWS_EACH (struct str, suggestion, remark->suggestions) {
		put_times(out, ' ', MARGIN - 2);
		buffer_put(out, "write: ");
		escape_plain(out, *suggestion);
		buffer_add_char(out, '\n');
	}
	buffer_add_char(out, '\n');
}

static void counts_put(const struct lint_page *page, struct buffer *out)
{
	bool any = false;

	for (int level = FC_ERROR; level >= FC_HINT; level--) {
		size_t count = page->counts[level];

		if (!count)
			continue;
		buffer_format(out, "%s%zu %s%s", any ? ", " : "", count,
			level_name((enum fc_level)level).ptr,
			count > 1 && level != FC_INFO ? "s" : "");
		any = true;
	}
	if (!any)
		buffer_put(out, "nothing found");
	buffer_format(out, " in %zu article%s\n", page->articles,
		page->articles == 1 ? "" : "s");
}

void lint_write_text(const struct lint_page *page, struct buffer *out)
{
	struct screen screen;

	screen_init(&screen, out, page->width, page->color);
	ROWS_EACH (struct lint_row, row, page->rows)
		row_show(page, row, &screen);
	screen_release(&screen);
	counts_put(page, out);
}

void lint_write_statistics(const struct lint_page *page, struct buffer *out)
{
	size_t count;
	const struct rule *rules = rules_all(&count);

	for (size_t i = 0; i < count; i++) {
		size_t hits = 0;

		ROWS_EACH (struct lint_row, row, page->rows)
			hits += row->remark->rule == &rules[i];
		if (hits)
			buffer_format(out, "%8zu  %s  %s\n", hits,
				rules[i].id.ptr, rules[i].name.ptr);
	}
	counts_put(page, out);
}
