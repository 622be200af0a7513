/*
 * Markdown: a table that reads well in a pull request, and below it what is
 * disputed and where everything stands. Text from outside stays text: what
 * Markdown or GitHub would act on has its backslash, and no one is mentioned.
 */
#include "base/escape.h"
#include "report/report.h"
#include "report/support.h"
#include "report/when.h"

/* One line of text, also inside a cell of a table. */
static void put_text(struct buffer *out, struct str text)
{
	struct buffer clean = BUFFER_INIT;

	escape_plain(&clean, text);
	for (size_t i = 0; i < clean.len; i++) {
		char c = clean.ptr[i];

		if (strchr("\\`*_{}[]<>|~&#@!$", c))
			buffer_add_char(out, '\\');
		buffer_add_char(out, c);
		/* Neither a name nor a number to refer to, nor an address. */
		if (c == '@' || c == '#' ||
			(c == ':' && i + 1 < clean.len &&
				clean.ptr[i + 1] == '/') ||
			(c == '.' && i >= 3 &&
				str_eq_fold(
					str_cut(buffer_str(&clean), i - 3, i),
					STR("www"))))
			buffer_put(out, "<!-- -->");
	}
	buffer_release(&clean);
}

static void put_sources(struct buffer *out, const struct timeline *timeline,
	const struct timeline_event *event)
{
	struct buffer place = BUFFER_INIT;

	for (uint32_t i = 0; i < event->sources.count; i++) {
		if (i)
			buffer_put(out, ", ");
		buffer_clear(&place);
		support_write_place(
			&place, timeline, support_source(timeline, event, i));
		put_text(out, buffer_str(&place));
	}
	buffer_release(&place);
}

static void put_row(struct buffer *out, const struct timeline *timeline,
	const struct timeline_event *event, bool dated)
{
	buffer_put(out, "| ");
	if (dated)
		when_write(out, event);
	else
		buffer_put(out, "no date");
	buffer_put(out, " | ");
	put_text(out, event->title);
	if (event->place.len) {
		buffer_put(out, " (");
		put_text(out, event->place);
		buffer_add_char(out, ')');
	}
	buffer_put(out, " | ");
	buffer_add(out, event->status == STATUS_DISPUTED
				? STR("**disputed**")
				: status_name(event->status));
	buffer_put(out, " | ");
	support_write_bar(out, event);
	buffer_add_char(out, ' ');
	support_write_count(out, event);
	buffer_put(out, " | ");
	put_sources(out, timeline, event);
	buffer_put(out, " |\n");
}

static void put_side(struct buffer *out, const struct timeline *timeline,
	const struct dispute_side *side)
{
	buffer_put(out, "    - ");
	put_text(out, side->value);
	buffer_put(out, ": \xe2\x80\x9c");
	put_text(out, str_cut(side->text, 0, side->mark.start));
	if (side->mark.start < side->mark.end) {
		buffer_put(out, "**");
		put_text(out, str_at(side->text, side->mark));
		buffer_put(out, "**");
	}
	put_text(out, str_cut(side->text, side->mark.end, side->text.len));
	buffer_put(out, "\xe2\x80\x9d (");
	if (side->article == ARTICLE_NONE)
		buffer_put(out, "the fact base");
	else
		put_text(out,
			timeline->corpus->articles.rows[side->article].path);
	buffer_put(out, ")\n");
}

static void put_disputes(struct buffer *out, const struct timeline *timeline)
{
	bool begun = false;

	ROWS_EACH (struct timeline_event, event, timeline->events) {
		if (!event->conflicts.count)
			continue;
		if (!begun)
			buffer_put(out, "\n## Disputed\n\n");
		begun = true;
		buffer_put(out, "- **");
		put_text(out, event->title);
		buffer_put(out, "**\n");
		ROWS_EACH (struct str, conflict, event->conflicts) {
			buffer_put(out, "  - ");
			put_text(out, *conflict);
			buffer_add_char(out, '\n');
		}
		ROWS_EACH (struct dispute, dispute, event->disputes) {
			put_side(out, timeline, &dispute->sides[0]);
			put_side(out, timeline, &dispute->sides[1]);
		}
	}
}

void timeline_write_markdown(const struct timeline *timeline,
	const struct page_options *options, struct buffer *out)
{
	buffer_put(out, "# ");
	put_text(out, options->title.len ? options->title : STR("Timeline"));
	buffer_put(out, "\n\n");
	support_write_summary(out, timeline);
	buffer_put(out, "\n\n| When | What | Status | Support | Sources |\n"
			"|---|---|---|---|---|\n");
	ROWS_EACH (struct timeline_event, event, timeline->events)
		put_row(out, timeline, event, true);
	ROWS_EACH (struct timeline_event, event, timeline->undated)
		put_row(out, timeline, event, false);
	put_disputes(out, timeline);
}
